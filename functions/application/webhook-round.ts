import type { CaseFacts } from '#functions/case/facts.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { CloudEvent } from './cloud-event.ts';
import type { Clock } from './ports/clock.ts';
import type { FeedItem, FeedStore } from './ports/feed.ts';
import type {
  Delivery,
  Failure,
  Progress,
  Receivers,
  Step,
  Webhook,
  WebhookStore,
} from './ports/webhooks.ts';
import { failed, failureOf, isDown, isOver, parked, succeeded, undelivered } from './webhook-backoff.ts';
import { signedHeaders } from './webhook-signature.ts';

/** One worker's time with one webhook. */
export type Round = {
  readonly webhook: Webhook;
  readonly webhooks: WebhookStore;
  readonly feed: FeedStore;
  readonly receivers: Receivers;
  readonly clock: Clock;
  readonly holder: string;
  /** No request begins after it. */
  readonly endsAt: Instant;
  readonly secrets: readonly string[];
  readonly maySee: (facts: CaseFacts) => boolean;
  /** Whether the receiver was down when it began: then what waits is tried before its own time. */
  readonly wasDown: boolean;
  progress: Progress;
  wakes: number;
  /** Cases with an event that waits, and when it is tried again. */
  readonly blocked: Map<string, Instant>;
  waiting: number;
};

/**
 * `later` when there is more to do than time, `down` when nothing gets through, `gone` when the receiver is no more,
 * and `lost` when another holds the webhook.
 */
export type End = 'done' | 'later' | 'down' | 'gone' | 'lost';

/** So many events wait by themselves at most; while they do, the feed goes no further. */
const MOST_WAITING = 100;
/** Events between two notes of how far it came: so many may be sent again after a crash. */
const PAGE = 25;
const GONE = 410;

/** Tries again what waits and is due, each case from its first event on. Until its last one is taken a case is blocked. */
export async function sendWaiting(round: Round): Promise<End> {
  const { webhook, webhooks, blocked, clock } = round;
  blocked.clear();
  const all = await webhooks.deliveries(webhook.id, 'waiting', { limit: MOST_WAITING + PAGE });
  round.waiting = all.length;
  const left = Map.groupBy(all, ({ event }) => event.subject);
  for (const [caseId, [first]] of left) blocked.set(caseId, first?.nextAt ?? clock.now());
  for (const [caseId, deliveries] of left) {
    const [first] = deliveries;
    if (!round.wasDown && first?.nextAt !== undefined && first.nextAt > clock.now()) continue;
    const end = await sendCase(round, caseId, deliveries);
    if (end !== 'done') return end;
  }
  return 'done';
}

/** What waits of one case, until one of them is not taken. */
async function sendCase(round: Round, caseId: string, deliveries: readonly Delivery[]): Promise<End> {
  for (const delivery of deliveries) {
    if (isLate(round)) return 'later';
    const failure = await send(round, delivery.event);
    if (failure?.status === GONE) return 'gone';
    const after = failure && undelivered(delivery, failure);
    const isLeft = after?.state === 'waiting';
    if (!isLeft) round.waiting -= 1;
    if (!(await step(round, after ? [after] : [], isLeft ? [] : [delivery]))) return 'lost';
    if (isLeft) round.blocked.set(caseId, after.nextAt ?? after.since);
    if (isDown(round.progress)) return 'down';
    if (isLeft) return 'done';
  }
  round.blocked.delete(caseId);
  return 'done';
}

/** Sends what follows in the feed. An event that is not taken waits by itself, and the later ones of its case behind it. */
export async function sendFeed(round: Round): Promise<End> {
  while (round.waiting < MOST_WAITING) {
    const page = await round.feed.read(round.webhook.audience, round.progress.cursor, PAGE);
    const end = await sendPage(round, page);
    if (end !== 'done') return end;
    if (page.length < PAGE) return 'done';
  }
  return 'done';
}

async function sendPage(round: Round, page: readonly FeedItem[]): Promise<End> {
  const behind: Delivery[] = [];
  let end: End = 'done';
  for (const item of page) {
    if (isLate(round)) end = 'later';
    if (end === 'done') end = await sendItem(round, item, behind);
    if (end !== 'done') break;
  }
  if (end === 'lost' || page.length === 0) return end;
  return (await step(round, behind, [])) ? end : 'lost';
}

async function sendItem(round: Round, item: FeedItem, behind: Delivery[]): Promise<End> {
  const { number, event, facts } = item;
  const now = round.clock.now();
  if (round.blocked.has(event.subject)) {
    behind.push({ number, state: 'waiting', event, since: now, attempts: 0 });
    round.waiting += 1;
  } else if (round.maySee(facts)) {
    const failure = await send(round, event);
    if (failure?.status === GONE) return 'gone';
    if (failure) {
      const after = undelivered({ number, state: 'waiting', event, since: now, attempts: 0 }, failure);
      if (after.nextAt) round.blocked.set(event.subject, after.nextAt);
      round.waiting += 1;
      behind.push(after);
    }
  }
  round.progress = { ...round.progress, cursor: number };
  return isDown(round.progress) ? 'down' : 'done';
}

/** Of a receiver to which nothing gets through: whatever it was to be tried with for three days is parked. */
export async function parkExpired(round: Round): Promise<End> {
  const { webhook, webhooks, feed } = round;
  const now = round.clock.now();
  const { failingSince, lastFailure } = round.progress;
  if (failingSince === undefined || !isOver({ since: failingSince }, now)) return 'down';
  const waiting = await webhooks.deliveries(webhook.id, 'waiting', { limit: MOST_WAITING });
  // One that was never tried, since it waits behind another, is tried when its turn comes.
  const over = waiting.filter((delivery) => delivery.attempts > 0 && isOver(delivery, now));
  for (let start = 0; start < over.length; start += PAGE) {
    const some = over.slice(start, start + PAGE);
    const done = await step(
      round,
      some.map((one) => parked(one, now)),
      some,
    );
    if (!done) return 'lost';
  }
  for (;;) {
    const page = await feed.read(webhook.audience, round.progress.cursor, PAGE);
    const first = page.findIndex(
      ({ numberedAt }) => !isOver({ since: later(numberedAt, failingSince) }, now),
    );
    const expired = first < 0 ? page : page.slice(0, first);
    const last = expired.at(-1);
    if (!last) return 'down';
    round.progress = { ...round.progress, cursor: last.number };
    const left = expired
      .filter(({ facts }) => round.maySee(facts))
      .map(({ number, event, numberedAt }): Delivery => {
        const since = later(numberedAt, failingSince);
        const delivery: Delivery = { number, state: 'waiting', event, since, attempts: 0 };
        return parked({ ...delivery, ...(lastFailure ? { lastFailure } : {}) }, now);
      });
    if (!(await step(round, left, []))) return 'lost';
  }
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

const isLate = ({ clock, endsAt }: Round): boolean => clock.now() >= endsAt;

/** @returns why the receiver did not take it; undefined when it did. */
async function send(round: Round, event: CloudEvent): Promise<Failure | undefined> {
  const body = JSON.stringify(event);
  const at = round.clock.now();
  const headers = signedHeaders({ id: event.id, body, at }, round.secrets);
  const attempt = await round.receivers.post(round.webhook.url, headers, body);
  const now = round.clock.now();
  if (attempt.taken) {
    round.progress = succeeded(round.progress, now);
    return undefined;
  }
  const failure = failureOf(attempt, now);
  round.progress = failed(round.progress, failure);
  return failure;
}

/** @returns false when another holds the webhook by now. */
async function step(round: Round, puts: Step['puts'], removes: Step['removes']): Promise<boolean> {
  const { webhook, webhooks, holder, progress } = round;
  return (await webhooks.step(webhook.id, holder, { progress, puts, removes })) !== 'lost';
}
