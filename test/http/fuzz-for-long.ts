import { fuzz } from './fuzz.ts';

/** `npm run fuzz -- 500 7`: so many requests to each operation, by a seed of its own at each run if none is given. */
process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
const [perOperation = '500', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const { requests, statuses } = await fuzz({ seed: Number(seed), perOperation: Number(perOperation) });
console.log(`${requests} requests by seed ${seed}, none outside the document:`);
for (const [status, count] of [...statuses].toSorted(([one], [other]) => one - other))
  console.log(`  ${status} ${count}`);
