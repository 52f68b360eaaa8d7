import { counted, NOTHING_COUNTED, type TermCounts } from '#functions/case/term-counts.ts';
import { outcomesOf, type TermOutcome } from '#functions/case/term-outcomes.ts';
import { serviceOf } from '#functions/law/services.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import type { CountKey, ReportStore, StoredCounts } from './ports/reports.ts';
import type { Conflict } from './ports/store.ts';
import { canonicalJson } from './record.ts';

type Dependencies = {
  readonly cases: Pick<CaseStore, 'load'>;
  readonly calendars: Pick<Calendars, 'at'>;
  readonly reports: ReportStore;
  readonly pause?: Pause;
};

/** `counted-already`: an earlier message, or a later one, has brought what this one would bring. */
export type CaseCount = 'counted' | 'counted-already' | 'case-unknown';

/**
 * Brings the counts of the reports up to a case as it stands. The message only says that something happened: what the
 * case adds is a function of its state, what it added before stands beside it, and the difference moves the counts in
 * one transaction with that. Messages may be doubled, late, out of order or lost: the last one that comes makes it right.
 */
export async function countCase(
  dependencies: Dependencies,
  event: { readonly caseId: string; readonly sequence: number },
): Promise<CaseCount> {
  const { current, building } = await dependencies.reports.generations();
  const done = await countIn(dependencies, current, event);
  if (building !== undefined) await countIn(dependencies, building, event);
  return done;
}

/** The same in one generation of counts. `sequence` is the least version that must have been counted after it. */
export async function countIn(
  dependencies: Dependencies,
  generation: number,
  event: { readonly caseId: string; readonly sequence: number },
): Promise<CaseCount> {
  const done = await persist(
    () => attempt(dependencies, generation, event),
    ['version', 'transaction'],
    dependencies.pause,
  );
  if (isConflict(done)) throw new Error(`counting a case cannot meet the conflict ${done.conflict}`);
  return done;
}

async function attempt(
  dependencies: Dependencies,
  generation: number,
  { caseId, sequence }: { readonly caseId: string; readonly sequence: number },
): Promise<CaseCount | Conflict> {
  const { cases, reports } = dependencies;
  const known = await reports.counted(generation, caseId);
  if (known && known.version >= sequence) return 'counted-already';
  const stored = await cases.load(caseId);
  if (!stored) return 'case-unknown';
  const outcomes = await outcomesNow(dependencies, stored);
  const moves = movesBetween(known?.outcomes ?? [], outcomes);
  const counts = await Promise.all(
    moves.map(async ({ key, move }): Promise<StoredCounts> => {
      const before = await reports.countsOf(generation, key);
      return {
        ...key,
        counts: move(before?.counts ?? NOTHING_COUNTED),
        revision: (before?.revision ?? 0) + 1,
      };
    }),
  );
  const after = { caseId, version: stored.version, outcomes };
  return reports.count({ generation, before: known?.version, after, counts });
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

/** What has to be taken from and added to which counts, so that each outcome is counted as it is now. */
function movesBetween(before: readonly TermOutcome[], after: readonly TermOutcome[]): readonly Move[] {
  const changes = new Map<string, { key: CountKey; steps: [TermOutcome, 1 | -1][] }>();
  const step = (outcome: TermOutcome, by: 1 | -1): void => {
    const { region, service, stage } = outcome;
    const name = `${region} ${service} ${stage}`;
    const change = changes.get(name) ?? { key: { region, service, stage }, steps: [] };
    change.steps.push([outcome, by]);
    changes.set(name, change);
  };
  for (let place = 0; place < Math.max(before.length, after.length); place += 1) {
    const [was, is] = [before[place], after[place]];
    if (canonicalJson(was ?? null) === canonicalJson(is ?? null)) continue;
    if (was) step(was, -1);
    if (is) step(is, 1);
  }
  return [...changes.values()].map(({ key, steps }) => ({
    key,
    move: (counts) => steps.reduce((moved, [outcome, by]) => counted(moved, outcome, by), counts),
  }));
}
