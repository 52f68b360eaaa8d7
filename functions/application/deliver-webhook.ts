import { randomUUID } from 'node:crypto';
import { may } from '#functions/case/authority.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import type { Clock } from './ports/clock.ts';
import type { FeedStore } from './ports/feed.ts';
import type {
  Receivers,
  Webhook,
  WebhookKey,
  WebhookSecrets,
  WebhookStore,
  WebhookWakes,
} from './ports/webhooks.ts';
import { isDown } from './webhook-backoff.ts';
import { type End, parkExpired, type Round, sendFeed, sendWaiting } from './webhook-round.ts';

export type DeliveryDependencies = {
  readonly webhooks: WebhookStore;
  readonly feed: FeedStore;
  readonly secrets: WebhookSecrets;
  readonly receivers: Receivers;
  readonly wakes: WebhookWakes;
  readonly clock: Clock;
};

/** No request begins after these; the function's own time-out leaves room for the last one. */
const ROUND_MILLISECONDS = 30_000;
/** Longer than the function may run, so that nobody else delivers while it does. */
const HOLD_MILLISECONDS = 90_000;

export type Delivered =
  | 'caught-up'
  | 'handed-on'
  | 'down'
  | 'held'
  | 'early'
  | 'deleted'
  | 'lost'
  | 'disabled';

/**
 * Sends a webhook everything that its audience may see and its receiver has not taken, from where it was left: one at a
 * time in the order of the feed, and never a later event of a case before an earlier one that still waits. Whoever is
 * woken while another delivers leaves it to that one. Ends after half a minute and is woken again for the rest.
 */
export async function deliverWebhook(
  dependencies: DeliveryDependencies,
  key: WebhookKey,
): Promise<Delivered> {
  const { webhooks, clock } = dependencies;
  const webhook = await webhooks.find(key);
  if (!webhook) return 'deleted';
  if (webhook.disabled) return 'disabled';
  const now = clock.now();
  const holder = randomUUID();
  const claim = await webhooks.claim(key.id, { holder, now, until: addMilliseconds(now, HOLD_MILLISECONDS) });
  if (!claim.claimed) return claim.because;
  const round = await beginRound(dependencies, webhook, { ...claim, holder, now });
  return run(dependencies, round);
}

async function beginRound(
  { webhooks, feed, secrets, receivers, clock }: DeliveryDependencies,
  webhook: Webhook,
  {
    progress,
    wakes,
    holder,
    now,
  }: { progress: Round['progress']; wakes: number; holder: string; now: Instant },
): Promise<Round> {
  const signing = webhook.secrets.filter(({ until }) => until === undefined || until > now);
  return {
    webhook,
    webhooks,
    feed,
    receivers,
    clock,
    holder,
    endsAt: addMilliseconds(now, ROUND_MILLISECONDS),
    secrets: await Promise.all(signing.map(({ ciphertext }) => secrets.open(webhook.id, ciphertext))),
    maySee: (facts) => may(webhook.owner, { to: 'see-case', kase: facts }),
    progress,
    wakes,
    wasDown: isDown(progress),
    blocked: new Map(),
    waiting: 0,
  };
}

async function run(dependencies: DeliveryDependencies, round: Round): Promise<Delivered> {
  for (;;) {
    const end = await sendAll(round);
    if (end === 'lost') return 'lost';
    if (end === 'gone') await disable(dependencies, round);
    const wakeAt = wakeAfter(round, end);
    const released = await release(round, end, wakeAt);
    if (released === 'lost') return 'lost';
    if (released === 'again') continue;
    if (wakeAt) await wake(dependencies, round, wakeAt);
    return OUTCOMES[end];
  }
}

const OUTCOMES = { done: 'caught-up', down: 'down', later: 'handed-on', gone: 'disabled' } as const;

/** What waits goes before what follows. A receiver that seems down may refuse that one case only: the next event tells. */
async function sendAll(round: Round): Promise<End> {
  const waited = await sendWaiting(round);
  if (waited !== 'done' && waited !== 'down') return waited;
  const fed = await sendFeed(round);
  if (fed !== 'done' && fed !== 'down') return fed;
  if (isDown(round.progress)) return parkExpired(round);
  return waited === 'down' ? 'later' : 'done';
}

/** Ends the hold. What came in meanwhile is looked for once more, except of a receiver to which nothing gets through. */
async function release(
  round: Round,
  end: Exclude<End, 'lost'>,
  wakeAt: Instant | undefined,
): Promise<'released' | 'again' | 'lost'> {
  for (;;) {
    const { progress, wakes } = round;
    const released = await round.webhooks.step(round.webhook.id, round.holder, {
      progress,
      puts: [],
      removes: [],
      release: { wakes, ...(wakeAt ? { wakeAt } : {}) },
    });
    if (released === 'done') return 'released';
    if (released === 'lost') return 'lost';
    round.wakes = released.woken;
    if (end === 'done') return 'again';
  }
}

function wakeAfter({ progress, blocked, clock }: Round, end: End): Instant | undefined {
  const now = clock.now();
  if (end === 'later') return now;
  // A receiver that is down and for which nothing is left is not tried until there is something again.
  if (end === 'down')
    return progress.nextAt !== undefined && progress.nextAt > now ? progress.nextAt : undefined;
  return end === 'done' ? [...blocked.values()].toSorted()[0] : undefined;
}

/** SQS delays a message by at most 15 minutes; whatever is later is found by the sweep. */
const LONGEST_DELAY_SECONDS = 900;

async function wake({ wakes, clock }: DeliveryDependencies, { webhook }: Round, at: Instant): Promise<void> {
  const delaySeconds = Math.max(0, Math.ceil((Date.parse(at) - Date.parse(clock.now())) / 1000));
  if (delaySeconds > LONGEST_DELAY_SECONDS) return;
  await wakes.send([{ audience: webhook.audience, id: webhook.id, delaySeconds }]);
}

/** The receiver said 410: it is gone for good, and is asked no more until its owner says otherwise. */
async function disable({ webhooks, clock }: DeliveryDependencies, { webhook }: Round): Promise<void> {
  await webhooks.change({
    ...webhook,
    disabled: { at: clock.now(), because: 'receiver-gone' },
    version: webhook.version + 1,
  });
}
