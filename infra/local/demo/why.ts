import type { Step } from '#functions/case/explain.ts';
import { citationText } from '#functions/law/citation.ts';

type Start = Extract<Step, { step: 'start' }>;
type Skipped = Extract<Step, { step: 'skipped' }>;

/** The reckoning of a due date in a few lines: each term with its paragraph, what binds, and which weekdays are off. */
export function why(steps: readonly Step[]): readonly string[] {
  const starts = steps.filter((step): step is Start => step.step === 'start');
  const ends = steps.filter((step) => step.step === 'end').map(({ on }) => short(on));
  const terms = starts.map((start, index) => termOf(start, ends[index] ?? ''));
  const binding = steps.find((step) => step.step === 'binds');
  const binds =
    ends.length > 1 ? `; the ${binding?.term === 'own' ? "stage's own" : 'service'} term binds` : '';
  const off = weekdaysOff(steps);
  return [`why: ${terms.join(', ')}${binds}`, ...(off ? [`not counted beside weekends: ${off}`] : [])];
}

/** The first of the paragraphs that a term is cited by. */
const firstOf = ({ term }: Start): string => citationText(term.cite).split(';')[0] ?? '';

function termOf(start: Start, end: string): string {
  const { term, day } = start;
  const from = `from ${short(day)} (${firstOf(start)})`;
  if (!('length' in term)) return `the month after that of ${short(day)} (${firstOf(start)}) ends on ${end}`;
  if (term.length === 0) return `the same day (${firstOf(start)}) is ${end}`;
  return `${term.length} ${term.unit.replace('-', ' ')} ${from} end on ${end}`;
}

/** `2026-03-18` as `18.03`. */
const short = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}`;

function weekdaysOff(steps: readonly Step[]): string {
  const skipped = steps.filter((step): step is Skipped => step.step === 'skipped');
  const weekdays = skipped.filter(({ day }) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
  const named = weekdays.map(({ day, name }) => `${short(day)} ${name.en.split(' (')[0]}`);
  return [...new Set(named)].join(', ');
}
