import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Role } from '#functions/law/service.ts';
import type { Due } from './deadlines.ts';

/** Whoever did something: an opaque subject of the token, never a name. */
export type Actor = {
  readonly subject: string;
  readonly role: Role | 'system';
  readonly organisation?: string;
};

/** One telling of a deadline: when, and whom. Armed while the deadline is open. */
export type ArmedRung = {
  readonly name: string;
  readonly to: 'actor' | 'head' | 'authorised-body';
  readonly fireAt: Instant;
};

/** The clock of one stage, with the service term beside it where the definition says that it caps the stage. */
export type Deadline = {
  readonly id: string;
  readonly stage: string;
  /** Who has to act. */
  readonly actor: Role;
  readonly openedAt: Instant;
  /** The day that the term counts from and does not count. */
  readonly startsOn: PlainDate;
  /** Absent where the orders state no term for the stage. */
  readonly own?: Due;
  readonly service?: Due;
  /** The earlier of the two. */
  readonly due: Due;
  readonly binds: 'own' | 'service';
  /** The rules behind the two dates. */
  readonly cites: readonly string[];
  readonly rungs: readonly ArmedRung[];
  readonly closedAt?: Instant;
};

export type Outcome = 'include' | 'refuse';

export type Decision = {
  readonly outcome: Outcome;
  readonly number: string;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly grounds: readonly string[];
  readonly form: string;
};

export type IssuedDocument = {
  readonly id: string;
  readonly form: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly issuedAt: Instant;
};

/** Where the personal data of a case stand, and the salted hash that proves what they were. */
export type PersonsReference = { readonly item: string; readonly hash: string };

/** The current state of a case: a fold of its events, without personal data. */
export type Case = {
  readonly id: string;
  readonly number: string;
  readonly service: { readonly code: string; readonly edition: string };
  readonly region: Region;
  readonly channel: string;
  readonly filedBy: Actor;
  readonly filedAt: Instant;
  /** The day of acceptance, which no term counts (K¶9). */
  readonly acceptedOn: PlainDate;
  /** Places in the quota that the family needs: the applicant and every member (K¶2(5)). */
  readonly places: number;
  readonly documentsFiled: readonly string[];
  readonly persons: PersonsReference;
  readonly stage: string;
  readonly stageSince: Instant;
  readonly deadlines: readonly Deadline[];
  readonly recommendation?: {
    readonly outcome: Outcome;
    readonly grounds: readonly string[];
    readonly at: Instant;
  };
  readonly hearing?: {
    readonly offeredAt: Instant;
    readonly heldAt: Instant;
    readonly grounds: readonly string[];
  };
  readonly decision?: Decision;
  readonly documents: readonly IssuedDocument[];
  readonly delivery?: { readonly at: Instant; readonly by: string; readonly reference: string };
};

export const openDeadline = (kase: Case): Deadline | undefined =>
  kase.deadlines.find((deadline) => deadline.closedAt === undefined);
