import { calendarOfKazakhstan, isWorkingDay, workingDaysBetween } from '#functions/law/calendar/calendar.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { combinations, combinationsIn, difference, replayDifference } from './combinations.ts';
import { knownDays, oracleIsWorkingDay } from './oracle.ts';

/**
 * `npm run prove`: holds the working calendar against the oracle for every start day of every known year × every length
 * from 0 to 60 × random suspensions, in working and in calendar days; the first argument is the number of rounds of
 * suspensions (default 8), the second the seed. Then replays explanations, and compares every pair of days.
 */
const [rounds = 8, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const differences: string[] = [];
const total = combinationsIn(rounds);
console.log(`seed ${seed}: ${total.toLocaleString('en')} combinations`);

const note = (found: string | undefined) => {
  if (found) differences.push(found);
};

let done = 0;
let refusals = 0;
for (const combination of combinations(rounds, seed)) {
  const found = difference(combination);
  note(found.difference);
  refusals += found.refused ? 1 : 0;
  if (done % 11 === 0) note(replayDifference(combination));
  done += 1;
  if (done % Math.ceil(total / 10) === 0) console.log(`${Math.round((done / total) * 100)} %`);
}
console.log(`${done.toLocaleString('en')} terms, of which both refuse ${refusals.toLocaleString('en')}`);

let pairs = 0;
for (const from of knownDays.map((day) => PlainDate.parse(day))) {
  let counted = 0;
  for (const text of knownDays) {
    if (text < from) continue;
    const to = PlainDate.parse(text);
    if (to > from && oracleIsWorkingDay(to)) counted += 1;
    const between = workingDaysBetween(calendarOfKazakhstan, from, to);
    if (!between.ok || between.value !== counted)
      note(`between ${from} and ${to}: ${JSON.stringify(between)}`);
    pairs += 1;
  }
  const works = isWorkingDay(calendarOfKazakhstan, from);
  if (!works.ok || works.value !== oracleIsWorkingDay(from)) note(`${from}: ${JSON.stringify(works)}`);
}
console.log(`${pairs.toLocaleString('en')} pairs of days`);
console.log(`${differences.length} differences`);
for (const found of differences.slice(0, 10)) console.log(found);
process.exitCode = differences.length === 0 ? 0 : 1;
