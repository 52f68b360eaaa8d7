import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceOf, audiencesOf } from '#functions/case/audience.ts';
import { type Caller, may } from '#functions/case/authority.ts';
import { regionCodes } from '#functions/law/regions.ts';
import { ROLES } from '#functions/law/service.ts';

const region = fc.constantFrom(...regionCodes.slice(0, 4));
const organisation = fc.constantFrom('enbek', 'egov', 'other');

const callers = fc
  .record({ role: fc.constantFrom(...ROLES), organisation, region: fc.option(region, { nil: undefined }) })
  .map(
    ({ region: of, ...rest }): Caller => ({ subject: 'somebody', ...rest, ...(of ? { region: of } : {}) }),
  );

const cases = fc
  .record({
    region,
    originRegion: fc.option(region, { nil: undefined }),
    // A portal's organisation is nobody else's.
    filedBy: fc.oneof(
      fc.record({ role: fc.constant('applicant' as const), organisation }),
      fc.record({
        role: fc.constantFrom('state-corporation' as const, 'foreign-mission' as const),
        organisation: fc.constant('an office'),
      }),
    ),
  })
  .map(({ originRegion, ...rest }) => ({
    number: '55-2026-000001',
    service: { code: 'kandas-inclusion', edition: '2026-01-01' },
    ...rest,
    ...(originRegion ? { originRegion } : {}),
  }));

describe('the audience of a caller', () => {
  it('is among those of a case exactly when the caller may see the case', () => {
    fc.assert(
      fc.property(callers, cases, (caller, kase) => {
        const audience = audienceOf(caller);
        const heard = audience !== undefined && audiencesOf(kase).includes(audience);
        expect(heard).toBe(may(caller, { to: 'see-case', kase }));
      }),
      { numRuns: 2000 },
    );
  });

  it('hears of no case twice', () => {
    fc.assert(
      fc.property(cases, (kase) => {
        expect(new Set(audiencesOf(kase)).size).toBe(audiencesOf(kase).length);
        expect(audiencesOf(kase).length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
