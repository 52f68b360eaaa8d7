import { audienceOf } from '#functions/case/audience.ts';
import { type Caller, may } from '#functions/case/authority.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Clock } from './ports/clock.ts';
import type { FeedStore } from './ports/feed.ts';
import type { Idempotency } from './ports/store.ts';
import type {
  Delivery,
  Progress,
  Webhook,
  WebhookSecrets,
  WebhookStore,
  WebhookWakes,
} from './ports/webhooks.ts';
import { placeOf } from './read-feed.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { newSecret } from './webhook-signature.ts';
import { type Reach, webhookUrlError } from './webhook-url.ts';

export type WebhookDependencies = {
  readonly webhooks: WebhookStore;
  readonly feed: Pick<FeedStore, 'length'>;
  readonly secrets: WebhookSecrets;
  readonly wakes: WebhookWakes;
  readonly clock: Clock;
  readonly reach: Reach;
};

/** A webhook as its owner sees it. */
export type WebhookAnswer = {
  readonly webhook: Webhook;
  readonly progress: Progress;
  /** Events of the feed that it has not come to yet. */
  readonly behind: number;
  /** Shown to the request that made it, and to its repeats. */
  readonly secret?: string;
};

type Answer = Result<WebhookAnswer, UseCaseRefusal>;
type Named = { readonly caller: Caller; readonly webhookId: string };
type Asking = Named & { readonly idempotency: Idempotency };

const MOST_OF_AN_OFFICE = 10;
/** After its successor is made a secret signs beside it for a day (ours). */
const OVERLAP_MILLISECONDS = 24 * 60 * 60_000;

/** Every use of a webhook by its owner begins here: of others' the answer is that there is none. */
async function owned(
  { webhooks }: Pick<WebhookDependencies, 'webhooks'>,
  { caller, webhookId: id }: Named,
): Promise<Webhook | undefined> {
  const audience = audienceOf(caller);
  const webhook = audience && (await webhooks.find({ audience, id }));
  return webhook && may(caller, { to: 'see-webhook', owner: webhook.owner }) ? webhook : undefined;
}

const unknown = () => refused<UseCaseRefusal>({ code: 'webhook-not-found' });

async function answerOf(
  { webhooks, feed }: Pick<WebhookDependencies, 'webhooks' | 'feed'>,
  webhook: Webhook,
  secret?: string,
): Promise<Answer> {
  const [progress, length] = await Promise.all([
    webhooks.progress(webhook.id),
    feed.length(webhook.audience),
  ]);
  if (!progress) return unknown();
  return accepted({ webhook, progress, behind: length - progress.cursor, ...(secret ? { secret } : {}) });
}

/**
 * Registers a receiver for the events of all cases that the caller may see, from now on or from a cursor of the feed.
 * The answer alone shows the secret that its deliveries are signed with.
 * @throws {CursorInvalid} for a cursor of another feed.
 */
export async function createWebhook(
  dependencies: WebhookDependencies,
  asked: {
    readonly caller: Caller;
    readonly url: string;
    readonly after?: string;
    readonly idempotency: Idempotency;
  },
): Promise<Answer> {
  const { webhooks, feed, secrets, wakes, clock, reach } = dependencies;
  const { caller, url, after, idempotency } = asked;
  const audience = audienceOf(caller);
  if (!audience || !may(caller, { to: 'have-webhooks' })) return refused({ code: 'not-permitted' });
  const id = idempotency.key.slice(0, 32);
  const earlier = await owned(dependencies, { caller, webhookId: id });
  if (earlier) return repeated(dependencies, earlier, earlier.asked, idempotency);
  const wrong = webhookUrlError(url, reach);
  if (wrong) return refused({ code: 'webhook-invalid', errors: [wrong] });
  const mine = (await webhooks.ofAudience(audience)).filter(({ owner }) =>
    may(caller, { to: 'see-webhook', owner }),
  );
  if (mine.length >= MOST_OF_AN_OFFICE) return refused({ code: 'webhook-limit', allowed: MOST_OF_AN_OFFICE });
  const cursor = after === undefined ? await feed.length(audience) : placeOf(audience, after);
  const secret = newSecret();
  const webhook: Webhook = {
    id,
    audience,
    owner: caller,
    url,
    createdAt: clock.now(),
    secrets: [{ ciphertext: await secrets.seal(id, secret), asked: idempotency }],
    asked: idempotency,
    version: 1,
  };
  if ((await webhooks.create(webhook, cursor)) === 'used') {
    const twin = await owned(dependencies, { caller, webhookId: id });
    return twin ? repeated(dependencies, twin, twin.asked, idempotency) : unknown();
  }
  await wakes.send([{ audience, id, delaySeconds: 0 }]);
  return answerOf(dependencies, webhook, secret);
}

/** The answer to a request that has been answered: the secret too, while it is the one that the request made. */
async function repeated(
  dependencies: WebhookDependencies,
  webhook: Webhook,
  earlier: Idempotency,
  idempotency: Idempotency,
): Promise<Answer> {
  if (earlier.requestHash !== idempotency.requestHash) return refused({ code: 'idempotency-key-reused' });
  const made = webhook.secrets.find(({ asked }) => asked.key === idempotency.key);
  const secret = made && (await dependencies.secrets.open(webhook.id, made.ciphertext));
  return answerOf(dependencies, webhook, secret);
}

/** Those of the caller's office. */
export async function listWebhooks(
  dependencies: Pick<WebhookDependencies, 'webhooks' | 'feed'>,
  caller: Caller,
): Promise<Result<readonly WebhookAnswer[], UseCaseRefusal>> {
  const audience = audienceOf(caller);
  if (!audience || !may(caller, { to: 'have-webhooks' })) return refused({ code: 'not-permitted' });
  const all = await dependencies.webhooks.ofAudience(audience);
  const mine = all.filter(({ owner }) => may(caller, { to: 'see-webhook', owner }));
  const answers = await Promise.all(mine.map((webhook) => answerOf(dependencies, webhook)));
  return accepted(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])));
}

export async function readWebhook(
  dependencies: Pick<WebhookDependencies, 'webhooks' | 'feed'>,
  named: Named,
): Promise<Answer> {
  const webhook = await owned(dependencies, named);
  return webhook ? answerOf(dependencies, webhook) : unknown();
}

/** Nothing is sent after it but a request that is under way. A repeat finds nothing, and says the same. */
export async function deleteWebhook(
  dependencies: Pick<WebhookDependencies, 'webhooks'>,
  named: Named,
): Promise<void> {
  const webhook = await owned(dependencies, named);
  if (webhook) await dependencies.webhooks.remove(webhook);
}

/** A new secret, which the answer alone shows; the one before it signs beside it for 24 hours. */
export async function rotateSecret(dependencies: WebhookDependencies, asking: Asking): Promise<Answer> {
  const { webhooks, secrets, clock } = dependencies;
  const { idempotency } = asking;
  const webhook = await owned(dependencies, asking);
  if (!webhook) return unknown();
  const earlier = webhook.secrets.find(({ asked }) => asked.key === idempotency.key);
  if (earlier) return repeated(dependencies, webhook, earlier.asked, idempotency);
  const secret = newSecret();
  const sealed = { ciphertext: await secrets.seal(webhook.id, secret), asked: idempotency };
  const until = addMilliseconds(clock.now(), OVERLAP_MILLISECONDS);
  const before = webhook.secrets.slice(0, 1).map((one) => ({ ...one, until }));
  const changed = { ...webhook, secrets: [sealed, ...before], version: webhook.version + 1 };
  return (await webhooks.change(changed))
    ? answerOf(dependencies, changed, secret)
    : rotateSecret(dependencies, asking);
}

/**
 * Sends again to a webhook that its receiver had disabled, from where it was left. A repeat of the request only wakes it:
 * what its receiver has disabled meanwhile stays so.
 */
export async function enableWebhook(dependencies: WebhookDependencies, asking: Asking): Promise<Answer> {
  const { webhooks, wakes, clock } = dependencies;
  const { idempotency } = asking;
  const webhook = await owned(dependencies, asking);
  if (!webhook) return unknown();
  const isRepeat = webhook.enabled?.key === idempotency.key;
  if (isRepeat && webhook.enabled?.requestHash !== idempotency.requestHash) {
    return refused({ code: 'idempotency-key-reused' });
  }
  const { disabled: _disabled, ...active } = webhook;
  const enabled = isRepeat ? webhook : { ...active, enabled: idempotency, version: webhook.version + 1 };
  if (!isRepeat && !(await webhooks.change(enabled))) return enableWebhook(dependencies, asking);
  await webhooks.revive(webhook.id, clock.now());
  await wakes.send([{ audience: webhook.audience, id: webhook.id, delaySeconds: 0 }]);
  return answerOf(dependencies, enabled);
}

/** What a webhook has not delivered, in the order of the feed. */
export async function listDeliveries(
  dependencies: Pick<WebhookDependencies, 'webhooks'>,
  asked: Named & { readonly state: Delivery['state']; readonly limit: number; readonly after?: number },
): Promise<Result<readonly Delivery[], UseCaseRefusal>> {
  const { state, limit, after } = asked;
  const webhook = await owned(dependencies, asked);
  if (!webhook) return unknown();
  const page = { limit, ...(after === undefined ? {} : { after }) };
  return accepted(await dependencies.webhooks.deliveries(webhook.id, state, page));
}

/** Sends a parked event again, for another three days. A repeat of the request changes nothing. */
export async function resendDelivery(
  dependencies: Pick<WebhookDependencies, 'webhooks' | 'wakes' | 'clock'>,
  asked: Asking & { readonly number: number },
): Promise<Result<{ readonly since: Instant }, UseCaseRefusal>> {
  const { webhooks, wakes, clock } = dependencies;
  const webhook = await owned(dependencies, asked);
  if (!webhook) return unknown();
  const { id, audience } = webhook;
  const since = clock.now();
  const resent = await webhooks.resend(id, asked.number, since, asked.idempotency);
  if (resent === 'absent') return refused({ code: 'delivery-not-found' });
  await wakes.send([{ audience, id, delaySeconds: 0 }]);
  return accepted({ since });
}
