/**
 * Renders the decision of form 4 (family of five, electronic, with its QR code) by us and by others, and prints
 * medians, ratios, bytes and peak memory. Each program runs in processes of its own, in turn, over some rounds.
 * `node test/bench/forms.ts`
 */
import { execFileSync } from 'node:child_process';
import { resourceUsage } from 'node:process';
import { fileURLToPath } from 'node:url';

type Render = () => Uint8Array | Promise<Uint8Array>;
type Measured = { first: number; median: number; bytes: number; megabytes: number };

const ROUNDS = 3;
const PROGRAMS = {
  qonys: async (): Promise<Render> => {
    const [{ render }, { FORM, META, WORDS }] = await Promise.all([
      import('#functions/documents/render.ts'),
      import('./decision-page.ts'),
    ]);
    return () => {
      const made = render(FORM, WORDS, META);
      if (!made.ok) throw new Error(made.refusal.code);
      return made.value;
    };
  },
  pdfmake: async (): Promise<Render> => (await import('./form-rivals.ts')).byPdfmake,
  pdfkit: async (): Promise<Render> => (await import('./form-rivals.ts')).byPdfkit,
  'pdf-lib, naive': async (): Promise<Render> => (await import('./form-rivals.ts')).byPdfLib,
} as const;

type Program = keyof typeof PROGRAMS;
const isProgram = (name: string | undefined): name is Program =>
  name !== undefined && Object.hasOwn(PROGRAMS, name);

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function timed(render: Render): Promise<number> {
  const start = performance.now();
  await render();
  return performance.now() - start;
}

/** Warm medians of one program in this process; `first` counts loading its modules too. */
async function measure(program: Program): Promise<Measured> {
  const start = performance.now();
  const render = await PROGRAMS[program]();
  const { length } = await render();
  const first = performance.now() - start;
  const runs = program === 'qonys' ? 2000 : 60;
  for (let run = 0; run < runs / 2; run++) await timed(render);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timed(render));
  return { first, median: medianOf(times), bytes: length, megabytes: resourceUsage().maxRSS / 1024 };
}

function measuredApart(program: Program): Measured {
  const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), program], {
    encoding: 'utf8',
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

function compare(): void {
  const names = Object.keys(PROGRAMS).filter(isProgram);
  const rounds = Array.from({ length: ROUNDS }, () => names.map(measuredApart));
  const all = names.map((name, index) => {
    const of = (key: keyof Measured) => medianOf(rounds.map((round) => round[index]?.[key] ?? Number.NaN));
    return { name, first: of('first'), median: of('median'), bytes: of('bytes'), megabytes: of('megabytes') };
  });
  const own = all[0]?.median ?? Number.NaN;
  console.table(
    all.map(({ name, first, median, bytes, megabytes }) => ({
      program: name,
      'median ms': median.toFixed(2),
      'times ours': (median / own).toFixed(0),
      'first ms': first.toFixed(0),
      bytes,
      'peak MB': megabytes.toFixed(0),
    })),
  );
}

const [, , program] = process.argv;
if (isProgram(program)) console.log(JSON.stringify(await measure(program)));
else compare();
