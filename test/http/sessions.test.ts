import { describe, expect, it } from 'vitest';
import type { Caller } from '#functions/case/authority.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { house } from '#test/support/house.ts';
import { secretaryBeside } from '#test/support/house-sessions.ts';
import { wholeApi } from '#test/support/whole-api.ts';

const CHAIR = official('commission');
const SECRETARY = secretaryBeside(CHAIR);
const PROVIDER = official('provider');
const SESSION = '/v1/sessions/{sessionId}';

const at = house();
const api = wholeApi(at);
let keys = 0;

type Asking = {
  readonly by?: Caller;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly version?: number;
};
async function ask(key: string, { by = SECRETARY, path = {}, query = {}, body, version }: Asking = {}) {
  keys += 1;
  const answer = await api(key, by, {
    path,
    query,
    headers: {
      'accept-language': 'en',
      'idempotency-key': `key-${keys}`,
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.statusCode, body: JSON.parse(answer.body ?? 'null') as Record<string, never> };
}

const half = { numerator: 1, denominator: 2, moreThan: true };
const ACT = {
  service: 'kandas-inclusion',
  act: { number: '12', day: '2026-01-10' },
  from: '2026-01-15',
  members: [
    { id: CHAIR.subject, seat: 'chair', office: 'Әкімнің орынбасары', name: 'Үлгі Төраға' },
    { id: SECRETARY.subject, seat: 'secretary', office: 'Бас маман', name: 'Үлгі Хатшы' },
  ],
  rules: { quorum: half, majority: { ...half, of: 'present' }, tie: 'presiding' },
};

describe('a session over HTTP', () => {
  it('is appointed for, opened, held and closed, and its decision stands in the case', async () => {
    expect((await ask('POST /v1/commissions', { by: PROVIDER, body: ACT })).status).toBe(201);
    const again = await ask('POST /v1/commissions', { by: PROVIDER, body: ACT });
    expect([again.status, again.body]).toMatchObject([
      409,
      { code: 'composition-exists', from: '2026-01-15' },
    ]);
    const { id: caseId } = acceptedOf(await at.file(applicationOf())).kase;
    for (const act of [EXAMPLES.register, EXAMPLES.forward]) acceptedOf(await at.act(caseId, act));
    const alone = await ask('POST /v1/cases/{caseId}/recommend', {
      by: CHAIR,
      path: { caseId },
      body: { outcome: 'include' },
      version: 3,
    });
    expect([alone.status, alone.body]).toMatchObject([409, { code: 'act-by-session', basis: 'K¶2(4)' }]);

    const opened = await ask('POST /v1/sessions', { body: { service: 'kandas-inclusion' } });
    expect(opened.status).toBe(201);
    const path = { sessionId: String(opened.body['id']) };
    const put = { path, version: 1, body: { cases: [caseId] } };
    expect((await ask(`PUT ${SESSION}/agenda`, put)).body).toMatchObject({ count: 1, version: 2 });
    const early = await ask(`POST ${SESSION}/votes`, {
      by: CHAIR,
      path,
      version: 2,
      body: { choice: 'for' },
    });
    expect([early.status, early.body]).toMatchObject([
      422,
      { code: 'session-invalid', errors: [{ pointer: '/member', code: 'member-absent' }] },
    ]);
    const present = ACT.members.map(({ id }) => id);
    await ask(`PUT ${SESSION}/presence`, { path, version: 2, body: { present } });
    const vote = { member: CHAIR.subject, choice: 'for' };
    expect((await ask(`POST ${SESSION}/votes`, { path, version: 3, body: vote })).status).toBe(200);
    const second = await ask(`POST ${SESSION}/votes`, {
      path,
      version: 4,
      body: { ...vote, cases: [caseId] },
    });
    expect(second.body).toMatchObject({ errors: [{ pointer: '/cases/0', code: 'vote-repeated' }] });
    const stale = await ask(`POST ${SESSION}/close`, { path, version: 3, body: {} });
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'session-changed', version: 4 }]);
    const closed = await ask(`POST ${SESSION}/close`, { path, version: 4, body: {} });
    expect(closed.body).toMatchObject({ state: 'closed', number: '55-2026-000001', remaining: 1 });

    await at.settleSession(path.sessionId);
    expect((await ask(`GET ${SESSION}`, { by: PROVIDER, path })).body).toMatchObject({ remaining: 0 });
    const agenda = await ask(`GET ${SESSION}/agenda`, { by: PROVIDER, path });
    expect(agenda.body).toMatchObject({
      items: [{ caseId, decided: { result: 'carried', for: 1 }, effect: { done: true } }],
    });
    const kase = await ask('GET /v1/cases/{caseId}', { by: PROVIDER, path: { caseId } });
    expect(kase.body).toMatchObject({
      stage: 'recommended',
      session: { id: path.sessionId, number: '55-2026-000001' },
    });
    const query = { region: '550000000' };
    expect((await ask('GET /v1/sessions', { by: PROVIDER, query })).body).toMatchObject({
      items: [{ id: path.sessionId, state: 'closed' }],
    });
  });

  it('is not appointed without a chair or a secretary, with shares that nobody reaches, or with days that run back', async () => {
    const broken = {
      ...ACT,
      service: 'kandas-arrival',
      to: '2026-01-01',
      members: [ACT.members[0], ACT.members[0]],
      rules: { ...ACT.rules, quorum: { numerator: 1, denominator: 1, moreThan: true } },
    };
    const { status, body } = await ask('POST /v1/commissions', { by: PROVIDER, body: broken });
    expect(status).toBe(422);
    const errors = body['errors'] as unknown as readonly { readonly code: string }[];
    expect(errors.map(({ code }) => code)).toEqual([
      'day-before-first',
      'chair-not-one',
      'secretary-missing',
      'member-repeated',
      'share-impossible',
    ]);
  });
});
