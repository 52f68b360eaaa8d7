import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { noDynamodb } from '#test/support/dynamodb-under-test.ts';
import { type LoadedCloud, startLoadedCloud } from './load-cloud.ts';
import { HEAD, line, ratio } from './load-lines.ts';
import { workLists } from './load-lists.ts';
import { watchMachine } from './load-machine.ts';
import { type Doing, measured, measuredInTurn } from './load-measured.ts';
import { type Item, itemsOfFiling, rawTransaction, settled } from './load-raw.ts';
import { type Traffic, trafficOn } from './load-traffic.ts';

const HELP = `The API of the local cloud under load, over HTTP, beside its raw store in the same run.

  npm run bench:load -- --clients 1,4,16,64 --seconds 10 --cases 100000

  --clients   how many clients at once, one measurement each (1,4,16,64)
  --seconds   how long each act is done by each number of clients (10)
  --cases     how many cases a table has, for its work list (100000; 0: not at all); beside one of 10,000
  --minutes   files and reads by 16 clients for so long, and says each minute's figures and who had the
              processors meanwhile (0: not at all)
  --help      this text

Nothing is asserted: figures are of this machine and this minute, and only ratios within one run say anything.
`;

const FEW_CASES = 10_000;
const FEW_CLIENTS = 4;
const HISTORIES = [1, 20, 100];

/**
 * Every act by so many clients; the raw store with the items of a filing by half before it and by half after. What follows
 * from one comes to its end before the other begins.
 */
async function level(
  cloud: LoadedCloud,
  traffic: Traffic,
  clients: number,
  seconds: number,
  items: readonly Item[],
) {
  const run = async (does: Doing, length = seconds) => {
    const figures = await measured(clients, length, does);
    await settled(cloud, await traffic.filed());
    return figures;
  };
  const raw = () => run(() => rawTransaction(cloud, items), seconds / 2);
  const before = await raw();
  const filing = await run(traffic.file);
  const after = await raw();
  console.log(`\n${clients} ${clients === 1 ? 'client' : 'clients'}\n${HEAD}`);
  console.log(line(`raw store, ${items.length} items, before`, before));
  console.log(line(`raw store, ${items.length} items, after`, after));
  const rates = ratio(2 * filing.perSecond, before.perSecond + after.perSecond);
  const beside = `${rates} of raw; p95 ${ratio(2 * filing.p95, before.p95 + after.p95)} × raw`;
  console.log(line('filing', filing, beside));
  console.log(line('reading a case', await run(traffic.read)));
  console.log(line('listing', await run(traffic.list)));
  console.log(line('registering', await run(traffic.register)));
  console.log(line('forwarding a list (two requests)', await run(traffic.forward)));
  console.log(line('deciding ten in session (eight requests)', await run(traffic.decide)));
  console.log(line('including', await run(traffic.include)));
  console.log(`memory ${cloud.memory().toFixed(0)} MB`);
}

/** Whether reading a case takes longer the longer its history is. */
async function histories(traffic: Traffic, seconds: number): Promise<void> {
  console.log(`\nreading cases in turn, ${FEW_CLIENTS} clients\n${HEAD}`);
  const cases: { readonly caseId: string; readonly has: number }[] = [];
  for (const events of HISTORIES) {
    const { caseId, lengthen } = await traffic.included();
    cases.push({ caseId, has: await lengthen(events) });
  }
  const read = await measuredInTurn(
    FEW_CLIENTS,
    seconds,
    cases.map(
      ({ caseId }) =>
        () =>
          traffic.readOne(caseId),
    ),
  );
  for (const [place, { has }] of cases.entries()) {
    const [one, first] = [read[place], read[0]];
    if (one && first) console.log(line(`${has} events`, one, `p95 ${ratio(one.p95, first.p95)} × the first`));
  }
}

async function minutes(cloud: LoadedCloud, traffic: Traffic, length: number): Promise<void> {
  console.log(`\nfiling and reading by 16 clients, minute by minute\n${HEAD}`);
  for (let minute = 1; minute <= length; minute += 1) {
    const filing = watchMachine();
    console.log(line(`minute ${minute}: filing`, await measured(16, 30, traffic.file), filing()));
    const reading = watchMachine();
    const read = await measured(16, 30, traffic.read);
    console.log(
      line(`minute ${minute}: reading`, read, `${reading()}; memory ${cloud.memory().toFixed(0)} MB`),
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
    await traffic.warmUp(Math.min(16, Math.max(...asked.clients)));
    await settled(cloud, await traffic.filed());
    console.log(`${availableParallelism()} cores for clients, cloud and store; Node ${process.version}`);
    for (const clients of asked.clients) await level(cloud, traffic, clients, asked.seconds, items);
    await histories(traffic, Math.min(5, asked.seconds));
    if (asked.minutes > 0) await minutes(cloud, traffic, asked.minutes);
  } finally {
    await cloud.stop();
  }
  if (asked.cases > 0) await workLists(FEW_CASES, asked.cases, asked.seconds);
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
else if (
  ![...clients, seconds].every((number) => number > 0) ||
  !(cases === 0 || cases >= FEW_CASES) ||
  !(length >= 0)
) {
  console.error(`Numbers above 0, and 0 or at least ${FEW_CASES} cases: see npm run bench:load -- --help`);
  process.exitCode = 2;
} else await bench({ clients, seconds, cases, minutes: length });
