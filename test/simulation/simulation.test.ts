import { describe, expect, it } from 'vitest';
import { PLANTED, type Planted } from './planted.ts';
import { replayOf } from './report.ts';
import { run } from './run.ts';
import { askedBy, helpOf } from './settings.ts';

const SMALL = { seed: 11, cases: 40, days: 25, calmDays: 6, faults: true };

describe('a year of deadlines with everything going wrong', () => {
  it('is the same, event for event, for the same seed, and another for another', async () => {
    const [one, again, other] = [await run(SMALL), await run(SMALL), await run({ ...SMALL, seed: 12 })];
    expect(again).toEqual(one);
    expect(other.digest).not.toBe(one.digest);
  });

  it('injects nothing where nothing is to go wrong', async () => {
    const { broken, injected } = await run({ ...SMALL, faults: false });
    expect([broken, Object.values(injected).filter((times) => times > 0)]).toEqual([[], []]);
  });
});

describe('the proof itself notices', () => {
  /** By which invariant, and in how large a run: what nobody disarms is sent again by every sweep, from its hour on. */
  const NOTICED_BY: Readonly<
    Record<keyof typeof PLANTED, readonly [holds: RegExp, cases: number, days?: number]>
  > = {
    'the claim of a rung without its condition': [/claimed and recorded once/, 120],
    'an act that forgets to disarm the clock it closes': [/what is armed in the table/, 20, 6],
    'a check whose clock is twenty minutes ahead of its worker': [/fired early/, 60],
    'a sweep that leaves its mark past the rungs it has sent': [/claimed and recorded once/, 120],
    'an outbox that passes over what it could not publish': [/went out at least once/, 220],
    'an alert that is raised without being recorded for its readers': [/that people read/, 10],
    'counts of the reports that are written whatever stands there': [/counts of the reports/, 60],
    'an act that is not held to the version of its case': [/fold of its events/, 140],
    'a number that is not held to be the next one': [/no register leaves a number out/, 140],
    'a decision that forgets to take its places': [/ledgers of places/, 20],
    'a term that ends one working day late': [/on the right day/, 10, 6],
    'a document that is acknowledged and not kept': [/has its document/, 20],
    'a filing that is not known again when it comes twice': [/took effect once/, 400, 6],
  };
  it.each(Object.keys(PLANTED) as (keyof typeof PLANTED)[])('%s', async (name) => {
    const [holds, cases, days = SMALL.days] = NOTICED_BY[name];
    const planted: Planted = PLANTED[name];
    const { broken } = await run({ ...SMALL, cases, days, planted });
    expect(broken.map((one) => one.holds).join('\n')).toMatch(holds);
  });
});

describe('npm run simulate', () => {
  it.each([
    ['--cases 0', '--cases is 0: give a whole number from 1 to 1000000'],
    ['--seed -1', 'ambiguous'],
    ['--seed=x', '--seed is x: give a whole number from 0 to 2147483647'],
    ['--days 366', '--days is 366: give a whole number from 1 to 365'],
    ['--plant 99', '--plant is 99: give a whole number from 1 to 13'],
    ['--weeks 3', "Unknown option '--weeks'"],
    ['fast', "Unexpected argument 'fast'"],
  ])('says of %s what is wrong with it', (written, sentence) => {
    const asked = askedBy(written.split(' '));
    expect(asked).toMatchObject({ ok: false, refusal: expect.stringContaining(sentence) });
  });

  it('names every option in its help, and the command that gives a run again', async () => {
    for (const option of ['cases', 'seed', 'days', 'calm', 'no-faults', 'plant', 'json']) {
      expect(helpOf('simulate')).toContain(`--${option}`);
    }
    for (const option of ['no-shrink', 'out']) expect(helpOf('year')).toContain(`--${option}`);
    const settings = { ...SMALL, plant: 'a decision that forgets to take its places' } as const;
    for (const command of ['simulate', 'year'] as const) {
      const replay = replayOf(settings, command);
      const asked = askedBy(replay.replace(`npm run ${command} -- `, '').split(' '), command);
      expect(asked).toMatchObject({ ok: true, value: { settings } });
    }
  });
});
