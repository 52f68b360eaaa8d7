import { parseArgs } from 'node:util';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { PLANTED, type PlantedName } from './planted.ts';
import type { YearSettings } from './year-run.ts';

/** The commands that run the simulation, with how many cases each runs and what its help begins with. */
const COMMANDS = {
  simulate: {
    cases: 10_000,
    is: 'A year of one world in one thread: virtual time, the real use cases, and everything going wrong.',
    flags: {},
  },
  year: {
    cases: 50_000,
    is: 'A year in the life of twenty regions, on two cores: virtual time, the real use cases, and everything going wrong.',
    flags: {
      'no-shrink': 'a run that fails is not made smaller',
      out: 'the folder for the page of figures and its JSON (reports)',
    },
  },
} as const;
export type CommandName = keyof typeof COMMANDS;

/** The numbers that a person may give, with what is allowed and what stands otherwise. */
const NUMBERS = {
  cases: { least: 1, most: 1_000_000, says: 'how many are filed' },
  seed: { least: 0, most: 2_147_483_647, otherwise: 1, says: 'of everything that chance decides' },
  days: { least: 1, most: 365, otherwise: 365, says: 'from 2026-01-01 in which they are filed' },
  calm: { least: 1, most: 200, otherwise: 110, says: 'days after those in which nothing goes wrong' },
} as const;
type NumberName = keyof typeof NUMBERS;

const otherwiseOf = (name: NumberName, command: CommandName): number =>
  name === 'cases' ? COMMANDS[command].cases : NUMBERS[name].otherwise;

const PLANTED_NAMES = Object.keys(PLANTED) as readonly PlantedName[];

export const helpOf = (command: CommandName): string => `${COMMANDS[command].is}

  npm run ${command} -- --cases ${COMMANDS[command].cases} --seed 7

${(Object.keys(NUMBERS) as NumberName[])
  .map((name) => {
    const { least, most, says } = NUMBERS[name];
    return `  --${name.padEnd(11)} ${least} to ${most}: ${says} (${otherwiseOf(name, command)})`;
  })
  .join('\n')}
  --no-faults   nothing goes wrong
  --plant       1 to ${PLANTED_NAMES.length}: puts a bug in, to see that it is noticed
${PLANTED_NAMES.map((name, index) => `                ${String(index + 1).padStart(2)} ${name}`).join('\n')}
${Object.entries<string>(COMMANDS[command].flags)
  .map(([name, says]) => `  --${name.padEnd(11)} ${says}\n`)
  .join('')}  --json        the verdict as one JSON object
  --help        this text

Exit status: 0 when every invariant holds, 1 when one does not, 2 for options that are wrong. The same options give the
same run, event for event: the digest says so.
`;

export type Asked = {
  readonly settings: YearSettings;
  readonly json: boolean;
  readonly help: boolean;
  readonly shrinks: boolean;
  readonly out: string;
};

/** What the options ask for, or in one sentence what is wrong with them. */
export function askedBy(args: readonly string[], command: CommandName = 'simulate'): Result<Asked, string> {
  const parsed = parse(args, command);
  if (typeof parsed === 'string') return refused(parsed);
  const numbers: Record<NumberName, number> = { cases: 0, seed: 0, days: 0, calm: 0 };
  for (const name of Object.keys(NUMBERS) as NumberName[]) {
    const { least, most } = NUMBERS[name];
    const found = wholeNumber(name, parsed[name] ?? String(otherwiseOf(name, command)), least, most);
    if (typeof found === 'string') return refused(found);
    numbers[name] = found;
  }
  const place = parsed.plant === undefined ? 0 : wholeNumber('plant', parsed.plant, 1, PLANTED_NAMES.length);
  if (typeof place === 'string') return refused(place);
  const plant = PLANTED_NAMES[place - 1];
  const { calm: calmDays, ...given } = numbers;
  return accepted({
    settings: { ...given, calmDays, faults: !parsed['no-faults'], ...(plant ? { plant } : {}) },
    json: parsed.json ?? false,
    help: parsed.help ?? false,
    shrinks: !parsed['no-shrink'],
    out: parsed.out ?? 'reports',
  });
}

function parse(args: readonly string[], command: CommandName) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        cases: { type: 'string' },
        seed: { type: 'string' },
        days: { type: 'string' },
        calm: { type: 'string' },
        plant: { type: 'string' },
        'no-faults': { type: 'boolean' },
        'no-shrink': { type: 'boolean' },
        out: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const flag = (['no-shrink', 'out'] as const).find((name) => values[name] !== undefined);
    return flag && !(flag in COMMANDS[command].flags)
      ? `--${flag} is not for this command. See npm run ${command} -- --help`
      : values;
  } catch (fault) {
    const [sentence = ''] = (fault instanceof Error ? fault.message : String(fault)).split('. ');
    return `${sentence}. See npm run ${command} -- --help`;
  }
}

function wholeNumber(name: string, written: string, least: number, most: number): number | string {
  const number = Number(written);
  return /^\d+$/.test(written) && number >= least && number <= most
    ? number
    : `--${name} is ${written === '' ? 'empty' : written}: give a whole number from ${least} to ${most}`;
}
