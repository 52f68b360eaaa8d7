import { createHmac } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { CloudEvent, ToldEvent } from '#functions/application/cloud-event.ts';
import { deliverWebhook } from '#functions/application/deliver-webhook.ts';
import { numberEvents } from '#functions/application/number-events.ts';
import type {
  Attempt,
  Receivers,
  Webhook,
  WebhookKey,
  WebhookSecrets,
} from '#functions/application/ports/webhooks.ts';
import { sweepWebhooks } from '#functions/application/wake-webhooks.ts';
import { newSecret } from '#functions/application/webhook-signature.ts';
import { audienceOf, audiencesOf } from '#functions/case/audience.ts';
import type { Caller } from '#functions/case/authority.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import { FILED_AT } from './given-case.ts';
import { inMemoryStore } from './in-memory-store.ts';
import { movableClock } from './movable-clock.ts';

/** Secrets sealed under a key that lives as long as the test. */
export function inMemorySecrets(): WebhookSecrets {
  const mask = (id: string) => createHmac('sha512', 'test').update(id).digest();
  const masked = (id: string, bytes: Uint8Array) =>
    bytes.map((byte, index) => byte ^ (mask(id)[index % 64] ?? 0));
  return {
    seal: async (id, secret) => masked(id, Buffer.from(secret)),
    open: async (id, ciphertext) => Buffer.from(masked(id, ciphertext)).toString(),
  };
}

export type Received = {
  readonly event: CloudEvent;
  readonly at: Instant;
  readonly headers: Readonly<Record<string, string>>;
};

/** A receiver that takes everything, until a test says what it answers, or how long it takes. */
export class Receiver {
  readonly taken: Received[] = [];
  attempts = 0;
  answer: (event: CloudEvent) => Attempt = () => ({ taken: true });

  ids(): readonly string[] {
    return this.taken.map(({ event }) => event.id);
  }

  /** Taken once or more often, in the order in which each first came. */
  once(): readonly string[] {
    return [...new Set(this.ids())];
  }
}

export const REFUSES: Attempt = { taken: false, reason: 'status', status: 500 };

/** Webhooks with a clock that only moves when a test says so, and what wakes them: their queue and the sweep. */
export function webhookWorld(start: Instant = FILED_AT) {
  const clock = movableClock(start);
  const store = inMemoryStore();
  const secrets = inMemorySecrets();
  const receivers = new Map<string, Receiver>();
  let queue: (WebhookKey & { readonly at: Instant })[] = [];
  const wakes = {
    send: async (sent: readonly (WebhookKey & { readonly delaySeconds: number })[]) => {
      for (const { audience, id, delaySeconds } of sent) {
        if (delaySeconds < 0 || delaySeconds > 900)
          throw new Error(`SQS takes no delay of ${delaySeconds} s`);
        queue.push({ audience, id, at: addMilliseconds(clock.now(), delaySeconds * 1000) });
      }
    },
  };
  const posting: Receivers = {
    post: async (url, headers, body) => {
      await turn();
      const receiver = receivers.get(url);
      if (!receiver) return { taken: false, reason: 'connection' };
      receiver.attempts += 1;
      const event = JSON.parse(body) as CloudEvent;
      const attempt = receiver.answer(event);
      if (attempt.taken) receiver.taken.push({ event, at: clock.now(), headers });
      return attempt;
    },
  };
  const ports = {
    webhooks: store.webhooks,
    feed: store.feed,
    cases: store.cases,
    secrets,
    receivers: posting,
    wakes,
    clock,
  };
  let nextSweep = addMilliseconds(start, 300_000);

  /** Delivers what is due, many at once, until nothing is. */
  async function settle(): Promise<void> {
    for (;;) {
      const due = queue.filter(({ at }) => at <= clock.now());
      if (due.length === 0) return;
      queue = queue.filter(({ at }) => at > clock.now());
      await Promise.all(due.map((key) => deliverWebhook(ports, key)));
    }
  }

  return {
    clock,
    store,
    ports,
    settle,
    loseWakes: () => {
      queue = [];
    },
    /** A webhook of a caller, from the beginning of the feed on, with its receiver. */
    register: async (owner: Caller, id: string) => {
      const audience = audienceOf(owner);
      if (!audience) throw new Error('sees no case');
      const url = `https://${id}.example/`;
      const secret = newSecret();
      const asked = { key: id, requestHash: id };
      const sealed = { ciphertext: await secrets.seal(id, secret), asked };
      const webhook: Webhook = {
        id,
        audience,
        owner,
        url,
        createdAt: clock.now(),
        secrets: [sealed],
        asked,
        version: 1,
      };
      await store.webhooks.create(webhook, 0);
      const receiver = new Receiver();
      receivers.set(url, receiver);
      return { receiver, webhook, secret };
    },
    /** Events come in: they are numbered, and every webhook that hears of them is woken. */
    tell: async (told: readonly ToldEvent[]) => {
      await numberEvents(ports, told);
      for (const audience of new Set(told.flatMap(({ facts }) => audiencesOf(facts)))) {
        const found = await store.webhooks.ofAudience(audience);
        await wakes.send(found.map(({ id }) => ({ audience, id, delaySeconds: 0 })));
      }
      await settle();
    },
    /** Lets time pass, with the sweep every five minutes and each message at its time. */
    pass: async (milliseconds: number) => {
      const end = addMilliseconds(clock.now(), milliseconds);
      for (;;) {
        const next = [...queue.map(({ at }) => at), nextSweep, end].toSorted()[0] ?? end;
        if (next > clock.now()) clock.set(next);
        if (nextSweep <= clock.now()) {
          nextSweep = addMilliseconds(nextSweep, 300_000);
          await sweepWebhooks(ports);
        }
        await settle();
        if (clock.now() >= end) return;
      }
    },
  };
}
