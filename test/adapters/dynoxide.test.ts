import { BatchWriteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessStore } from '#functions/adapters/dynamodb/access-store.ts';
import { alertStore } from '#functions/adapters/dynamodb/alert-store.ts';
import { calendarStore } from '#functions/adapters/dynamodb/calendar-store.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { digestStore } from '#functions/adapters/dynamodb/digest-store.ts';
import { feedStore } from '#functions/adapters/dynamodb/feed-store.ts';
import { rungItem } from '#functions/adapters/dynamodb/items.ts';
import { listStore } from '#functions/adapters/dynamodb/list-store.ts';
import { documentCodes, publications } from '#functions/adapters/dynamodb/publications.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { registerStore } from '#functions/adapters/dynamodb/register-store.ts';
import { reportStore } from '#functions/adapters/dynamodb/report-store.ts';
import { rungStore } from '#functions/adapters/dynamodb/rung-store.ts';
import { sessionStore } from '#functions/adapters/dynamodb/session-store.ts';
import { signatureRequests } from '#functions/adapters/dynamodb/signature-requests.ts';
import { substitutionStore } from '#functions/adapters/dynamodb/substitution-store.ts';
import { uploadStore } from '#functions/adapters/dynamodb/upload-store.ts';
import { webhookStore } from '#functions/adapters/dynamodb/webhook-store.ts';
import { changeLedger } from '#functions/application/change-ledger.ts';
import { sweepDeadlines } from '#functions/application/sweep-deadlines.ts';
import { addMilliseconds, dayOf, type Instant } from '#functions/law/calendar/instant.ts';
import { applicationOf } from '#test/support/applications.ts';
import { isOfList, isOfSession } from '#test/support/changes.ts';
import { type DynamodbUnderTest, noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { acceptedOf, EXAMPLES, FILED_AT } from '#test/support/given-case.ts';
import { house, recommended } from '#test/support/house.ts';
import { inWords } from '#test/support/in-words.ts';
import { movableClock } from '#test/support/movable-clock.ts';
import { personalWords } from '#test/support/people.ts';
import { storeContract } from './store.contract.ts';

describe.skipIf(noDynamodb)(`the store on DynamoDB${noDynamodb ? ` (${noDynamodb})` : ''}`, () => {
  let dynamodb: DynamodbUnderTest;
  beforeAll(async () => {
    dynamodb = await startDynamodb();
  });
  afterAll(() => dynamodb.stop());

  storeContract(async () => {
    const table = await dynamodb.table();
    return {
      cases: caseStore(table),
      lists: listStore(table),
      registers: registerStore(table),
      calendar: calendarStore(table),
      quotas: quotaStore(table),
      rungs: rungStore(table),
      alerts: alertStore(table),
      feed: feedStore(table),
      publications: publications(table),
      codes: documentCodes(table),
      requests: signatureRequests(table),
      digests: digestStore(table),
      reports: reportStore(table),
      accesses: accessStore(table),
      webhooks: webhookStore(table),
      uploads: uploadStore(table),
      substitutions: substitutionStore(table),
    };
  });

  it('is asked as often by a sweep, and for as many rungs, however many clocks are open', async () => {
    const table = await dynamodb.table();
    const due = addMilliseconds(FILED_AT, -60_000);
    const file = async (from: number, to: number, fireAt: (nth: number) => Instant) => {
      for (let first = from; first < to; first += 25) {
        const puts = Array.from({ length: Math.min(25, to - first) }, (_, more) => {
          const nth = first + more;
          const rung = { caseId: `case-${nth}`, deadline: 'filed-1', rung: 'due', fireAt: fireAt(nth) };
          return { PutRequest: { Item: rungItem(rung, due) } };
        });
        await table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: puts } }));
      }
    };
    const swept = async () => {
      const asked: string[] = [];
      const send = (command: Parameters<typeof table.client.send>[0]) => {
        asked.push(command.constructor.name);
        return table.client.send(command);
      };
      const client = { send } as unknown as typeof table.client;
      const sent: number[] = [];
      const checks = { send: async (batch: readonly unknown[]) => void sent.push(batch.length) };
      const rungs = rungStore({ ...table, client });
      await sweepDeadlines({ rungs, checks, clock: movableClock(FILED_AT) });
      return { asked, sent: sent.reduce((sum, one) => sum + one, 0) };
    };
    await file(0, 3, () => due);
    await swept();
    const few = await swept();
    await file(3, 1003, (nth) => addMilliseconds(FILED_AT, 3_600_000 + nth * 60_000));
    expect(await swept()).toEqual(few);
    expect(few.sent).toBe(3);
  });

  it('takes every change of a whole case, and shows no personal data to a reader of the whole table', async () => {
    const table = await dynamodb.table();
    const at = house();
    await at.setQuota(10);
    const application = applicationOf({ seed: 9, familySize: 5 });
    const caseId = await recommended(at, application);
    await at.act(caseId, EXAMPLES.include);
    await at.issueSigned(caseId);
    await at.act(caseId, EXAMPLES.deliver);
    const idempotency = { key: 'set', requestHash: 'hash' };
    const about = { id: 'set', at: FILED_AT, by: 'b', act: 'a', from: dayOf(FILED_AT) };
    const ledger = { year: 2026, region: '550000000', category: 'kandas' } as const;
    const set = changeLedger(ledger, undefined, { ...about, kind: 'set', limit: 10 });
    await quotaStore(table).enter({ at: FILED_AT, changes: [acceptedOf(set)], idempotency });
    for (const change of at.store.written) {
      const saved = isOfSession(change)
        ? sessionStore(table).save(change)
        : isOfList(change)
          ? listStore(table).save(change)
          : caseStore(table).save(change);
      expect(await saved).toBe('saved');
    }
    expect(await caseStore(table).load(caseId)).toEqual(await at.store.cases.load(caseId));
    expect(await caseStore(table).history(caseId)).toEqual(await at.store.cases.history(caseId));
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
    const everything = Items.map((item) => inWords(unmarshall(item))).join('\n');
    expect(everything).toContain('PERSONS#0001');
    expect(personalWords(application).filter((word) => everything.includes(word))).toEqual([]);
  });
});
