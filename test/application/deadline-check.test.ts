import { beforeEach, describe, expect, it } from 'vitest';
import type { RungKey } from '#functions/application/ports/deadlines.ts';
import { record } from '#functions/application/record.ts';
import type { Deadline } from '#functions/case/case.ts';
import { evolve } from '#functions/case/evolve.ts';
import { addMilliseconds, dayOf } from '#functions/law/calendar/instant.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { acceptedOf, EXAMPLES, FILED_AT, givenFiled } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';
import { suspendable } from '#test/support/suspendable.ts';

/** 24:00 of the day on which a case filed in the morning of 18 March must be registered. */
const DUE = almaty('2026-03-19');

const still = (deadline: Deadline): Deadline => ({ ...deadline, rungs: [], suspendedSince: dayOf(FILED_AT) });

let at: House;
let caseId: string;
let rung: RungKey;

beforeEach(async () => {
  at = house();
  caseId = acceptedOf(await at.file(applicationOf())).kase.id;
  rung = { caseId, deadline: 'filed-1', rung: 'due' };
});

const alerts = async () => (await at.store.alerts.list('550000000', { limit: 10 })).items;

describe('a check of a rung', () => {
  it('raises the alert at the instant of the rung, with all that the person told needs', async () => {
    at.clock.set(DUE);
    expect(await at.check(rung)).toBe('raised');
    expect(await alerts()).toEqual([
      {
        ...rung,
        region: '550000000',
        caseNumber: '55-2026-000001',
        stage: 'filed',
        to: 'head',
        basis: 'K¶5; M form 2, item 3; standard, item 3; K¶9',
        dueAt: DUE,
        raisedAt: DUE,
        tellAt: almaty('2026-03-19T09:00'),
        text: {
          kk: 'Мерзім өтті, әрекет жасалған жоқ',
          ru: 'Срок истёк, действие не совершено',
          en: 'The term has ended and the act is not done',
        },
      },
    ]);
    expect((await at.store.cases.history(caseId)).at(-1)?.event).toMatchObject({
      type: 'DeadlineAlertRaised',
      by: { role: 'system' },
      at: DUE,
      rung: { name: 'due', to: 'head', fireAt: DUE },
    });
  });

  it('a millisecond early raises nothing, and leaves the rung for the next sweep', async () => {
    at.clock.set(addMilliseconds(DUE, -1));
    const before = at.store.dump();
    expect(await at.check(rung)).toBe('early');
    expect(at.store.dump()).toBe(before);
    at.clock.set(DUE);
    expect(await at.check(rung)).toBe('raised');
  });

  it('days late raises it all the same, with the instant at which it came', async () => {
    at.clock.set(almaty('2026-04-30T12:00'));
    expect(await at.check(rung)).toBe('raised');
    expect(await alerts()).toMatchObject([{ dueAt: DUE, raisedAt: almaty('2026-04-30T12:00') }]);
  });

  it('twice raises one alert', async () => {
    at.clock.set(DUE);
    expect([await at.check(rung), await at.check(rung)]).toEqual(['raised', 'already-raised']);
    expect(await alerts()).toHaveLength(1);
  });

  it('once it is raised begins no transaction for what other sweeps have sent as well', async () => {
    at.clock.set(DUE);
    await at.check(rung);
    at.store.faults.plan('before', 'save');
    expect(await at.check(rung)).toBe('already-raised');
    await expect(at.act(caseId, EXAMPLES.register)).rejects.toThrow('save failed');
  });

  it('ten times at once raises one alert', async () => {
    at.clock.set(DUE);
    const checked = await Promise.all(Array.from({ length: 10 }, () => at.check(rung)));
    expect(checked.filter((outcome) => outcome === 'raised')).toHaveLength(1);
    expect(checked.filter((outcome) => outcome === 'already-raised')).toHaveLength(9);
    expect(await alerts()).toHaveLength(1);
    expect(await at.store.cases.history(caseId)).toHaveLength(2);
  });

  it('after the stage was left raises nothing', async () => {
    acceptedOf(await at.act(caseId, EXAMPLES.register));
    at.clock.set(DUE);
    expect(await at.check(rung)).toBe('closed');
    expect(await alerts()).toEqual([]);
  });

  it('of a clock that stands still raises nothing, and its message is no dead letter', async () => {
    const { events } = givenFiled({ caseId, service: suspendable }).and(
      EXAMPLES.suspend,
      almaty('2026-03-18T12:00'),
    );
    const before = await at.store.cases.load(caseId);
    const event = events.at(-1);
    if (!before || !event) throw new Error('the case is there');
    const paused =
      event.type === 'TermsSuspended' ? { ...event, paused: before.state.deadlines.map(still) } : event;
    const recorded = record(caseId, paused, before);
    await at.store.cases.save({ before, recorded, after: evolve(before.state, paused) });
    at.clock.set(DUE);
    expect(await at.check(rung)).toBe('disarmed');
    expect(await alerts()).toEqual([]);
  });

  it('racing with the act that leaves the stage: the alert comes before the act or not at all', async () => {
    at.clock.set(DUE);
    const [checked] = await Promise.all([at.check(rung), at.act(caseId, EXAMPLES.register, { version: 1 })]);
    const types = (await at.store.cases.history(caseId)).map(({ event }) => event.type);
    expect(types).toEqual(
      checked === 'raised'
        ? ['ApplicationFiled', 'DeadlineAlertRaised']
        : ['ApplicationFiled', 'ApplicationRegistered'],
    );
    expect(await alerts()).toHaveLength(checked === 'raised' ? 1 : 0);
  });

  it.each([
    ['a case', { caseId: 'no-such-case' }, 'case-unknown'],
    ['a deadline', { deadline: 'filed-2' }, 'rung-unknown'],
    ['a rung', { rung: 'due+9wd' }, 'rung-unknown'],
  ])('of %s that does not exist raises nothing and says so', async (_, change, outcome) => {
    at.clock.set(DUE);
    expect(await at.check({ ...rung, ...change })).toBe(outcome);
    expect(await alerts()).toEqual([]);
  });

  it('tells the actor of the stage first, then the head, then the authorised body', async () => {
    acceptedOf(await at.act(caseId, EXAMPLES.register));
    at.clock.set(almaty('2026-03-28'));
    for (const name of ['due-1wd', 'due', 'due+1wd']) {
      at.clock.move({ minutes: 1 });
      expect(await at.check({ caseId, deadline: 'registered-1', rung: name })).toBe('raised');
    }
    expect((await alerts()).map(({ rung: name, to }) => `${name} ${to}`)).toEqual([
      'due+1wd authorised-body',
      'due head',
      'due-1wd provider',
    ]);
  });

  it('does not stand in the way of the act, which is only late', async () => {
    at.clock.set(DUE);
    await at.check(rung);
    expect((await at.act(caseId, EXAMPLES.register)).ok).toBe(true);
    expect(at.store.dump()).not.toContain(`RUNG ${caseId} filed-1`);
  });
});
