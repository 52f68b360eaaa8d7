import type { Instant } from '#functions/law/calendar/instant.ts';

/** One telling of a deadline, in one of its generations; without one it is the first. */
export type RungKey = {
  readonly caseId: string;
  readonly deadline: string;
  readonly rung: string;
  readonly generation?: number;
};

export type ArmedRungItem = RungKey & { readonly fireAt: Instant };

export type RungStore = {
  /** Rungs filed under an hour (`2026-03-18T05`) that fire no later than `until`. */
  due(hour: string, until: Instant): Promise<readonly ArmedRungItem[]>;
  /** The earliest hour under which any rung is filed. Reads them all, so it is asked only while there is no mark. */
  firstHour(): Promise<string | undefined>;
  /** Whether the rung still waits to be claimed, as the table says now. */
  isArmed(rung: RungKey): Promise<boolean>;
  /**
   * Takes out of the sweeps' sight a rung that can never fire. What stands is kept, with the reason, for people to look
   * at; a rung that is gone already is `gone`, and nothing is written.
   */
  setAside(rung: RungKey, reason: string, at: Instant): Promise<'set-aside' | 'gone'>;
  /** The first hour that may still hold armed rungs; undefined before the first sweep. */
  sweptTo(): Promise<string | undefined>;
  setSweptTo(hour: string): Promise<void>;
};

export type DeadlineChecks = {
  /** At-least-once, no earlier than `delaySeconds` (at most 900) from now. */
  send(checks: readonly (ArmedRungItem & { readonly delaySeconds: number })[]): Promise<void>;
};
