import { noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { raceInMemory } from './race-in-memory.ts';
import { raceOnDynamodb } from './race-on-dynamodb.ts';

/**
 * `npm run prove:quota`: 500 families race for the last places in 1,000 seeded runs in memory, with transactions that
 * AWS would turn away and outages before and after writes, and in 20 on DynamoDB; arguments are the runs of each and
 * the first seed. Exits with 1 when any invariant does not hold.
 */
const [inMemory = 1000, onDynamodb = 20, first = 1] = process.argv.slice(2).map(Number);
const FAMILIES = 500;
let faults = 0;

const note = (where: string, seed: number, found: readonly string[]) => {
  faults += found.length;
  if (found.length > 0) console.log(`${where}, seed ${seed}: ${found.join('; ')}`);
};

const began = performance.now();
for (let run = 0; run < inMemory; run += 1) {
  note('in memory', first + run, await raceInMemory(first + run, FAMILIES));
  if ((run + 1) % Math.ceil(inMemory / 10) === 0) console.log(`in memory: ${run + 1} of ${inMemory}`);
}
if (noDynamodb) {
  console.log(`not on DynamoDB: ${noDynamodb}`);
} else {
  const dynamodb = await startDynamodb();
  for (let run = 0; run < onDynamodb; run += 1) {
    note('on DynamoDB', first + run, await raceOnDynamodb(await dynamodb.table(), first + run, FAMILIES));
  }
  await dynamodb.stop();
  console.log(`on DynamoDB: ${onDynamodb}`);
}
const seconds = Math.round((performance.now() - began) / 1000);
console.log(`${FAMILIES} families each; ${faults} faults in ${seconds} s`);
process.exitCode = faults > 0 ? 1 : 0;
