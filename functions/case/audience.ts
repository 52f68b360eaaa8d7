import type { Region } from '#functions/law/regions.ts';
import type { Caller } from './authority.ts';
import type { CaseFacts } from './facts.ts';
import { isCountryWide } from './rights.ts';

/**
 * Those who see the same cases read the same feed: the whole country's, a region's, that of the state corporation's
 * counters in a region, or that of a portal.
 */
export type Audience = 'country' | `region:${Region}` | `counter:${Region}` | `portal:${string}`;

export const isPortal = (audience: Audience): boolean => audience.startsWith('portal:');

/** The audience that a caller belongs to; undefined for those who see no case. */
export function audienceOf({ role, region, organisation }: Caller): Audience | undefined {
  if (role === 'applicant') return `portal:${organisation}`;
  if (region === undefined) return isCountryWide(role) ? 'country' : undefined;
  return role === 'state-corporation' ? `counter:${region}` : `region:${region}`;
}

/** Every audience that may see a case, each once. A test holds this to `may(…, see-case)` for every caller. */
export function audiencesOf({ region, originRegion, filedBy }: CaseFacts): readonly Audience[] {
  const regions = originRegion === undefined || originRegion === region ? [region] : [region, originRegion];
  return [
    'country',
    ...regions.map((one): Audience => `region:${one}`),
    ...(filedBy.role === 'state-corporation' ? regions.map((one): Audience => `counter:${one}`) : []),
    ...(filedBy.role === 'applicant' && filedBy.organisation !== undefined
      ? [`portal:${filedBy.organisation}` as const]
      : []),
  ];
}
