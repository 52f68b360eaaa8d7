import { retentionDays } from '#functions/case/erasure.ts';
import { workOrderOf } from '#functions/case/work-order.ts';
import { dayOf, type Instant, startOfDay } from '#functions/law/calendar/instant.ts';
import { addDays } from '#functions/law/calendar/plain-date.ts';
import { type Region, regionCodes } from '#functions/law/regions.ts';
import { isEnd, type ServiceDefinition } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { system } from './actor.ts';
import { type EraseDependencies, erasePersons, finishErasures } from './erase-persons.ts';

/** How many cases one run looks at, and how many it reads at once. */
const CASES_A_RUN = 500;
const CASES_A_PAGE = 25;

/** `left`: there was more than one run takes, and the next goes on. */
export type RetentionSwept = { readonly finished: number; readonly erased: number; readonly left: boolean };

/**
 * Erases the personal data of every case whose period has passed, the longest ended first. Where no definition sets a
 * period nothing is looked for, and nothing erased. Killed, it is taken up where it was.
 */
export async function sweepRetention(
  dependencies: EraseDependencies,
  { cases: most = CASES_A_RUN }: { readonly cases?: number } = {},
): Promise<RetentionSwept> {
  const finished = await finishErasures(dependencies, most);
  let seen = finished;
  let erased = 0;
  for (const list of listsOf(dependencies.services ?? SERVICES, dependencies.clock.now())) {
    let beyond: string | undefined;
    do {
      if (seen >= most) return { finished, erased, left: true };
      const page = await dependencies.cases.dueList(list, {
        limit: CASES_A_PAGE,
        before: list.before,
        beyond,
      });
      for (const { state } of page) {
        const done = await erasePersons(dependencies, { caseId: state.id, by: system, because: BY_PERIOD });
        if (done.ok) erased += 1;
      }
      seen += page.length;
      const last = page.at(-1);
      beyond = page.length === CASES_A_PAGE && last ? workOrderOf(last.state) : undefined;
    } while (beyond !== undefined);
  }
  return { finished, erased, left: false };
}

const BY_PERIOD = { because: 'retention' } as const;

type EndedList = { readonly region: Region; readonly stage: string; readonly before: Instant };

/** The lists of ended cases in which some may be due: those that ended before the shortest period of their stage. */
function listsOf(services: readonly ServiceDefinition[], now: Instant): readonly EndedList[] {
  const shortest = new Map<string, number>();
  for (const service of services) {
    const days = retentionDays(service);
    if (days === undefined) continue;
    for (const stage of endsOf(service)) shortest.set(stage, Math.min(days, shortest.get(stage) ?? days));
  }
  return [...shortest].flatMap(([stage, days]) => {
    const before = startOfDay(addDays(dayOf(now), -days));
    return regionCodes.map((region) => ({ region, stage, before }));
  });
}

const endsOf = ({ stages, anyStage, quota }: ServiceDefinition): readonly string[] => [
  ...Object.entries(stages).flatMap(([name, stage]) => (isEnd(stage) ? [name] : [])),
  ...Object.keys(quota.held?.ends ?? {}),
  anyStage.withdraw.to,
];
