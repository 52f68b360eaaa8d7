import { audiencesOf } from '#functions/case/audience.ts';
import { factsOf } from '#functions/case/facts.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { WebhookStore, WebhookWakes } from './ports/webhooks.ts';

/** The sweep comes every five minutes, so it looks as far ahead. */
const HORIZON_MILLISECONDS = 5 * 60_000;

type Waking = {
  readonly cases: Pick<CaseStore, 'load'>;
  readonly webhooks: Pick<WebhookStore, 'ofAudience'>;
  readonly wakes: WebhookWakes;
};

/** Wakes the webhooks of all who may see a case. @returns how many; undefined for a case that does not exist. */
export async function wakeWebhooks(
  { cases, webhooks, wakes }: Waking,
  caseId: string,
): Promise<number | undefined> {
  const stored = await cases.load(caseId);
  if (!stored) return undefined;
  const found = await Promise.all(audiencesOf(factsOf(stored.state)).map((one) => webhooks.ofAudience(one)));
  const active = found.flat().filter(({ disabled }) => !disabled);
  await wakes.send(active.map(({ audience, id }) => ({ audience, id, delaySeconds: 0 })));
  return active.length;
}

/**
 * Wakes every webhook whose time comes within five minutes: those that back off, and those whose worker died or whose
 * message was lost. The table is the clock, since SQS cannot wait for an hour.
 */
export async function sweepWebhooks({
  webhooks,
  wakes,
  clock,
}: {
  readonly webhooks: Pick<WebhookStore, 'due'>;
  readonly wakes: WebhookWakes;
  readonly clock: Clock;
}): Promise<number> {
  const now = Date.parse(clock.now());
  const until = new Date(now + HORIZON_MILLISECONDS).toISOString() as ReturnType<Clock['now']>;
  const due = await webhooks.due(until);
  await wakes.send(
    due.map(({ audience, id, wakeAt }) => ({
      audience,
      id,
      delaySeconds: Math.max(0, Math.ceil((Date.parse(wakeAt) - now) / 1000)),
    })),
  );
  return due.length;
}
