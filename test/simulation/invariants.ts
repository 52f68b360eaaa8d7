import type { Alert, QuotaAlert } from '#functions/application/ports/alerts.ts';
import type { CalendarAmendment } from '#functions/application/ports/calendar.ts';
import type { StoredCase } from '#functions/application/ports/cases.ts';
import type { ArmedRungItem } from '#functions/application/ports/deadlines.ts';
import type { StoredCounts } from '#functions/application/ports/reports.ts';
import type { DeadlineAlertRaised } from '#functions/case/events.ts';
import { isEnd } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { claimedBy } from './claimed-by.ts';
import { rungName } from './disturbances.ts';
import { expectedCounts, standingCounts } from './expected-counts.ts';
import { type Expected, type ExpectedRung, isAlert } from './expected-rungs.ts';
import type { Told } from './subscriptions.ts';
import { AT_MIDNIGHT } from './watch.ts';
import { workingDaysAfter } from './working-days.ts';
import type { Observed, World } from './world.ts';

/** Everything that can be looked at when a run is over. */
export type Ended = {
  readonly world: World;
  readonly told: Told;
  readonly histories: ReadonlyMap<string, readonly Observed[]>;
  readonly expected: ReadonlyMap<string, Expected>;
  readonly states: readonly StoredCase[];
  readonly amendments: readonly CalendarAmendment[];
  readonly alerts: readonly (Alert | QuotaAlert)[];
  readonly armed: readonly ArmedRungItem[];
  readonly counts: readonly StoredCounts[];
  /** What does not come out as it is on record when the cases are computed again. */
  readonly unreplayed: readonly string[];
  /** Decisions of sessions that have not come to their cases as they should. */
  readonly unsettled: readonly string[];
};

/** What must hold, in one sentence, and where it does not: one line for each place. */
export type Invariant = {
  readonly holds: string;
  readonly broken: (ended: Ended) => readonly string[];
};

const said = (rung: ExpectedRung): string => rungName(rung);
const time = (milliseconds: number): string => new Date(milliseconds).toISOString();
const rungs = ({ expected }: Ended): readonly ExpectedRung[] =>
  [...expected.values()].flatMap((one) => one.rungs);

export const INVARIANTS: readonly Invariant[] = [
  {
    holds: 'nothing failed but what was made to fail',
    broken: ({ world }) => world.broken,
  },
  {
    holds: 'every rung of every deadline that stayed open past it was claimed and recorded once',
    broken: (ended) =>
      rungs(ended).flatMap((rung) => {
        const { endedAt = world(ended), raised } = rung;
        if (raised.length > 1) return [`${said(rung)} was claimed ${raised.length} times`];
        return raised.length === 0 && endedAt > claimedBy(ended.world, rung)
          ? [`${said(rung)} was never claimed: it was due ${time(rung.fireAt)}`]
          : [];
      }),
  },
  {
    holds: 'none fired early by the clock of the worker that claimed it',
    broken: (ended) =>
      rungs(ended).flatMap((rung) =>
        rung.raised
          .filter(({ at, by }) => at + by.offset < rung.fireAt)
          .map(({ at }) => `${said(rung)} was due ${time(rung.fireAt)} and claimed ${time(at)}`),
      ),
  },
  {
    holds: 'none was raised for a closed stage or a date that has moved',
    broken: ({ expected }) =>
      [...expected.values()].flatMap(({ strays }) =>
        strays.map(({ recorded: { caseId, sequence } }) => `event ${sequence} of ${caseId}`),
      ),
  },
  {
    holds: 'each was at most one sweep late once nothing stood in the way',
    broken: (ended) =>
      rungs(ended).flatMap((rung) => {
        const [first] = rung.raised;
        if (!first) return [];
        const latest = claimedBy(ended.world, rung);
        return first.at > latest
          ? [`${said(rung)} was claimed ${time(first.at)}, and could have been by ${time(latest)}`]
          : [];
      }),
  },
  {
    holds: 'the message of every alert went out at least once, with its id, and of nothing else',
    broken: ({ world: { journal }, told }) => {
      const raised = new Set(
        journal.flatMap(({ recorded: { caseId, event } }) => (isAlert(event) ? [idOf(caseId, event)] : [])),
      );
      return [...raised]
        .filter((id) => !told.has(id))
        .concat([...told.keys()].filter((id) => !raised.has(id)));
    },
  },
  {
    holds: 'a message that went out more than once was the same each time',
    broken: ({ told }) => [...told].flatMap(([id, texts]) => (new Set(texts).size > 1 ? [id] : [])),
  },
  {
    holds: 'the alerts that people read are those of the events',
    broken: ({ world: { journal }, alerts }) => {
      const raised = journal.filter(({ recorded }) => isAlert(recorded.event)).length;
      const listed = alerts.filter((alert) => !('kind' in alert)).length;
      return raised === listed ? [] : [`${raised} were raised, and ${listed} are listed`];
    },
  },
  {
    holds: 'what is armed in the table is what runs and has not been told',
    broken: (ended) => {
      const running = rungs(ended).filter(
        ({ endedAt, raised }) => endedAt === undefined && raised.length === 0,
      );
      const names = new Set(running.map(said));
      const stored = new Set(ended.armed.map(rungName));
      return [
        ...[...stored].filter((name) => !names.has(name)).map((name) => `${name} is armed`),
        ...[...names].filter((name) => !stored.has(name)).map((name) => `${name} is not armed`),
      ];
    },
  },
  {
    holds: 'every deadline had the rungs of its ladder, at the ends of the right days',
    broken: ladderFaults,
  },
  {
    holds: 'the counts of the reports are those of the events',
    broken: ({ histories, amendments, counts }) => {
      const [expected, standing] = [expectedCounts(histories.values(), amendments), standingCounts(counts)];
      const names = new Set([...Object.keys(expected), ...Object.keys(standing)]);
      return [...names].flatMap((name) =>
        expected[name] === standing[name]
          ? []
          : [`${name}: ${standing[name] ?? 0} and not ${expected[name] ?? 0}`],
      );
    },
  },
  {
    holds: 'whatever was asked for under a key took effect once',
    broken: ({ world: { effects } }) =>
      [...effects].flatMap(([key, times]) => (times > 1 ? [`${key}: ${times} times`] : [])),
  },
  {
    holds: 'what a session decided came to each of its cases once, or is on record with why it did not',
    broken: ({ unsettled }) => unsettled,
  },
  {
    holds: 'nothing lies among the dead letters but what nobody can handle',
    broken: ({ world: { deadLetters } }) =>
      [...deadLetters].flatMap(([name, why]) => (why === 'failed' ? [name] : [])),
  },
  {
    holds:
      'every decision that has a form has its document, which comes out of the renderer again byte for byte',
    broken: ({ unreplayed }) => unreplayed,
  },
  {
    holds: 'every own term in working days ended on the right day',
    broken: termFaults,
  },
  ...Object.entries(AT_MIDNIGHT).map(([of, holds]) => ({
    holds: `at every midnight ${holds}`,
    broken: ({ world: { watch } }: Ended) => [...(watch.broken.get(of) ?? [])],
  })),
];

/** The id of an alert, as whoever is told knows it. */
const idOf = (caseId: string, { deadline, rung: { name, generation } }: DeadlineAlertRaised): string =>
  [caseId, deadline, name, ...(generation === undefined ? [] : [generation])].join('.');

const world = ({ world: { agenda } }: Ended): number => agenda.now();

/** Holds each term that an event opened to the working days of its definition, counted again. */
function termFaults({ expected, histories, amendments }: Ended): readonly string[] {
  const days = workingDaysAfter(amendments);
  return [...expected].flatMap(([caseId, { deadlines }]) => {
    const filed = histories.get(caseId)?.[0]?.recorded.event;
    const service = filed && 'service' in filed ? serviceOf(filed.service) : undefined;
    return deadlines.flatMap(({ deadline, event }) => {
      const stage = service?.stages[deadline.stage];
      if (!('opens' in event) || !deadline.own || !stage || isEnd(stage)) return [];
      // What stood still meanwhile is held to the reports' count of days.
      if (stage.within.unit !== 'working-days' || deadline.suspensions?.length) return [];
      const due = days.termEnds(deadline.startsOn, stage.within.length, deadline.calendar);
      return deadline.own.at === due ? [] : [`${caseId} ${deadline.id}: ${deadline.own.at} and not ${due}`];
    });
  });
}

/** Holds each deadline to the ladder of its service, reckoned again from its due day. */
function ladderFaults({ expected, histories, amendments }: Ended): readonly string[] {
  const days = workingDaysAfter(amendments);
  return [...expected].flatMap(([caseId, { deadlines }]) => {
    const filed = histories.get(caseId)?.[0]?.recorded.event;
    if (!filed || !('service' in filed)) return [`${caseId} does not begin with a filing`];
    const { escalation } = serviceOf(filed.service);
    return deadlines.flatMap(({ deadline, event }) =>
      escalation.rungs.flatMap(({ name, workingDays }) => {
        const fireAt = days.rungAt(deadline.due.on, workingDays, deadline.calendar);
        const found = deadline.rungs.find((rung) => rung.name === name);
        // What stands still has none; what runs on has those that are still to come.
        if (deadline.suspendedSince !== undefined) return [];
        const mayLack = (workingDays < 0 || event.type === 'TermsResumed') && fireAt <= event.at;
        // A rung that has fired stays as it was armed, where it would have fired again.
        const kept = event.type === 'DeadlinesReprojected' && found && found.fireAt <= event.at;
        if (found ? found.fireAt === fireAt || (kept && fireAt <= event.at) : mayLack) return [];
        return [`${caseId} ${deadline.id} ${name}: ${found?.fireAt ?? 'none'} and not ${fireAt}`];
      }),
    );
  });
}
