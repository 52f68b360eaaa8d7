import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { quotaBars } from '#infra/local/quota-bars.ts';

const bar = (limit: number, taken: number) =>
  ({ region: '550000000', category: 'kandas', limit, taken, left: limit - taken }) as const;
const npmRunQuotas = (...said: readonly string[]) =>
  spawnSync(process.execPath, ['infra/local/quotas.ts', ...said], { encoding: 'utf8' });

describe('the bars of a quota', () => {
  it('show limit, taken and left in at most a hundred columns, and overdrawn ones no longer than full', () => {
    const lines = quotaBars(2026, [bar(200, 100), bar(10, 12), bar(0, 0)], { colour: false }).split('\n');
    expect(lines.find((line) => line.includes(' 200 '))).toContain(`${'█'.repeat(20)}${'░'.repeat(20)} 50 %`);
    expect(lines.find((line) => line.includes('-2'))).toContain(`${'█'.repeat(40)} 120 %`);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('are coloured when asked for and plain when not', () => {
    const controlCharacter = String.fromCodePoint(27);
    expect(quotaBars(2026, [bar(10, 10)], { colour: true })).toContain(`${controlCharacter}[31m`);
    expect(quotaBars(2026, [bar(10, 10)], { colour: false })).not.toContain(controlCharacter);
  });
});

describe('npm run quotas', () => {
  it.each([
    ['2025', '2309', '7344'],
    ['2026', '2281', '5997'],
  ])('shows the order of %s that ships, with its sums', (year, kandas, resettlers) => {
    const { status, stdout } = npmRunQuotas(year, '--order');
    expect(status).toBe(0);
    const sums = stdout.split('\n').filter((line) => line.startsWith('барлығы'));
    expect(sums.map((line) => line.split(/\s+/)[1])).toEqual([kandas, resettlers]);
  });

  it('says in one sentence what is wrong', () => {
    for (const said of [['2031', '--order'], ['last'], [], ['2026', '--folder', 'no-such-folder']]) {
      const { status, stdout, stderr } = npmRunQuotas(...said);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
