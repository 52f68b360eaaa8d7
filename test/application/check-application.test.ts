import { describe, expect, it } from 'vitest';
import { checkApplication } from '#functions/application/check-application.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { acceptedOf } from '#test/support/given-case.ts';
import { house } from '#test/support/house.ts';

const check = (application = applicationOf(), caller = portal()) => {
  const at = house();
  const before = at.store.dump();
  const checked = checkApplication(at.ports, { caller, application });
  expect(at.store.dump()).toBe(before);
  return checked;
};

describe('an application that is checked', () => {
  it('and complete has nothing against it', () => {
    expect(acceptedOf(check())).toMatchObject({
      service: { code: 'kandas-inclusion', edition: '2026-01-01' },
      errors: [],
      deficiencies: [],
    });
  });

  it('is told what is missing and what has expired, by clause', () => {
    const missing = acceptedOf(check(applicationOf({ documents: [] })));
    expect(missing.deficiencies).toMatchObject([{ kind: 'missing', codes: ['identity'] }]);
    expect(missing.deficiencies[0]?.clause).toContain('item 8');
    const expired = applicationOf({ documents: [{ code: 'identity', expiresOn: '2026-01-31' }] });
    expect(acceptedOf(check(expired)).deficiencies).toMatchObject([{ kind: 'expired', codes: ['identity'] }]);
  });

  it('is told every error of form, as filing would', async () => {
    const wrong = applicationOf({ region: '710000000', channel: 'nothing', documents: ['identity', 'x'] });
    const { errors } = acceptedOf(check(wrong));
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/channel', '/region', '/documents/1']);
    const filed = await house().file(wrong);
    expect(filed).toMatchObject({ refusal: { code: 'application-invalid', errors } });
  });

  it('is judged by whoever may file it, and for a service in force', () => {
    expect(check(applicationOf(), official('commission'))).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
    expect(check(applicationOf({ service: 'nothing' }))).toMatchObject({
      refusal: { code: 'service-not-in-force' },
    });
  });
});
