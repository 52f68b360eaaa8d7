import { beforeEach, describe, expect, it } from 'vitest';
import { sweepDeadlines } from '#functions/application/sweep-deadlines.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';
import { Outage, TransactionConflict } from '#test/support/in-memory-transactions.ts';
import { turn } from '#test/support/turn.ts';

const DUE = almaty('2026-03-19');

let at: House;
beforeEach(() => {
  at = house();
});

const file = async (seed = 1) => acceptedOf(await at.file(applicationOf({ seed }))).kase.id;
const sent = () => at.ports.checks.queued().map(({ rung, delaySeconds }) => `${rung} in ${delaySeconds} s`);

/** Takes what the queue hands out by now and checks it, as the consumer does. */
async function consume(): Promise<readonly string[]> {
  const outcomes = [];
  for (const check of at.ports.checks.receive()) outcomes.push(await at.check(check));
  return outcomes;
}

describe('a sweep', () => {
  it.each<[string, Instant, readonly string[]]>([
    ['more than 15 minutes before the rung sends nothing', addMilliseconds(DUE, -900_001), []],
    [
      'exactly 15 minutes before it sends it with the longest delay that SQS takes',
      addMilliseconds(DUE, -900_000),
      ['due in 900 s'],
    ],
    ['within 15 minutes sends it with the exact delay', addMilliseconds(DUE, -61_000), ['due in 61 s']],
    [
      'between two seconds rounds the delay up, never before time',
      addMilliseconds(DUE, -1500),
      ['due in 2 s'],
    ],
    ['at the instant sends it without delay', DUE, ['due in 0 s']],
    ['after the instant sends it without delay', addMilliseconds(DUE, 3_600_000), ['due in 0 s']],
  ])('%s', async (_, now, expected) => {
    await file();
    at.clock.set(now);
    await at.sweep();
    expect(sent()).toEqual(expected);
  });

  it('lets no check come before its time, whatever the moment of the sweep', async () => {
    await file();
    for (let minutes = 14; minutes >= 0; minutes -= 1) {
      at.clock.set(addMilliseconds(DUE, -minutes * 60_000 - 137));
      await at.sweep();
    }
    for (const { fireAt, visibleAt } of at.ports.checks.queued()) expect(visibleAt >= fireAt).toBe(true);
    at.clock.set(addMilliseconds(DUE, 900_000));
    expect(await consume()).toEqual(['raised', ...Array.from({ length: 14 }, () => 'already-raised')]);
  });

  it('finds again what a lost message did not bring about', async () => {
    await file();
    at.clock.set(DUE);
    await at.sweep();
    at.ports.checks.receive();
    at.clock.move({ minutes: 5 });
    await at.sweep();
    expect(sent()).toEqual(['due in 0 s']);
  });

  it('finds nothing any more once the alert is raised or the stage is left', async () => {
    const [raised, left] = [await file(1), await file(2)];
    acceptedOf(await at.act(left, EXAMPLES.register));
    at.clock.set(DUE);
    await at.sweep();
    expect(await consume()).toEqual(['raised']);
    at.clock.move({ minutes: 5 });
    await at.sweep();
    expect(sent()).toEqual([]);
    expect(await at.store.cases.history(raised)).toHaveLength(2);
  });
});

describe('sweeps that did not run', () => {
  it('for a day are caught up by the next one: every rung of the day is sent', async () => {
    at.clock.set(almaty('2026-03-18T09:00'));
    await at.sweep();
    for (const seed of [1, 2, 3]) {
      at.clock.move({ hours: 1 });
      await file(seed);
    }
    at.clock.set(almaty('2026-03-20T00:20'));
    expect(await at.sweep()).toEqual({ hours: expect.any(Number), sent: 6 });
    expect(await consume()).toEqual(Array.from({ length: 6 }, () => 'raised'));
  });

  it('for a month are caught up as well', async () => {
    await at.sweep();
    await file();
    at.clock.move({ days: 30 });
    await at.sweep();
    expect(sent()).toEqual(['due in 0 s', 'due+1wd in 0 s']);
  });

  it('because sending fails do not move the mark: the next one sends all again', async () => {
    await at.sweep();
    await file();
    const mark = await at.store.rungs.sweptTo();
    at.clock.set(almaty('2026-03-21T12:00'));
    at.ports.checks.faults.plan('before', 'send');
    await expect(at.sweep()).rejects.toThrow(Outage);
    expect(await at.store.rungs.sweptTo()).toBe(mark);
    await at.sweep();
    expect(sent()).toHaveLength(2);
  });

  it('because the mark cannot be kept send again what was sent', async () => {
    await file();
    at.clock.set(DUE);
    at.store.faults.plan('before', 'setSweptTo');
    await expect(at.sweep()).rejects.toThrow(Outage);
    await at.sweep();
    expect(sent()).toEqual(['due in 0 s', 'due in 0 s']);
  });
});

describe('the first sweep of all', () => {
  it('begins where the earliest rung is filed, however long ago that was', async () => {
    await file();
    at.clock.move({ days: 60 });
    await at.sweep();
    expect(sent()).toEqual(['due in 0 s', 'due+1wd in 0 s']);
    expect(await at.store.rungs.sweptTo()).toBe('2026-03-18T19');
  });

  it('of an empty table looks an hour back, and leaves a mark', async () => {
    expect(await at.sweep()).toEqual({ hours: 2, sent: 0 });
    expect(await at.store.rungs.sweptTo()).toBe('2026-03-18T04');
  });
});

describe('a rung that can never fire', () => {
  const orphan = { caseId: 'no-such-case', deadline: 'filed-1', rung: 'due', fireAt: DUE };

  it.each([
    ['of a case that does not exist', orphan, 'case-unknown'],
    ['of a deadline that its case does not have', { ...orphan, deadline: 'filed-9' }, 'rung-unknown'],
    ['of a rung that its deadline does not have', { ...orphan, rung: 'due+9wd' }, 'rung-unknown'],
    ['of a clock that is closed', orphan, 'closed'],
  ])('%s is set aside once it was checked, and holds no mark', async (_, rung, outcome) => {
    const caseId = outcome === 'case-unknown' ? rung.caseId : await file();
    if (outcome === 'closed') acceptedOf(await at.act(caseId, EXAMPLES.register));
    at.store.fileRung({ ...rung, caseId });
    at.clock.set(DUE);
    await at.sweep();
    expect(sent()).toContain('due in 0 s'.replace('due', rung.rung));
    expect(await consume()).toContain(outcome);
    expect(at.store.dump()).toContain(outcome);
    at.clock.move({ hours: 3 });
    await at.sweep();
    await consume();
    await at.sweep();
    expect(sent()).toEqual([]);
    expect((await at.store.rungs.sweptTo()) ?? '').toBe('2026-03-18T21');
  });

  it.each(Array.from({ length: 12 }, (_, turns) => turns))(
    'does not come back when it goes while it is set aside (after %i turns)',
    async (turns) => {
      const caseId = await file();
      const acting = at.act(caseId, EXAMPLES.register);
      for (let passed = 0; passed < turns; passed += 1) await turn();
      const aside = at.store.rungs.setAside({ caseId, deadline: 'filed-1', rung: 'due' }, 'closed', DUE);
      // As AWS answers a write that meets a transaction on its item.
      const met = await aside.catch((fault: unknown) => fault);
      expect(['set-aside', 'gone', expect.any(TransactionConflict)]).toContainEqual(met);
      acceptedOf(await acting);
      expect(at.store.armed().filter(({ deadline }) => deadline === 'filed-1')).toEqual([]);
    },
  );

  it('and is gone already changes nothing', async () => {
    const before = at.store.dump();
    at.clock.set(DUE);
    expect(await at.check(orphan)).toBe('case-unknown');
    expect(at.store.dump()).toBe(before);
  });
});

describe('what a sweep reads', () => {
  /** A sweep with so many clocks open, three of them due: how often it asks, and how many rungs it is given. */
  async function reads(open: number) {
    at = house();
    await at.sweep();
    for (let nth = 0; nth < open; nth += 1) {
      const fireAt = addMilliseconds(DUE, nth < 3 ? -60_000 : 86_400_000 + nth * 1000);
      at.store.fileRung({ caseId: `case-${nth}`, deadline: 'filed-1', rung: 'due', fireAt });
    }
    at.clock.set(DUE);
    const seen = { asked: 0, given: 0 };
    const rungs = {
      ...at.store.rungs,
      due: async (hour: string, until: Instant) => {
        const found = await at.store.rungs.due(hour, until);
        seen.asked += 1;
        seen.given += found.length;
        return found;
      },
    };
    expect(await sweepDeadlines({ ...at.ports, rungs })).toMatchObject({ sent: 3 });
    return seen;
  }

  it('depends on what is due and not on how many clocks are open', async () => {
    const few = await reads(3);
    expect(few.given).toBe(3);
    expect(await reads(10_000)).toEqual(few);
  });
});

describe('the mark of a sweep', () => {
  it('stays at the hour of the first rung that is still armed', async () => {
    await file();
    at.clock.set(almaty('2026-03-19T12:00'));
    await at.sweep();
    expect(await at.store.rungs.sweptTo()).toBe('2026-03-18T19');
  });

  it('follows an hour behind when none is, so that a quiet sweep reads three hours at most', async () => {
    await at.sweep();
    expect(await at.store.rungs.sweptTo()).toBe('2026-03-18T04');
    at.clock.set(almaty('2026-03-18T10:50'));
    expect(await at.sweep()).toEqual({ hours: 3, sent: 0 });
  });

  it('is not written where nothing moves', async () => {
    await at.sweep();
    at.store.faults.plan('before', 'setSweptTo');
    at.clock.move({ minutes: 5 });
    await expect(at.sweep()).resolves.toEqual({ hours: 2, sent: 0 });
  });

  it('does not pass over a rung that is filed late, under the hour of its filing', async () => {
    const caseId = await file();
    at.clock.set(almaty('2026-04-01T12:00'));
    await at.sweep();
    await consume();
    acceptedOf(await at.act(caseId, EXAMPLES.register));
    at.clock.move({ minutes: 5 });
    await at.sweep();
    expect(sent()).toEqual(['due in 0 s', 'due+1wd in 0 s']);
    expect(await consume()).toEqual(['raised', 'raised']);
  });
});

it('ten days of sweeps every five minutes raise each alert once, and none before its time', async () => {
  const cases = await Promise.all([1, 2, 3].map(file));
  acceptedOf(await at.act(cases[2] ?? '', EXAMPLES.register));
  for (let tick = 0; tick < 10 * 24 * 12; tick += 1) {
    at.clock.move({ minutes: 5 });
    await at.sweep();
    await consume();
  }
  const { items } = await at.store.alerts.list('550000000', { limit: 100 });
  expect(items.map(({ caseId, rung }) => `${cases.indexOf(caseId ?? '')} ${rung}`).toSorted()).toEqual([
    '0 due',
    '0 due+1wd',
    '1 due',
    '1 due+1wd',
    '2 due',
    '2 due+1wd',
    '2 due-1wd',
  ]);
  const armedAt = new Map(
    at.store.changes.flatMap(({ recorded: { event, caseId } }) =>
      event.type === 'DeadlineAlertRaised'
        ? [[`${caseId} ${event.rung.name}`, event.rung.fireAt] as const]
        : [],
    ),
  );
  for (const { caseId, rung, raisedAt } of items) {
    const fireAt = armedAt.get(`${caseId} ${rung}`) ?? raisedAt;
    expect(raisedAt >= fireAt).toBe(true);
    expect(Date.parse(raisedAt) - Date.parse(fireAt)).toBeLessThanOrEqual(5 * 60_000);
  }
});
