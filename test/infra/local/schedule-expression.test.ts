import { describe, expect, it } from 'vitest';
import { nextFiring } from '#infra/local/schedule-expression.ts';

const next = (expression: string, after: string): string =>
  nextFiring(expression)(new Date(after)).toISOString();

describe('a schedule', () => {
  it.each([
    ['rate(5 minutes)', '2026-03-01T00:00:07.500Z', '2026-03-01T00:05:07.500Z'],
    ['rate(1 hour)', '2026-03-01T00:00:00.000Z', '2026-03-01T01:00:00.000Z'],
    ['rate(2 days)', '2026-02-27T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
    ['cron(0 6 * * ? *)', '2026-03-01T06:00:00.000Z', '2026-03-02T06:00:00.000Z'],
    ['cron(0/15 * * * ? *)', '2026-03-01T00:14:59.000Z', '2026-03-01T00:15:00.000Z'],
    ['cron(30 3 ? * MON-FRI *)', '2026-03-06T03:30:00.000Z', '2026-03-09T03:30:00.000Z'],
    ['cron(0 0 1 JAN,JUL ? *)', '2026-01-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'],
    ['cron(0 0 29 2 ? *)', '2026-01-01T00:00:00.000Z', '2028-02-29T00:00:00.000Z'],
  ])('%s after %s fires at %s', (expression, after, at) => {
    expect(next(expression, after)).toBe(at);
  });

  it.each([
    'rate(0 minutes)',
    'rate(5 weeks)',
    'cron(0 0 L * ? *)',
    'cron(60 0 * * ? *)',
    'cron(* * *)',
    'daily',
  ])('%s is refused by name', (expression) => {
    expect(() => next(expression, '2026-01-01T00:00:00.000Z')).toThrow(expression);
  });
});
