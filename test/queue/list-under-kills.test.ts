import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf, keys, workListKeys } from '#functions/adapters/dynamodb/items.ts';
import { registerStore } from '#functions/adapters/dynamodb/register-store.ts';
import type { Table } from '#functions/adapters/dynamodb/table.ts';
import { actOnList, openListOf } from '#functions/application/act-on-list.ts';
import { MOST_CASES_AT_ONCE } from '#functions/application/ports/lists.ts';
import { casesIn } from '#functions/runtime/stores.ts';
import { type Fauxqs, startFauxqs } from '#infra/local/fauxqs.ts';
import { official } from '#test/support/callers.ts';
import { type DynamodbUnderTest, noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { acceptedOf, FILED_AT, givenAt } from '#test/support/given-case.ts';
import { movableClock } from '#test/support/movable-clock.ts';
import { randomFrom } from '#test/support/random.ts';

const SIZE = 500;
const CONSUMERS = 2;
const KILLS = 6;
const REGION = '550000000';
const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

const provider = official('provider');
const { kase: REGISTERED } = givenAt('registered');
const IDS = Array.from({ length: SIZE }, (_, place) => `case-${String(place + 1).padStart(4, '0')}`);

/** Puts the cases into the table as they stand once registered, without the history that brought them there. */
async function adopt({ client, name }: Table): Promise<void> {
  const items = IDS.map((id) => {
    const state = { ...REGISTERED, id, number: `55-2026-${id}` };
    return itemOf({ ...keys.case(id), state, version: 2, hash: 'f'.repeat(64), ...workListKeys(state) });
  });
  for (let from = 0; from < SIZE; from += 25) {
    const puts = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: puts } }));
  }
}

/** One forwarded list of all the cases. */
async function forwarded(table: Table): Promise<string> {
  const dependencies = { ...casesIn(table), registers: registerStore(table), clock: movableClock(FILED_AT) };
  const wanted = { service: REGISTERED.service, stage: REGISTERED.stage, region: REGION } as const;
  const under = (key: string) => ({ idempotency: { key, requestHash: key }, caller: provider });
  const cases = IDS.slice(0, MOST_CASES_AT_ONCE);
  let { list, version } = acceptedOf(await openListOf(dependencies, { ...under('open'), wanted, cases }));
  const act = async (key: string, does: Parameters<typeof actOnList>[1]['act']) => {
    const acting = { ...under(key), listId: list.id, act: does, version };
    ({ list, version } = acceptedOf(await actOnList(dependencies, acting)));
  };
  for (let from = MOST_CASES_AT_ONCE; from < SIZE; from += MOST_CASES_AT_ONCE) {
    await act(`add-${from}`, { does: 'add', cases: IDS.slice(from, from + MOST_CASES_AT_ONCE) });
  }
  await act('forward', { does: 'forward' });
  return list.id;
}

/** A queue whose messages come again after a second; its URL on loopback, whatever name the emulator gives its host. */
async function queueOf(sqs: SQSClient, QueueName: string): Promise<string> {
  const queue = { QueueName, Attributes: { VisibilityTimeout: '1' } };
  const url = new URL((await sqs.send(new CreateQueueCommand(queue))).QueueUrl ?? '');
  url.hostname = '127.0.0.1';
  return url.href;
}

type Consumers = { readonly kills: number; readonly cameAgain: number; check(): void; stop(): Promise<void> };

/**
 * Keeps so many processes at the queue, and kills one with SIGKILL a random while after it took a random batch, until
 * so many are killed; the others are left alone. Each that is killed is followed by another.
 */
function consumersUnderKills(queueUrl: string, env: NodeJS.ProcessEnv, random: () => number): Consumers {
  const running = new Set<ChildProcess>();
  const seen = { kills: 0, cameAgain: 0, doomed: 0, stopping: false };
  const consume = async (): Promise<void> => {
    const child = spawn(process.execPath, ['test/queue/consume-list-cases.ts', queueUrl], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    running.add(child);
    const ended = once(child, 'exit');
    const isDoomed = seen.doomed < KILLS;
    if (isDoomed) seen.doomed += 1;
    let batches = isDoomed ? 1 + Math.floor(random() * 3) : Number.POSITIVE_INFINITY;
    const after = random() * 60;
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('took')) continue;
      seen.cameAgain += Number(line.slice('took '.length));
      batches -= 1;
      if (batches > 0) continue;
      await wait(after);
      if (child.kill('SIGKILL')) seen.kills += 1;
      break;
    }
    const [, signal] = await ended;
    running.delete(child);
    if (signal !== 'SIGKILL') throw new Error('a consumer ended of itself');
    if (!seen.stopping) await consume();
  };
  let fault: unknown;
  const all = Promise.all(Array.from({ length: CONSUMERS }, consume)).catch((thrown: unknown) => {
    fault = thrown;
  });
  return {
    /** @throws what has ended a consumer other than a kill. */
    check: () => {
      if (fault) throw fault;
    },
    get kills() {
      return seen.kills;
    },
    get cameAgain() {
      return seen.cameAgain;
    },
    stop: async () => {
      seen.stopping = true;
      for (const child of running) child.kill('SIGKILL');
      await all;
    },
  };
}

describe.skipIf(noDynamodb)('a forwarded list whose function is killed by the system at random', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qonys-list-kills-'));
  let dynamodb: DynamodbUnderTest;
  let fauxqs: Fauxqs;
  beforeAll(async () => {
    [dynamodb, fauxqs] = await Promise.all([
      startDynamodb(),
      startFauxqs({ folder, region: 'eu-central-1' }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([dynamodb.stop(), fauxqs.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it(`ends with ${SIZE} cases of one instant, none twice`, async () => {
    const table = await dynamodb.table();
    const { stored, lists } = casesIn(table);
    await adopt(table);
    const listId = await forwarded(table);
    const sqs = new SQSClient({ endpoint: fauxqs.url, region: 'eu-central-1', credentials: CREDENTIALS });
    const [QueueUrl, parked] = await Promise.all([queueOf(sqs, 'list-cases'), queueOf(sqs, 'dead-letters')]);
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ listId }) }));
    const env = {
      TABLE_NAME: table.name,
      LIST_CASES_QUEUE_URL: QueueUrl,
      DEAD_LETTERS_QUEUE_URL: parked,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb.url,
      AWS_ENDPOINT_URL_SQS: fauxqs.url,
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
    };
    const consumers = consumersUnderKills(QueueUrl, env, randomFrom(SIZE));
    // A look that was delayed comes at once: nothing here waits for the five seconds and more between two looks.
    while (consumers.kills < KILLS || (await lists.settling(REGION)).length > 0) {
      await wait(250);
      consumers.check();
      fauxqs.shortenDelays(5_000);
    }
    await consumers.stop();
    sqs.destroy();
    expect(consumers.kills).toBe(KILLS);
    expect(consumers.cameAgain).toBeGreaterThan(0);

    const instant = (await lists.load(listId))?.list.forwarding?.at;
    expect(instant).toBe(FILED_AT);
    const [histories, heads] = await Promise.all([
      Promise.all(IDS.map((id) => stored.history(id))),
      Promise.all(IDS.map((id) => stored.load(id))),
    ]);
    for (const history of histories) {
      expect(history.map(({ event, sequence }) => [event.type, event.at, sequence])).toEqual([
        ['ApplicationForwarded', instant, 3],
      ]);
    }
    expect(new Set(heads.map((head) => `${head?.state.stage} ${head?.version} ${head?.onList}`))).toEqual(
      new Set(['at-commission 3 undefined']),
    );
    expect((await lists.followed(listId)).toSorted()).toEqual(IDS);
  }, 120_000);
});
