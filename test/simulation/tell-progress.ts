import type { YearSettings } from './year-run.ts';

const EVERY_DAYS = 30;

/** Says on the terminal, once a month of virtual time, how far a run is. `began`: milliseconds of `performance.now()`. */
export function tellProgress({ days, calmDays, cases }: YearSettings, began: number) {
  const all = days + calmDays;
  return (day: number, { filings = 0, acts = 0 }: Readonly<Record<string, number>>): void => {
    if (day % EVERY_DAYS !== 0 && day !== all) return;
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stderr.write(`day ${day} of ${all}: ${filings} of ${cases} filed, ${acts} acts, ${seconds} s\n`);
  };
}
