import { parseArgs } from 'node:util';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { PLANTED, type Planted } from './planted.ts';
import type { Settings } from './world.ts';

/** The numbers that a person may give, with what is allowed and what stands otherwise. */
const NUMBERS = {
  cases: { least: 1, most: 1_000_000, otherwise: 10_000, says: 'how many are filed' },
  seed: { least: 0, most: 4_294_967_295, otherwise: 1, says: 'of everything that chance decides' },
  days: { least: 1, most: 365, otherwise: 365, says: 'from 2026-01-01 in which they are filed' },
  calm: { least: 1, most: 200, otherwise: 110, says: 'days after those in which nothing goes wrong' },
} as const;
type NumberName = keyof typeof NUMBERS;

const PLANTED_NAMES = Object.keys(PLANTED) as readonly (keyof typeof PLANTED)[];

export const HELP = `A year in the life of the deadlines: virtual time, the real use cases, and everything going wrong.

  npm run simulate -- --cases 10000 --seed 7

${(Object.keys(NUMBERS) as NumberName[])
  .map((name) => {
    const { least, most, otherwise, says } = NUMBERS[name];
    return `  --${name.padEnd(8)} ${least} to ${most}: ${says} (${otherwise})`;
  })
  .join('\n')}
  --no-faults  nothing goes wrong
  --plant      1 to ${PLANTED_NAMES.length}: puts a bug in, to see that it is noticed
${PLANTED_NAMES.map((name, index) => `               ${index + 1} ${name}`).join('\n')}
  --json       the verdict as one JSON object
  --help       this text

Exit status: 0 when every invariant holds, 1 when one does not, 2 for options that are wrong. The same options give the
same run, event for event: the digest says so.
`;

export type Asked = {
  readonly settings: Settings;
  /** The bug that is put in, and its place in the list. */
  readonly planted?: { readonly name: string; readonly place: number };
  readonly json: boolean;
  readonly help: boolean;
};

/** What the options ask for, or in one sentence what is wrong with them. */
export function askedBy(args: readonly string[]): Result<Asked, string> {
  const parsed = parse(args);
  if (typeof parsed === 'string') return refused(parsed);
  const numbers: Record<NumberName, number> = { cases: 0, seed: 0, days: 0, calm: 0 };
  for (const name of Object.keys(NUMBERS) as NumberName[]) {
    const { least, most, otherwise } = NUMBERS[name];
    const found = wholeNumber(name, parsed[name] ?? String(otherwise), least, most);
    if (typeof found === 'string') return refused(found);
    numbers[name] = found;
  }
  const place = parsed.plant === undefined ? 0 : wholeNumber('plant', parsed.plant, 1, PLANTED_NAMES.length);
  if (typeof place === 'string') return refused(place);
  const plantedName = PLANTED_NAMES[place - 1];
  const planted: Planted | undefined = plantedName && PLANTED[plantedName];
  const { calm: calmDays, ...given } = numbers;
  return accepted({
    settings: { ...given, calmDays, faults: !parsed['no-faults'], ...(planted ? { planted } : {}) },
    ...(plantedName ? { planted: { name: plantedName, place } } : {}),
    json: parsed.json ?? false,
    help: parsed.help ?? false,
  });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        cases: { type: 'string' },
        seed: { type: 'string' },
        days: { type: 'string' },
        calm: { type: 'string' },
        plant: { type: 'string' },
        'no-faults': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (fault) {
    const [sentence = ''] = (fault instanceof Error ? fault.message : String(fault)).split('. ');
    return `${sentence}. See npm run simulate -- --help`;
  }
}

function wholeNumber(name: string, written: string, least: number, most: number): number | string {
  const number = Number(written);
  return /^\d+$/.test(written) && number >= least && number <= most
    ? number
    : `--${name} is ${written === '' ? 'empty' : written}: give a whole number from ${least} to ${most}`;
}
