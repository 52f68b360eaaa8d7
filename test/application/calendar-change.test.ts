import { beforeEach, describe, expect, it } from 'vitest';
import { changeCalendar } from '#functions/application/change-calendar.ts';
import { continueReprojection, SETTLING_SECONDS } from '#functions/application/continue-reprojection.ts';
import { explainDeadline } from '#functions/application/explain-deadline.ts';
import type { Calendars } from '#functions/application/ports/calendar.ts';
import { previewCalendarChange } from '#functions/application/preview-calendar-change.ts';
import { readCalendar, readCalendarChange } from '#functions/application/read-calendar.ts';
import { openDeadline } from '#functions/case/case.ts';
import type { CalendarChange } from '#functions/law/calendar/amendments.ts';
import type { Region } from '#functions/law/regions.ts';
import { act, dayIs, withdrawn } from '#test/support/amendments.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { asked, type House, house } from '#test/support/house.ts';
import { listsOf } from '#test/support/house-lists.ts';

const ministry = nationalOfficial('authorised-body');
/** Friday 27 March 2026: cases registered on 18 March are due on the 26th, those before the commission on 6 April. */
const fridayOff = dayIs('off', '2026-03-27');

let at: House;
beforeEach(() => {
  at = house();
});

type Saying = {
  readonly by?: typeof ministry;
  readonly version?: number;
  readonly key?: string;
  readonly reason?: string;
};
const request = (change: CalendarChange, { by = ministry, version = 0, reason }: Saying = {}) => ({
  caller: by,
  change,
  act,
  version,
  ...(reason ? { reason } : {}),
});
const change = (day: CalendarChange, saying: Saying = {}) =>
  changeCalendar(at.ports, {
    ...request(day, saying),
    idempotency: asked([day, saying.version ?? 0], saying.key),
  });

/** A case of a region that has come to the stage before the commission. */
async function atCommission(seed: number, region: Region = '550000000'): Promise<string> {
  const { id } = acceptedOf(await at.file(applicationOf({ seed, region }))).kase;
  acceptedOf(await at.act(id, EXAMPLES.register));
  acceptedOf(await at.act(id, EXAMPLES.forward));
  return id;
}
/** One after the other: all of them want the next number of one register. */
async function several(count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let seed = 1; seed <= count; seed += 1) ids.push(await atCommission(seed));
  return ids;
}
const due = async (id: string) => {
  const stored = await at.store.cases.load(id);
  return stored && openDeadline(stored.state)?.due.on;
};
const journal = async (id: string) =>
  (await at.store.cases.history(id)).flatMap(({ event }) =>
    event.type === 'DeadlinesReprojected' ? [event] : [],
  );
const progress = async (version: number) => {
  const { reprojection, moved } = acceptedOf(await readCalendarChange(at.ports, version));
  return { phase: reprojection.phase, counted: reprojection.counted, moved };
};

/** Delivers each message of the queue so many times, until none is left; the clock runs while one is delayed. */
async function run(version: number, times = 1): Promise<void> {
  await at.ports.changes.send({ version, delaySeconds: 0 });
  for (let rounds = 0; rounds < 200; rounds += 1) {
    const received = at.ports.changes.receive();
    if (received.length === 0) return;
    at.clock.move({ seconds: Math.max(...received.map(({ delaySeconds }) => delaySeconds)) });
    const deliveries = received
      .slice(0, 2)
      .flatMap((message) => Array.from({ length: times }, () => message));
    const outcomes = await Promise.allSettled(
      deliveries.map((message) => continueReprojection(at.ports, message.version)),
    );
    // What failed is still in the queue.
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        await at.ports.changes.send({ version, delaySeconds: 0 }).catch(() => {});
    }
  }
  throw new Error('the re-projection does not end');
}

describe('a change of the calendar', () => {
  it('is made by the authorised body alone', async () => {
    for (const by of [portal(), official('provider'), official('head'), nationalOfficial('quality-body')]) {
      expect(await change(fridayOff, { by })).toEqual({ ok: false, refusal: { code: 'not-permitted' } });
    }
    expect(acceptedOf(await change(fridayOff))).toMatchObject({
      version: 1,
      act,
      by: { subject: 'authorised-body' },
    });
    expect(acceptedOf(await readCalendar(at.ports, 2026))).toMatchObject({ version: 1, workingDays: 246 });
  });

  it('is made once under its key, however often it is asked for, and refused for another question', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => change(fridayOff, { key: 'once' })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await at.store.calendar.version()).toBe(1);
    const other = dayIs('off', '2026-03-30');
    expect(await change(other, { key: 'once' })).toMatchObject({
      refusal: { code: 'idempotency-key-reused' },
    });
  });

  it('is refused on a version that is not the last: of two at once one is made', async () => {
    const answers = await Promise.all([change(fridayOff), change(dayIs('off', '2026-03-30'))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'calendar-changed', version: 1 },
    });
  });

  it.each([
    ['a day both off and worked', dayIs('worked', '2026-03-23'), '/effect', 'day-both-off-and-worked'],
    ['a plain weekday declared worked', dayIs('worked', '2026-03-26'), '/effect', 'day-worked-anyway'],
    ['nothing to withdraw', withdrawn('2026-03-26'), '/date', 'nothing-to-withdraw'],
    ['a day outside the known years', dayIs('off', '2028-01-10'), '/date', 'day-not-known'],
    ['a past day without a reason', dayIs('off', '2026-03-17'), '/reason', 'past-day-needs-reason'],
  ])(
    'is refused with the field that is wrong, and nothing is changed: %s',
    async (_, wrong, pointer, code) => {
      const before = at.store.dump();
      expect(await change(wrong)).toMatchObject({
        ok: false,
        refusal: { code: 'calendar-change-invalid', errors: [{ pointer, code }] },
      });
      expect(at.store.dump()).toBe(before);
    },
  );

  it('of a past day is made with a reason, which is kept', async () => {
    const past = dayIs('off', '2026-03-17');
    expect(acceptedOf(await change(past, { reason: 'published late' })).reason).toBe('published late');
  });

  it('is recorded later than the one before it, also by a clock that is behind', async () => {
    const first = acceptedOf(await change(fridayOff));
    at.clock.move({ minutes: -5 });
    const second = acceptedOf(await change(dayIs('off', '2026-03-30'), { version: 1 }));
    expect(second.recordedAt > first.recordedAt).toBe(true);
  });
});

describe('a dry run', () => {
  it('says which open deadlines would move, from when to when, and writes nothing', async () => {
    const [moves, far] = [await atCommission(1), await atCommission(2, '110000000')];
    acceptedOf(await at.file(applicationOf({ seed: 3 })));
    const before = at.store.dump();
    const previewed = acceptedOf(
      await previewCalendarChange(at.ports, { ...request(fridayOff), limit: 100 }),
    );
    expect(at.store.dump()).toBe(before);
    expect(previewed.looked).toBe(3);
    // The third stays due today: only its service term would move.
    const dates = previewed.cases.flatMap(({ kase, moved }) =>
      moved === 'unknown'
        ? []
        : moved.map(({ before: from, after: to }) => `${kase.id} ${from.due.on} ${to.due.on}`),
    );
    expect(dates.filter((date) => !date.endsWith('2026-03-18 2026-03-18')).toSorted()).toEqual(
      [moves, far].map((id) => `${id} 2026-04-06 2026-04-07`).toSorted(),
    );
  });

  it('is paged through any number of cases, and its pages together are what then moves', async () => {
    const ids = await several(5);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = acceptedOf(
        await previewCalendarChange(at.ports, {
          ...request(fridayOff),
          limit: 2,
          ...(after ? { after } : {}),
        }),
      );
      expect(page.looked).toBeLessThanOrEqual(2);
      seen.push(...page.cases.map(({ kase }) => kase.id));
      after = page.next;
    } while (after);
    expect(seen.toSorted()).toEqual(ids.toSorted());
    acceptedOf(await change(fridayOff));
    await run(1);
    for (const id of ids) expect(await due(id)).toBe('2026-04-07');
  });

  it('is refused as the change would be', async () => {
    const refusals = [
      { ...request(fridayOff, { by: official('head') }), code: 'not-permitted' },
      { ...request(fridayOff, { version: 3 }), code: 'calendar-changed' },
      { ...request(withdrawn('2026-03-26')), code: 'calendar-change-invalid' },
    ];
    for (const { code, ...wrong } of refusals) {
      expect(await previewCalendarChange(at.ports, { ...wrong, limit: 9 })).toMatchObject({
        refusal: { code },
      });
    }
  });
});

describe('the re-projection that a change starts', () => {
  it('moves the open deadlines of every region and stage, journals each, and shows how many moved', async () => {
    const ids = [
      await atCommission(1),
      await atCommission(2, '110000000'),
      await atCommission(3, '590000000'),
    ];
    const untouched = acceptedOf(await at.file(applicationOf({ seed: 4 }))).kase.id;
    acceptedOf(await change(fridayOff));
    expect(await progress(1)).toEqual({ phase: 'counting', counted: 0, moved: 0 });
    await run(1);
    for (const id of ids) {
      expect(await due(id)).toBe('2026-04-07');
      expect(await journal(id)).toMatchObject([
        {
          because: [{ version: 1, act }],
          moved: [{ before: { due: { on: '2026-04-06' } }, after: { calendar: 1 } }],
        },
      ]);
    }
    expect(await due(untouched)).toBe('2026-03-18');
    // The service term of the fourth has moved with the others, its binding due date has not.
    expect(await progress(1)).toEqual({ phase: 'done', counted: 4, moved: 4 });
  });

  it('goes through more cases than a page holds', async () => {
    const ids = await several(120);
    acceptedOf(await change(fridayOff));
    await run(1);
    const dues = await Promise.all(ids.map(due));
    expect(new Set(dues)).toEqual(new Set(['2026-04-07']));
    expect(await progress(1)).toEqual({ phase: 'done', counted: 120, moved: 120 });
  });

  it.each([2, 3])('moves each case once when every message comes %d times at once', async (times) => {
    const ids = await several(4);
    acceptedOf(await change(fridayOff));
    await run(1, times);
    for (const id of ids) expect(await journal(id)).toHaveLength(1);
    expect(await progress(1)).toEqual({ phase: 'done', counted: 4, moved: 4 });
  });

  it.each([
    ['before', 'save'],
    ['after', 'save'],
    ['before', 'advance'],
    ['after', 'advance'],
  ] as const)('ends as it would have when it is killed %s it could %s', async (when, operation) => {
    const ids = await several(4);
    acceptedOf(await change(fridayOff));
    at.store.faults.plan(when, operation, 3);
    await run(1);
    for (const id of ids) {
      expect(await due(id)).toBe('2026-04-07');
      expect(await journal(id)).toHaveLength(1);
    }
    expect(await progress(1)).toEqual({ phase: 'done', counted: 4, moved: 4 });
  });

  it('goes on when its next message was not sent', async () => {
    const id = await atCommission(1);
    acceptedOf(await change(fridayOff));
    await at.ports.changes.send({ version: 1, delaySeconds: 0 });
    at.ports.changes.receive();
    at.ports.changes.faults.plan('before', 'sendChange', 1);
    await expect(continueReprojection(at.ports, 1)).rejects.toThrow('sendChange failed');
    await run(1);
    expect(await due(id)).toBe('2026-04-07');
    expect((await progress(1)).phase).toBe('done');
  });

  it('finds an act that had read the old calendar and was written after its page', async () => {
    const { id } = acceptedOf(await at.file(applicationOf())).kase;
    acceptedOf(await at.act(id, EXAMPLES.register));
    const old = await at.ports.calendars.latest();
    const stale: Calendars = { ...at.ports.calendars, latest: async () => old };
    acceptedOf(await change(fridayOff));
    // Counted and moved; what is left is the last pass, which waits.
    for (const outcome of ['continued', 'continued', 'waiting']) {
      expect(await continueReprojection(at.ports, 1)).toBe(outcome);
    }
    const late = listsOf({ ...at.ports, calendars: stale });
    acceptedOf(await late.goOnWithList(id, official('provider')));
    expect(await due(id)).toBe('2026-04-06');
    at.clock.move({ seconds: SETTLING_SECONDS });
    await run(1);
    expect(await due(id)).toBe('2026-04-07');
    expect(await progress(1)).toEqual({ phase: 'done', counted: 1, moved: 1 });
  });

  it('meets acts on the same cases at the same time, and neither is lost', async () => {
    const ids = await several(6);
    acceptedOf(await change(fridayOff));
    const [, ...acted] = await Promise.all([run(1), ...ids.map((id) => at.act(id, EXAMPLES.recommend))]);
    for (const [place, id] of ids.entries()) {
      const stored = await at.store.cases.load(id);
      expect(stored?.state.stage).toBe(acted[place]?.ok ? 'recommended' : 'at-commission');
      expect(await due(id)).toBe(acted[place]?.ok ? '2026-04-13' : '2026-04-07');
    }
  });

  it('ends where a newer change begins, which moves everything by itself', async () => {
    const id = await atCommission(1);
    acceptedOf(await change(fridayOff));
    acceptedOf(await change(dayIs('off', '2026-03-30'), { version: 1 }));
    await run(1);
    expect((await progress(1)).phase).toBe('superseded');
    expect(await due(id)).toBe('2026-04-06');
    await run(2);
    expect(await due(id)).toBe('2026-04-08');
    expect((await journal(id))[0]?.because.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('begins its phase anew when a release has changed the lists that it goes through', async () => {
    const ids = await several(3);
    acceptedOf(await change(fridayOff));
    for (let page = 0; page < 2; page += 1) await continueReprojection(at.ports, 1);
    const job = await at.store.calendar.reprojection(1);
    if (!job) throw new Error('the change has started a job');
    await at.store.calendar.advance({
      ...job,
      page: job.page + 1,
      lists: job.lists - 20,
      list: 3,
      after: 'gone',
    });
    at.clock.move({ seconds: SETTLING_SECONDS });
    await run(1);
    for (const id of ids) expect(await due(id)).toBe('2026-04-07');
    expect((await progress(1)).phase).toBe('done');
  });

  it('knows no change that was never made', async () => {
    expect(await continueReprojection(at.ports, 7)).toBe('unknown');
    expect(await readCalendarChange(at.ports, 7)).toMatchObject({
      refusal: { code: 'calendar-change-not-found' },
    });
  });
});

describe('a deadline that the calendar has moved', () => {
  const explain = async (
    caseId: string,
    deadlineId: string,
    knownAt?: Parameters<typeof explainDeadline>[1]['knownAt'],
  ) =>
    acceptedOf(
      await explainDeadline(at.ports, {
        caller: ministry,
        caseId,
        deadlineId,
        ...(knownAt ? { knownAt } : {}),
      }),
    );

  it('is explained by the calendar it was computed with, and again by what was known before', async () => {
    const id = await atCommission(1);
    const before = at.clock.now();
    at.clock.move({ hours: 1 });
    acceptedOf(await change(fridayOff));
    const old = await explain(id, 'at-commission-1');
    expect(old.deadline.due.on).toBe('2026-04-06');
    expect(JSON.stringify(old.steps)).not.toContain('2026-03-27');
    await run(1);
    const moved = await explain(id, 'at-commission-1');
    expect(moved.deadline.due.on).toBe('2026-04-07');
    expect(moved.steps).toContainEqual({ step: 'skipped', day: '2026-03-27', name: expect.anything(), act });
    const then = await explain(id, 'at-commission-1', before);
    expect(then.deadline.due).toEqual(old.deadline.due);
    expect(then.steps).toEqual(old.steps);
    // A deadline that was closed before is explained as it was.
    expect((await explain(id, 'registered-1')).deadline.calendar).toBe(0);
  });

  it('raises its alerts at the new instants, each once, and none for a message of the old date', async () => {
    await atCommission(1);
    const [oldRung] = (await at.store.rungs.due('2026-04-03T19', '2026-04-03T19:00:00.000Z' as never)).filter(
      ({ rung }) => rung === 'due-1wd',
    );
    if (!oldRung) throw new Error('the warning is armed');
    acceptedOf(await change(fridayOff));
    await run(1);
    at.clock.set('2026-04-03T19:00:00.000Z' as never);
    expect(await at.check(oldRung)).toBe('disarmed');
    at.clock.set('2026-04-08T19:00:00.000Z' as never);
    await at.sweep();
    const checks = at.ports.checks.receive();
    expect(checks.map(({ rung, generation }) => `${rung} ${generation}`)).toEqual([
      'due-1wd 2',
      'due 2',
      'due+1wd 2',
    ]);
    const outcomes = await Promise.all([...checks, ...checks].map((rung) => at.check(rung)));
    expect(outcomes.filter((outcome) => outcome === 'raised')).toHaveLength(3);
    expect((await at.store.alerts.list('550000000', { limit: 10 })).items).toHaveLength(3);
  });
});
