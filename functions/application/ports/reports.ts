import type { TermCounts } from '#functions/case/term-counts.ts';
import type { TermOutcome } from '#functions/case/term-outcomes.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Conflict } from './store.ts';

/** What is counted together: the clocks of one stage of one service, in the region of the office that has to act. */
export type CountKey = { readonly region: Region; readonly service: string; readonly stage: string };

/** Counts as they stand; `revision` counts how often they have moved, from 1. */
export type StoredCounts = CountKey & { readonly counts: TermCounts; readonly revision: number };

/** What a case adds to the counts, as of one of its versions. */
export type CaseCounted = {
  readonly caseId: string;
  readonly version: number;
  readonly outcomes: readonly TermOutcome[];
};

/** Which counts are read, and which are being built beside them by a recount. Numbers are never used again. */
export type Generations = { readonly current: number; readonly building?: number };

/** Cases counted anew, with all counts that they move: one transaction of at most 100 items. */
export type Counting = {
  readonly generation: number;
  readonly cases: readonly {
    /** The version up to which the case was counted; undefined where it never was. */
    readonly before: number | undefined;
    readonly after: CaseCounted;
  }[];
  /** The counts that move, as they will stand; refused unless each has the revision before it. */
  readonly counts: readonly StoredCounts[];
};

export type ReportStore = {
  /** Generation 1 stands until the first recount. Strongly consistent. */
  generations(): Promise<Generations>;
  /** Refused (`version`) unless `before` is what stands. */
  setGenerations(before: Generations, after: Generations): Promise<'set' | Conflict>;
  counted(generation: number, caseId: string): Promise<CaseCounted | undefined>;
  countsOf(generation: number, key: CountKey): Promise<StoredCounts | undefined>;
  /** All counts of a region, in the order of their services and stages. */
  countsIn(generation: number, region: Region): Promise<readonly StoredCounts[]>;
  /** Refused (`version`) when a case or a count has moved since it was read. */
  count(counting: Counting): Promise<'counted' | Conflict>;
  /** Removes that a case was counted in a generation that nobody reads any more. */
  forgetCase(generation: number, caseId: string): Promise<void>;
  /** Removes the counts of a region in a generation that nobody reads any more. */
  forgetCounts(generation: number, region: Region): Promise<void>;
};
