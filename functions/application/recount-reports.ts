import { setTimeout as wait } from 'node:timers/promises';
import { regionCodes } from '#functions/law/regions.ts';
import { SERVICES } from '#functions/law/services.ts';
import { countIn } from './count-case.ts';
import { isConflict } from './persist.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Generations, ReportStore } from './ports/reports.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendars: Calendars;
  readonly reports: ReportStore;
  /** Lets the index of work lists come up to what was written before the recount began. */
  readonly settle?: () => Promise<unknown>;
};

const CASES_A_PAGE = 100;
const CASES_AT_ONCE = 8;
const SETTLING_MILLISECONDS = 2000;

/** Every stage that a case can stand in, the ended ones with it. */
const STAGES = [
  ...new Set(
    SERVICES.flatMap(({ stages, quota }) => [...Object.keys(stages), ...Object.keys(quota.held?.ends ?? {})]),
  ),
];

/** Two recounts have begun at once: this one has changed nothing that is read. */
export class RecountOvertaken extends Error {
  override name = 'RecountOvertaken';
}

/**
 * Counts every case anew, beside the counts that are read, and then has the new ones read. From its beginning the
 * consumer of events counts in both, so a case that moves while it is under way is in neither twice nor left out. Begun
 * again after it was killed, it begins a generation of its own. `tell` hears how many cases are counted.
 * @throws {RecountOvertaken} when another recount has begun meanwhile.
 */
export async function recountReports(
  dependencies: Dependencies,
  tell: (cases: number) => void = () => {},
): Promise<number> {
  const { reports, settle = () => wait(SETTLING_MILLISECONDS) } = dependencies;
  const before = await reports.generations();
  const building = Math.max(before.current, before.building ?? 0) + 1;
  await change(reports, before, { current: before.current, building });
  await settle();
  const counted = await everyCase(dependencies, tell, async (caseId, version) => {
    await countIn(dependencies, building, [{ caseId, sequence: version }]);
  });
  await change(reports, { current: before.current, building }, { current: building });
  for (const generation of new Set([before.current, before.building ?? before.current])) {
    for (const region of regionCodes) await reports.forgetCounts(generation, region);
    await everyCase(
      dependencies,
      () => {},
      (caseId) => reports.forgetCase(generation, caseId),
    );
  }
  return counted;
}

async function change(reports: ReportStore, before: Generations, after: Generations): Promise<void> {
  if (isConflict(await reports.setGenerations(before, after))) {
    throw new RecountOvertaken('another recount has begun meanwhile');
  }
}

/** Goes through every work list, some cases at once. @returns how many cases there were */
async function everyCase(
  { cases }: Dependencies,
  tell: (cases: number) => void,
  does: (caseId: string, version: number) => Promise<void>,
): Promise<number> {
  let seen = 0;
  for (const list of regionCodes.flatMap((region) => STAGES.map((stage) => ({ region, stage })))) {
    let after: string | undefined;
    do {
      const page = await cases.workList(list, { limit: CASES_A_PAGE, ...(after ? { after } : {}) });
      for (let start = 0; start < page.items.length; start += CASES_AT_ONCE) {
        const some = page.items.slice(start, start + CASES_AT_ONCE);
        await Promise.all(some.map(({ state, version }) => does(state.id, version)));
      }
      seen += page.items.length;
      if (page.items.length > 0) tell(seen);
      after = page.next;
    } while (after);
  }
  return seen;
}
