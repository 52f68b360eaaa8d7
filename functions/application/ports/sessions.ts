import type { Composition } from '#functions/case/commission.ts';
import type { CaseEffect, Session, SessionEvent, SessionHead } from '#functions/case/session.ts';
import type { Synthetic } from '#functions/case/synthetic.ts';
import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Numbering } from './registers.ts';
import type { Conflict, Idempotency, Page } from './store.ts';

/** The commission of a region for a service; one for synthetic cases stands apart. */
export type Commission = Synthetic & { readonly region: Region; readonly service: string };

/** The acts that appoint commissions. None ever changes. */
export type CommissionStore = {
  composition(id: string): Promise<Composition | undefined>;
  /** The composition in effect on a day, if one is. */
  inEffect(commission: Commission, day: PlainDate): Promise<Composition | undefined>;
  /** Every composition of a commission, that with the latest first day first. */
  ofCommission(
    commission: Commission,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<Composition>>;
  /** What a key was used for: which composition, if it has recorded one, and of what request. */
  recordedUnder(
    key: string,
  ): Promise<{ readonly requestHash: string; readonly composition?: string | undefined } | undefined>;
  /** Refused (`duplicate`) where another act holds from that day on. */
  record(composition: Composition, idempotency: Idempotency): Promise<'saved' | Conflict>;
};

/** An event of a session in its place in the session's own chain, as those of a case. */
export type RecordedSessionEvent = {
  readonly sessionId: string;
  readonly sequence: number;
  readonly event: SessionEvent;
  readonly previousHash: string;
  readonly hash: string;
};

/** `version` is the number of events so far; `hash` that of the last one. */
export type StoredSession = { readonly session: Session; readonly version: number; readonly hash: string };
export type StoredSessionHead = { readonly head: SessionHead; readonly version: number };

/** Everything that one act in a session writes: one transaction. */
export type SessionChange = {
  /** Undefined for an opening; else the session as it was read. */
  readonly before: StoredSession | undefined;
  readonly recorded: RecordedSessionEvent;
  readonly after: Session;
  readonly number?: Numbering;
  readonly idempotency?: Idempotency;
};

export type SessionStore = {
  load(sessionId: string): Promise<StoredSession | undefined>;
  /** The events in order, up to and with `upTo` when given. */
  events(sessionId: string, upTo?: number): Promise<readonly RecordedSessionEvent[]>;
  /** The sessions of a region, the newest first. */
  ofRegion(
    region: Region,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<StoredSessionHead>>;
  /** What a key was used for: the version of which session it has made, if it was an act in one, and of what request. */
  actUnder(key: string): Promise<
    | {
        readonly requestHash: string;
        readonly did?: { readonly sessionId: string; readonly version: number };
      }
    | undefined
  >;
  /** Refused (`version`) where the session has moved since it was read. */
  save(change: SessionChange): Promise<'saved' | Conflict>;
  /** What became of the decisions of a closed session, as far as they have come to their cases. */
  effects(sessionId: string): Promise<readonly CaseEffect[]>;
  effect(sessionId: string, caseId: string): Promise<CaseEffect | undefined>;
  /** Keeps why a decision does not come to its case. Refused (`version`) where something is kept already. */
  keepEffect(sessionId: string, effect: CaseEffect): Promise<'saved' | Conflict>;
};

/** The queue by which a closed session is looked after. At-least-once. */
export type SessionQueue = { again(sessionId: string): Promise<void> };

export type SessionMessage = {
  readonly id: string;
  readonly type: 'SessionClosed';
  readonly sessionId: string;
  readonly sequence: number;
  readonly at: Instant;
};
