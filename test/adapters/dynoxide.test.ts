import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessStore } from '#functions/adapters/dynamodb/access-store.ts';
import { alertStore } from '#functions/adapters/dynamodb/alert-store.ts';
import { calendarStore } from '#functions/adapters/dynamodb/calendar-store.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { digestStore } from '#functions/adapters/dynamodb/digest-store.ts';
import { feedStore } from '#functions/adapters/dynamodb/feed-store.ts';
import { documentCodes, publications } from '#functions/adapters/dynamodb/publications.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { reportStore } from '#functions/adapters/dynamodb/report-store.ts';
import { rungStore } from '#functions/adapters/dynamodb/rung-store.ts';
import { signatureRequests } from '#functions/adapters/dynamodb/signature-requests.ts';
import { webhookStore } from '#functions/adapters/dynamodb/webhook-store.ts';
import { changeLedger } from '#functions/application/change-ledger.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { applicationOf } from '#test/support/applications.ts';
import { type DynamodbUnderTest, noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { acceptedOf, EXAMPLES, FILED_AT } from '#test/support/given-case.ts';
import { house, recommended } from '#test/support/house.ts';
import { inWords } from '#test/support/in-words.ts';
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
    };
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
    for (const change of at.store.changes) expect(await caseStore(table).save(change)).toBe('saved');
    expect(await caseStore(table).load(caseId)).toEqual(await at.store.cases.load(caseId));
    expect(await caseStore(table).history(caseId)).toEqual(await at.store.cases.history(caseId));
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
    const everything = Items.map((item) => inWords(unmarshall(item))).join('\n');
    expect(everything).toContain('PERSONS#0001');
    expect(personalWords(application).filter((word) => everything.includes(word))).toEqual([]);
  });
});
