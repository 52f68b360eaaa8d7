import { isDeepStrictEqual } from 'node:util';
import { counted, NOTHING_COUNTED, type TermCounts } from '#functions/case/term-counts.ts';
import { outcomesOf, type TermOutcome } from '#functions/case/term-outcomes.ts';
import { serviceOf } from '#functions/law/services.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import type { CountKey, ReportStore, StoredCounts } from './ports/reports.ts';
import type { Conflict } from './ports/store.ts';

type Dependencies = {
  readonly cases: Pick<CaseStore, 'load'>;
  readonly calendars: Pick<Calendars, 'at'>;
  readonly reports: ReportStore;
  readonly pause?: Pause;
};

/** `counted-already`: an earlier message, or a later one, has brought what this one would bring. */
export type CaseCount = 'counted' | 'counted-already' | 'case-unknown';

type Happened = { readonly caseId: string; readonly sequence: number };

/** A transaction takes 100 items: each case's own, and the counts of its stages, of which no service has more than 19. */
const AT_ONCE = 5;

/**
 * Brings the counts of the reports up to a case as it stands. The message only says that something happened: what the
 * case adds is a function of its state, what it added before stands beside it, and the difference moves the counts in
 * one transaction with that. Messages may be doubled, late, out of order or lost: the last one that comes makes it right.
 */
export async function countCase(dependencies: Dependencies, event: Happened): Promise<CaseCount> {
  return (await countTogether(dependencies, [event])).get(event.caseId) ?? 'case-unknown';
}

/** The same for the cases of several messages: those of one region move the same counts, and would meet each other. */
export async function countTogether(
  dependencies: Dependencies,
  events: readonly Happened[],
): Promise<ReadonlyMap<string, CaseCount>> {
  const { current, building } = await dependencies.reports.generations();
  const done = await countIn(dependencies, current, events);
  if (building !== undefined) await countIn(dependencies, building, events);
  return done;
}

/** The same in one generation of counts. `sequence` is the least version that must have been counted after it. */
export async function countIn(
  dependencies: Dependencies,
  generation: number,
  events: readonly Happened[],
): Promise<ReadonlyMap<string, CaseCount>> {
  const due = new Map<string, number>();
  for (const { caseId, sequence } of events) due.set(caseId, Math.max(sequence, due.get(caseId) ?? 0));
  const done = new Map<string, CaseCount>();
  for (let start = 0; start < due.size; start += AT_ONCE) {
    const some = [...due].slice(start, start + AT_ONCE);
    const counted = await persist(
      () => attempt(dependencies, generation, some),
      ['version', 'transaction'],
      dependencies.pause,
    );
    if (isConflict(counted)) {
      throw new Error(`counting a case cannot meet the conflict ${counted.conflict}`);
    }
    for (const [caseId, said] of counted) done.set(caseId, said);
  }
  return done;
}

type Counted = Awaited<ReturnType<ReportStore['counted']>>;
type Found = {
  readonly known: Counted;
  readonly stored: StoredCase;
  readonly outcomes: readonly TermOutcome[];
};

async function attempt(
  dependencies: Dependencies,
  generation: number,
  due: readonly (readonly [caseId: string, sequence: number])[],
): Promise<ReadonlyMap<string, CaseCount> | Conflict> {
  const { reports } = dependencies;
  const found = await Promise.all(
    due.map(
      async ([caseId, sequence]) => [caseId, await find(dependencies, generation, caseId, sequence)] as const,
    ),
  );
  const said = new Map(
    found.map(([caseId, one]) => [caseId, typeof one === 'string' ? one : 'counted'] as const),
  );
  const moving = found.flatMap(([, one]) => (typeof one === 'string' ? [] : [one]));
  if (moving.length === 0) return said;
  const counts = await Promise.all(
    movesOf(moving).map(async ({ key, move }): Promise<StoredCounts> => {
      const before = await reports.countsOf(generation, key);
      return {
        ...key,
        counts: move(before?.counts ?? NOTHING_COUNTED),
        revision: (before?.revision ?? 0) + 1,
      };
    }),
  );
  const cases = moving.map(({ known, stored: { state, version }, outcomes }) => ({
    before: known?.version,
    after: { caseId: state.id, version, outcomes },
  }));
  const written = await reports.count({ generation, cases, counts });
  return written === 'counted' ? said : written;
}

/** What there is to count of a case; in a word why there is nothing. */
async function find(
  dependencies: Dependencies,
  generation: number,
  caseId: string,
  sequence: number,
): Promise<Found | Exclude<CaseCount, 'counted'>> {
  const known = await dependencies.reports.counted(generation, caseId);
  if (known && known.version >= sequence) return 'counted-already';
  const stored = await dependencies.cases.load(caseId);
  if (!stored) return 'case-unknown';
  return { known, stored, outcomes: await outcomesNow(dependencies, stored) };
}

/** What a case adds to the counts: nothing, if it is synthetic. */
async function outcomesNow(
  { calendars }: Dependencies,
  { state }: StoredCase,
): Promise<readonly TermOutcome[]> {
  if (state.synthetic) return [];
  const versions = [...new Set(state.deadlines.map(({ calendar }) => calendar))];
  const known = await Promise.all(
    versions.map(async (version) => [version, await calendars.at(version)] as const),
  );
  return outcomesOf(state, serviceOf(state.service), new Map(known));
}

type Move = { readonly key: CountKey; readonly move: (counts: TermCounts) => TermCounts };

/** What has to be taken from and added to which counts, so that each outcome of these cases is counted as it is now. */
function movesOf(cases: readonly Pick<Found, 'known' | 'outcomes'>[]): readonly Move[] {
  const changes = new Map<string, { key: CountKey; steps: [TermOutcome, 1 | -1][] }>();
  const step = (outcome: TermOutcome, by: 1 | -1): void => {
    const { region, service, stage } = outcome;
    const name = `${region} ${service} ${stage}`;
    const change = changes.get(name) ?? { key: { region, service, stage }, steps: [] };
    change.steps.push([outcome, by]);
    changes.set(name, change);
  };
  for (const { known, outcomes: after } of cases) {
    const before = known?.outcomes ?? [];
    for (let place = 0; place < Math.max(before.length, after.length); place += 1) {
      const [was, is] = [before[place], after[place]];
      if (isDeepStrictEqual(was, is)) continue;
      if (was) step(was, -1);
      if (is) step(is, 1);
    }
  }
  return [...changes.values()].map(({ key, steps }) => ({
    key,
    move: (counts) => steps.reduce((moved, [outcome, by]) => counted(moved, outcome, by), counts),
  }));
}
