import { dueOf } from '#functions/case/deadlines.ts';
import { explain, replay } from '#functions/case/explain.ts';
import { addCalendarDays, addWorkingDays, calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import { countTerm } from '#functions/law/calendar/count-term.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { ours } from '#functions/law/citation.ts';
import { calendarDays, workingDays } from '#functions/law/term.ts';
import {
  knownDays,
  type OracleAnswer,
  type OracleSuspension,
  oracleCalendarDays,
  oracleWorkingDays,
} from './oracle.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Suspensions = readonly { readonly from: PlainDate; readonly to?: PlainDate }[];

const known: readonly PlainDate[] = knownDays.map((day) => PlainDate.parse(day));

/** Up to three suspensions around a start: before it, over it, after it, overlapping; one in twenty never ends. */
function someSuspensions(start: number, random: () => number): Suspensions {
  return Array.from({ length: Math.floor(random() * 4) }, () => {
    const from = Math.max(0, Math.min(known.length - 1, start - 5 + Math.floor(random() * 60)));
    const to = known[Math.min(known.length - 1, from + Math.floor(random() * 16))] as PlainDate;
    return { from: known[from] as PlainDate, ...(random() < 0.95 && { to }) };
  });
}

export type Combination = {
  readonly unit: 'working-days' | 'calendar-days';
  readonly start: PlainDate;
  readonly length: number;
  readonly suspensions: Suspensions;
};

const anyCite = ours('a test');
const oracles: {
  readonly [unit in Combination['unit']]: (
    day: string,
    length: number,
    held: readonly OracleSuspension[],
  ) => OracleAnswer;
} = { 'working-days': oracleWorkingDays, 'calendar-days': oracleCalendarDays };

const termOf = ({ unit, length }: Combination) =>
  unit === 'working-days' ? workingDays(length, anyCite) : calendarDays(length, anyCite);

/** `difference` is absent where both agree: both refuse, or the same end, provisional or not. */
export function difference(combination: Combination): {
  readonly difference?: string;
  readonly refused: boolean;
} {
  const { unit, start, length, suspensions } = combination;
  const counted = countTerm(termOf(combination), start, calendarOfKazakhstan, suspensions);
  const expected = oracles[unit](start, length, suspensions);
  const same =
    counted.ok && expected !== 'refused'
      ? counted.value.end === expected.end && counted.value.provisional === expected.provisional
      : !counted.ok && expected === 'refused' && refusesRightly(counted.refusal.code);
  const refused = expected === 'refused';
  if (suspensions.length === 0 && !addsAlike(combination, counted.ok ? counted.value.end : undefined)) {
    return { refused, difference: JSON.stringify({ combination, counted, added: 'otherwise' }) };
  }
  return same ? { refused } : { refused, difference: JSON.stringify({ combination, counted, expected }) };
}

/** Without suspensions the plain additions of the calendar give the same end. */
function addsAlike({ unit, start, length }: Combination, end: PlainDate | undefined): boolean {
  const add = unit === 'working-days' ? addWorkingDays : addCalendarDays;
  const added = add(calendarOfKazakhstan, start, length);
  return (added.ok ? added.value : undefined) === end;
}

/** Absent where following the steps of the explanation gives the date that was counted, or both are refused. */
export function replayDifference(combination: Combination): string | undefined {
  const { start, suspensions } = combination;
  const own = { term: termOf(combination), start: { on: start }, suspensions };
  const due = dueOf(own.term, own.start, calendarOfKazakhstan, suspensions);
  const steps = explain({ own }, calendarOfKazakhstan);
  const replayed = steps.ok ? replay(steps.value) : undefined;
  return replayed === (due.ok ? due.value.on : undefined)
    ? undefined
    : JSON.stringify({ combination, due, replayed });
}

const refusesRightly = (code: string): boolean => code === 'calendar-unknown' || code === 'suspended';

/**
 * Every start day of every known year × every length from 0 to 60 × `rounds` choices of suspensions, in both units.
 * The first round has no suspension. Of all of them the share `share` is given, chosen by the seed.
 */
export function* combinations(rounds: number, seed: number, share = 1): Generator<Combination> {
  const random = randomOf(seed);
  for (const [place, start] of known.entries()) {
    for (let length = 0; length <= 60; length += 1) {
      for (let round = 0; round < rounds; round += 1) {
        if (share < 1 && random() >= share) continue;
        const suspensions = round === 0 ? [] : someSuspensions(place, random);
        yield { unit: 'working-days', start, length, suspensions };
        yield { unit: 'calendar-days', start, length, suspensions };
      }
    }
  }
}

export const combinationsIn = (rounds: number): number => known.length * 61 * rounds * 2;
