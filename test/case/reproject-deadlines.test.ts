import { describe, expect, it } from 'vitest';
import { type Deadline, openDeadline } from '#functions/case/case.ts';
import { stepsOfDeadline } from '#functions/case/deadline-steps.ts';
import type { DeadlinesReprojected } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { explainInWords } from '#functions/case/explain-in-words.ts';
import { reprojectDeadlines } from '#functions/case/reproject-deadlines.ts';
import type { CalendarChange } from '#functions/law/calendar/amendments.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { act, dayIs, recorded, withdrawn } from '#test/support/amendments.ts';
import { acceptedOf, calendarAfter, FILED_AT, type GivenCase, givenAt } from '#test/support/given-case.ts';

/** Without the service term, which would leave the known years first. */
const uncapped = { ...service, capped: [] };

const system = { subject: 'qonys', role: 'system' } as const;

const reprojected = (given: GivenCase, now: Instant, ...changes: readonly CalendarChange[]) => {
  const amendments = recorded(changes);
  const calendar = calendarAfter(amendments);
  const { capped } = given.kase.filedAt < '2027' ? service : uncapped;
  return reprojectDeadlines(given.kase, {
    now,
    by: system,
    service: { ...service, capped },
    calendar,
    amendments,
  });
};

const moved = (
  given: GivenCase,
  now: Instant,
  ...changes: readonly CalendarChange[]
): DeadlinesReprojected => {
  const event = acceptedOf(reprojected(given, now, ...changes));
  if (!event) throw new Error('nothing moved');
  return event;
};

const running = (given: GivenCase): Deadline => {
  const deadline = openDeadline(given.kase);
  if (!deadline) throw new Error('no clock runs');
  return deadline;
};
const rungs = ({ rungs: armed }: Deadline) =>
  armed.map(({ name, fireAt, generation = 1 }) => `${name} ${fireAt.slice(0, 10)} ${generation}`);

/** Registered on Wednesday 18 March 2026, due on Thursday 26 March (Nauryz from 21 to 25). */
const registered = givenAt('registered');
/** Friday 20 March is declared off: three working days then end on Friday 27 March. */
const fridayOff = dayIs('off', '2026-03-20');
const thursday = almaty('2026-03-19T10:00');

describe('a change of the calendar', () => {
  it('moves the clock that runs, and the event says what stood, what stands, and by which act', () => {
    const event = moved(registered, thursday, fridayOff);
    expect(event).toMatchObject({
      type: 'DeadlinesReprojected',
      calendar: 1,
      because: [{ version: 1, change: 'set', day: '2026-03-20', effect: 'off', act }],
      moved: [
        {
          before: { id: 'registered-1', calendar: 0, due: { on: '2026-03-26' } },
          after: { id: 'registered-1', calendar: 1, due: { on: '2026-03-27' }, generation: 2 },
        },
      ],
      basis: 'Order of the Government',
    });
    const { kase } = registered;
    expect(openDeadline(evolve(kase, event))).toEqual(event.moved[0]?.after);
  });

  it('leaves alone what it does not touch, and what it has moved already', () => {
    expect(acceptedOf(reprojected(registered, thursday, dayIs('off', '2026-05-20')))).toBeUndefined();
    const event = moved(registered, thursday, fridayOff);
    const again = { ...registered, kase: evolve(registered.kase, event) };
    expect(acceptedOf(reprojected(again, almaty('2026-03-30T10:00'), fridayOff))).toBeUndefined();
  });

  it('that is withdrawn moves the date back, and names the act that withdrew it', () => {
    const there = evolve(registered.kase, moved(registered, thursday, fridayOff));
    const back = moved({ ...registered, kase: there }, thursday, fridayOff, withdrawn('2026-03-20'));
    expect(back.because).toMatchObject([{ version: 2, change: 'withdraw', day: '2026-03-20' }]);
    expect(back.moved[0]?.after).toMatchObject({ due: running(registered).due, generation: 3, calendar: 2 });
  });

  it('moves the day of acceptance of what a portal filed after hours, and every term with it', () => {
    const evening = givenAt('filed', { at: almaty('2026-03-19T18:00') });
    expect(evening.kase.acceptedOn).toBe('2026-03-20');
    const event = moved(evening, almaty('2026-03-19T19:00'), fridayOff);
    expect(event.acceptedOn).toEqual({ before: '2026-03-20', after: '2026-03-26' });
    expect(evolve(evening.kase, event)).toMatchObject({
      acceptedOn: '2026-03-26',
      deadlines: [{ startsOn: '2026-03-26', serviceFrom: '2026-03-26', due: { on: '2026-03-26' } }],
    });
  });

  it('is no matter for a case in which nobody has to act any more', () => {
    expect(acceptedOf(reprojected(givenAt('delivered'), thursday, fridayOff))).toBeUndefined();
  });

  it('that moves a term out of the known years is refused, and the clock keeps the date that it had', () => {
    const late = givenAt('registered', { at: almaty('2027-12-27T10:00'), service: uncapped });
    expect(running(late).due.on).toBe('2027-12-30');
    expect(reprojected(late, almaty('2027-12-27T12:00'), dayIs('off', '2027-12-30'))).toMatchObject({
      ok: true,
    });
    const both = [dayIs('off', '2027-12-30'), dayIs('off', '2027-12-31')];
    expect(reprojected(late, almaty('2027-12-27T12:00'), ...both)).toEqual({
      ok: false,
      refusal: { code: 'calendar-unknown' },
    });
  });
});

describe('the rungs of a date that moved', () => {
  it('are armed anew under the next generation', () => {
    expect(rungs(running(registered))).toEqual([
      'due-1wd 2026-03-20 1',
      'due 2026-03-26 1',
      'due+1wd 2026-03-27 1',
    ]);
    const [{ after } = { after: running(registered) }] = moved(registered, thursday, fridayOff).moved;
    // The last working day before the due day is now Thursday 26 March; the day after it Monday 30 March.
    expect(rungs(after)).toEqual(['due-1wd 2026-03-26 2', 'due 2026-03-27 2', 'due+1wd 2026-03-30 2']);
  });

  it('that still fire when they would have, stay as they were armed', () => {
    const [{ after } = { after: running(registered) }] = moved(
      registered,
      thursday,
      dayIs('off', '2026-03-27'),
    ).moved;
    expect(rungs(after)).toEqual(['due-1wd 2026-03-20 1', 'due 2026-03-26 1', 'due+1wd 2026-03-30 2']);
  });

  it('that have been told and would have been told by now are not told again', () => {
    const [{ after } = { after: running(registered) }] = moved(
      registered,
      almaty('2026-04-02T10:00'),
      fridayOff,
    ).moved;
    expect(rungs(after)).toEqual(['due-1wd 2026-03-20 1', 'due 2026-03-26 1', 'due+1wd 2026-03-27 1']);
  });

  it('leave out a warning whose new instant has passed, and tell of a lateness that nobody has heard of', () => {
    // Saturday 21 and Sunday 22 March are declared worked: the ten days before the commission end on 2 April, not on 6.
    const worked = ['2026-03-21', '2026-03-22'].flatMap((day) => [withdrawn(day), dayIs('worked', day)]);
    const atCommission = givenAt('at-commission');
    expect(rungs(running(atCommission))).toEqual([
      'due-1wd 2026-04-03 1',
      'due 2026-04-06 1',
      'due+1wd 2026-04-07 1',
    ]);
    const told = (now: Instant) => moved(atCommission, now, ...worked).moved.map(({ after }) => rungs(after));
    expect(told(almaty('2026-04-02T10:00'))).toEqual([['due 2026-04-02 2', 'due+1wd 2026-04-03 2']]);
    expect(told(almaty('2026-04-05T10:00'))).toEqual([
      ['due-1wd 2026-04-03 1', 'due 2026-04-02 2', 'due+1wd 2026-04-03 2'],
    ]);
  });
});

describe('a rung outside the known years', () => {
  const late = givenAt('registered', { at: almaty('2027-12-27T10:00'), service: uncapped });

  /** As it was opened by a calendar that ended on its due day. */
  const forgotten = (deadline: Deadline): Deadline => ({
    ...deadline,
    rungs: deadline.rungs.filter(({ name }) => name !== 'due+1wd'),
    rungsUnknown: ['due+1wd'],
  });

  it('blocks no act: it is named, and armed when a change of the calendar finds it known', () => {
    const lastDay = givenAt('registered', { at: almaty('2027-12-28T10:00'), service: uncapped });
    expect(running(lastDay)).toMatchObject({ due: { on: '2027-12-31' }, rungsUnknown: ['due+1wd'] });
    expect(rungs(running(lastDay)).length).toBe(2);
    expect(running(late).rungsUnknown).toBeUndefined();
    const known = { ...late.kase, deadlines: late.kase.deadlines.map(forgotten) };
    const [{ after } = { after: running(late) }] = moved(
      { ...late, kase: known },
      almaty('2027-12-27T12:00'),
    ).moved;
    expect(after.rungsUnknown).toBeUndefined();
    expect(rungs(after)).toEqual(['due-1wd 2027-12-29 1', 'due 2027-12-30 1', 'due+1wd 2027-12-31 2']);
  });
});

it('an explanation names the day off and the act that moved the date, in each language', () => {
  const event = moved(registered, thursday, fridayOff);
  const kase = evolve(registered.kase, event);
  const steps = acceptedOf(
    stepsOfDeadline(
      kase,
      service,
      openDeadline(kase) ?? running(registered),
      calendarAfter(recorded([fridayOff])),
    ),
  );
  expect(steps).toContainEqual({ step: 'skipped', day: '2026-03-20', name: expect.anything(), act });
  expect(explainInWords(steps, 'en').join('\n')).toContain(
    '20 March 2026, Friday: off on 2026-03-20. Order of the Government.',
  );
  expect(explainInWords(steps, 'kk').join('\n')).toContain('Order of the Government (kk)');
  expect(FILED_AT < thursday).toBe(true);
});
