import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCase, countTogether } from '#functions/application/count-case.ts';
import { type Rows, readReport } from '#functions/application/read-report.ts';
import { RecountOvertaken, recountReports } from '#functions/application/recount-reports.ts';
import type { Caller } from '#functions/case/authority.ts';
import { caseOf } from '#functions/case/evolve.ts';
import { counted, NOTHING_COUNTED, type TermCounts } from '#functions/case/term-counts.ts';
import { outcomesOf } from '#functions/case/term-outcomes.ts';
import { calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import type { Region } from '#functions/law/regions.ts';
import { serviceOf } from '#functions/law/services.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';

const WAY = [EXAMPLES.register, EXAMPLES.forward, EXAMPLES.recommend] as const;
const REGIONS: readonly Region[] = ['550000000', '590000000'];
const KNOWN = new Map([[0, calendarOfKazakhstan]]);

const portsOf = ({ store }: House) => ({
  cases: store.cases,
  calendars: store.calendars,
  reports: store.reports,
  pause: async () => true,
  settle: async () => {},
});

/** Files families and takes each some steps of its way, a day and a half for each. */
async function play(at: House, steps: readonly number[], seed = 0): Promise<void> {
  for (const [nth, count] of steps.entries()) {
    const region = REGIONS[nth % REGIONS.length] ?? '550000000';
    const filed = acceptedOf(await at.file(applicationOf({ seed: seed + nth + 1, region })));
    for (const command of WAY.slice(0, count)) {
      at.clock.move({ hours: 36 });
      acceptedOf(await at.act(filed.kase.id, command));
    }
  }
}

/** Every event counted by folding the whole history, as nobody counts who has to be quick. */
function fromEvents({ store }: House): Readonly<Record<string, TermCounts>> {
  const histories = Map.groupBy(store.stream(), ({ caseId }) => caseId);
  const counts: Record<string, TermCounts> = {};
  for (const history of histories.values()) {
    const kase = caseOf(history.map(({ event }) => event));
    for (const outcome of outcomesOf(kase, serviceOf(kase.service), KNOWN)) {
      const name = `${outcome.region} ${outcome.service} ${outcome.stage}`;
      counts[name] = counted(counts[name] ?? NOTHING_COUNTED, outcome, 1);
    }
  }
  return counts;
}

async function fromCounters({ store }: House): Promise<Readonly<Record<string, TermCounts>>> {
  const { current } = await store.reports.generations();
  const all = await Promise.all(REGIONS.map((region) => store.reports.countsIn(current, region)));
  return Object.fromEntries(
    all
      .flat()
      .map(({ region, service, stage, counts }) => [`${region} ${service} ${stage}`, counts] as const)
      .filter(([, counts]) => JSON.stringify(counts) !== JSON.stringify(NOTHING_COUNTED)),
  );
}

const messagesOf = ({ store }: House) => store.stream().map(({ caseId, sequence }) => ({ caseId, sequence }));

describe('the counts of the reports', () => {
  it('are those of the events, though messages come twice, out of order and at once, and some are lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 40 }),
        async (steps, order) => {
          const at = house();
          await play(at, steps);
          const messages = messagesOf(at);
          const drawn = order.map(
            (place) => messages[place % messages.length] ?? { caseId: '', sequence: 0 },
          );
          const batches = drawn.flatMap((_, place) =>
            place % 7 === 0 ? [drawn.slice(place, place + 7)] : [],
          );
          await Promise.all(batches.map((batch) => countTogether(portsOf(at), batch)));
          // What was lost is made up for by the last message of each case, whenever it comes.
          for (const { caseId } of messages.filter(({ sequence }) => sequence === 1)) {
            const { version = 0 } = (await at.store.cases.load(caseId)) ?? {};
            await countCase(portsOf(at), { caseId, sequence: version });
          }
          expect(await fromCounters(at)).toEqual(fromEvents(at));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('stay as they are when the same message comes again, and an unknown case is told of', async () => {
    const at = house();
    await play(at, [2]);
    const [first] = messagesOf(at);
    const ports = portsOf(at);
    expect(await countCase(ports, first ?? { caseId: '', sequence: 1 })).toBe('counted');
    for (const message of messagesOf(at)) expect(await countCase(ports, message)).toBe('counted-already');
    expect(await countCase(ports, { caseId: 'nobody', sequence: 1 })).toBe('case-unknown');
  });

  it('are the same when they are counted anew while cases move, and nothing of the old ones is left', async () => {
    const at = house();
    await play(at, [0, 1, 2, 3]);
    for (const message of messagesOf(at).slice(0, 3)) await countCase(portsOf(at), message);
    const known = messagesOf(at).length;
    let moving: Promise<unknown> = Promise.resolve();
    const cases = await recountReports(portsOf(at), (seen) => {
      if (seen === 1) moving = play(at, [3], 100);
    });
    await moving;
    for (const message of messagesOf(at).slice(known)) await countCase(portsOf(at), message);
    expect(cases).toBeGreaterThanOrEqual(4);
    expect(await fromCounters(at)).toEqual(fromEvents(at));
    expect(at.store.dump()).not.toMatch(/^COUNT(?:ED|S) 1 /m);
  });

  it('are not read before a recount has ended, and of two at once one gives up', async () => {
    const at = house();
    await play(at, [1]);
    const ports = portsOf(at);
    const both = await Promise.allSettled([recountReports(ports), recountReports(ports)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(RecountOvertaken),
    });
    expect(await fromCounters(at)).toEqual(fromEvents(at));
  });
});

describe('a report', () => {
  const readBy = (at: House, caller: Caller, rows: Rows = 'stage', region?: Region) =>
    readReport({ ...at.ports, reports: at.store.reports }, { caller, rows, ...(region ? { region } : {}) });

  it('shows what stands by region, service and stage, or summed', async () => {
    const at = house();
    await play(at, [0, 0, 1]);
    for (const message of messagesOf(at)) await countCase(portsOf(at), message);
    const report = acceptedOf(await readBy(at, official('head'), 'stage', '550000000'));
    expect(report.rows.map(({ stage, report: { open, met, missed } }) => [stage, open, met, missed])).toEqual(
      [
        ['filed', 1, 0, 1],
        ['registered', 1, 0, 0],
      ],
    );
    const whole = acceptedOf(await readBy(at, nationalOfficial('authorised-body'), 'region'));
    expect(whole.rows.map(({ region, service, report: { open } }) => [region, service, open])).toEqual([
      ['550000000', undefined, 2],
      ['590000000', undefined, 1],
    ]);
  });

  it('is for the offices of the region, and of every region for those of the whole country', async () => {
    const at = house();
    const answers = await Promise.all([
      readBy(at, official('provider'), 'stage', '550000000'),
      readBy(at, official('provider'), 'stage', '590000000'),
      readBy(at, official('provider')),
      readBy(at, portal(), 'stage', '550000000'),
      readBy(at, nationalOfficial('authorised-body')),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, false, false, true]);
  });
});
