import type { Audience } from '#functions/case/audience.ts';
import type { Caller } from '#functions/case/authority.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { CloudEvent } from '../cloud-event.ts';
import type { Idempotency } from './store.ts';

/** A secret as it lies in the table. The one before it signs beside it until `until`. */
export type SealedSecret = {
  readonly ciphertext: Uint8Array;
  readonly until?: Instant;
  /** The request that asked for it, so that a repeat of it gets the same secret. */
  readonly asked: Idempotency;
};

/** Where the events of an audience are sent to. */
export type Webhook = {
  readonly id: string;
  readonly audience: Audience;
  readonly owner: Caller;
  readonly url: string;
  readonly createdAt: Instant;
  /** Since when, and why, nothing is sent; absent while it is active. */
  readonly disabled?: { readonly at: Instant; readonly because: 'receiver-gone' };
  /** The newest first; one, or two while the older one still signs. */
  readonly secrets: readonly SealedSecret[];
  /** The request that made it. */
  readonly asked: Idempotency;
  /** The request that enabled it last. */
  readonly enabled?: Idempotency;
  /** Counts its changes from 1. */
  readonly version: number;
};

export type WebhookKey = Pick<Webhook, 'audience' | 'id'>;

/** Why a receiver did not take an event. */
export type Failure = {
  readonly at: Instant;
  readonly reason: 'status' | 'time-out' | 'connection' | 'address-refused';
  readonly status?: number;
};

/** How far a webhook has come in the feed of its audience, and how its receiver is doing. */
export type Progress = {
  /** Every item up to this number was taken, waits by itself, or was parked. */
  readonly cursor: number;
  /** Attempts that failed since the last one that did not. */
  readonly failures: number;
  readonly failingSince?: Instant;
  /** A receiver that is down is not tried before. */
  readonly nextAt?: Instant;
  readonly lastSuccessAt?: Instant;
  readonly lastFailure?: Failure;
};

/** An event that a receiver has not taken: it waits for its turn, or its three days are over and it is parked. */
export type Delivery = {
  readonly number: number;
  readonly state: 'waiting' | 'parked';
  readonly event: CloudEvent;
  /** When its three days began. */
  readonly since: Instant;
  readonly attempts: number;
  /** Absent for one that waits behind an earlier event of its case, and one that was parked. */
  readonly nextAt?: Instant;
  readonly parkedAt?: Instant;
  readonly lastFailure?: Failure;
};

/** Whoever delivers holds the webhook until an instant; a worker that died holds it no longer than that. */
export type Hold = { readonly holder: string; readonly now: Instant; readonly until: Instant };

export type Claim =
  | { readonly claimed: true; readonly progress: Progress; readonly wakes: number }
  /** Another delivers, and will look again before it ends; a receiver that is down is tried later; or it is deleted. */
  | { readonly claimed: false; readonly because: 'held' | 'early' | 'deleted' };

/** What a holder has come to: one transaction. */
export type Step = {
  readonly progress: Progress;
  readonly puts: readonly Delivery[];
  readonly removes: readonly Pick<Delivery, 'number' | 'state'>[];
  /** Ends the hold, unless the webhook was woken since `wakes` was read; `wakeAt` says when to look again, if ever. */
  readonly release?: { readonly wakes: number; readonly wakeAt?: Instant };
};

export type WebhookStore = {
  /** With its place in the feed, at an instant. `used` when the key that asked was used before. */
  create(webhook: Webhook, cursor: number): Promise<'created' | 'used'>;
  /** Strongly consistent. */
  find(key: WebhookKey): Promise<Webhook | undefined>;
  ofAudience(audience: Audience): Promise<readonly Webhook[]>;
  /** False unless it follows the version that is kept. */
  change(webhook: Webhook): Promise<boolean>;
  /** The webhook and its place; nothing is sent after it. Its deliveries are forgotten with time. */
  remove(key: WebhookKey): Promise<void>;
  progress(id: string): Promise<Progress | undefined>;
  claim(id: string, hold: Hold): Promise<Claim>;
  /**
   * `lost` when another holds it or it was deleted, and how often it has been woken when a release is refused. Then
   * nothing is written.
   */
  step(id: string, holder: string, step: Step): Promise<'done' | 'lost' | { readonly woken: number }>;
  /** In the order of the feed; at most `limit`, after a number. */
  deliveries(
    id: string,
    state: Delivery['state'],
    page: { readonly limit: number; readonly after?: number },
  ): Promise<readonly Delivery[]>;
  /**
   * A parked event waits again, from now, and the receiver counts as not yet tried. `used` when the key was used
   * before, `absent` when nothing is parked under the number.
   */
  resend(
    id: string,
    number: number,
    now: Instant,
    idempotency: Idempotency,
  ): Promise<'waiting' | 'used' | 'absent'>;
  /** Tries a receiver again at once, and wakes whoever holds the webhook. */
  revive(id: string, now: Instant): Promise<void>;
  /** The webhooks that are to be woken up to an instant. */
  due(until: Instant): Promise<readonly (WebhookKey & { readonly wakeAt: Instant })[]>;
};

/** Secrets of webhooks, sealed so that each opens for its webhook only. */
export type WebhookSecrets = {
  seal(webhookId: string, secret: string): Promise<Uint8Array>;
  open(webhookId: string, ciphertext: Uint8Array): Promise<string>;
};

export type Attempt =
  | { readonly taken: true }
  | { readonly taken: false; readonly reason: Failure['reason']; readonly status?: number };

/** Which URLs may be posted to, and which IP addresses may be connected to for it. */
export type Reachable = { url(url: string): boolean; address(address: string): boolean };

/** The receivers of webhooks. Never throws, and answers within ten seconds. */
export type Receivers = {
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Attempt>;
};

/** The queue that wakes webhooks. At-least-once, no earlier than `delaySeconds` (at most 900). */
export type WebhookWakes = {
  send(wakes: readonly (WebhookKey & { readonly delaySeconds: number })[]): Promise<void>;
};
