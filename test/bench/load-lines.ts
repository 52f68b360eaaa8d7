import type { Measured } from './load-measured.ts';

/** One line of figures, under `HEAD`. */
export const line = (name: string, { perSecond, p50, p95, p99, errors }: Measured, beside = ''): string => {
  const failed = [...errors].map(([how, times]) => `${times} × ${how}`).join(', ');
  return (
    name.padEnd(42) +
    `${perSecond.toFixed(1).padStart(9)}/s` +
    [p50, p95, p99].map((time) => time.toFixed(1).padStart(10)).join('') +
    `   ${beside}${failed ? `  ERRORS: ${failed}` : ''}`
  );
};

export const HEAD = `${''.padEnd(42)}${'rate'.padStart(11)}${['p50', 'p95', 'p99'].map((name) => `${name} ms`.padStart(10)).join('')}`;

export const ratio = (of: number, to: number): string => (of / to).toFixed(2);
