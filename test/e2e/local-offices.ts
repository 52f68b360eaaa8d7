import { setTimeout as wait } from 'node:timers/promises';
import { type Office, officeAt } from '#infra/local/demo/office.ts';
import { OFFICES, type OfficeName } from '#infra/local/demo/offices.ts';
import { seedQuotas } from '#infra/local/demo/seed-quotas.ts';
import { type LocalCloud, startLocalCloud } from '#infra/local/local-cloud.ts';

export type Offices = Readonly<Record<OfficeName, Office>>;

async function openOffices(cloud: LocalCloud): Promise<Offices> {
  const names = Object.keys(OFFICES) as OfficeName[];
  const opened = await Promise.all(
    names.map(async (name) => [name, officeAt(cloud.url, await cloud.token(OFFICES[name]))] as const),
  );
  return Object.fromEntries(opened) as Offices;
}

/** A cloud that keeps nothing, with the quotas of 2026, on a working day of that year. */
export async function startSeededCloud(startsAt: Date): Promise<{ cloud: LocalCloud; offices: Offices }> {
  const cloud = await startLocalCloud({ folder: 'memory', port: 0, startsAt });
  const offices = await openOffices(cloud);
  await seedQuotas(offices.authorisedBody);
  return { cloud, offices };
}

/** Looks until something is seen. @throws when it is not seen within ten seconds. */
export async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await wait(50);
  }
  throw new Error('not seen within ten seconds');
}
