import type { Delivery, Hold, Progress, Step, WebhookStore } from '#functions/application/ports/webhooks.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Shelves, WebhookPlace } from './in-memory-shelves.ts';
import type { Transactions, Write } from './in-memory-transactions.ts';

const LOST = { conflict: 'version' } as const;
const WOKEN = { conflict: 'number' } as const;

const free = ({ heldUntil, progress }: WebhookPlace, now: Instant): boolean =>
  (heldUntil === undefined || heldUntil <= now) && (progress.nextAt === undefined || progress.nextAt <= now);

function revived(place: WebhookPlace, wakeAt: Instant): WebhookPlace {
  const { nextAt: _later, ...progress } = place.progress;
  return { ...place, wakes: place.wakes + 1, wakeAt, progress: { ...progress, failures: 0 } };
}

function after(place: WebhookPlace, { progress, release }: Step): WebhookPlace {
  if (!release) return { ...place, progress };
  const { holder: _holder, heldUntil: _until, wakeAt: _wakeAt, ...rest } = place;
  return { ...rest, progress, ...(release.wakeAt ? { wakeAt: release.wakeAt } : {}) };
}

/** Webhooks in memory. */
export function webhookStoreOn(on: Shelves, transactions: Transactions): WebhookStore {
  const keyOf = (id: string, { state, number }: Pick<Delivery, 'state' | 'number'>) =>
    `${id} ${state} ${number}`;
  const put = (id: string, delivery: Delivery) =>
    on.webhookDeliveries.put(keyOf(id, delivery), { ...delivery, webhookId: id });
  /** Until no other transaction is in the way. @returns what else stood in the way. */
  const commit = async (
    writes: () => readonly Write[],
  ): Promise<'version' | 'number' | 'idempotency' | undefined> => {
    for (;;) {
      const conflict = (await transactions.commit(writes()))?.conflict;
      if (
        conflict === undefined ||
        conflict === 'version' ||
        conflict === 'number' ||
        conflict === 'idempotency'
      ) {
        return conflict;
      }
    }
  };
  const used = { conflict: 'idempotency' } as const;

  return {
    create: async (webhook, cursor) => {
      const { id, audience, createdAt: wakeAt, asked } = webhook;
      const progress: Progress = { cursor, failures: 0 };
      const conflict = await commit(() => [
        on.idempotency.put(asked.key, { requestHash: asked.requestHash }, (old) => (old ? used : undefined)),
        on.webhooks.put(`${audience} ${id}`, webhook, (old) => (old ? used : undefined)),
        on.webhookPlaces.put(id, { id, audience, progress, wakes: 0, wakeAt }),
      ]);
      return conflict ? 'used' : 'created';
    },
    find: ({ audience, id }) => on.webhooks.get(`${audience} ${id}`),
    ofAudience: async (audience) =>
      (await on.webhooks.in(audience)).toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    change: async (webhook) =>
      (await commit(() => [
        on.webhooks.put(`${webhook.audience} ${webhook.id}`, webhook, (old) =>
          old?.version === webhook.version - 1 ? undefined : LOST,
        ),
      ])) === undefined,
    remove: async ({ audience, id }) => {
      await commit(() => [on.webhooks.remove(`${audience} ${id}`), on.webhookPlaces.remove(id)]);
    },
    progress: async (id) => (await on.webhookPlaces.get(id))?.progress,
    claim: async (id, hold: Hold) => {
      for (;;) {
        const refused = await commit(() => [
          on.webhookPlaces.update(
            id,
            (old) => (old && free(old, hold.now) ? undefined : LOST),
            (old) => ({
              ...old,
              wakes: old.wakes + 1,
              holder: hold.holder,
              heldUntil: hold.until,
              wakeAt: hold.until,
            }),
          ),
        ]);
        const place = await on.webhookPlaces.get(id);
        if (!place) return { claimed: false, because: 'deleted' };
        if (!refused) return { claimed: true, progress: place.progress, wakes: place.wakes };
        if (place.progress.nextAt !== undefined && place.progress.nextAt > hold.now) {
          return { claimed: false, because: 'early' };
        }
        await commit(() => [
          on.webhookPlaces.update(
            id,
            () => undefined,
            (old) => ({ ...old, wakes: old.wakes + 1 }),
          ),
        ]);
        const noted = await on.webhookPlaces.get(id);
        if (noted?.heldUntil !== undefined && noted.heldUntil > hold.now) {
          return { claimed: false, because: 'held' };
        }
      }
    },
    step: async (id, holder, step) => {
      const conflict = await commit(() => [
        on.webhookPlaces.update(
          id,
          (old) => {
            if (old?.holder !== holder) return LOST;
            return step.release && step.release.wakes !== old.wakes ? WOKEN : undefined;
          },
          (old) => after(old, step),
        ),
        ...step.puts.map((delivery) => put(id, delivery)),
        ...step.removes.map((delivery) => on.webhookDeliveries.remove(keyOf(id, delivery))),
      ]);
      if (conflict === 'number') return { woken: (await on.webhookPlaces.get(id))?.wakes ?? 0 };
      return conflict ? 'lost' : 'done';
    },
    deliveries: async (id, state, { limit, after: from = 0 }) =>
      (await on.webhookDeliveries.in(`${id} ${state}`))
        .filter(({ number }) => number > from)
        .toSorted((one, other) => one.number - other.number)
        .slice(0, limit)
        .map(({ webhookId: _id, ...delivery }) => delivery),
    resend: async (id, number, now, idempotency) => {
      if (await on.idempotency.get(idempotency.key)) return 'used';
      const kept = await on.webhookDeliveries.get(keyOf(id, { state: 'parked', number }));
      if (!kept) return 'absent';
      const { parkedAt: _over, webhookId: _id, ...delivery } = kept;
      const conflict = await commit(() => [
        on.idempotency.put(idempotency.key, { requestHash: idempotency.requestHash }, (old) =>
          old ? used : undefined,
        ),
        on.webhookDeliveries.remove(keyOf(id, kept), (old) => (old ? undefined : LOST)),
        put(id, { ...delivery, state: 'waiting', since: now, attempts: 0 }),
        on.webhookPlaces.update(
          id,
          (old) => (old ? undefined : LOST),
          (old) => revived(old, now),
        ),
      ]);
      if (conflict === 'idempotency') return 'used';
      return conflict ? 'absent' : 'waiting';
    },
    revive: async (id, now) => {
      await commit(() => [
        on.webhookPlaces.update(
          id,
          () => undefined,
          (old) => revived(old, now),
        ),
      ]);
    },
    due: async (until) =>
      (await on.webhookPlaces.all())
        .flatMap(({ id, audience, wakeAt }) => (wakeAt && wakeAt <= until ? [{ id, audience, wakeAt }] : []))
        .toSorted((one, other) => (one.wakeAt < other.wakeAt ? -1 : 1)),
  };
}
