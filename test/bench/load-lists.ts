import type { Region } from '#functions/law/regions.ts';
import { regionCodes } from '#functions/law/regions.ts';
import { type LoadedCloud, startLoadedCloud } from './load-cloud.ts';
import { HEAD, line, ratio } from './load-lines.ts';
import { type Doing, measuredInTurn } from './load-measured.ts';
import { itemsOfFiling, loadCases, rawWorkList } from './load-raw.ts';
import { trafficOn } from './load-traffic.ts';

const LIMIT = 50;
const CLIENTS = 4;
const WARM_SECONDS = 5;
/** Where the cases of the work lists lie: so many stages in each region. */
const STAGES = ['filed', 'registered', 'at-commission', 'recommended', 'included'];
const LISTED: Region = '230000000';

/**
 * The first of a region's work list among few cases and among many, each in a cloud of its own, and beside each the index
 * itself: the four in turn, by the same clients.
 */
export async function workLists(few: number, many: number, seconds: number): Promise<void> {
  const clouds: LoadedCloud[] = [];
  try {
    const asked: { readonly name: string; readonly does: Doing }[] = [];
    for (const size of [few, many]) {
      const cloud = await startLoadedCloud();
      clouds.push(cloud);
      const name = `${size.toLocaleString('en')} cases`;
      await fill(cloud, size);
      asked.push({
        name: `${name}: raw query`,
        does: () => rawWorkList(cloud, `${LISTED}#filed`, LIMIT),
      });
      asked.push({ name: `${name}: GET /v1/cases`, does: await listOf(cloud) });
    }
    const doings = asked.map(({ does }) => does);
    await measuredInTurn(CLIENTS, WARM_SECONDS, doings);
    const figures = await measuredInTurn(CLIENTS, seconds, doings);
    console.log(`\nthe first ${LIMIT} of a work list, in turn, ${CLIENTS} clients\n${HEAD}`);
    for (const [place, { name }] of asked.entries()) {
      const [one, before, sameAtFew] = [figures[place], figures[place - 1], figures[place % 2]];
      if (!one || !sameAtFew) continue;
      const toRaw = place % 2 === 1 && before ? `p95 ${ratio(one.p95, before.p95)} × raw, ` : '';
      console.log(
        line(name, one, `${toRaw}${ratio(one.p95, sameAtFew.p95)} × at ${few.toLocaleString('en')}`),
      );
    }
  } finally {
    for (const cloud of clouds) await cloud.stop();
  }
}

async function listOf(cloud: LoadedCloud): Promise<Doing> {
  const client = await cloud.client('provider', LISTED);
  return async () => {
    const { status, body } = await client('GET', `/v1/cases?region=${LISTED}&stage=filed&limit=${LIMIT}`);
    const { items = [] } = body as { items?: readonly unknown[] };
    return status === 200 && items.length === LIMIT ? 'done' : `${status} with ${items.length}`;
  };
}

async function fill(cloud: LoadedCloud, size: number): Promise<void> {
  const items = await itemsOfFiling(cloud, await (await trafficOn(cloud)).filed());
  const state = items.find(({ sk }) => sk?.S === 'STATE');
  if (!state) throw new Error('a filing writes the state of its case');
  const workKeys = regionCodes.flatMap((region) => STAGES.map((stage) => `${region}#${stage}`));
  await loadCases(cloud, state, { to: size, workKeys }, (now) => {
    if (now % 100_000 === 0) process.stderr.write(`${now.toLocaleString('en')} cases loaded\n`);
  });
}
