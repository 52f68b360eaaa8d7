import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { itemOf, keys } from '#functions/adapters/dynamodb/items.ts';
import type { Table } from '#functions/adapters/dynamodb/table.ts';
import { fileApplication } from '#functions/application/file-application.ts';
import { applicationOf } from '#test/support/applications.ts';
import { portal } from '#test/support/callers.ts';
import { type DynamodbUnderTest, noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { acceptedOf } from '#test/support/given-case.ts';
import { asked, house } from '#test/support/house.ts';

type Run = { readonly status: number; readonly said: string };

describe.skipIf(noDynamodb)('npm run audit', () => {
  let dynamodb: DynamodbUnderTest;
  let table: Table;
  let caseId: string;

  beforeAll(async () => {
    dynamodb = await startDynamodb();
    table = await dynamodb.table();
    const application = applicationOf({ seed: 1 });
    const { ports } = house();
    const filing = { caller: portal(), application, idempotency: asked(application) };
    caseId = acceptedOf(await fileApplication({ ...ports, cases: caseStore(table) }, filing)).kase.id;
  });
  afterAll(() => dynamodb?.stop());

  async function audit(...options: readonly string[]): Promise<Run> {
    const environment = {
      ...process.env,
      TABLE_NAME: table.name,
      AWS_ENDPOINT_URL_DYNAMODB: String(await endpointOf(table)),
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    };
    const run = promisify(execFile)(process.execPath, ['infra/local/audit.ts', ...options], {
      env: environment,
    });
    return run.then(
      ({ stdout }) => ({ status: 0, said: stdout }),
      (fault: { code: number; stdout: string; stderr: string }) => ({
        status: fault.code,
        said: fault.stdout + fault.stderr,
      }),
    );
  }

  it('says that a chain holds, with its length and last hash', async () => {
    const { status, said } = await audit(caseId, '--aws');
    expect(said).toMatch(/^Case 55-2026-000001: 1 events, the chain holds\. Last hash [\da-f]{64}\.\n$/u);
    expect(status).toBe(0);
  });

  it('names the broken link of an event that was edited in the table, and ends with 1', async () => {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: itemOf(keys.event(caseId, 1)),
        UpdateExpression: 'SET #event.places = :places',
        ExpressionAttributeNames: { '#event': 'event' },
        ExpressionAttributeValues: itemOf({ ':places': 9 }),
      }),
    );
    const { status, said } = await audit(caseId, '--aws', '--json');
    expect(JSON.parse(said)).toEqual({
      caseId,
      number: '55-2026-000001',
      intact: false,
      at: 1,
      kind: 'altered',
    });
    expect(status).toBe(1);
  });

  it('names what was deleted from the table', async () => {
    const Key = itemOf(keys.event(caseId, 1));
    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key }));
    expect((await audit(caseId, '--aws')).said).toContain('broken at event 1: the case counts more events');
  });

  it('says one sentence about a case that does not exist, or an id that is none', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await audit(unknown, '--aws')).toEqual({ status: 1, said: `There is no case ${unknown}.\n` });
    expect((await audit('55-2026-000001')).said).toContain('Give the id of one case');
  });

  it('says one sentence when no cloud runs', async () => {
    const { status, said } = await audit(caseId, '--folder', '/nowhere');
    expect([status, said]).toEqual([
      1,
      'No local cloud is running with the folder /nowhere: start one with npm start.\n',
    ]);
  });
});

async function endpointOf({ client }: Table): Promise<string> {
  const endpoint = await client.config.endpoint?.();
  if (!endpoint) throw new Error('the client has an endpoint');
  return `${endpoint.protocol}//${endpoint.hostname}:${endpoint.port ?? ''}`;
}
