import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFauxqs } from '#infra/local/fauxqs.ts';
import { startS3Gate } from '#infra/local/s3/gate.ts';
import { type DynamodbUnderTest, noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { DYNAMODB, openDynamodb } from './dynamodb.ts';
import { type Feature, Lacks, must, refusedWith } from './feature.ts';
import { reportLines, tried } from './report.ts';
import { openS3, S3 } from './s3.ts';
import { openSqs, SQS } from './sqs.ts';

const region = 'eu-central-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** What the emulators of this machine lack; the code does without it here, and says how. */
const LACKING: Readonly<Record<string, string>> = {
  'rules of the bucket remove what is unused, and versions that are hidden':
    'nothing waits for a midnight here: what is hidden is hidden, and a reset removes the folder',
  'objects have tags': 'no stage that runs here waits for a virus scanner',
};

let folder: string;
const closing: (() => Promise<void>)[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qonys-contract-'));
});
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  rmSync(folder, { recursive: true, force: true });
});

/** One test for each feature of a service. */
function features<Service>(all: readonly Feature<Service>[], open: () => Promise<Service>): void {
  let service: Promise<Service>;
  beforeAll(async () => {
    service = open();
    await service;
  });
  it.each(all.map((feature) => [feature.name, feature] as const))(
    '%s',
    { timeout: 120_000 },
    async (name, { check }) => {
      const done = check(await service).then(
        () => 'has it',
        (fault: unknown) => (LACKING[name] ? 'lacks it' : Promise.reject(fault)),
      );
      expect(await done).toBe(LACKING[name] ? 'lacks it' : 'has it');
    },
  );
}

describe.skipIf(noDynamodb)('DynamoDB here', () => {
  features(DYNAMODB, async () => {
    const dynamodb: DynamodbUnderTest = await startDynamodb();
    closing.push(dynamodb.stop);
    const { candidate, close } = await openDynamodb({ endpoint: dynamodb.url, region, credentials });
    closing.push(close);
    return candidate;
  });
});

describe('S3 here', () => {
  features(S3, async () => {
    const gate = await startS3Gate({
      folder: join(folder, 's3'),
      now: () => new Date(),
      secretOf: (id) => (id === credentials.accessKeyId ? credentials.secretAccessKey : undefined),
    });
    closing.push(() => gate.stop());
    const { candidate, close } = await openS3({ endpoint: gate.url, region, credentials });
    closing.push(close);
    return candidate;
  });
});

describe('SQS here', () => {
  features(SQS, async () => {
    const queues = await startFauxqs({ folder: join(folder, 'queues'), region });
    closing.push(() => queues.stop());
    const { candidate, close } = await openSqs({ endpoint: queues.url, region, credentials });
    closing.push(close);
    return candidate;
  });
});

describe('the report', () => {
  it('names what a service lacks with what is needed it for, and goes on', async () => {
    const done: string[] = [];
    const found = await tried(
      [
        { name: 'one', for: 'a reason', check: () => refusedWith(['Gone'], async () => 'taken') },
        { name: 'two', for: 'another', check: async () => void done.push('two') },
      ],
      undefined,
    );
    expect(done).toEqual(['two']);
    expect(reportLines('Somewhere', found)).toEqual([
      'Somewhere: 1 of 2 features',
      '  LACKS   one',
      '          needed: a reason',
      '          Lacks: accepted what it must refuse with Gone',
      '  ok      two',
    ]);
  });

  it('takes a refusal for the one that is asked for by its name alone', async () => {
    const refuses = (name: string) => () => Promise.reject(Object.assign(new Error('no'), { name }));
    await refusedWith(['Gone'], refuses('Gone'));
    await expect(refusedWith(['Gone'], refuses('Timeout'))).rejects.toThrow('no');
    expect(() => must(false, 'something')).toThrow(Lacks);
  });
});
