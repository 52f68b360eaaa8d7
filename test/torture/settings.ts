import { parseArgs } from 'node:util';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { PLANTED_NAMES } from './planted.ts';
import type { Settings } from './run.ts';

const NUMBERS = {
  minutes: { least: 0.1, most: 600, otherwise: '5', says: 'how long everything goes wrong' },
  seed: { least: 0, most: 4_294_967_295, otherwise: '1', says: 'of what people do and what goes wrong' },
  clients: { least: 1, most: 64, otherwise: '6', says: 'how many people act at once' },
} as const;
type NumberName = keyof typeof NUMBERS;
const NAMES = Object.keys(NUMBERS) as readonly NumberName[];

export const HELP = `The local cloud on real emulators while everything goes wrong: calls between the functions and DynamoDB,
SQS and SNS are cut, delayed, doubled and turned away, and cloud, dynoxide and fauxqs are killed (SIGKILL) at random
and started again. Clients repeat their requests with the same keys. At the end everything acknowledged must be there,
once.

  npm run torture -- --minutes 5 --seed 7

${NAMES.map((name) => {
  const { least, most, otherwise, says } = NUMBERS[name];
  return `  --${name.padEnd(8)} ${least} to ${most}: ${says} (${otherwise})`;
}).join('\n')}
  --plant      1 to ${PLANTED_NAMES.length}: puts a bug in, to see that it is noticed
${PLANTED_NAMES.map((name, index) => `               ${index + 1} ${name}`).join('\n')}
  --json       the verdict as one JSON object
  --help       this text

Exit status: 0 when everything holds, 1 when something does not, 2 for options that are wrong. Real processes race: the
seed repeats the choices of people and faults, and not the moment at which each meets the other.
`;

type Asked = {
  readonly settings: Omit<Settings, 'assembly'>;
  readonly json: boolean;
  readonly help: boolean;
};

/** What the options ask for, or in one sentence what is wrong with them. */
export function askedBy(args: readonly string[]): Result<Asked, string> {
  const parsed = parse(args);
  if (typeof parsed === 'string') return refused(parsed);
  for (const name of NAMES) {
    const { least, most } = NUMBERS[name];
    const number = Number(parsed[name]);
    if (!(number >= least && number <= most)) {
      return refused(`--${name} is ${parsed[name] || 'empty'}: give a number from ${least} to ${most}`);
    }
  }
  const planted = parsed.plant === undefined ? undefined : PLANTED_NAMES[Number(parsed.plant) - 1];
  if (parsed.plant !== undefined && !planted) {
    return refused(`--plant is ${parsed.plant}: give a whole number from 1 to ${PLANTED_NAMES.length}`);
  }
  return accepted({
    settings: {
      seconds: Number(parsed.minutes) * 60,
      seed: Math.floor(Number(parsed.seed)),
      clients: Math.floor(Number(parsed.clients)),
      killEvery: 15_000,
      // On a machine that is busy with something else a minute may see few.
      leastActs: 60,
      ...(planted ? { planted } : {}),
    },
    json: parsed.json ?? false,
    help: parsed.help ?? false,
  });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        minutes: { type: 'string', default: NUMBERS.minutes.otherwise },
        seed: { type: 'string', default: NUMBERS.seed.otherwise },
        clients: { type: 'string', default: NUMBERS.clients.otherwise },
        plant: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (fault) {
    const [sentence = ''] = (fault instanceof Error ? fault.message : String(fault)).split('. ');
    return `${sentence}. See npm run torture -- --help`;
  }
}
