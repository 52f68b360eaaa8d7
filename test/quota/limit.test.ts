import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#functions/law/calendar/instant.ts';
import { limitOn, stepsAfter, stepsOf } from '#functions/quota/limit.ts';

const day = (text: string) => text as PlainDate;

describe('the limit day by day', () => {
  it('has one step for a day, however many acts are in force from it, as the last of them leaves it', () => {
    const from = day('2026-03-01');
    const steps = stepsOf([
      { from, set: 10 },
      { from, by: 5 },
      { from: day('2026-07-01'), by: -2 },
    ]);
    expect(steps).toEqual([
      { from, limit: 15 },
      { from: '2026-07-01', limit: 13 },
    ]);
    expect(limitOn(steps, day('2026-02-28'))).toBe(0);
  });

  it('is yet to come from the day after', () => {
    const steps = stepsOf([{ from: day('2026-03-01'), set: 10 }]);
    expect(stepsAfter(steps, day('2026-02-28'))).toEqual(steps);
    expect(stepsAfter(steps, day('2026-03-01'))).toEqual([]);
  });
});
