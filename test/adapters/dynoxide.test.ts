import { afterAll, beforeAll, describe } from 'vitest';
import { alertStore } from '#functions/adapters/dynamodb/alert-store.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { rungStore } from '#functions/adapters/dynamodb/rung-store.ts';
import { type DynamodbUnderTest, noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
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
      quotas: quotaStore(table),
      rungs: rungStore(table),
      alerts: alertStore(table),
    };
  });
});
