import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '#infra/local/local-cloud.ts';
import type { TemplateResource } from '#infra/local/template.ts';
import { emulatorCalls } from './emulator-calls.ts';
import { resource, type SmallAssembly, smallAssembly, stackName, tableWithStream } from './small-assembly.ts';

const folder = mkdtempSync(join(tmpdir(), 'changed-'));
const made: SmallAssembly[] = [];
afterAll(() => {
  for (const each of made) each.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function withCloud<Result>(
  resources: Record<string, TemplateResource>,
  use: (cloud: LocalCloud, lines: readonly string[]) => Promise<Result>,
  more: { reset?: boolean; port?: number } = {},
): Promise<Result> {
  const small = smallAssembly({ handlers: {}, resources: () => resources });
  made.push(small);
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const cloud = await startLocalCloud({ folder, port: 0, assembly: small.assembly, log, ...more });
  try {
    return await use(cloud, lines);
  } finally {
    await cloud.stop();
  }
}

const table = `${stackName}-Table`;
const item = (cloud: LocalCloud) => emulatorCalls(cloud).get(table, 'kept');
const nothing = async (): Promise<void> => {};

describe('a folder whose template has changed', () => {
  it('keeps the table of the same logical id and gains new indexes and queues', async () => {
    await withCloud({ Table: tableWithStream() }, (cloud) => emulatorCalls(cloud).put(table, 'kept'));
    const indexed = tableWithStream({
      AttributeDefinitions: ['pk', 'other'].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'others',
          KeySchema: [{ KeyType: 'HASH', AttributeName: 'other' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    });
    await withCloud({ Table: indexed, Queue: resource('AWS::SQS::Queue') }, async (cloud) => {
      expect((await item(cloud)).Item).toBeDefined();
      await emulatorCalls(cloud).send(cloud.ref(stackName, 'Queue') ?? '', 'hello');
    });
  });

  it('is refused when the keys of a table are others, by a sentence that names --reset, and then nothing runs on', async () => {
    const other = tableWithStream({
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    });
    await expect(withCloud({ Table: other }, nothing)).rejects.toThrow(/another key .*--reset/);
    await withCloud({ Table: other }, async (cloud) => expect(cloud.url).toBeTruthy(), { reset: true });
  });
});

describe('a template that cannot run here', () => {
  it('is refused by type and logical id when it has a type nobody spoke of', async () => {
    const resources = { Warehouse: resource('AWS::Redshift::Cluster') };
    await expect(withCloud(resources, nothing)).rejects.toThrow(/Warehouse of type AWS::Redshift::Cluster/);
  });

  it('is run with every property that is not honoured named once', async () => {
    const tagged = (): TemplateResource => resource('AWS::SQS::Queue', { Tags: [{ Key: 'a', Value: 'b' }] });
    await withCloud({ One: tagged(), Two: tagged() }, async (_cloud, lines) => {
      expect(lines).toEqual(['not honoured here: AWS::SQS::Queue.Tags: One, Two']);
    });
  });
});

describe('a port that is taken', () => {
  it('is named in a sentence that says what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() satisfies unknown as AddressInfo;
    await expect(withCloud({}, nothing, { port })).rejects.toThrow(`The port ${port} is taken`);
    server.close();
  });
});

describe('services that are elsewhere', () => {
  it('are not started here, and their resources are made there', async () => {
    await withCloud(
      {},
      async (there) => {
        process.env['AWS_ENDPOINT_URL_DYNAMODB'] = there.endpoints.DYNAMODB;
        try {
          const small = smallAssembly({ handlers: {}, resources: () => ({ Table: tableWithStream() }) });
          made.push(small);
          const here = await startLocalCloud({ folder: 'memory', port: 0, assembly: small.assembly });
          expect(here.endpoints.DYNAMODB).toBe(there.endpoints.DYNAMODB);
          await here.stop();
          expect((await emulatorCalls(there).get(table, 'none')).Item).toBeUndefined();
        } finally {
          delete process.env['AWS_ENDPOINT_URL_DYNAMODB'];
        }
      },
      { reset: true },
    );
  });
});
