import { beforeEach, describe, expect, it } from 'vitest';
import type { DigestMessage } from '#functions/application/ports/alert-messages.ts';
import { regionCodes } from '#functions/law/regions.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';
import { Outage } from '#test/support/in-memory-transactions.ts';
import { personalWords } from '#test/support/people.ts';

const NONE = { made: 0, published: 0, late: 0, dueSoon: 0 };

let at: House;
beforeEach(() => {
  at = house();
});

const published = () => at.ports.topic.published as readonly DigestMessage[];
const ofPavlodar = () => published().filter(({ region }) => region === '550000000');

describe('the digest of a region', () => {
  it('counts what is late, and what is due within three working days, the earliest first', async () => {
    const late = acceptedOf(await at.file(applicationOf({ seed: 1 }))).kase;
    const soon = acceptedOf(await at.file(applicationOf({ seed: 2 }))).kase;
    acceptedOf(await at.act(soon.id, EXAMPLES.register));
    const far = acceptedOf(await at.file(applicationOf({ seed: 3 }))).kase;
    for (const command of [EXAMPLES.register, EXAMPLES.forward]) acceptedOf(await at.act(far.id, command));
    at.clock.set(almaty('2026-03-19T08:00'));
    await at.digests();
    const [digest] = ofPavlodar();
    expect(digest).toMatchObject({
      id: 'digest.2026-03-19.550000000',
      tellAt: almaty('2026-03-19T09:00'),
      late: { count: 1, first: [{ caseNumber: late.number, hours: { late: 9 } }] },
      dueWithinThreeWorkingDays: {
        count: 1,
        first: [{ caseNumber: soon.number, stage: { name: 'registered' } }],
      },
    });
    expect(digest?.subject.ru).toBe(
      'Павлодарская область, 19 марта 2026 года: просрочено 1, срок истекает в течение трёх рабочих дней: 1',
    );
    expect(digest?.text.kk.split('\n')).toEqual([
      'Кешіккен: 1',
      expect.stringContaining(late.number),
      'Үш жұмыс күні ішінде мерзімі аяқталады: 1',
      expect.stringContaining(soon.number),
    ]);
  });

  it('of three working days ends with the third, however many days off lie between', async () => {
    const { kase } = acceptedOf(await at.file(applicationOf()));
    acceptedOf(await at.act(kase.id, EXAMPLES.register));
    // Due on Thursday 26 March; from Thursday 19 on, 20 and 26 are the next working days, from the 18th the third is the 26th.
    at.clock.set(almaty('2026-03-18T08:30'));
    await at.digests();
    expect(ofPavlodar()[0]?.dueWithinThreeWorkingDays.count).toBe(1);
    at = house(almaty('2026-03-17T10:00'));
    const earlier = acceptedOf(await at.file(applicationOf())).kase;
    acceptedOf(await at.act(earlier.id, EXAMPLES.register));
    acceptedOf(await at.act(earlier.id, EXAMPLES.forward));
    await at.digests();
    expect(ofPavlodar()[0]?.dueWithinThreeWorkingDays.count).toBe(0);
  });

  it('is one for each region on a working day, also where nothing is due', async () => {
    at.clock.set(almaty('2026-03-19T08:00'));
    expect(await at.digests()).toEqual({ made: 20, published: 20, late: 0, dueSoon: 0 });
    expect(published().map(({ region }) => region)).toEqual([...regionCodes]);
    expect(new Set(published().map(({ late }) => late.count))).toEqual(new Set([0]));
  });

  it.each([
    ['a minute before eight', '2026-03-19T07:59'],
    ['on a Sunday', '2026-03-15T10:00'],
    ['on Nauryz', '2026-03-23T10:00'],
    ['in a year that the calendar does not know', '2031-01-08T10:00'],
  ])('is none %s', async (_, now) => {
    at.clock.set(almaty(now));
    expect(await at.digests()).toEqual(NONE);
  });

  it('is made and published once, however often the clock ticks', async () => {
    at.clock.set(almaty('2026-03-19T08:00'));
    await at.digests();
    at.clock.move({ hours: 1 });
    expect(await at.digests()).toEqual(NONE);
    expect(published()).toHaveLength(20);
    at.clock.move({ days: 1 });
    await at.digests();
    expect(published()).toHaveLength(40);
  });

  it('that two workers make at once is one: both publish the same', async () => {
    at.clock.set(almaty('2026-03-19T08:00'));
    const [one, other] = await Promise.all([at.digests(), at.digests()]);
    expect(one.made + other.made).toBe(20);
    const bytes = new Map<string, Set<string>>();
    for (const message of published()) {
      bytes.set(message.id, (bytes.get(message.id) ?? new Set()).add(JSON.stringify(message)));
    }
    expect(bytes.size).toBe(20);
    expect([...bytes.values()].every((same) => same.size === 1)).toBe(true);
  });

  it.each(['keepDigest', 'tell', 'published'] as const)(
    'goes out with the next tick when the first one dies at %s, with the same words',
    async (operation) => {
      at.clock.set(almaty('2026-03-19T08:00'));
      const faults = operation === 'tell' ? at.ports.topic.faults : at.store.faults;
      faults.plan(operation === 'keepDigest' ? 'after' : 'before', operation);
      await expect(at.digests()).rejects.toThrow(Outage);
      const caseId = acceptedOf(await at.file(applicationOf({ region: regionCodes[0] ?? '550000000' }))).kase
        .id;
      expect(caseId).not.toBe('');
      at.clock.move({ hours: 1 });
      await at.digests();
      const ids = published().map(({ id }) => id);
      expect(new Set(ids).size).toBe(20);
      expect(new Set(published().map((message) => JSON.stringify(message))).size).toBe(20);
    },
  );

  it('lists fifty of a kind and counts the rest', async () => {
    for (let seed = 1; seed <= 53; seed += 1) acceptedOf(await at.file(applicationOf({ seed })));
    at.clock.set(almaty('2026-03-19T08:00'));
    await at.digests();
    const [digest] = ofPavlodar();
    expect([digest?.late.count, digest?.late.first.length]).toEqual([53, 50]);
    expect(digest?.text.ru).toContain('- и ещё 3');
    expect(JSON.stringify(digest).length).toBeLessThan(100_000);
  });

  it('holds no personal data', async () => {
    const application = applicationOf({ seed: 5, familySize: 5 });
    acceptedOf(await at.file(application));
    at.clock.set(almaty('2026-03-19T08:00'));
    await at.digests();
    const said = JSON.stringify(published());
    expect(personalWords(application).filter((word) => said.includes(word))).toEqual([]);
  });
});
