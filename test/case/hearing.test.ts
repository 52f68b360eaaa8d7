import { describe, expect, it } from 'vitest';
import type { Command } from '#functions/case/commands.ts';
import { COMMANDS } from '#functions/case/commands.ts';
import { almaty } from '#test/support/almaty.ts';
import { EXAMPLES, givenAt } from '#test/support/given-case.ts';

const offer = (heldAt: string, grounds = ['no-quota']): Command => ({
  verb: 'offer-hearing',
  said: { heldAt, grounds },
});
const refuse = (...grounds: string[]): Command => ({ verb: 'refuse', said: { grounds } });

/** Thursday 19 March; the next working days are 20, 26 and 27, with Nauryz and its substitutes between. */
const OFFERED = almaty('2026-03-19T10:00');
const EARLIEST = almaty('2026-03-28');

describe('a hearing', () => {
  it('is held after three whole working days of notice: not a millisecond earlier', () => {
    const early = new Date(Date.parse(EARLIEST) - 1).toISOString();
    expect(givenAt('recommended').when(offer(early), OFFERED)).toEqual({
      ok: false,
      refusal: { code: 'hearing-too-early', earliest: '2026-03-28' },
    });
    expect(givenAt('recommended').when(offer(EARLIEST), OFFERED)).toMatchObject({
      ok: true,
      value: { type: 'HearingOffered', heldAt: EARLIEST, grounds: ['no-quota'] },
    });
  });

  it('counts the notice from the day in Almaty on which it is offered', () => {
    const atMidnight = almaty('2026-03-20');
    expect(givenAt('recommended').when(offer(EARLIEST), almaty('2026-03-19T23:59:59.999')).ok).toBe(true);
    expect(givenAt('recommended').when(offer(EARLIEST), atMidnight)).toMatchObject({
      refusal: { code: 'hearing-too-early', earliest: '2026-03-31' },
    });
  });

  it('is recorded in UTC with milliseconds, however precisely it was said', () => {
    const said = givenAt('recommended').and(offer('2026-04-02T05:00:00Z'), OFFERED);
    expect(said.kase.hearing).toEqual({
      offeredAt: OFFERED,
      heldAt: '2026-04-02T05:00:00.000Z',
      grounds: ['no-quota'],
    });
  });

  it('binds the refusal to the grounds that its notice named', () => {
    const heard = givenAt('recommended').and(offer(EARLIEST, ['no-quota']), OFFERED);
    expect(heard.when(refuse('no-quota', 'inaccurate-documents'), almaty('2026-03-30T10:00'))).toMatchObject({
      refusal: { code: 'ground-not-heard', errors: [{ pointer: '/grounds/1', allowed: 'no-quota' }] },
    });
    expect(heard.when(refuse('no-quota'), almaty('2026-03-30T10:00')).ok).toBe(true);
  });

  it('names each ground once', () => {
    const said = { heldAt: EARLIEST, grounds: ['no-quota', 'no-quota'] };
    expect(COMMANDS['offer-hearing'].safeParse(said).success).toBe(false);
  });

  it('leaves the stage and its clock as they are', () => {
    const before = givenAt('recommended');
    const after = before.and(offer(EARLIEST), OFFERED);
    expect(after.kase.stage).toBe('recommended');
    expect(after.kase.deadlines).toEqual(before.kase.deadlines);
  });

  it('offered again replaces the one before', () => {
    const twice = givenAt('recommended')
      .and(offer('2026-04-02T05:00:00Z'), OFFERED)
      .and(offer('2026-04-06T05:00:00Z'), almaty('2026-03-30T10:00'));
    expect(twice.when(refuse('no-quota'), almaty('2026-04-02T11:00'))).toMatchObject({
      refusal: { code: 'hearing-too-early', earliest: '2026-04-06' },
    });
  });
});

describe('a refusal', () => {
  it('is not possible without a hearing having been offered', () => {
    expect(givenAt('recommended').when(refuse('no-quota'), OFFERED)).toEqual({
      ok: false,
      refusal: { code: 'hearing-not-offered' },
    });
  });

  it('is possible from the instant of the hearing, not a millisecond before', () => {
    const heard = givenAt('recommended').and(EXAMPLES['offer-hearing'], OFFERED);
    expect(heard.when(refuse('no-quota'), almaty('2026-04-02T09:59:59.999'))).toEqual({
      ok: false,
      refusal: { code: 'hearing-too-early', earliest: '2026-04-02' },
    });
    expect(heard.when(refuse('no-quota'), almaty('2026-04-02T10:00')).ok).toBe(true);
  });

  it('does not stand in the way of including after all', () => {
    const heard = givenAt('recommended').and(EXAMPLES['offer-hearing'], OFFERED);
    expect(heard.when(EXAMPLES.include, almaty('2026-04-03T10:00')).ok).toBe(true);
  });
});

describe('grounds', () => {
  const allowed = 'not-a-kandas, inaccurate-documents, offences-and-extremism, no-consent-to-data, no-quota';
  const unknown = (index: number) => ({
    pointer: `/grounds/${index}`,
    code: 'ground-unknown',
    found: 'no ground of this edition',
    allowed,
  });

  it.each([
    [
      'recommend',
      givenAt('at-commission'),
      (grounds: string[]): Command => ({ verb: 'recommend', said: { outcome: 'refuse', grounds } }),
    ],
    ['offer-hearing', givenAt('recommended'), (grounds: string[]) => offer('2026-04-02T05:00:00Z', grounds)],
    [
      'refuse',
      givenAt('recommended').and(offer('2026-04-02T05:00:00Z', allowed.split(', ')), OFFERED),
      (grounds: string[]) => refuse(...grounds),
    ],
  ] as const)('of %s are those of the edition; each other one is named by its place', (_, at, command) => {
    const refusal = { code: 'ground-unknown', errors: [unknown(1), unknown(2)] };
    const later = almaty('2026-04-02T10:00');
    const now = at.kase.hearing ? later : OFFERED;
    expect(at.when(command(['no-quota', 'exceeds-quota', '__proto__']), now)).toEqual({ ok: false, refusal });
    expect(at.when(command(allowed.split(', ')), now).ok).toBe(true);
  });

  it.each(['recommend', 'offer-hearing', 'refuse'] as const)('of %s are never none', (verb) => {
    const said = { outcome: 'refuse', heldAt: '2026-04-02T05:00:00Z', grounds: [] };
    const { outcome, heldAt, grounds } = said;
    const bodies = {
      recommend: { outcome, grounds },
      'offer-hearing': { heldAt, grounds },
      refuse: { grounds },
    };
    expect(COMMANDS[verb].safeParse(bodies[verb]).success).toBe(false);
  });

  it('are not said with a recommendation to include', () => {
    expect(COMMANDS.recommend.safeParse({ outcome: 'include', grounds: ['no-quota'] }).success).toBe(false);
  });
});
