import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestClockMove } from '#infra/local/control.ts';
import { kept } from '#infra/local/folder.ts';
import type { Assembly } from '#infra/local/template.ts';
import { Machine } from './machine.ts';
import type { NetworkFaults } from './network-faults.ts';
import { type FaultyProxy, startProxy } from './proxy.ts';

/** The processes that are killed: the local cloud with its functions, dynoxide, and fauxqs. */
export type MachineName = 'cloud' | 'tables' | 'queues';

const REGION = 'eu-central-1';
export type Machines = {
  readonly url: () => string;
  readonly cloudFolder: string;
  readonly proxies: Readonly<Record<'tables' | 'queues', FaultyProxy>>;
  /** Kills it with SIGKILL and starts it again on the same folder. */
  readonly restart: (name: MachineName) => Promise<void>;
  readonly token: (claims: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Milliseconds forward. @returns what the clock then says; undefined while the cloud is down */
  readonly moveClock: (milliseconds: number) => Promise<Date | undefined>;
  /** Those that have ended by themselves. */
  readonly broken: () => readonly MachineName[];
  readonly stop: () => Promise<void>;
};

/** Starts dynoxide, fauxqs, a faulty network before each, and the cloud that knows nothing of this, all in one folder. */
export async function startMachines(options: {
  readonly folder: string;
  readonly assembly: Assembly;
  readonly startsAt: Date;
  readonly faults: NetworkFaults;
}): Promise<Machines> {
  const { folder, faults } = options;
  const assemblyFile = join(folder, 'assembly.json');
  const cloudFolder = join(folder, 'cloud');
  writeFileSync(assemblyFile, JSON.stringify(options.assembly));
  const tables = new Machine('./emulator-process.ts', () => ['tables', folder, REGION]);
  const queues = new Machine('./emulator-process.ts', () => ['queues', folder, REGION]);
  const proxies = {
    tables: await startProxy(() => tables.url, faults),
    queues: await startProxy(() => queues.url, faults),
  };
  const cloud = new Machine(
    './cloud-process.ts',
    () => [assemblyFile, cloudFolder, options.startsAt.toISOString()],
    () => ({
      AWS_ENDPOINT_URL_DYNAMODB: proxies.tables.url,
      AWS_ENDPOINT_URL_SQS: proxies.queues.url,
      AWS_ENDPOINT_URL_SNS: proxies.queues.url,
    }),
  );
  const machines = { cloud, tables, queues };
  const startAll = async () => {
    await Promise.all([tables.start(), queues.start()]);
    await cloud.start();
  };
  const stop = async () => {
    await Promise.all(Object.values(machines).map((machine) => machine.kill()));
    await Promise.all(Object.values(proxies).map((proxy) => proxy.stop()));
  };
  try {
    await startAll();
  } catch (fault) {
    await stop();
    throw fault;
  }
  return {
    url: () => cloud.url,
    cloudFolder,
    proxies,
    restart: async (name) => {
      await machines[name].kill();
      // What a cloud does while it starts is no code of the functions: the network is sound meanwhile.
      const { on } = faults;
      if (name === 'cloud') faults.on = false;
      await machines[name].start();
      faults.on = on;
    },
    token: async (claims) => ((await cloud.ask(claims)) as { token: string }).token,
    moveClock: async (milliseconds) => {
      const file = join(cloudFolder, kept.control);
      const move = await requestClockMove(file, cloudFolder, milliseconds).catch(() => undefined);
      queues.tell(milliseconds);
      return move && new Date(move.after);
    },
    broken: () => (['cloud', 'tables', 'queues'] as const).filter((name) => machines[name].broken),
    stop,
  };
}
