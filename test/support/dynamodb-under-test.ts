import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#functions/adapters/dynamodb/table.ts';

const PLATFORM = `${process.platform}-${process.arch}`;
const BINARY = join(
  'node_modules',
  '@dynoxide',
  PLATFORM,
  process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide',
);
const GIVEN_ENDPOINT = process.env['AWS_ENDPOINT_URL_DYNAMODB'];

/** Why there is no DynamoDB to test against; undefined where there is one. */
export const noDynamodb: string | undefined =
  GIVEN_ENDPOINT || existsSync(BINARY)
    ? undefined
    : `no dynoxide for ${PLATFORM}: set AWS_ENDPOINT_URL_DYNAMODB to test against another`;

export type DynamodbUnderTest = {
  readonly url: string;
  readonly table: () => Promise<Table>;
  readonly stop: () => Promise<void>;
};

/**
 * The DynamoDB that `AWS_ENDPOINT_URL_DYNAMODB` names, or a dynoxide of its own on a temporary file. Each call of
 * `table` makes a new table with the keys and indexes of the data stack.
 */
export async function startDynamodb(): Promise<DynamodbUnderTest> {
  const own = GIVEN_ENDPOINT ? undefined : await spawnDynoxide();
  const url = GIVEN_ENDPOINT ?? own?.url ?? '';
  const client = new DynamoDBClient({
    endpoint: url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return {
    url,
    table: () => createTable(client),
    stop: async () => {
      client.destroy();
      await own?.stop();
    },
  };
}

async function createTable(client: DynamoDBClient): Promise<Table> {
  const name = `qonys-${randomUUID()}`;
  const indexes = [
    ['work', 'workKey', 'workOrder'],
    ['rungs', 'dueHour', 'fireAt'],
    ['applicants', 'applicantKey', 'filedAt'],
    ['alerts', 'alertKey', 'raisedAt'],
  ] as const;
  const keySchema = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
  const attributes = ['pk', 'sk', ...indexes.flatMap(([, partition, sort]) => [partition, sort])];
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      KeySchema: keySchema('pk', 'sk'),
      GlobalSecondaryIndexes: indexes.map(([IndexName, partition, sort]) => ({
        IndexName,
        KeySchema: keySchema(partition, sort),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  );
  return { client, name };
}

async function spawnDynoxide() {
  const folder = mkdtempSync(join(tmpdir(), 'qonys-dynoxide-'));
  const port = await freePort();
  const options = [
    'serve',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--db-path',
    join(folder, 'table.db'),
  ];
  const child = spawn(BINARY, options, { stdio: 'ignore', env: {} });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGKILL')) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(url, child);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { url, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 1200 && child.exitCode === null; attempt += 1) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await wait(25);
  }
  throw new Error('dynoxide does not answer');
}
