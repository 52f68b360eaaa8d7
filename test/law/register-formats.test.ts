import { describe, expect, it } from 'vitest';
import { regionCodes } from '#functions/law/regions.ts';
import { formatOf, patternFault, placeIn, writtenNumber } from '#functions/law/register-formats.ts';

const register = { kind: 'decision', region: '550000000', year: 2026 } as const;
const numbered = { ...register, value: 7 };

describe('how a number is written', () => {
  it.each([
    ['{region}-{year}-{number:6}', '55-2026-000007'],
    ['{kind}/{year}/{number:1}', 'decision/2026/7'],
    ['№ {number:4}-{year}', '№ 0007-2026'],
    ['{year}-{number:9}', '2026-000000007'],
    ['{year}/{year}-{number:1}-{number:2}-{region}{region}', '2026/2026-7-07-5555'],
  ])('%s gives %s', (pattern, written) => {
    expect(patternFault(pattern)).toBeUndefined();
    expect(writtenNumber(pattern, numbered)).toBe(written);
  });

  it('has as many digits as it needs where the place has more than the pattern says', () => {
    expect(writtenNumber('{year}-{number:2}', { ...numbered, value: 12_345 })).toBe('2026-12345');
  });

  it.each([
    ['{year}', 'it does not say where the number stands'],
    ['{number:6}', 'it does not say where the year stands'],
    ['{year}-{number}', '{number} is no part of a number'],
    ['{year}-{number:0}', '{number:0} is no part of a number'],
    ['{year}-{number:10}', '{number:10} is no part of a number'],
    ['{year}-{number:6}-{district}', '{district} is no part of a number'],
    ['{year}-{number:6}-{a year}', '{a year} is no part of a number'],
    ['{year}-{number:6}-{years}', '{years} is no part of a number'],
    ['{year}-{number:6}-{}', '{} is no part of a number'],
    ['SYN-{year}-{number:6}', 'so begin the numbers of synthetic cases'],
  ])('%s is refused: %s', (pattern, fault) => {
    expect(patternFault(pattern)).toBe(fault);
  });

  it('may have the letters of synthetic cases anywhere but at its beginning', () => {
    expect(patternFault('{year}-SYN-{number:6}')).toBeUndefined();
  });

  it('is sound for every region', () => {
    for (const region of regionCodes) {
      expect(patternFault(formatOf(region).pattern)).toBeUndefined();
      expect(writtenNumber(formatOf(region).pattern, { ...numbered, region })).toContain('2026');
    }
  });
});

describe('the place that a number names', () => {
  it('is the one with which it is written so, wherever the number stands', () => {
    expect(placeIn('{region}-{year}-{number:6}', register, '55-2026-000007')).toBe(7);
    expect(placeIn('№ {number:4}-{year}', register, '№ 0012-2026')).toBe(12);
    expect(placeIn('{region}-{year}-{number:6}', register, '55-2026-1234567')).toBe(1_234_567);
  });

  it.each(['55-2025-000007', '63-2026-000007', '55-2026-7', '55-2026-000007 ', '55-2026-', 'seven', ''])(
    'is none for %j, which the register of the year does not write',
    (text) => expect(placeIn('{region}-{year}-{number:6}', register, text)).toBeUndefined(),
  );
});
