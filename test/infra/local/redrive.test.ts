import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deadLetters } from '#functions/adapters/sqs/dead-letters.ts';
import { type Fauxqs, startFauxqs } from '#infra/local/fauxqs.ts';
import { redriveQueue } from '#infra/local/redrive-queue.ts';

const folder = mkdtempSync(join(tmpdir(), 'qonys-redrive-'));
let fauxqs: Fauxqs;
let sqs: SQSClient;
let nth = 0;
let queue: string;
let urls: { readonly source: string; readonly letters: string };

beforeAll(async () => {
  fauxqs = await startFauxqs({ folder, region: 'eu-central-1' });
  sqs = new SQSClient({
    endpoint: fauxqs.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    useQueueUrlAsEndpoint: false,
  });
});
afterAll(async () => {
  sqs.destroy();
  await fauxqs.stop();
  rmSync(folder, { recursive: true, force: true });
});

const made = async (QueueName: string) =>
  (await sqs.send(new CreateQueueCommand({ QueueName }))).QueueUrl ?? '';
beforeEach(async () => {
  nth += 1;
  queue = `checks-${nth}`;
  urls = {
    source: await made(`qonys-dev-${queue}`),
    letters: await made(`qonys-dev-${queue}-dead-letters`),
  };
});

const redrive = (dryRun = false, named = queue) => redriveQueue(sqs, { stage: 'dev', queue: named, dryRun });
const bodies = async (QueueUrl: string) => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
  );
  return Messages.map(({ Body = '' }) => Body).toSorted((one, other) => (one < other ? -1 : 1));
};
const park = (body: string, reason: string) =>
  deadLetters(sqs, urls.letters).park({ messageId: `id of ${body}`, body, reason });

describe('a re-drive', () => {
  it('sends every letter back as it was, and leaves none', async () => {
    await park('{"caseId":"1"}', 'case-unknown');
    await sqs.send(new SendMessageCommand({ QueueUrl: urls.letters, MessageBody: 'given up by SQS' }));
    const { letters } = await redrive();
    expect(
      letters.toSorted((one, other) => ((one.reason ?? '' < (other.reason ?? '')) ? 1 : -1)),
    ).toHaveLength(2);
    expect(letters).toContainEqual({ messageId: 'id of {"caseId":"1"}', reason: 'case-unknown' });
    expect(await bodies(urls.source)).toEqual(['given up by SQS', '{"caseId":"1"}']);
    expect(await bodies(urls.letters)).toEqual([]);
  });

  it('of more letters than one call of SQS takes sends them all', async () => {
    for (let letter = 0; letter < 23; letter += 1) await park(`${letter}`, 'body-malformed');
    expect((await redrive()).letters).toHaveLength(23);
    expect((await redrive()).letters).toEqual([]);
  });

  it('that is dry says why each letter lies there, and moves none', async () => {
    await park('not JSON', 'body-not-json');
    for (const _ of [1, 2]) {
      expect(await redrive(true)).toEqual({
        queue,
        letters: [{ messageId: 'id of not JSON', reason: 'body-not-json' }],
      });
    }
    expect(await bodies(urls.source)).toEqual([]);
    expect(await bodies(urls.letters)).toEqual(['not JSON']);
  });

  it('takes the name of either queue', async () => {
    await park('x', 'case-unknown');
    expect((await redrive(true, `qonys-dev-${queue}-dead-letters`)).letters).toHaveLength(1);
    expect((await redrive(true, `qonys-dev-${queue}`)).letters).toHaveLength(1);
  });

  it('refuses a queue that does not exist, and names those that do', async () => {
    await expect(redrive(false, 'nowhere')).rejects.toThrow(`Those that have: checks-1`);
  });

  it('refuses letters that no queue gave up, and says where to read on', async () => {
    await made('qonys-dev-stream-dead-letters');
    await expect(redrive(false, 'stream')).rejects.toThrow('infra/docs/runbook.md#stream-dead-letters');
  });
});
