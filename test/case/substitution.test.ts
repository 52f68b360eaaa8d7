import { describe, expect, it } from 'vitest';
import { type Caller, may } from '#functions/case/authority.ts';
import { type Substitution, standIn, substitutionErrors } from '#functions/case/substitution.ts';
import { dayOf, PlainDate } from '#functions/law/calendar/instant.ts';
import { OFFICES, SUBSTITUTED_OFFICES } from '#functions/law/substituted-offices.ts';
import { almaty } from '#test/support/almaty.ts';
import { official } from '#test/support/callers.ts';

const day = (text: string) => PlainDate.parse(text);
const DEPUTY: Caller = { ...official('provider'), subject: 'deputy' };

/** The head is away from 18 March to 1 April. */
const AWAY: Substitution = {
  id: '0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11',
  region: '550000000',
  organisation: 'akimat',
  office: 'head',
  absent: 'head',
  substitute: 'deputy',
  act: { number: '41-ж', day: day('2026-03-16') },
  from: day('2026-03-18'),
  to: day('2026-04-01'),
  recordedAt: almaty('2026-03-16T10:00'),
  recordedBy: { subject: 'head', role: 'head' },
};
const on = (text: string, caller = DEPUTY, substitution: Substitution | undefined = AWAY) =>
  standIn(caller, substitution, day(text));

describe('whoever acts for the absent holder of an office', () => {
  it('has its role and its body, stays the person, and says for whom and by which act', () => {
    expect(on('2026-03-20')).toEqual({
      ok: true,
      value: {
        subject: 'deputy',
        role: 'head',
        region: '550000000',
        organisation: 'akimat',
        actingFor: {
          office: 'head',
          subject: 'head',
          substitution: AWAY.id,
          act: { number: '41-ж', day: '2026-03-16' },
        },
      },
    });
  });

  it.each(OFFICES)(
    '%s: with the role of that office, and its seat where several share the role',
    (office) => {
      const standing = on('2026-03-20', { ...DEPUTY, office: 'commission-member' }, { ...AWAY, office });
      if (!standing.ok) throw new Error(standing.refusal.code);
      expect(standing.value.role).toBe(SUBSTITUTED_OFFICES[office].role);
      expect(standing.value.office).toBe(office === 'commission-chair' ? 'commission-chair' : undefined);
    },
  );

  it('does so on the first day and on the last, and on no day before or after', () => {
    const days = ['2026-03-17', '2026-03-18', '2026-04-01', '2026-04-02'];
    expect(days.map((one) => on(one).ok)).toEqual([false, true, true, false]);
    expect(on('2026-04-02')).toMatchObject({
      refusal: {
        code: 'substitution-not-in-effect',
        from: '2026-03-18',
        to: '2026-04-01',
        day: '2026-04-02',
      },
    });
  });

  it('by the days of Almaty: to the last instant of the last day', () => {
    const at = (wallClock: string) => standIn(DEPUTY, AWAY, dayOf(almaty(wallClock))).ok;
    expect([at('2026-03-17T23:59:59.999'), at('2026-03-18')]).toEqual([false, true]);
    expect([at('2026-04-01T23:59:59.999'), at('2026-04-02')]).toEqual([true, false]);
  });

  it('is whom the act names, in its region, by an act that is recorded', () => {
    const code = (...given: Parameters<typeof on>) => {
      const standing = on(...given);
      return standing.ok ? 'stands in' : standing.refusal.code;
    };
    const today = '2026-03-20';
    expect(code(today, { ...DEPUTY, subject: 'somebody' })).toBe('substitution-of-another');
    expect(code(today, { ...DEPUTY, region: '110000000' })).toBe('substitution-elsewhere');
    expect(standIn(DEPUTY, undefined, day(today))).toMatchObject({
      refusal: { code: 'substitution-not-found' },
    });
    expect(code(today, { ...DEPUTY, synthetic: true })).toBe('substitution-not-found');
    expect(code(today, DEPUTY, { ...AWAY, synthetic: true })).toBe('substitution-not-found');
  });

  it('names nobody to act for somebody in turn', () => {
    const standing = on('2026-03-20');
    if (!standing.ok) throw new Error(standing.refusal.code);
    const wish = { to: 'record-substitution', region: '550000000' } as const;
    expect(may(official('head'), wish)).toBe(true);
    expect(may(standing.value, wish)).toBe(false);
  });
});

describe('an act of substitution', () => {
  it('is refused where its days run back, it came after them, or somebody would act for themselves', () => {
    expect(substitutionErrors(AWAY)).toEqual([]);
    expect(substitutionErrors({ ...AWAY, to: AWAY.from, act: { number: '1', day: AWAY.from } })).toEqual([]);
    const wrong = {
      ...AWAY,
      to: day('2026-03-17'),
      act: { number: '1', day: day('2026-03-18') },
      absent: 'deputy',
    };
    expect(substitutionErrors(wrong).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/to day-before-first',
      '/act/day act-after-last-day',
      '/substitute substitute-absent',
    ]);
  });
});
