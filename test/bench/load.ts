import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Region } from '#functions/law/regions.ts';
import { regionCodes } from '#functions/law/regions.ts';
import { noDynamodb } from '#test/support/dynamodb-under-test.ts';
import { type LoadedCloud, startLoadedCloud } from './load-cloud.ts';
import { type Measured, measured } from './load-measured.ts';
import { type Item, itemsOfFiling, loadCases, rawTransaction, rawWorkList } from './load-raw.ts';
import { type Traffic, trafficOn } from './load-traffic.ts';

const HELP = `The API of the local cloud under load, over HTTP, beside its raw store in the same run.

  npm run bench:load -- --clients 1,4,16,64 --seconds 10 --cases 100000

  --clients   how many clients at once, one measurement each (1,4,16,64)
  --seconds   how long each act is done by each number of clients (10)
  --cases     how many cases the table has at last, for the work list (100000); beside 10,000
  --minutes   files and reads by 16 clients for so long, and says each minute's figures (0: not at all)
  --help      this text

Nothing is asserted: figures are of this machine and this minute, and only ratios within one run say anything.
`;

const LIST_LIMIT = 50;
const LIST_CLIENTS = 4;
const FEW_CASES = 10_000;
/** Where the cases of the work lists lie: so many stages in each region. */
const STAGES = ['filed', 'registered', 'at-commission', 'recommended', 'included'];
const LISTED: Region = '230000000';

const line = (name: string, { perSecond, p50, p95, p99, errors }: Measured, beside = ''): string => {
  const failed = [...errors].map(([how, times]) => `${times} × ${how}`).join(', ');
  return (
    name.padEnd(42) +
    `${perSecond.toFixed(1).padStart(9)}/s` +
    [p50, p95, p99].map((time) => time.toFixed(1).padStart(10)).join('') +
    `   ${beside}${failed ? `  ERRORS: ${failed}` : ''}`
  );
};
const HEAD = `${''.padEnd(42)}${'rate'.padStart(11)}${['p50', 'p95', 'p99'].map((name) => `${name} ms`.padStart(10)).join('')}`;
const ratio = (of: number, to: number): string => (of / to).toFixed(2);

/** Every act by so many clients, and the raw store with the items of a filing before and after. */
async function level(
  cloud: LoadedCloud,
  traffic: Traffic,
  clients: number,
  seconds: number,
  items: readonly Item[],
) {
  const run = (does: () => Promise<string>) => measured(clients, seconds, does);
  const raw = await run(() => rawTransaction(cloud, items));
  console.log(`\n${clients} ${clients === 1 ? 'client' : 'clients'}\n${HEAD}`);
  console.log(line(`raw store, ${items.length} items`, raw));
  const filing = await run(traffic.file);
  const beside = `${ratio(filing.perSecond, raw.perSecond)} of raw; p95 ${ratio(filing.p95, raw.p95)} × raw`;
  console.log(line('filing', filing, beside));
  console.log(line('reading a case', await run(traffic.read)));
  console.log(line('listing', await run(traffic.list)));
  console.log(line('registering', await run(traffic.register)));
  console.log(line('forwarding a list (two requests)', await run(traffic.forward)));
  console.log(line('deciding ten in session (eight requests)', await run(traffic.decide)));
  console.log(line('including', await run(traffic.include)));
  console.log(`memory ${cloud.memory().toFixed(0)} MB`);
}

/** A region's work list among ever more cases, beside the index itself. */
async function workLists(
  cloud: LoadedCloud,
  state: Item,
  sizes: readonly number[],
  seconds: number,
): Promise<void> {
  const workKeys = regionCodes.flatMap((region) => STAGES.map((stage) => `${region}#${stage}`));
  const client = await cloud.client('provider', LISTED);
  const list = async () => {
    const { status, body } = await client(
      'GET',
      `/v1/cases?region=${LISTED}&stage=filed&limit=${LIST_LIMIT}`,
    );
    const { items = [] } = body as { items?: readonly unknown[] };
    return status === 200 && items.length === LIST_LIMIT ? 'done' : `${status} with ${items.length}`;
  };
  console.log(`\nthe first ${LIST_LIMIT} of a work list, ${LIST_CLIENTS} clients\n${HEAD}`);
  let [loaded, first] = [0, Number.NaN];
  for (const size of sizes) {
    await loadCases(cloud, state, { from: loaded, to: size, workKeys }, (now) => {
      if (now % 100_000 === 0) process.stderr.write(`${now.toLocaleString('en')} cases loaded\n`);
    });
    loaded = size;
    const [warm] = [await measured(LIST_CLIENTS, 1, list)];
    if (warm.errors.size > 0) throw new Error(`the list was answered ${[...warm.errors.keys()].join(', ')}`);
    const raw = await measured(LIST_CLIENTS, seconds, () =>
      rawWorkList(cloud, `${LISTED}#filed`, LIST_LIMIT),
    );
    const asked = await measured(LIST_CLIENTS, seconds, list);
    if (Number.isNaN(first)) first = asked.p95;
    const name = `${size.toLocaleString('en')} cases`;
    console.log(line(`${name}: raw query`, raw));
    const beside = `p95 ${ratio(asked.p95, raw.p95)} × raw, ${ratio(asked.p95, first)} × at ${FEW_CASES.toLocaleString('en')}`;
    console.log(line(`${name}: GET /v1/cases`, asked, beside));
  }
}

/** Whether reading a case takes longer the longer its history is. */
async function histories(traffic: Traffic, seconds: number): Promise<void> {
  console.log(`\nreading one case, 1 client\n${HEAD}`);
  const { caseId, lengthen } = await traffic.included();
  for (const events of [1, 20, 100]) {
    const has = await lengthen(events);
    console.log(line(`${has} events`, await measured(1, seconds, () => traffic.readOne(caseId))));
  }
}

async function minutes(cloud: LoadedCloud, traffic: Traffic, length: number): Promise<void> {
  console.log(`\nfiling and reading by 16 clients, minute by minute\n${HEAD}`);
  for (let minute = 1; minute <= length; minute += 1) {
    console.log(line(`minute ${minute}: filing`, await measured(16, 30, traffic.file)));
    console.log(
      line(
        `minute ${minute}: reading`,
        await measured(16, 30, traffic.read),
        `memory ${cloud.memory().toFixed(0)} MB`,
      ),
    );
  }
}

async function bench(asked: {
  clients: readonly number[];
  seconds: number;
  cases: number;
  minutes: number;
}): Promise<void> {
  const cloud = await startLoadedCloud();
  try {
    const traffic = await trafficOn(cloud);
    const items = await itemsOfFiling(cloud, await traffic.filed());
    const state = items.find(({ sk }) => sk?.S === 'STATE');
    if (!state) throw new Error('a filing writes the state of its case');
    await traffic.warmUp(Math.min(16, Math.max(...asked.clients)));
    console.log(`${availableParallelism()} cores for clients, cloud and store; Node ${process.version}`);
    for (const clients of asked.clients) await level(cloud, traffic, clients, asked.seconds, items);
    await histories(traffic, Math.min(5, asked.seconds));
    if (asked.minutes > 0) await minutes(cloud, traffic, asked.minutes);
    await workLists(cloud, state, [FEW_CASES, asked.cases], asked.seconds);
  } finally {
    await cloud.stop();
  }
}

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '1,4,16,64' },
    seconds: { type: 'string', default: '10' },
    cases: { type: 'string', default: '100000' },
    minutes: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});
const clients = values.clients.split(',').map(Number);
const [seconds, cases, length] = [values.seconds, values.cases, values.minutes].map(Number) as [
  number,
  number,
  number,
];
if (values.help) process.stdout.write(HELP);
else if (noDynamodb) console.log(noDynamodb);
else if (![...clients, seconds].every((number) => number > 0) || !(cases >= FEW_CASES) || !(length >= 0)) {
  console.error(`Numbers above 0, and at least ${FEW_CASES} cases: see npm run bench:load -- --help`);
  process.exitCode = 2;
} else await bench({ clients, seconds, cases, minutes: length });
