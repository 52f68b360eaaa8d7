import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { calendarLines } from '#infra/local/calendar-lines.ts';

const print = (...given: string[]) => calendarLines(given).join('\n');

describe('the calendar command', () => {
  it('prints a year as twelve months, with days off and worked weekends marked and named', () => {
    const stdout = print('2024');
    expect(stdout).toContain('2024: 249 working days');
    for (const month of ['January', 'June', 'December']) expect(stdout).toContain(month);
    expect(stdout).toContain(' 6  7* 8* 9*10 11 12');
    expect(stdout).toMatch(/\+ 4 May 2024, Saturday +worked in place of 8 May 2024/);
    expect(stdout).toMatch(/\* 8 May 2024, Wednesday +day off moved from 4 May 2024/);
  });

  it('says that 2027 is provisional, in the language asked for', () => {
    expect(print('2027', '--language', 'ru')).toContain('Предварительно');
    expect(print('2027', '--language', 'kk')).toContain('Алдын ала');
    expect(print('2026')).not.toContain('Provisional');
  });

  it('explains one term, in words or as JSON', () => {
    expect(print('2026-03-18', '+10')).toContain('End: 6 April 2026, Monday, 24:00');
    expect(print('2026-05-09', '+21', '--calendar-days')).toContain('End: 1 June 2026, Monday');
    expect(JSON.parse(print('2026-03-18', '+10', '--json'))).toContainEqual(
      expect.objectContaining({ step: 'end', on: '2026-04-06', at: '2026-04-06T19:00:00.000Z' }),
    );
  });

  it('explains itself', () => {
    expect(print('--help')).toContain('npm run calendar -- 2026-03-18 +10');
  });

  it.each([
    [['2026-02-30', '+3'], 'not a day of the calendar (YYYY-MM-DD): 2026-02-30'],
    [['2026-03-18', '-3'], 'a length is a whole number, 0 or more: -3'],
    [['2026-03-18', '+1.5'], 'a length is written +10'],
    [['2027-12-30', '+9'], 'calendar-unknown: 2028-01-01 is not in the known days 2024-01-01 to 2027-12-31'],
    [['1999'], 'the known years are 2024 to 2027: 1999'],
    [['March'], 'give a year, or a day and a length such as +10: March'],
    [[], 'give a year, or a day and a length'],
    [['--colour'], "Unknown option '--colour'"],
    [['2026', '--language', 'de'], '--language is kk, ru or en: de'],
  ])('refuses %j, saying what is wrong', (given, message) => {
    expect(() => print(...given)).toThrow(message);
  });

  it('prints without colour where there is no terminal, and refuses on the error stream with status 2', () => {
    const run = (...given: string[]) =>
      spawnSync(process.execPath, ['infra/local/calendar.ts', ...given], { encoding: 'utf8', env: {} });
    const year = run('2026');
    expect([year.status, year.stderr]).toEqual([0, '']);
    expect(year.stdout).toContain('2026: 247 working days');
    expect(year.stdout).not.toContain('\u001b');
    expect(run('2026-02-30', '+3')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Try: npm run calendar -- --help'),
    });
  });
});
