import { describe, expect, it } from 'vitest';
import { readPersons } from '#functions/application/read-case.ts';
import type { Synthetic } from '#functions/case/synthetic.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';

const complete = ['identity', 'work-certificate'];

describe('the edition of an application', () => {
  const filed = async (at: string, channel: string) => {
    const { kase } = acceptedOf(
      await house(almaty(at)).file(applicationOf({ channel, documents: complete.slice(0, 1) })),
    );
    return { edition: kase.service.edition, acceptedOn: kase.acceptedOn };
  };

  it('is chosen by the instant of filing and stays, though acceptance falls into the next year', async () => {
    expect(await filed('2025-12-31T20:00', 'egov-portal')).toEqual({
      edition: '2021-08-11',
      acceptedOn: '2026-01-05',
    });
  });

  it('changes at midnight in Almaty between 2025 and 2026', async () => {
    expect(await filed('2025-12-31T23:59:59.999', 'egov-portal')).toMatchObject({ edition: '2021-08-11' });
    expect(await filed('2026-01-01T00:00', 'egov-portal')).toEqual({
      edition: '2026-01-01',
      acceptedOn: '2026-01-05',
    });
  });

  it('decides which documents and forms there are, to the end', async () => {
    const at = house(almaty('2025-12-31T20:00'));
    await at.setQuota(10);
    const application = applicationOf({ channel: 'egov-portal', documents: complete });
    const { id } = acceptedOf(await at.file(application)).kase;
    at.clock.set(almaty('2026-01-05T10:00'));
    for (const verb of ['register', 'forward', 'include'] as const)
      acceptedOf(await at.act(id, EXAMPLES[verb]));
    expect(await at.issueSigned(id)).toBe('issued');
    expect((await at.store.cases.load(id))?.state.decision?.form).toBe('kandas-2021-annex-4-inclusion');
  });
});

describe('a route that is closed', () => {
  const resettler = applicationOf({
    service: 'resettler-origin',
    channel: 'egov-portal',
    documents: complete,
    statements: { originRegion: '610000000', registeredSince: '2024-01-15' },
  });

  it('takes its last application on the last evening of 2025', async () => {
    expect((await house(almaty('2025-12-31T23:59')).file(resettler)).ok).toBe(true);
    expect(await house(almaty('2026-01-01')).file(resettler)).toMatchObject({
      refusal: { code: 'service-not-in-force' },
    });
  });

  it('leaves the acts of one region to its own offices', async () => {
    const at = house(almaty('2025-09-08T10:00'));
    const { id } = acceptedOf(await at.file(resettler)).kase;
    const [origin, receiving] = [official('provider', '610000000'), official('provider', '550000000')];
    expect(await at.act(id, EXAMPLES.list, { by: receiving })).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
    const inOrigin = { region: '610000000', stage: 'at-origin-provider' } as const;
    expect((await at.store.cases.workList(inOrigin, { limit: 5 })).items).toHaveLength(1);
    acceptedOf(await at.act(id, EXAMPLES.list, { by: origin }));
    expect((await at.store.cases.workList(inOrigin, { limit: 5 })).items).toHaveLength(0);
    for (const other of [origin, official('provider', '110000000')]) {
      expect(await at.act(id, EXAMPLES.forward, { by: other })).toMatchObject({
        refusal: { code: 'not-permitted' },
      });
    }
    acceptedOf(await at.act(id, EXAMPLES.forward, { by: receiving }));
  });
});

describe('the consent abroad', () => {
  const mission = nationalOfficial('foreign-mission');
  const body = nationalOfficial('authorised-body');

  async function consented(at: House, mark: Synthetic = {}): Promise<string> {
    const application = applicationOf({
      service: 'kandas-consent',
      channel: 'foreign-mission',
      documents: complete,
    });
    const { iin: _iin, ...applicant } = application.applicant;
    const { id } = acceptedOf(
      await at.file({ ...application, ...mark, applicant }, { by: { ...mission, ...mark } }),
    ).kase;
    acceptedOf(await at.act(id, EXAMPLES['hand-over'], { by: mission }));
    acceptedOf(await at.act(id, EXAMPLES['hand-over'], { by: body }));
    acceptedOf(await at.act(id, EXAMPLES.forward));
    acceptedOf(await at.act(id, EXAMPLES.consent));
    return id;
  }

  it('is filed without an IIN, takes no place, has no form, and goes the whole way back', async () => {
    const at = house();
    await at.setQuota(10);
    const id = await consented(at);
    expect(await at.issueSigned(id)).toBe('nothing-to-issue');
    acceptedOf(await at.act(id, EXAMPLES['pass-on']));
    acceptedOf(await at.act(id, EXAMPLES['pass-on'], { by: body }));
    const { kase } = acceptedOf(await at.act(id, EXAMPLES.deliver, { by: mission }));
    expect(kase).toMatchObject({ stage: 'delivered', decision: { outcome: 'consent' } });
    expect(await at.balance()).toMatchObject({ limit: 10, taken: 0, left: 10 });
  });

  it('is read by the offices whose hands it passes through, and by no other', async () => {
    const at = house();
    const caseId = await consented(at);
    for (const caller of [mission, body])
      expect((await readPersons(at.ports, { caller, caseId })).ok).toBe(true);
    const others = [portal('another'), nationalOfficial('quality-body')];
    for (const caller of others) expect((await readPersons(at.ports, { caller, caseId })).ok).toBe(false);
  });

  it('is built on by a synthetic application where it is synthetic, and by a real one where it is real', async () => {
    const at = house();
    const marks = [{}, { synthetic: true }] as const;
    const office = official('state-corporation');
    for (const given of marks) {
      const statements = { consentCase: await consented(at, given) };
      for (const mark of marks) {
        const arrival = applicationOf({
          service: 'kandas-arrival',
          channel: 'state-corporation',
          documents: ['identity', 'consent'],
          statements,
        });
        const filed = await at.file({ ...arrival, ...mark }, { by: { ...office, ...mark } });
        expect(filed.ok || filed.refusal.code).toBe(given === mark || 'application-invalid');
      }
    }
  });

  it('is what an inclusion after arrival builds on: to the same region, and really given', async () => {
    const at = house();
    const consentCase = await consented(at);
    const arrival = (region: '550000000' | '110000000', named: string) =>
      at.file(
        applicationOf({
          service: 'kandas-arrival',
          channel: 'state-corporation',
          documents: ['identity', 'consent'],
          region,
          statements: { consentCase: named },
        }),
        { by: official('state-corporation', region) },
      );
    const unknown = {
      refusal: { errors: [{ pointer: '/statements/consentCase', code: 'consent-unknown' }] },
    };
    expect(await arrival('110000000', consentCase)).toMatchObject(unknown);
    const { kase } = acceptedOf(await arrival('550000000', consentCase));
    expect(kase.consentCase).toBe(consentCase);
    expect(await arrival('550000000', kase.id)).toMatchObject(unknown);
    expect(await arrival('550000000', '6f9619ff-8b86-4011-b42d-00c04fc964ff')).toMatchObject(unknown);
  });

  it('is filed by a mission, and a mission files nothing else', async () => {
    const at = house();
    const inclusion = applicationOf({ documents: ['identity'] });
    expect(await at.file(inclusion, { by: mission })).toMatchObject({ refusal: { code: 'not-permitted' } });
  });
});
