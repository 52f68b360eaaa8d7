import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Region } from '#functions/law/regions.ts';
import { almaty } from '#infra/local/demo/almaty.ts';
import { type Office, officeAt } from '#infra/local/demo/office.ts';
import { OFFICES, type OfficeName } from '#infra/local/demo/offices.ts';
import { seedQuotas } from '#infra/local/demo/seed-quotas.ts';
import { kept } from '#infra/local/folder.ts';
import { reachCloud } from '#infra/local/operator.ts';
import { synthesize } from '#infra/synthesize.ts';
import { Machine } from '#test/torture/machine.ts';
import { residentMegabytes } from './load-machine.ts';

export type Reply = { readonly status: number; readonly body: unknown };
export type Client = (
  method: 'GET' | 'POST',
  path: string,
  asking?: { readonly body?: unknown; readonly key?: string; readonly version?: number },
) => Promise<Reply>;

/** The local cloud in a process of its own, whose API turns nobody away for asking too often. */
export type LoadedCloud = {
  readonly client: (office: OfficeName, region: Region) => Promise<Client>;
  readonly office: (office: OfficeName, region: Region) => Promise<Office>;
  readonly dynamodb: DynamoDBClient;
  readonly tableName: string;
  /** The file of dynoxide. */
  readonly tablesFile: string;
  /** Resident memory in megabytes, the emulators' with it. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
};

const NO_LIMIT = 1_000_000;

export async function startLoadedCloud(): Promise<LoadedCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'qonys-load-'));
  const cloudFolder = join(folder, 'cloud');
  const assembly = synthesize();
  for (const { template } of assembly.stacks)
    for (const resource of Object.values(template.Resources))
      if (resource.Type === 'AWS::ApiGatewayV2::Stage')
        Object.assign(resource.Properties ?? {}, {
          DefaultRouteSettings: { ThrottlingRateLimit: NO_LIMIT, ThrottlingBurstLimit: NO_LIMIT },
        });
  const assemblyFile = join(folder, 'assembly.json');
  writeFileSync(assemblyFile, JSON.stringify(assembly));
  const startsAt = almaty('2026-03-16T09:00').toISOString();
  const cloud = new Machine('./cloud-process.ts', () => [assemblyFile, cloudFolder, startsAt]);
  const stop = async () => {
    await cloud.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  await cloud.start();
  reachCloud({ folder: cloudFolder });
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (office: OfficeName, region: Region): Promise<string> => {
    const claims = { ...OFFICES[office], ...('region' in OFFICES[office] ? { region } : {}) };
    const name = `${office} ${region}`;
    const token = tokens.get(name) ?? cloud.ask(claims).then((answer) => (answer as { token: string }).token);
    tokens.set(name, token);
    return token;
  };
  await seedQuotas(officeAt(cloud.url, await tokenOf('authorisedBody', '550000000')));
  return {
    client: async (office, region) => clientAt(cloud.url, await tokenOf(office, region)),
    office: async (office, region) => officeAt(cloud.url, await tokenOf(office, region)),
    dynamodb: new DynamoDBClient({ endpoint: process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '' }),
    tableName: process.env['TABLE_NAME'] ?? '',
    tablesFile: join(cloudFolder, kept.tables),
    memory: () => residentMegabytes(cloud.pid ?? 0),
    stop,
  };
}

const clientAt =
  (url: string, token: string): Client =>
  async (method, path, { body, key, version } = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
