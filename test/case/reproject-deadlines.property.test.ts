import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Case, Deadline } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import { evolve } from '#functions/case/evolve.ts';
import { projectDeadlines, reprojectDeadlines } from '#functions/case/reproject-deadlines.ts';
import { type CalendarChange, checkChange } from '#functions/law/calendar/amendments.ts';
import { addMilliseconds, PlainDate } from '#functions/law/calendar/instant.ts';
import { addDays } from '#functions/law/calendar/plain-date.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { dayIs, recorded, withdrawn } from '#test/support/amendments.ts';
import { acceptedOf, calendarAfter, EXAMPLES, type GivenCase, givenFiled } from '#test/support/given-case.ts';
import { runs } from '#test/support/runs.ts';

const HOUR = 3_600_000;
const spring = PlainDate.parse('2026-03-10');

const changes = fc.array(
  fc.record({
    day: fc.nat(60).map((days) => addDays(spring, days)),
    does: fc.constantFrom('off' as const, 'worked' as const, 'withdraw' as const),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Those of the changes that the calendar takes, one after the other. */
function taken(wanted: readonly { readonly day: PlainDate; readonly does: 'off' | 'worked' | 'withdraw' }[]) {
  const made: CalendarChange[] = [];
  for (const { day, does } of wanted) {
    const change = does === 'withdraw' ? withdrawn(day) : dayIs(does, day);
    const asked = { today: spring, reason: 'a reason' };
    if (checkChange(calendarAfter(recorded(made)), change, asked).ok) made.push(change);
  }
  return recorded(made);
}

const WAY: readonly Command[] = [EXAMPLES.register, EXAMPLES.forward, EXAMPLES.recommend, EXAMPLES.include];

const histories = fc.record({
  filedAfterHours: fc.nat(24 * 30),
  channel: fc.constantFrom('migration-portal', 'state-corporation'),
  delays: fc.array(fc.nat(24 * 9), { maxLength: 5 }),
});
type History = typeof histories extends fc.Arbitrary<infer H> ? H : never;

/** The same people at the same instants, with whatever calendar was known from the beginning. */
function played(
  { filedAfterHours, channel, delays }: History,
  amendments: ReturnType<typeof recorded>,
): GivenCase {
  const at = addMilliseconds(almaty('2026-03-12T09:00'), filedAfterHours * HOUR);
  const acts = channel === 'state-corporation' ? [EXAMPLES['hand-over'], ...WAY] : WAY;
  let now = at;
  return delays.reduce((before, delay, index) => {
    const act = acts[index];
    now = addMilliseconds(now, (delay + 1) * HOUR);
    return act ? before.and(act, now) : before;
  }, givenFiled({ at, channel, amendments }));
}

const dates = ({ id, startsOn, serviceFrom, own, service: whole, due, binds }: Deadline) => ({
  id,
  startsOn,
  serviceFrom,
  own,
  service: whole,
  due,
  binds,
});
const running = ({ acceptedOn, deadlines }: Pick<Case, 'acceptedOn' | 'deadlines'>) => ({
  acceptedOn,
  deadlines: deadlines.filter(({ closedAt }) => closedAt === undefined).map(dates),
});

const openOf = (kase: Case, deadlines: readonly Deadline[]) =>
  deadlines.filter((_, place) => kase.deadlines[place]?.closedAt === undefined);

it('re-projection gives the dates of a case that had known the calendar all along, and gives them once', () => {
  let moves = 0;
  fc.assert(
    fc.property(histories, changes, fc.nat(24 * 40), (history, wanted, later) => {
      const amendments = taken(wanted);
      const calendar = calendarAfter(amendments);
      const { kase } = played(history, []);
      const now = addMilliseconds(kase.stageSince, later * HOUR);
      const by = { subject: 'qonys', role: 'system' } as const;
      const project = (of: Case) =>
        acceptedOf(reprojectDeadlines(of, { now, by, service, calendar, amendments }));
      const event = project(kase);
      const after = event ? evolve(kase, event) : kase;
      expect(running(after)).toEqual(running(played(history, amendments).kase));
      const { deadlines } = acceptedOf(projectDeadlines(kase, service, calendar));
      expect(openOf(kase, deadlines).map(dates)).toEqual(running(after).deadlines);
      expect(project(after)).toBeUndefined();
      // What was known before gives what stood before.
      const then = acceptedOf(projectDeadlines(after, service, calendarAfter([])));
      expect(openOf(kase, then.deadlines).map(dates)).toEqual(running(kase).deadlines);
      expect(then.acceptedOn).toBe(kase.acceptedOn);
      if (event) moves += 1;
    }),
    { numRuns: runs(300), seed: 20_261_121 },
  );
  expect(moves).toBeGreaterThan(runs(80));
});
