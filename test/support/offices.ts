import type { Caller } from '#functions/case/authority.ts';
import type { Region } from '#functions/law/regions.ts';
import { ROLES, type Role } from '#functions/law/service.ts';
import { applicationOf } from './applications.ts';
import { official, portal } from './callers.ts';
import { acceptedOf, EXAMPLES } from './given-case.ts';
import { type House, recommended } from './house.ts';
import type { wholeApi } from './whole-api.ts';

/** Two regions, and a case that there is not. */
export const HERE: Region = '550000000';
export const THERE: Region = '110000000';
export const NO_CASE = '00000000-0000-4000-8000-000000000000';

/** A case by where it is filed and through whom: one of two portals, or the counter of the state corporation. */
export type Filed = {
  readonly id: string;
  readonly region: Region;
  readonly by: 'enbek' | 'egov' | 'counter';
};

/**
 * Whether an office works in a region, and which cases it may see of those: stated a second time, without the code. A
 * portal sees what it filed, the counter what counters filed.
 */
const WHOLE_COUNTRY: readonly Role[] = ['authorised-body', 'foreign-mission', 'quality-body'];
export const worksIn = ({ role, region }: Caller, where: Region): boolean =>
  region === undefined ? WHOLE_COUNTRY.includes(role) : region === where;

export function maySee(caller: Caller, { region, by }: Filed): boolean {
  if (caller.role === 'applicant') return caller.organisation === by;
  if (caller.role === 'state-corporation') return by === 'counter' && worksIn(caller, region);
  return worksIn(caller, region);
}

export const OFFICIALS: readonly Role[] = ROLES.filter((role) => role !== 'applicant');

/** One of each: two portals, and every office here, there and nowhere. */
export const callers: readonly Caller[] = [
  portal('enbek'),
  portal('egov'),
  { ...portal('egov'), region: HERE },
  ...OFFICIALS.flatMap((role): Caller[] => [
    official(role, HERE),
    official(role, THERE),
    { subject: `${role}-of-nowhere`, role, organisation: `${role}-of-nowhere` },
  ]),
];
export const named = callers.map(
  (caller) => [`${caller.role} of ${caller.region ?? 'no region'} (${caller.organisation})`, caller] as const,
);

/** Files an application through a portal or a counter. */
export async function fileBy(at: House, by: Filed['by'], region: Region, seed: number): Promise<Filed> {
  const counter = by === 'counter';
  const caller = counter ? official('state-corporation', region) : portal(by);
  const application = applicationOf({
    seed,
    region,
    channel: counter ? 'state-corporation' : 'migration-portal',
  });
  return { id: acceptedOf(await at.file(application, { by: caller })).kase.id, region, by };
}

/** Cases of both regions through everybody who files, and one that is decided. */
export async function filedByEach(at: House): Promise<readonly Filed[]> {
  const decided = await recommended(at, applicationOf({ seed: 9 }));
  await at.setQuota(9);
  acceptedOf(await at.act(decided, EXAMPLES.include));
  return [
    await fileBy(at, 'enbek', HERE, 1),
    await fileBy(at, 'egov', HERE, 2),
    await fileBy(at, 'enbek', THERE, 3),
    await fileBy(at, 'counter', HERE, 4),
    await fileBy(at, 'counter', THERE, 5),
    { id: decided, region: HERE, by: 'enbek' },
  ];
}

/** An answer whole, but for the id of what it is about: so that two of them can be the same. */
export const text = (
  { statusCode, headers, body }: Awaited<ReturnType<ReturnType<typeof wholeApi>>>,
  id: string,
): string => JSON.stringify([statusCode, headers, body]).replaceAll(id, 'ID');
