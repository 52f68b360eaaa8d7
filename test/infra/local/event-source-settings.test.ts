import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '#infra/local/local-cloud.ts';
import type { JsonObject, TemplateResource } from '#infra/local/template.ts';
import { emulatorCalls } from './emulator-calls.ts';
import { eventually, seenLines } from './seen-lines.ts';
import {
  attribute,
  lambda,
  recorder,
  ref,
  resource,
  type SmallAssembly,
  smallAssembly,
  stackName,
  tableWithStream,
} from './small-assembly.ts';

const made: SmallAssembly[] = [];
const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const each of made) each.remove();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const keys = 'event.Records.map((record) => record.dynamodb?.Keys.pk.S ?? record.body)';

/** Runs a cloud with a table, a queue, an on-failure queue, and what `more` adds, until `use` is done. */
async function withCloud(
  folder: string,
  more: Record<string, TemplateResource>,
  use: (cloud: LocalCloud, batches: () => unknown[]) => Promise<void>,
): Promise<void> {
  const small = smallAssembly({
    handlers: { record: recorder(keys) },
    resources: (seen) => ({
      Table: tableWithStream(),
      Queue: resource('AWS::SQS::Queue'),
      GivenUp: resource('AWS::SQS::Queue'),
      Record: lambda('record', {}, { SEEN: seen }),
      ...more,
    }),
  });
  made.push(small);
  const cloud = await startLocalCloud({ folder, port: 0, assembly: small.assembly });
  try {
    await use(cloud, () => seenLines(small.seen));
  } finally {
    await cloud.stop();
  }
}

const mappingOf = (source: JsonObject): Record<string, TemplateResource> => ({
  Mapping: resource('AWS::Lambda::EventSourceMapping', { FunctionName: ref('Record'), ...source }),
});
const ofStream = (settings: JsonObject) =>
  mappingOf({ EventSourceArn: attribute('Table', 'StreamArn'), ...settings });
const table = `${stackName}-Table`;

describe('the settings of an event source', () => {
  it('let a stream begin at LATEST where it stood when the mapping was made, also after a restart', async () => {
    const folder = newFolder();
    const latest = ofStream({ StartingPosition: 'LATEST' });
    await withCloud(folder, {}, async (cloud) => {
      await emulatorCalls(cloud).put(table, 'before');
    });
    await withCloud(folder, latest, async (cloud, batches) => {
      await delay(300);
      await emulatorCalls(cloud).put(table, 'after');
      await eventually(() => batches()[0]);
      expect(batches().flat()).toEqual(['after']);
    });
    await withCloud(folder, {}, async (cloud) => {
      await emulatorCalls(cloud).put(table, 'while the function was away');
    });
    await withCloud(folder, latest, async (_cloud, batches) => {
      await eventually(() => batches()[0]);
      expect(batches().flat()).toEqual(['while the function was away']);
    });
  });

  it('give up a record that is older than its maximum age without the function', async () => {
    const folder = newFolder();
    await withCloud(folder, {}, async (cloud) => {
      await emulatorCalls(cloud).put(table, 'old');
    });
    await delay(2100);
    const settings = {
      StartingPosition: 'TRIM_HORIZON',
      MaximumRecordAgeInSeconds: 1,
      DestinationConfig: { OnFailure: { Destination: attribute('GivenUp', 'Arn') } },
    };
    await withCloud(folder, ofStream(settings), async (cloud, batches) => {
      const queue = cloud.ref(stackName, 'GivenUp') ?? '';
      const body = await eventually(async () => (await emulatorCalls(cloud).bodies(queue))[0]);
      expect(JSON.parse(body)).toMatchObject({
        requestContext: { condition: 'RecordAgeExceeded' },
        DDBStreamBatchInfo: { batchSize: 1 },
      });
      expect(batches()).toEqual([]);
    });
  });

  it('collect a batch of a queue until its window has passed, and of a stream likewise', async () => {
    const window = { MaximumBatchingWindowInSeconds: 1, BatchSize: 50 };
    const both = {
      ...ofStream({ StartingPosition: 'TRIM_HORIZON', ...window }),
      OfQueue: resource('AWS::Lambda::EventSourceMapping', {
        EventSourceArn: attribute('Queue', 'Arn'),
        FunctionName: ref('Record'),
        ScalingConfig: { MaximumConcurrency: 1 },
        ...window,
      }),
    };
    await withCloud('memory', both, async (cloud, batches) => {
      const calls = emulatorCalls(cloud);
      for (const each of ['1', '2', '3']) {
        await calls.put(table, `record ${each}`);
        await calls.send(cloud.ref(stackName, 'Queue') ?? '', `message ${each}`);
      }
      await eventually(() => (batches().flat().length >= 6 ? true : undefined));
      expect(batches()).toHaveLength(2);
      expect(batches()).toContainEqual(['record 1', 'record 2', 'record 3']);
      expect(batches()).toContainEqual(expect.arrayContaining(['message 1', 'message 2', 'message 3']));
    });
  });

  it('fill a batch of a stream with what the filter lets through, and let no batch grow beyond its size', async () => {
    const settings = {
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 5,
      FilterCriteria: {
        Filters: [{ Pattern: JSON.stringify({ dynamodb: { Keys: { pk: { S: [{ prefix: 'news' }] } } } }) }],
      },
    };
    await withCloud('memory', ofStream(settings), async (cloud, batches) => {
      const written = Array.from({ length: 36 }, (_, nth) => `${nth % 3 === 0 ? 'news' : 'other'} ${nth}`);
      await emulatorCalls(cloud).transact(table, written);
      await eventually(() => (batches().flat().length >= 12 ? true : undefined));
      const news = written.filter((key) => key.startsWith('news'));
      expect(batches()).toEqual([news.slice(0, 5), news.slice(5, 10), news.slice(10)]);
    });
  });

  it('let a mapping that is not enabled rest', async () => {
    const settings = { StartingPosition: 'TRIM_HORIZON', Enabled: false };
    await withCloud('memory', ofStream(settings), async (cloud, batches) => {
      await emulatorCalls(cloud).put(table, 'unseen');
      await delay(400);
      expect(batches()).toEqual([]);
    });
  });
});
