import { describe, expect, it } from 'vitest';
import type { Case } from '#functions/case/case.ts';
import { erase, isPastRetention, retentionDays } from '#functions/case/erasure.ts';
import { cite } from '#functions/law/citation.ts';
import { parameter } from '#functions/law/parameter.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { calendarDays, workingDays } from '#functions/law/term.ts';
import { almaty } from '#test/support/almaty.ts';
import { acceptedOf, givenAt } from '#test/support/given-case.ts';

const K = cite('Law 94-V');
const keeping = (term: Parameters<typeof parameter>[0]): ServiceDefinition =>
  ({
    ...kandasInclusion2026,
    parameters: { ...kandasInclusion2026.parameters, retention: parameter(term, 'how long', K) },
  }) as ServiceDefinition;
const tenDays = keeping(calendarDays(10, K));
const { retention: _retention, ...others } = kandasInclusion2026.parameters;
const open: ServiceDefinition = { ...kandasInclusion2026, parameters: others };

/** Ended on 20 March, in the morning. */
const ended = givenAt('delivered').kase;
const by = { subject: 'somebody', role: 'head' } as const;
const erased = (
  kase: Case,
  because: Parameters<typeof erase>[1],
  now = almaty('2026-03-31'),
  service = tenDays,
) => erase(kase, because, { service, now, by });
const RETENTION = { because: 'retention' } as const;
const ORDER = { because: 'order', reference: '15' } as const;

describe('the period for which personal data are kept', () => {
  it('is in calendar days, and nothing where the definition says nothing or something else', () => {
    expect(retentionDays(tenDays)).toBe(10);
    expect(retentionDays(open)).toBeUndefined();
    expect(retentionDays(keeping(workingDays(10, K)))).toBeUndefined();
    expect(retentionDays(keeping(true))).toBeUndefined();
  });

  it('lasts to the end of its last day in Almaty', () => {
    expect(isPastRetention(ended, tenDays, almaty('2026-03-30T23:59'))).toBe(false);
    expect(isPastRetention(ended, tenDays, almaty('2026-03-31'))).toBe(true);
    expect(isPastRetention(ended, open, almaty('2099-01-01'))).toBe(false);
  });
});

describe('personal data are erased', () => {
  it('once the period has passed, by the duty and the rule of the definition', () => {
    expect(erased(ended, RETENTION)).toEqual({
      ok: true,
      value: {
        type: 'PersonalDataErased',
        at: almaty('2026-03-31'),
        by,
        because: 'retention',
        basis: 'Law 94-V, Art. 18; Law 94-V',
      },
    });
    expect(erased(ended, RETENTION, almaty('2026-03-30T23:59'))).toEqual({
      ok: false,
      refusal: { code: 'retention-not-passed' },
    });
  });

  it('by an order at any time after the end, with its number', () => {
    expect(erased(ended, ORDER, almaty('2026-03-20T11:00'), open)).toMatchObject({
      value: { because: 'order', reference: '15', basis: 'Law 94-V, Art. 18' },
    });
  });

  it('not while somebody has to act, and not twice', () => {
    expect(erased(givenAt('included').kase, ORDER)).toEqual({
      ok: false,
      refusal: { code: 'case-not-ended' },
    });
    const gone = givenAt('delivered').happened(acceptedOf(erased(ended, ORDER))).kase;
    expect(erased(gone, ORDER)).toEqual({ ok: false, refusal: { code: 'persons-erased' } });
  });
});
