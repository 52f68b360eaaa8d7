import type { Synthetic } from '#functions/case/synthetic.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Page } from './store.ts';

export const REGISTER_KINDS = ['application', 'list', 'decision', 'minutes', 'complaint'] as const;

/** A register without gaps: one for each kind of act, region and year (of Asia/Almaty), synthetic ones apart. */
export type Register = Synthetic & {
  readonly kind: (typeof REGISTER_KINDS)[number];
  readonly region: Region;
  readonly year: number;
};

/** The next number of a register, as its act takes it: the place, and the number as it is written. */
export type Numbering = { readonly register: Register; readonly value: number; readonly text: string };

/** The act that has a number: an event of a case, a list or a session, by its place. */
export type NumberedAct =
  | { readonly caseId: string; readonly sequence: number }
  | { readonly listId: string; readonly sequence: number }
  | { readonly sessionId: string; readonly sequence: number };

/** Why a number no longer counts. It stays in its register. */
export type Voiding = {
  readonly at: Instant;
  readonly act: NumberedAct;
  /** What happened, and the number of the paper that says so. */
  readonly because: string;
  readonly reference?: string;
};

export type RegisterEntry = {
  readonly value: number;
  readonly number: string;
  readonly at: Instant;
  readonly act: NumberedAct;
  readonly void?: Voiding;
};

export type RegisterStore = {
  /** The last number that was taken; 0 before the first. Strongly consistent. */
  lastNumber(register: Register): Promise<number>;
  /** The entry of a number by its place; undefined for one that was never taken. */
  entry(register: Register, value: number): Promise<RegisterEntry | undefined>;
  /** The entries in the order of their numbers. */
  entries(
    register: Register,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<RegisterEntry>>;
};
