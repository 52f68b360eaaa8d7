import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '#functions/case/authority.ts';
import { historyOf } from '#functions/case/history.ts';
import { historyWords } from '#functions/documents/history-words.ts';
import type { Response } from '#functions/http/response.ts';
import { signatureRoutes } from '#functions/http/signatures.ts';
import { substitutionRoutes } from '#functions/http/substitutions.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { apiEvent, claimsOf } from '#test/support/api-events.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official } from '#test/support/callers.ts';
import { type Decided, decided } from '#test/support/decided-house.ts';
import { acceptedOf } from '#test/support/given-case.ts';
import { handlerOf } from '#test/support/handler.ts';
import { type House, house } from '#test/support/house.ts';
import { exampleOf, wholeApi } from '#test/support/whole-api.ts';

const HEAD = official('head');
const EXECUTOR: Caller = { ...official('provider'), subject: 'executor' };
const CLERK: Caller = { ...official('state-corporation'), subject: 'clerk' };
const ACT = {
  region: '550000000',
  organisation: 'akimat',
  office: 'official',
  absent: 'executor',
  substitute: 'clerk',
  act: { number: '41-ж', day: '2026-03-16' },
  from: '2026-03-18',
  to: '2026-04-01',
};

const bodyOf = ({ body = '' }: Response) => JSON.parse(body);

let at: House;
let ask: ReturnType<typeof wholeApi>;
beforeEach(() => {
  at = house();
  ask = wholeApi(at);
});

let keys = 0;
const record = async (said: object = {}, by = HEAD): Promise<Response> => {
  keys += 1;
  return ask('POST /v1/substitutions', by, {
    headers: { 'idempotency-key': `act-${keys}`, 'accept-language': 'en' },
    body: JSON.stringify({ ...ACT, ...said }),
  });
};

/** Registers an application as somebody, under a substitution if one is named. */
async function register(caseId: string, by: Caller, substitution?: string): Promise<Response> {
  const seen = await at.store.cases.load(caseId);
  keys += 1;
  return ask('POST /v1/cases/{caseId}/register', by, {
    path: { caseId },
    headers: {
      'idempotency-key': `register-${keys}`,
      'if-match': `"${seen?.version}"`,
      'accept-language': 'en',
      ...(substitution === undefined ? {} : { substitution }),
    },
    body: '{}',
  });
}

/** Filed at the counter and handed over: the clerk sees it, and the provider registers it. */
async function handedOver(): Promise<string> {
  const application = applicationOf({ channel: 'state-corporation' });
  const { id } = acceptedOf(await at.file(application, { by: CLERK })).kase;
  acceptedOf(await at.act(id, { verb: 'hand-over', said: {} }));
  return id;
}

describe('POST /v1/substitutions', () => {
  it('records who acts for whom, by which act and on which days; GET lists it for the region', async () => {
    const made = await record();
    expect(made.statusCode).toBe(201);
    expect(bodyOf(made)).toMatchObject({ ...ACT, recordedBy: { role: 'head' } });
    await record({ from: '2026-03-20' });
    const listed = await ask('GET /v1/substitutions', EXECUTOR, { query: { region: '550000000' } });
    expect(bodyOf(listed).items.map(({ from }: typeof ACT) => from)).toEqual(['2026-03-20', '2026-03-18']);
    const first = await ask('GET /v1/substitutions', EXECUTOR, {
      query: { region: '550000000', limit: '1' },
    });
    const { next } = bodyOf(first);
    const second = await ask('GET /v1/substitutions', EXECUTOR, {
      query: { region: '550000000', limit: '1', after: next },
    });
    expect(bodyOf(second).items.map(({ from }: typeof ACT) => from)).toEqual(['2026-03-18']);
  });

  it.each([
    [{ to: '2026-03-17' }, 422, '/to', 'day-before-first'],
    [{ act: { number: '41', day: '2026-04-02' } }, 422, '/act/day', 'act-after-last-day'],
    [{ substitute: 'executor' }, 422, '/substitute', 'substitute-absent'],
    [{ office: 'minister' }, 422, '/office', 'value-invalid'],
    [{ from: '2026-02-30' }, 422, '/from', 'format-invalid'],
    [{ region: '999999999' }, 422, '/region', 'value-invalid'],
    [{ act: { number: '', day: '2026-03-16' } }, 422, '/act/number', 'format-invalid'],
  ])('refuses %j with %i at %s', async (said, status, pointer, code) => {
    const answered = await record(said);
    expect(answered.statusCode).toBe(status);
    expect(bodyOf(answered).errors).toEqual([expect.objectContaining({ pointer, code })]);
    expect(at.store.dump()).not.toContain('SUBSTITUTION');
  });

  it('leaves nothing that names a person in the keys of the table', async () => {
    await record();
    const keysOnly = at.store
      .dump()
      .split('\n')
      .map((line) => line.split(' {')[0]);
    expect(keysOnly.join()).not.toContain('executor');
  });
});

describe('the header Substitution', () => {
  it('lets somebody do what the absent official would: the event and the history say for whom', async () => {
    const { id } = bodyOf(await record());
    const caseId = await handedOver();
    expect((await register(caseId, CLERK)).statusCode).toBe(403);
    expect((await register(caseId, CLERK, id)).statusCode).toBe(200);
    const links = await at.store.cases.history(caseId);
    expect(links.at(-1)?.event.by).toEqual({
      subject: 'clerk',
      role: 'provider',
      organisation: 'akimat',
      for: { office: 'official', subject: 'executor', substitution: id, act: ACT.act },
    });
    const history = historyOf(links, service);
    const titles = [history.at(-1)?.by.title, history.at(-1)?.for?.title].map((title) => title?.kk);
    expect(titles).toEqual([
      'Көрсетілетін қызметті беруші қызметкерінің міндетін атқарушы',
      'Көрсетілетін қызметті берушінің қызметкері',
    ]);
    const kase = (await at.store.cases.load(caseId))?.state;
    if (!kase) throw new Error('no case');
    const page = (['kk', 'ru', 'en'] as const).map(
      (language) =>
        historyWords(history, { kase, version: 3, service }, language).rows['acts']?.at(-1)?.['by'],
    );
    expect(page).toEqual([
      'Көрсетілетін қызметті беруші қызметкерінің міндетін атқарушы (akimat)\nүшін: Көрсетілетін қызметті берушінің қызметкері, № 41-ж, 16.03.2026',
      'Исполняющий обязанности должностного лица услугодателя (akimat)\nза: Должностное лицо услугодателя, № 41-ж, 16.03.2026',
      'acting official of the provider (akimat)\nfor: official of the provider, № 41-ж, 16.03.2026',
    ]);
    const shown = await ask('GET /v1/cases/{caseId}/history', EXECUTOR, { path: { caseId } });
    expect(bodyOf(shown).items.at(-1)).toMatchObject({ for: { role: 'official', act: ACT.act } });
    expect(shown.body).not.toContain('"executor"');
  });

  it('is refused by what is wrong with it, and changes nothing', async () => {
    const { id } = bodyOf(await record());
    const elsewhere = bodyOf(await record({ region: '110000000' }, official('head', '110000000'))).id;
    const ended = bodyOf(await record({ from: '2026-03-16', to: '2026-03-17' })).id;
    const early = bodyOf(await record({ from: '2026-03-19' })).id;
    const forHead = bodyOf(await record({ office: 'head', absent: 'head' })).id;
    const caseId = await handedOver();
    const before = await at.store.cases.history(caseId);
    const refusedBy = async (by: Caller, substitution: string) => {
      const answered = await register(caseId, by, substitution);
      return [answered.statusCode, bodyOf(answered).code];
    };
    expect(await refusedBy(CLERK, 'the-one-for-the-head')).toEqual([400, 'substitution-header-invalid']);
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await refusedBy(CLERK, unknown)).toEqual([403, 'substitution-not-found']);
    expect(await refusedBy(EXECUTOR, id)).toEqual([403, 'substitution-of-another']);
    expect(await refusedBy(CLERK, elsewhere)).toEqual([403, 'substitution-elsewhere']);
    expect(await refusedBy(CLERK, ended)).toEqual([403, 'substitution-not-in-effect']);
    expect(await refusedBy(CLERK, early)).toEqual([403, 'substitution-not-in-effect']);
    expect(await refusedBy(CLERK, forHead)).toEqual([403, 'actor-not-permitted']);
    expect(await at.store.cases.history(caseId)).toEqual(before);
  });

  it('says which days it holds, and which day it is', async () => {
    const { id } = bodyOf(await record());
    const caseId = await handedOver();
    at.clock.set(almaty('2026-04-02'));
    expect(bodyOf(await register(caseId, CLERK, id))).toMatchObject({
      code: 'substitution-not-in-effect',
      from: '2026-03-18',
      to: '2026-04-01',
      day: '2026-04-02',
    });
  });

  it('is not taken by a write that nobody does for another, and means nothing to a look', async () => {
    const { id } = bodyOf(await record());
    const key = 'POST /v1/substitutions';
    const asking = exampleOf(key);
    const headers = { ...asking.headers, substitution: id };
    const answered = await ask(key, HEAD, { ...asking, headers });
    expect([answered.statusCode, bodyOf(answered).code]).toEqual([400, 'substitution-not-taken']);
    const looked = await ask('GET /v1/substitutions', EXECUTOR, {
      ...exampleOf('GET /v1/substitutions'),
      headers: { substitution: id },
    });
    expect(looked.statusCode).toBe(200);
  });

  it('makes another request of the same key', async () => {
    const { id } = bodyOf(await record({ substitute: 'deputy' }));
    const caseId = await handedOver();
    const seen = await at.store.cases.load(caseId);
    const headers = { 'idempotency-key': 'one', 'if-match': `"${seen?.version}"` };
    const deputy: Caller = { ...EXECUTOR, subject: 'deputy' };
    const asking = { path: { caseId }, body: '{}' };
    const send = (more: object) =>
      ask('POST /v1/cases/{caseId}/register', deputy, { ...asking, headers: { ...headers, ...more } });
    expect((await send({ substitution: id })).statusCode).toBe(200);
    expect((await send({ substitution: id })).statusCode).toBe(200);
    expect(bodyOf(await send({})).code).toBe('idempotency-key-reused');
  });
});

describe('a decision signed for the absent head', () => {
  const DEPUTY: Caller = { ...official('provider'), subject: 'deputy' };
  const forHead = { ...ACT, office: 'head', absent: 'head', substitute: 'deputy' };

  async function substitutionIn(on: Decided): Promise<string> {
    const made = await handlerOf(substitutionRoutes(on.ports))(
      apiEvent({
        method: 'POST',
        route: '/v1/substitutions',
        headers: { 'idempotency-key': 'act' },
        body: JSON.stringify(forHead),
        claims: claimsOf(HEAD),
      }),
    );
    return bodyOf(made).id;
  }

  const send = async (
    on: Decided,
    what: 'signature-requests' | 'signature',
    body: unknown,
    substitution?: string,
  ) =>
    handlerOf(signatureRoutes(on.ports))(
      apiEvent({
        method: 'POST',
        route: `/v1/cases/{caseId}/${what}`,
        parameters: { caseId: on.caseId },
        headers: {
          'idempotency-key': `${what}-${substitution}`,
          'if-match': `"${(await on.stored()).version}"`,
          ...(substitution ? { substitution } : {}),
        },
        body: JSON.stringify(body),
        claims: claimsOf(DEPUTY),
      }),
    );

  it('bears the name of the office that acts; document, event and the public page say for whom', async () => {
    const on = await decided();
    const substitution = await substitutionIn(on);
    const document = { document: (await on.document()).id };
    expect(bodyOf(await send(on, 'signature-requests', document))).toMatchObject({
      code: 'signer-not-permitted',
    });
    const asked = await send(on, 'signature-requests', document, substitution);
    expect(asked.statusCode).toBe(201);
    const { request, content } = bodyOf(asked);
    const cms = Buffer.from(on.signing.signAsHead(Buffer.from(content, 'base64'))).toString('base64');
    expect(bodyOf(await send(on, 'signature', { request, cms }))).toMatchObject({
      code: 'signature-request-not-found',
    });
    const signed = await send(on, 'signature', { request, cms }, substitution);
    expect(signed.statusCode).toBe(200);
    const [signature] = (await on.document()).signatures ?? [];
    expect(signature).toMatchObject({
      office: 'head',
      by: { subject: 'deputy', role: 'head', for: { office: 'head', subject: 'head', act: ACT.act } },
    });
    const file = Buffer.from(await on.file()).toString('latin1');
    const name = Buffer.from('\ufeffБасшының міндетін атқарушы', 'utf16le').swap16().toString('hex');
    expect(file.toLowerCase()).toContain(`/name <${name}>`.toLowerCase());
    const { verification } = await on.document();
    const shown = await wholeApi(on.at)('GET /v1/verify/{code}', HEAD, {
      path: { code: verification?.code ?? '' },
    });
    expect(bodyOf(shown).signatures).toEqual([
      expect.objectContaining({ office: 'head', actingFor: 'head' }),
    ]);
    const page = await wholeApi(on.at)('GET /v1/verify/{code}', HEAD, {
      path: { code: verification?.code ?? '' },
      query: { lang: 'ru' },
      headers: { accept: 'text/html' },
    });
    expect(page.body).toContain('Исполняющий обязанности руководителя');
  });
});
