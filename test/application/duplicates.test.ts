import { describe, expect, it } from 'vitest';
import { readWarnings } from '#functions/application/read-warnings.ts';
import type { Application } from '#functions/case/application.ts';
import type { Caller } from '#functions/case/authority.ts';
import type { Command } from '#functions/case/commands.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended, untilNotBusy } from '#test/support/house.ts';

const application = applicationOf({ seed: 5, familySize: 3 });

/** Included, and the decision sent: the end of the case. */
async function decided(at: House, filed: Application = application): Promise<string> {
  const caseId = await recommended(at, filed);
  acceptedOf(await at.act(caseId, EXAMPLES.include));
  await at.issueSigned(caseId);
  acceptedOf(await at.act(caseId, EXAMPLES.deliver));
  return caseId;
}

describe('an applicant with an open application for a service', () => {
  it('is refused another, with the number of the open one for the portal that filed it', async () => {
    const at = house();
    const { kase } = acceptedOf(await at.file(application));
    expect(await at.file(application)).toEqual({
      ok: false,
      refusal: { code: 'application-open', number: kase.number, caseId: kase.id },
    });
    expect(at.store.changes).toHaveLength(1);
  });

  it('is refused without the number where another portal asks', async () => {
    const at = house();
    acceptedOf(await at.file(application));
    expect(await at.file(application, { by: portal('egov') })).toEqual({
      ok: false,
      refusal: { code: 'application-open' },
    });
  });

  it('is refused in another region as well, and in another edition of the service', async () => {
    const at = house(almaty('2025-12-30T10:00'));
    acceptedOf(await at.file({ ...application, channel: 'egov-portal' }));
    at.clock.set(almaty('2026-01-05T10:00'));
    const elsewhere = await at.file({ ...application, region: '110000000' });
    expect(elsewhere).toMatchObject({ refusal: { code: 'application-open' } });
  });

  it('may ask for another service', async () => {
    const at = house();
    acceptedOf(await at.file(application));
    const other = applicationOf({ seed: 5, service: 'resettler-inclusion', documents: [] });
    const refusal = await at.file(other);
    expect(refusal.ok || refusal.refusal.code).not.toBe('application-open');
  });

  it('may file again once the case has ended, by a decision or by papers given back', async () => {
    const at = house();
    await at.setQuota(20);
    await decided(at);
    const again = acceptedOf(await at.file({ ...application, documents: [] }));
    const command: Command = { verb: 'refuse-to-accept', said: { documents: ['identity'] } };
    acceptedOf(await at.act(again.kase.id, command));
    expect((await at.file(application)).ok).toBe(true);
  });

  it('of twenty requests at the same instant, under keys of their own, gets one case', async () => {
    const at = house();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        untilNotBusy(() => at.file(application, { key: `key ${index}` })),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]));
    expect(new Set(codes)).toEqual(new Set(['application-open']));
    expect(at.store.changes).toHaveLength(1);
    expect(await at.store.cases.lastNumber({ kind: 'application', region: '550000000', year: 2026 })).toBe(1);
  });

  it('of twenty requests at the same instant under one key gets one answer', async () => {
    const at = house();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => untilNotBusy(() => at.file(application, { key: 'one key' }))),
    );
    expect(new Set(answers.map((answer) => acceptedOf(answer).kase.id)).size).toBe(1);
  });

  it('is not recognised without an IIN, and so not refused', async () => {
    const at = house();
    const { iin: _none, ...applicant } = application.applicant;
    const abroad = {
      ...application,
      service: 'kandas-consent',
      channel: 'foreign-mission',
      applicant,
      family: [],
    };
    const by = nationalOfficial('foreign-mission');
    const [one, other] = [await at.file(abroad, { by }), await at.file(abroad, { by })];
    expect([one, other].map((answer) => answer.ok || answer.refusal)).toEqual([true, true]);
  });
});

describe('a person on another application', () => {
  const shared = application.family.find(({ iin }) => iin !== undefined);
  const relative: Application = {
    ...applicationOf({ seed: 6 }),
    family: shared ? [{ ...shared, kinship: 'brother' }] : [],
  };
  const warnings = async (at: House, caseId: string, caller: Caller = official('provider')) =>
    acceptedOf(await readWarnings(at.ports, { caller, caseId }));

  it('that is open is shown to the official, on both', async () => {
    const at = house();
    const first = acceptedOf(await at.file(application)).kase;
    expect(await warnings(at, first.id)).toEqual([]);
    const second = acceptedOf(await at.file(relative)).kase;
    const about = { code: 'person-in-another-case', state: 'open', service: 'kandas-inclusion' };
    expect(await warnings(at, second.id)).toEqual([
      expect.objectContaining({ ...about, pointer: '/family/0', number: first.number, caseId: first.id }),
    ]);
    expect(await warnings(at, first.id)).toEqual([expect.objectContaining({ ...about, caseId: second.id })]);
  });

  it('that was decided this year is shown with its outcome, and no longer in the next year', async () => {
    const at = house();
    await at.setQuota(20);
    await decided(at);
    const second = acceptedOf(await at.file(relative)).kase;
    expect(await warnings(at, second.id)).toMatchObject([{ state: 'decided', outcome: 'include' }]);
    at.clock.set(almaty('2027-01-05T10:00'));
    expect(await warnings(at, second.id)).toEqual([]);
  });

  it('in another region is shown by region and service alone', async () => {
    const at = house();
    acceptedOf(await at.file(application));
    const second = acceptedOf(await at.file({ ...relative, region: '110000000' })).kase;
    expect(await warnings(at, second.id, official('provider', '110000000'))).toEqual([
      {
        code: 'person-in-another-case',
        pointer: '/family/0',
        region: '550000000',
        service: 'kandas-inclusion',
        state: 'open',
      },
    ]);
  });

  it('is not shown to portals, nor to offices that do not read applications', async () => {
    const at = house();
    const { id: caseId } = acceptedOf(await at.file(application)).kase;
    const code = async (caller: Caller) => {
      const found = await readWarnings(at.ports, { caller, caseId });
      return found.ok ? 'shown' : found.refusal.code;
    };
    expect(await code(portal())).toBe('not-permitted');
    expect(await code(portal('egov'))).toBe('case-not-found');
    expect(await code(nationalOfficial('quality-body'))).toBe('not-permitted');
    expect(await code(official('provider', '110000000'))).toBe('case-not-found');
  });
});
