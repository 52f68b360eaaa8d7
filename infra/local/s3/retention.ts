import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { S3Refusal } from './refusal.ts';

export type RetentionMode = 'GOVERNANCE' | 'COMPLIANCE';
/** `until` is an RFC 3339 instant in UTC. */
export type Retention = { readonly mode: RetentionMode; readonly until: string };
export type DefaultRetention = {
  readonly mode: RetentionMode;
  readonly unit: 'Days' | 'Years';
  readonly count: number;
};

const DAY = 24 * 60 * 60_000;
const DAYS = { Days: 1, Years: 365 } as const;

const isMode = (given: string): given is RetentionMode => given === 'GOVERNANCE' || given === 'COMPLIANCE';

export const modeOf = (given: string | undefined): RetentionMode | undefined =>
  given !== undefined && isMode(given) ? given : undefined;

/** What the bucket gives an object stored at `now`; a year counts 365 days. */
export const byDefault = ({ mode, unit, count }: DefaultRetention, now: Date): Retention => ({
  mode,
  until: new Date(now.getTime() + count * DAYS[unit] * DAY).toISOString(),
});

/** A retention asked for at `now`; refuses half of one, an unknown mode, and an instant that is not in the future. */
export function askedRetention(
  mode: string | undefined,
  until: string | undefined,
  now: Date,
): Result<Retention | undefined, S3Refusal> {
  if (mode === undefined && until === undefined) return accepted(undefined);
  if (mode === undefined || until === undefined)
    return invalid('x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied');
  if (!isMode(mode)) return invalid('Unknown wormMode directive.');
  const instant = new Date(until);
  if (!/^\d{4}-\d\d-\d\dT/.test(until) || Number.isNaN(instant.getTime()))
    return invalid('The retain until date must be provided in ISO 8601 format');
  if (instant <= now) return invalid('The retain until date must be in the future!');
  return accepted({ mode, until: instant.toISOString() });
}

const held = (retention: Retention | undefined, now: Date): retention is Retention =>
  retention !== undefined && Date.parse(retention.until) > now.getTime();

/** Whether the version may be deleted for good: compliance never yields before its end, governance to a bypass. */
export const mayRemove = (retention: Retention | undefined, now: Date, bypass: boolean): boolean =>
  !held(retention, now) || (retention.mode === 'GOVERNANCE' && bypass);

/** Whether `next` (undefined removes) may replace a retention: the same mode for longer always, else as mayRemove. */
export const mayReplace = (
  standing: Retention | undefined,
  next: Retention | undefined,
  now: Date,
  bypass: boolean,
): boolean =>
  mayRemove(standing, now, bypass) ||
  (standing !== undefined &&
    next?.mode === standing.mode &&
    Date.parse(next.until) >= Date.parse(standing.until));

const invalid = (message: string): Result<never, S3Refusal> => refused({ code: 'InvalidArgument', message });
