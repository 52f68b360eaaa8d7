import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deadline, openDeadline, openSuspension } from '#functions/case/case.ts';
import { stepsOfDeadline } from '#functions/case/deadline-steps.ts';
import { possibleActs } from '#functions/case/decide.ts';
import { replay } from '#functions/case/explain.ts';
import { explainInWords } from '#functions/case/explain-in-words.ts';
import { reprojectDeadlines } from '#functions/case/reproject-deadlines.ts';
import { calendarOfKazakhstan, isWorkingDay } from '#functions/law/calendar/calendar.ts';
import { addMilliseconds, dayOf, type Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import { addDays } from '#functions/law/calendar/plain-date.ts';
import { almaty } from '#test/support/almaty.ts';
import { dayIs, recorded } from '#test/support/amendments.ts';
import { acceptedOf, calendarAfter, EXAMPLES, type GivenCase, givenAt } from '#test/support/given-case.ts';
import { runs } from '#test/support/runs.ts';
import { suspendable as service } from '#test/support/suspendable.ts';

/** Registered on Wednesday 18 March 2026: due on Thursday 26, after Nauryz; the service on Friday 10 April. */
const registered = givenAt('registered', { service });
const SUSPENDED_AT = almaty('2026-03-19T10:00');
const RESUMED_AT = almaty('2026-03-27T16:00');
const suspended = registered.and(EXAMPLES.suspend, SUSPENDED_AT);
const resumed = suspended.and(EXAMPLES.resume, RESUMED_AT);

const open = ({ kase }: GivenCase): Deadline => {
  const deadline = openDeadline(kase);
  if (!deadline) throw new Error('a clock is open');
  return deadline;
};
const rungsOf = (given: GivenCase) =>
  open(given).rungs.map(
    ({ name, fireAt, generation }) => `${name} ${dayOf(addMilliseconds(fireAt, -1))} ${generation ?? 1}`,
  );

describe('a case whose terms are suspended', () => {
  it('has a clock that stands still: its dates stay, and no rung is armed', () => {
    expect(open(suspended)).toEqual({ ...open(registered), rungs: [], suspendedSince: '2026-03-19' });
    expect(openSuspension(suspended.kase)).toEqual({ from: '2026-03-19' });
  });

  it('takes no act but the one that lets them run on', () => {
    expect(possibleActs(suspended.kase, service)).toEqual(['resume']);
    expect(suspended.when(EXAMPLES.forward, RESUMED_AT)).toMatchObject({
      refusal: { code: 'act-not-possible', possible: ['resume'] },
    });
    expect(registered.when(EXAMPLES.resume, RESUMED_AT)).toMatchObject({
      refusal: { code: 'act-not-possible' },
    });
  });

  it('explains the date that it had, and that it stands still', () => {
    const steps = acceptedOf(stepsOfDeadline(suspended.kase, service, open(suspended), calendarAfter([])));
    expect(replay(steps)).toBe('2026-03-26');
    expect(steps).toContainEqual({ step: 'stands-still', since: '2026-03-19' });
    expect(explainInWords(steps, 'en')).toContain(
      'The term stands still since 19 March 2026, Thursday. Its date is computed anew when it runs on.',
    );
  });
});

describe('a case whose terms run on', () => {
  it('counts neither the day of the suspension nor that of the resumption, nor any between', () => {
    // Thursday 19, Friday 20, Thursday 26 and Friday 27 March do not count: three working days end on 1 April.
    expect(open(resumed)).toMatchObject({
      own: { on: '2026-04-01' },
      service: { on: '2026-04-16' },
      due: { on: '2026-04-01' },
      generation: 2,
      suspensions: [{ from: '2026-03-19', to: '2026-03-27' }],
    });
    expect(open(resumed)).not.toHaveProperty('suspendedSince');
    expect(openSuspension(resumed.kase)).toBeUndefined();
  });

  it('arms the rungs that are still to come under a new generation', () => {
    expect(rungsOf(resumed)).toEqual(['due-1wd 2026-03-31 2', 'due 2026-04-01 2', 'due+1wd 2026-04-02 2']);
  });

  it('explains what the suspension consumed, and the steps lead to the new date', () => {
    const steps = acceptedOf(stepsOfDeadline(resumed.kase, service, open(resumed), calendarAfter([])));
    expect(replay(steps)).toBe('2026-04-01');
    expect(steps).toContainEqual({
      step: 'suspended',
      from: '2026-03-19',
      to: '2026-03-27',
      consumed: 0,
      remaining: 3,
      held: 4,
    });
  });

  it('may be suspended again, under a generation of its own', () => {
    const again = resumed.and(EXAMPLES.suspend, almaty('2026-03-31T10:00'));
    const twice = again.and(EXAMPLES.resume, almaty('2026-04-02T10:00'));
    expect(open(twice)).toMatchObject({ due: { on: '2026-04-06' }, generation: 3 });
    expect(twice.kase.suspensions).toHaveLength(2);
  });

  it('has the days that stood still in the service term of every later stage, and not in its own term', () => {
    const atCommission = resumed.and(EXAMPLES.forward, almaty('2026-03-30T10:00'));
    const undisturbed = registered.and(EXAMPLES.forward, almaty('2026-03-30T10:00'));
    expect(open(atCommission).service?.on).toBe('2026-04-16');
    expect(open(undisturbed).service?.on).toBe('2026-04-10');
    expect(open(atCommission).own).toEqual(open(undisturbed).own);
  });

  it('leaves clocks that were closed as they were', () => {
    const [filed] = registered.kase.deadlines;
    expect(filed?.closedAt).toBeDefined();
    expect(resumed.kase.deadlines[0]).toEqual(filed);
  });
});

describe('a term that had ended before', () => {
  it('is not paused: its rungs stay armed, since its lateness is still told', () => {
    const late = registered.and(EXAMPLES.suspend, almaty('2026-03-27T10:00'));
    expect(open(late)).toEqual(open(registered));
    const goesOn = late.and(EXAMPLES.resume, almaty('2026-04-03T10:00'));
    expect(open(goesOn)).toEqual(open(registered));
  });

  it('is paused on its last day, and a day later no more', () => {
    expect(open(registered.and(EXAMPLES.suspend, almaty('2026-03-26T23:59')))).toHaveProperty(
      'suspendedSince',
    );
    expect(open(registered.and(EXAMPLES.suspend, almaty('2026-03-27')))).not.toHaveProperty('suspendedSince');
  });
});

describe('a change of the calendar while the terms stand still', () => {
  const amendments = recorded([dayIs('off', '2026-03-26')]);
  const calendar = calendarAfter(amendments);
  const by = { subject: 'qonys', role: 'system' } as const;
  const moved = (given: GivenCase, now: Instant) =>
    acceptedOf(reprojectDeadlines(given.kase, { now, by, service, calendar, amendments }))?.moved;

  it('moves the date that it had, and arms nothing', () => {
    expect(moved(suspended, almaty('2026-03-20T10:00'))).toMatchObject([
      {
        before: { due: { on: '2026-03-26' } },
        after: { due: { on: '2026-03-27' }, rungs: [], suspendedSince: '2026-03-19' },
      },
    ]);
  });

  it('moves a clock that runs on by the days that stood still as well', () => {
    // Thursday 26 March no longer counts, and had not counted: it stood still.
    expect(moved(resumed, almaty('2026-03-30T10:00'))).toBeUndefined();
    const before = givenAt('registered', { service })
      .and(EXAMPLES.suspend, almaty('2026-03-18T15:00'))
      .and(EXAMPLES.resume, almaty('2026-03-19T10:00'));
    expect(open(before).due.on).toBe('2026-03-27');
    expect(moved(before, almaty('2026-03-20T10:00'))).toMatchObject([
      { after: { due: { on: '2026-03-30' } } },
    ]);
  });
});

describe('what else may happen', () => {
  it('leaving the stage ends a suspension that goes on with that day', () => {
    const included = givenAt('included', { service });
    const still = included.and(EXAMPLES.suspend, almaty('2026-03-19T10:00'));
    const annulled = still.happened(
      acceptedOf(still.when(EXAMPLES.annul, almaty('2026-03-20T10:00'), 'head')),
    );
    expect(annulled.kase.suspensions).toEqual([{ from: '2026-03-19', to: '2026-03-20' }]);
    expect(openDeadline(annulled.kase)).toBeUndefined();
  });

  it('a hearing that is offered moves, pauses and ends no clock', () => {
    const recommended = givenAt('recommended', { service });
    const heard = recommended.and(EXAMPLES['offer-hearing'], almaty('2026-03-18T15:00'));
    expect(heard.kase.deadlines).toEqual(recommended.kase.deadlines);
  });

  it('a family that withdraws ends the clock that runs, and no other', () => {
    const included = givenAt('included');
    const event = acceptedOf(included.when(EXAMPLES.withdraw, almaty('2026-03-19T10:00'), 'applicant'));
    const withdrawn = included.happened(event).kase;
    expect(openDeadline(withdrawn)).toBeUndefined();
    expect(withdrawn.deadlines.slice(0, -1)).toEqual(included.kase.deadlines.slice(0, -1));
  });
});

/** The last of so many working days after a day, counted one by one, without the days that stood still. */
function counted(start: PlainDate, length: number, held: ReadonlySet<PlainDate>): PlainDate {
  let day = start;
  for (let left = length; left > 0; ) {
    day = addDays(day, 1);
    const works = isWorkingDay(calendarOfKazakhstan, day);
    if (works.ok && works.value && !held.has(day)) left -= 1;
  }
  return day;
}

it('however often terms are suspended, each date is the one that is counted day by day without the days that stood still', () => {
  const spans = fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 70 }), lasts: fc.integer({ min: 0, max: 300 }) }),
    {
      maxLength: 5,
    },
  );
  fc.assert(
    fc.property(spans, (pauses) => {
      let given = registered;
      let now = given.kase.stageSince;
      const held = new Set<PlainDate>();
      let ended = false;
      for (const { after, lasts } of pauses) {
        now = addMilliseconds(now, after * 3_600_000);
        if (dayOf(now) > open(given).due.on) ended = true;
        given = given.and(EXAMPLES.suspend, now);
        const from = dayOf(now);
        now = addMilliseconds(now, lasts * 3_600_000);
        given = given.and(EXAMPLES.resume, now);
        if (ended) continue;
        for (let day = from; day <= dayOf(now); day = addDays(day, 1)) held.add(day);
      }
      const { startsOn, own, service: whole, serviceFrom, rungs, generation = 1 } = open(given);
      expect(own?.on).toBe(counted(startsOn, 3, held));
      expect(whole?.on).toBe(counted(serviceFrom ?? startsOn, 14, held));
      expect(new Set(rungs.map((rung) => rung.generation ?? 1))).toEqual(new Set([generation]));
    }),
    { numRuns: runs(150) },
  );
});
