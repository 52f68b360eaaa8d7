import { describe, expect, it } from 'vitest';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { stageOf } from '#functions/law/service.ts';
import { kandasInclusion2026 as sound } from '#functions/law/services/kandas-inclusion.2026.ts';
import { SERVICES, serviceInForce, serviceOf } from '#functions/law/services.ts';

describe.each(SERVICES.map((service) => [`${service.code}@${service.edition}`, service] as const))(
  '%s',
  (_, service) => {
    it('says everything in Kazakh', () => {
      const wordings = [
        service.title,
        ...Object.values(service.channels).map(({ title }) => title),
        ...Object.values(service.stages).map(({ title }) => title),
        ...service.grounds.map(({ text }) => text),
        ...service.documents.map(({ title }) => title),
      ];
      expect(wordings.filter(({ kk }) => kk.trim() === '')).toEqual([]);
    });
  },
);

it('no two definitions are of the same service and edition, and the newest edition comes first', () => {
  const editions = SERVICES.map(({ code, edition }) => `${code}@${edition}`);
  expect(new Set(editions).size).toBe(editions.length);
  for (const { code } of SERVICES) {
    const of = SERVICES.filter((service) => service.code === code).map(({ edition }) => edition);
    expect(of).toEqual(of.toSorted().toReversed());
  }
});

describe('the edition of an application', () => {
  const day = (text: string) => PlainDate.parse(text);

  it('is the one in force on the day of filing', () => {
    expect(serviceInForce('kandas-inclusion', day('2026-01-01'))?.edition).toBe('2026-01-01');
    expect(serviceInForce('kandas-inclusion', day('2027-12-31'))?.edition).toBe('2026-01-01');
    expect(serviceInForce('kandas-inclusion', day('2025-12-31'))?.edition).toBe('2021-08-11');
  });

  it('is none before the first, nor for a service that does not exist', () => {
    expect(serviceInForce('kandas-inclusion', day('2021-08-10'))).toBeUndefined();
    expect(serviceInForce('residence-permit', day('2026-06-01'))).toBeUndefined();
  });

  it('once named by a case exists for ever', () => {
    expect(serviceOf({ code: 'kandas-inclusion', edition: '2026-01-01' })).toBe(sound);
    expect(() => serviceOf({ code: 'kandas-inclusion', edition: '2021-01-01' })).toThrow('no definition of');
  });

  it('has the stages it names, and no other', () => {
    expect(() => stageOf(sound, 'nowhere')).toThrow('kandas-inclusion@2026-01-01 has no stage nowhere');
  });
});
