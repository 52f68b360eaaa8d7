import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { RECEIVING_REGIONS, type Region, regionCodes } from '#functions/law/regions.ts';
import { together } from './figures.ts';
import type { PlantedName } from './planted.ts';
import type { Verdict } from './run.ts';
import type { Settings } from './world.ts';

export type YearSettings = Omit<Settings, 'planted' | 'regions'> & { readonly plant?: PlantedName };
export type YearVerdict = Omit<Verdict, 'settings'> & { readonly settings: YearSettings };

/** What a part of a year is told, and what it tells. */
export type PartOrder = { readonly settings: YearSettings; readonly regions: readonly Region[] };
export type PartNews =
  | { readonly day: number; readonly counts: Readonly<Record<string, number>> }
  | { readonly verdict: Verdict };

/**
 * How many worlds a year has, each with every so manieth region, side by side on as many cores. No act of the law of 2026
 * crosses regions but the moving of places, which stays within a part. Always as many: the same seed gives the same year
 * on any machine.
 */
const PARTS = 2;

const receives = (region: Region): number =>
  Object.values(RECEIVING_REGIONS).filter((regions) => regions.includes(region)).length;

/** The regions of each part: those that receive most dealt out first, so that no part is without a category. */
const regionsOfParts: readonly (readonly Region[])[] = Array.from({ length: PARTS }, (_, part) =>
  regionCodes
    .toSorted((one, other) => receives(other) - receives(one))
    .filter((_region, place) => place % PARTS === part),
);

/** One year of every region. `tell` hears of each day that the slowest part has passed. */
export async function runYear(
  settings: YearSettings,
  tell: (day: number, counts: Readonly<Record<string, number>>) => void = () => {},
): Promise<YearVerdict> {
  const news: (Extract<PartNews, { readonly day: number }> | undefined)[] = [];
  let told = 0;
  const heard = (part: number, one: Extract<PartNews, { readonly day: number }>) => {
    news[part] = one;
    const day = Math.min(...Array.from({ length: PARTS }, (_, place) => news[place]?.day ?? 0));
    if (day <= told) return;
    told = day;
    tell(day, sums(news.flatMap((known) => (known ? [known.counts] : []))));
  };
  const verdicts = await Promise.all(
    regionsOfParts.map((regions, part) => {
      const cases = share(settings.cases, part);
      const seed = settings.seed * PARTS + part;
      return partOf({ settings: { ...settings, cases, seed }, regions }, (one) => heard(part, one));
    }),
  );
  return {
    settings,
    injected: sums(verdicts.map(({ injected }) => injected)) as Verdict['injected'],
    counts: sums(verdicts.map(({ counts }) => counts)),
    broken: joined(verdicts.flatMap(({ broken }) => broken)),
    digest: createHash('sha256')
      .update(verdicts.map(({ digest }) => digest).join(' '))
      .digest('hex')
      .slice(0, 16),
    figures: together(verdicts.map(({ figures }) => figures)),
  };
}

const share = (cases: number, part: number): number =>
  Math.floor(cases / PARTS) + (part < cases % PARTS ? 1 : 0);

function partOf(
  order: PartOrder,
  heard: (news: Extract<PartNews, { day: number }>) => void,
): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./year-part.ts', import.meta.url), {
      workerData: order,
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: LARGEST_HEAP_MEGABYTES,
        maxYoungGenerationSizeMb: YOUNG_HEAP_MEGABYTES,
      },
    });
    worker.on('message', (news: PartNews) => ('verdict' in news ? resolve(news.verdict) : heard(news)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a part of the year ended with ${code}`)));
  });
}

const LARGEST_HEAP_MEGABYTES = 6144;
/** Room in which what an act leaves behind mostly dies before it is copied: a little less time than with V8's own. */
const YOUNG_HEAP_MEGABYTES = 384;

function sums(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const one of counts)
    for (const [name, count] of Object.entries(one)) all[name] = (all[name] ?? 0) + count;
  return all;
}

function joined(broken: Verdict['broken']): Verdict['broken'] {
  const found = new Map<string, readonly string[]>();
  for (const { holds, places } of broken) found.set(holds, [...(found.get(holds) ?? []), ...places]);
  return [...found].map(([holds, places]) => ({ holds, places }));
}
