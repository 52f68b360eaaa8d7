import { beforeAll, describe, expect, it } from 'vitest';
import { writesOf } from '#functions/adapters/dynamodb/case-writes.ts';
import { listWrites } from '#functions/adapters/dynamodb/list-writes.ts';
import { sessionWrites } from '#functions/adapters/dynamodb/session-writes.ts';
import type { CaseChange } from '#functions/application/ports/cases.ts';
import { readHistory } from '#functions/application/read-case.ts';
import { canonicalJson, sha256 } from '#functions/application/record.ts';
import { caseOf } from '#functions/case/evolve.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { isOfList, isOfSession } from '#test/support/changes.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';

const application = applicationOf({ seed: 3, familySize: 4, channel: 'state-corporation' });

/** Every step that a case can take, in an order that takes each: two cases, one included and one refused. */
async function everyStep(at: House): Promise<readonly string[]> {
  await at.setQuota(977);
  const filed = await at.file(application, { by: official('state-corporation') });
  const included = acceptedOf(filed).kase.id;
  for (const verb of ['hand-over', 'register', 'forward', 'recommend', 'include'] as const) {
    at.clock.move({ hours: 1 });
    acceptedOf(await at.act(included, EXAMPLES[verb]));
  }
  await at.issueSigned(included);
  acceptedOf(await at.act(included, EXAMPLES['pass-on']));
  acceptedOf(await at.act(included, EXAMPLES.deliver));
  const refused = acceptedOf(await at.file(applicationOf({ seed: 4 }))).kase.id;
  for (const verb of ['register', 'forward'] as const) acceptedOf(await at.act(refused, EXAMPLES[verb]));
  const against = { outcome: 'refuse' as const, grounds: ['no-quota'] };
  acceptedOf(await at.act(refused, { verb: 'recommend', said: against }));
  await at.notify(refused);
  acceptedOf(await at.act(refused, EXAMPLES.object, { by: portal() }));
  acceptedOf(await at.act(refused, EXAMPLES['accept-objection']));
  at.clock.set(almaty('2026-04-10'));
  await at.check({ caseId: refused, deadline: 'recommended-1', rung: 'due-1wd' });
  acceptedOf(await at.act(refused, EXAMPLES['hold-hearing']));
  await at.issue(refused);
  acceptedOf(await at.act(refused, EXAMPLES.refuse));
  await at.issueSigned(refused);
  acceptedOf(await at.act(refused, EXAMPLES.deliver));
  return [included, refused];
}

let at: House;
let included: string;
let refused: string;

beforeAll(async () => {
  at = house();
  [included = '', refused = ''] = await everyStep(at);
});

const eventsOf = async (caseId: string) =>
  (await at.store.cases.history(caseId)).map(({ event }) => event.type);

describe('the whole way of a case', () => {
  it('to an inclusion is told by its events', async () => {
    expect(await eventsOf(included)).toEqual([
      'ApplicationFiled',
      'ApplicationHandedOver',
      'ApplicationRegistered',
      'ApplicationForwarded',
      'OutcomeRecommended',
      'DecisionTaken',
      'DocumentIssued',
      'DocumentSigned',
      'DecisionPassedOn',
      'DecisionDelivered',
    ]);
  });

  it('to a refusal is told by its events, the missed warning among them', async () => {
    expect(await eventsOf(refused)).toEqual([
      'ApplicationFiled',
      'ApplicationRegistered',
      'ApplicationForwarded',
      'OutcomeRecommended',
      'HearingOffered',
      'DocumentIssued',
      'HearingNoticeDelivered',
      'ObjectionReceived',
      'ObjectionAccepted',
      'DeadlineAlertRaised',
      'HearingHeld',
      'DocumentIssued',
      'DecisionTaken',
      'DocumentIssued',
      'DocumentSigned',
      'DecisionDelivered',
    ]);
  });

  it('takes places for those included and for nobody else', async () => {
    expect(await at.balance()).toEqual({ limit: 977, taken: 5, decisions: 1, left: 972 });
    const entries = await at.store.quotas.entries({ year: 2026, region: '550000000', category: 'kandas' });
    expect(entries).toEqual([
      expect.objectContaining({ kind: 'set', limit: 977, act: 'order of 2025-12-12' }),
      expect.objectContaining({ kind: 'taken', places: 5, caseId: included, act: 'decision 55-2026-000001' }),
    ]);
  });

  it('numbers applications and decisions apart, each without a gap', async () => {
    const cases = await Promise.all([included, refused].map((id) => at.store.cases.load(id)));
    expect(cases.map((stored) => [stored?.state.number, stored?.state.decision?.number])).toEqual([
      ['55-2026-000001', '55-2026-000001'],
      ['55-2026-000002', '55-2026-000002'],
    ]);
  });

  it('leaves a state that is the fold of its events, at the version of the last', async () => {
    for (const id of [included, refused]) {
      const [stored, history] = await Promise.all([at.store.cases.load(id), at.store.cases.history(id)]);
      expect(stored?.state).toEqual(caseOf(history.map(({ event }) => event)));
      expect(stored?.version).toBe(history.length);
      expect(stored?.hash).toBe(history.at(-1)?.hash);
    }
  });

  it('is a chain: each event carries the hash of the one before, and no event can be changed unseen', async () => {
    const history = acceptedOf(
      await readHistory(at.ports, { caller: official('provider'), caseId: refused }),
    );
    let previousHash = '0'.repeat(64);
    for (const [index, { caseId, sequence, event, hash, ...recorded }] of history.entries()) {
      expect([sequence, recorded.previousHash]).toEqual([index + 1, previousHash]);
      expect(hash).toBe(sha256(canonicalJson({ caseId, sequence, event, previousHash })));
      previousHash = hash;
    }
  });

  it('ends with no rung armed and no place in a work list of open stages', async () => {
    expect(at.store.dump()).not.toContain('RUNG');
    const open = await at.store.cases.workList({ region: '550000000', stage: 'included' }, { limit: 10 });
    expect(open.items).toEqual([]);
  });
});

/**
 * Items of each step's transaction. The table bounds them for ever: what grows with the family, with the length of the
 * history or with the number of alerts would show here, and a transaction takes at most 100.
 */
const ITEMS = {
  /** With one for each person who has an IIN: four of this family. */
  ApplicationFiled: 17,
  ApplicationHandedOver: 8,
  ApplicationRegistered: 8,
  ApplicationForwarded: 9,
  OutcomeRecommended: 10,
  /** With the sealed place. */
  HearingOffered: 4,
  HearingNoticeDelivered: 3,
  ObjectionReceived: 3,
  ObjectionAccepted: 3,
  HearingHeld: 3,
  DecisionTaken: 14,
  DocumentIssued: 4,
  DecisionPassedOn: 9,
  DecisionDelivered: 7,
  DeadlineAlertRaised: 4,
} as const satisfies Partial<Record<CaseChange['recorded']['event']['type'], number>>;

describe('one step is one transaction', () => {
  const items = (change: CaseChange) => writesOf('table', change).length;

  it.each(Object.entries(ITEMS))('of %s with at most %i items', (type, most) => {
    const changes = at.store.changes.filter(({ recorded }) => recorded.event.type === type);
    expect(Math.max(...changes.map(items))).toBe(most);
  });

  it('of a filing with one more for each person who has an IIN, and room to spare for sixty', async () => {
    const large = house();
    const sixty = applicationOf({ familySize: 60, channel: 'state-corporation' });
    acceptedOf(await large.file(sixty, { by: official('state-corporation') }));
    const withIin = sixty.family.filter(({ iin }) => iin !== undefined).length;
    const [size = 0] = large.store.changes.map(items);
    expect(size).toBe(14 + withIin);
    expect(size + (60 - withIin)).toBeLessThan(80);
  });

  it('the same in memory as in DynamoDB', () => {
    const [quotaEntry, ...ofCases] = at.store.transactionSizes;
    expect(quotaEntry).toBe(3);
    expect(ofCases).toEqual(
      at.store.written.map(
        (change) =>
          (isOfSession(change)
            ? sessionWrites('table', change)
            : isOfList(change)
              ? listWrites('table', change)
              : writesOf('table', change)
          ).length,
      ),
    );
  });

  it('of different items: DynamoDB refuses two writes of one transaction on the same', () => {
    for (const change of at.store.changes) {
      const keys = writesOf('table', change).map(({ item: { Put, Update, Delete } }) => {
        const { pk, sk } = Put?.Item ?? Update?.Key ?? Delete?.Key ?? {};
        return `${pk?.S} ${sk?.S}`;
      });
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
