import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { almaty } from '#infra/local/demo/almaty.ts';
import { decideInSession } from '#infra/local/demo/decide-in-session.ts';
import { familyOfFive, familyOfOne } from '#infra/local/demo/families.ts';
import { forwardWithList } from '#infra/local/demo/forward-with-list.ts';
import { answered, officeAt } from '#infra/local/demo/office.ts';
import { OFFICES } from '#infra/local/demo/offices.ts';
import type { CaseBody } from '#infra/local/demo/story.ts';
import type { LocalCloud } from '#infra/local/local-cloud.ts';
import { applicationOf } from '#test/support/applications.ts';
import { type Offices, startSeededCloud } from './local-offices.ts';

const PORTAL = 'https://portal.example';

let cloud: LocalCloud;
let offices: Offices;

beforeAll(async () => {
  ({ cloud, offices } = await startSeededCloud(almaty('2026-03-18T10:00'), {
    context: { allowedOrigins: PORTAL },
  }));
});
afterAll(() => cloud?.stop());

const filed = async () => {
  const { body } = await offices.provider.get('/v1/cases?region=550000000&stage=filed&limit=100');
  return (body as { items: { number: string }[] }).items.map(({ number }) => number);
};

const [spouse, ...otherMembers] = familyOfFive.family;

/** Each application with the one thing that is wrong with it. */
const WRONG: readonly {
  wrong: string;
  sent: unknown;
  status: number;
  code: string;
  field?: { pointer: string; code: string };
}[] = [
  { wrong: 'a body that is not JSON', sent: '{"service":', status: 400, code: 'body-not-json' },
  {
    wrong: 'an unknown field',
    sent: { ...familyOfOne, nickname: 'x' },
    status: 422,
    code: 'body-invalid',
    field: { pointer: '/nickname', code: 'field-unknown' },
  },
  {
    wrong: 'a missing field',
    sent: { ...familyOfOne, consentToPersonalData: undefined },
    status: 422,
    code: 'body-invalid',
    field: { pointer: '/consentToPersonalData', code: 'field-missing' },
  },
  {
    wrong: "an applicant's IIN with a wrong check digit",
    sent: { ...familyOfOne, applicant: { ...familyOfOne.applicant, iin: '880515300121' } },
    status: 422,
    code: 'body-invalid',
    field: { pointer: '/applicant/iin', code: 'iin-invalid' },
  },
  {
    wrong: "a family member's IIN with a wrong check digit",
    sent: { ...familyOfFive, family: [{ ...spouse, iin: '900101400094' }, ...otherMembers] },
    status: 422,
    code: 'body-invalid',
    field: { pointer: '/family/0/iin', code: 'iin-invalid' },
  },
  {
    wrong: 'a birth date of tomorrow',
    sent: { ...familyOfOne, applicant: { ...familyOfOne.applicant, birthDate: '2026-03-19' } },
    status: 422,
    code: 'application-invalid',
    field: { pointer: '/applicant/birthDate', code: 'birth-date-in-future' },
  },
  {
    wrong: 'a birth date that no calendar has',
    sent: { ...familyOfOne, applicant: { ...familyOfOne.applicant, birthDate: '1990-02-30' } },
    status: 422,
    code: 'body-invalid',
    field: { pointer: '/applicant/birthDate', code: 'format-invalid' },
  },
  {
    wrong: 'a region that receives no kandas',
    sent: { ...familyOfOne, region: '750000000' },
    status: 422,
    code: 'application-invalid',
    field: { pointer: '/region', code: 'region-not-receiving' },
  },
  {
    wrong: 'a family member listed twice',
    sent: { ...familyOfFive, family: [...familyOfFive.family, spouse] },
    status: 422,
    code: 'application-invalid',
    field: { pointer: '/family/4', code: 'person-repeated' },
  },
  {
    wrong: 'a service that does not exist',
    sent: { ...familyOfOne, service: 'nothing' },
    status: 422,
    code: 'service-not-in-force',
    field: { pointer: '/service', code: 'service-not-in-force' },
  },
];

describe('an application that is wrong', () => {
  it.each(WRONG)('is refused for $wrong, and nothing is written', async ({ sent, status, code, field }) => {
    const before = await filed();
    const answer = await offices.portal.post('/v1/applications', sent);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ code, status, title: expect.any(String) });
    expect(answer.body).toMatchObject(field ? { errors: [field] } : {});
    expect(JSON.stringify(answer.body)).not.toContain(familyOfOne.applicant.surname);
    expect(JSON.stringify(answer.body)).not.toMatch(/\d{12}/);
    expect(await filed()).toEqual(before);
  });

  it('takes no number: the next good one follows the last without a gap', async () => {
    const first = answered<CaseBody>(
      'filing',
      await offices.portal.post('/v1/applications', familyOfOne),
      201,
    );
    await offices.portal.post('/v1/applications', { ...familyOfOne, region: '750000000' });
    const second = answered<CaseBody>(
      'filing',
      await offices.portal.post('/v1/applications', applicationOf({ seed: 101 })),
      201,
    );
    expect(Number(second.number.slice(-6))).toBe(Number(first.number.slice(-6)) + 1);
  });

  it('is told what is wrong in the language of the reader', async () => {
    const answer = await fetch(`${cloud.url}/v1/applications`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await cloud.token(OFFICES.portal)}`,
        'content-type': 'application/json',
        'accept-language': 'de, ru;q=0.8, kk;q=0.2',
      },
      body: 'no',
    });
    expect(await answer.json()).toMatchObject({ title: 'Тело запроса не является JSON' });
  });
});

describe('an act that is wrong', () => {
  let kase: CaseBody;
  beforeAll(async () => {
    kase = answered<CaseBody>(
      'filing',
      await offices.portal.post('/v1/applications', applicationOf({ seed: 102 })),
      201,
    );
  });

  const register = (ifMatch?: string, office = offices.provider) =>
    office.post(`/v1/cases/${kase.id}/register`, {}, ifMatch ? { ifMatch } : {});

  it('needs If-Match', async () => {
    expect(await register()).toMatchObject({ status: 428, body: { code: 'if-match-missing' } });
  });

  it('is refused with the current version when the case has moved on', async () => {
    expect(await register('"7"')).toMatchObject({
      status: 412,
      body: { code: 'version-changed', version: 1 },
    });
  });

  it('is refused to an office that the stage does not name, with the one that it names', async () => {
    expect(await register('"1"', offices.commission)).toMatchObject({
      status: 403,
      body: { code: 'actor-not-permitted', actor: 'provider' },
    });
  });

  it('is refused at a stage that does not have it, with the acts that are possible', async () => {
    const answer = await offices.provider.post(`/v1/cases/${kase.id}/include`, {}, { ifMatch: '"1"' });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'act-not-possible', possible: expect.arrayContaining(['register']) },
    });
  });

  it('on a case that another portal filed looks like one on a case that does not exist', async () => {
    const other = officeAt(cloud.url, await cloud.token({ ...OFFICES.portal, organisation: 'another' }));
    const [foreign, none] = await Promise.all([
      other.get(`/v1/cases/${kase.id}`),
      other.get('/v1/cases/00000000-0000-4000-8000-000000000000'),
    ]);
    expect([foreign.status, foreign.body]).toEqual([404, none.body]);
  });

  it('needs a token that the issuer signed', async () => {
    const { status } = await fetch(`${cloud.url}/v1/cases/${kase.id}`);
    expect(status).toBe(401);
  });

  it('takes effect once under one idempotency key, and answers the same again', async () => {
    const send = () =>
      offices.provider.post(`/v1/cases/${kase.id}/register`, {}, { ifMatch: '"1"', key: 'once' });
    const [one, other] = await Promise.all([send(), send()]);
    const again = await send();
    expect([one.status, other.status, again.status]).toEqual([200, 200, 200]);
    expect([other.body, again.body]).toEqual([one.body, one.body]);
    const { body } = await offices.provider.get(`/v1/cases/${kase.id}`);
    expect(body).toMatchObject({ version: 2, stage: 'registered' });
  });
});

describe('a decision without places', () => {
  it('is refused with what is left and what is needed, and changes neither case nor quota', async () => {
    const set = { year: 2026, region: '270000000', category: 'kandas', kind: 'set', limit: 4, act: 'test' };
    answered('quota', await offices.authorisedBody.post('/v1/quotas/entries', set), 201);
    const at = async (role: 'provider' | 'commission') =>
      officeAt(cloud.url, await cloud.token({ ...OFFICES[role], region: '270000000' }));
    const [provider, commission] = [await at('provider'), await at('commission')];
    const application = { ...familyOfFive, region: '270000000' };
    const { id } = answered<CaseBody>(
      'filing',
      await offices.portal.post('/v1/applications', application),
      201,
    );
    const send = (office: typeof provider, verb: string, version: number, said: unknown = {}) =>
      office.post(`/v1/cases/${id}/${verb}`, said, { ifMatch: `"${version}"` });
    const registered = answered<CaseBody>('register', await send(provider, 'register', 1), 200);
    const { kase } = await forwardWithList(provider, [registered]);
    await decideInSession({ provider, commission }, [kase]);
    expect(await send(provider, 'include', 4)).toMatchObject({
      status: 409,
      body: { code: 'quota-exhausted', left: 4, needed: 5 },
    });
    expect((await provider.get(`/v1/cases/${id}`)).body).toMatchObject({ stage: 'recommended', version: 4 });
    const quotas = await provider.get('/v1/quotas?year=2026&region=270000000&category=kandas');
    expect(quotas.body).toMatchObject({ items: [{ limit: 4, taken: 0, left: 4 }] });
  });
});

describe('a page in a browser', () => {
  const asking = (origin: string, headers: Record<string, string>, method = 'OPTIONS') =>
    fetch(`${cloud.url}/v1/applications`, { method, headers: { origin, ...headers } });
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type,idempotency-key',
  };

  it('of an allowed origin may ask without a token what it may send, and reads even a refusal', async () => {
    const allowed = await asking(PORTAL, preflight);
    expect(allowed.status).toBe(204);
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      'access-control-allow-origin': PORTAL,
      'access-control-allow-methods': 'GET,POST,PUT,DELETE',
      'access-control-allow-headers': expect.stringContaining('idempotency-key'),
    });
    const refused = await asking(PORTAL, {}, 'POST');
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, PORTAL]);
  });

  it('of any other origin is given no leave', async () => {
    const answers = [
      await asking('https://other.example', preflight),
      await asking(`${PORTAL}.evil`, preflight),
    ];
    for (const { headers } of answers) expect(headers.has('access-control-allow-origin')).toBe(false);
  });
});
