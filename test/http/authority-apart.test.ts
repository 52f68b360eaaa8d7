import { beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '#functions/case/authority.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended } from '#test/support/house.ts';
import {
  callers,
  type Filed,
  filedByEach,
  HERE,
  maySee,
  NO_CASE,
  named,
  THERE,
  text,
  worksIn,
} from '#test/support/offices.ts';
import { exampleOf, OPERATIONS, wholeApi } from '#test/support/whole-api.ts';

/** Who may do what, of the operations that a table of policies does not judge: each is asked by every role. */
let at: House;
let ask: ReturnType<typeof wholeApi>;
let filed: readonly Filed[];

beforeAll(async () => {
  at = house();
  ask = wholeApi(at);
  filed = await filedByEach(at);
});

it.each(named)(
  '%s complains through the channel of its role, of cases that it may see',
  async (_, caller) => {
    const BY = {
      head: 'applicant',
      'head-in-writing': 'provider',
      'quality-body': 'applicant',
      'quality-body-in-writing': 'quality-body',
    } as const;
    for (const one of filed) {
      for (const [channel, by] of Object.entries(BY)) {
        // Against an act that there is not: nothing happens, and who may complain is told so.
        const body = { case: one.id, channel, against: { what: 'act', event: 99 }, text: 'Келіспеймін.' };
        const answer = await ask('POST /v1/complaints', caller, {
          headers: { 'idempotency-key': `${channel}-${one.id}-${caller.subject}` },
          body: JSON.stringify(body),
        });
        const where = `${channel} about the case of ${one.by} in ${one.region}`;
        const { code } = JSON.parse(answer.body ?? '{}');
        const isSeen = maySee(caller, one);
        const may = caller.role === by ? 'complaint-invalid' : 'not-permitted';
        expect(code, where).toBe(isSeen ? may : 'case-not-found');
      }
    }
  },
);

it.each(named)('%s finds by an IIN the cases that it may see', async (_, caller) => {
  const { iin } = applicationOf({ seed: 4 }).applicant;
  const { statusCode, body } = await ask('POST /v1/cases/search', caller, { body: JSON.stringify({ iin }) });
  expect(statusCode).toBe(200);
  const mine = filed.filter(({ by, region }) => by === 'counter' && region === HERE);
  const found = filed.filter(({ id }) => body?.includes(id));
  expect(found).toEqual(mine.filter((one) => maySee(caller, one)));
});

describe('substitutions', () => {
  it('are recorded by the head of the region and by the authorised body, and by nobody else', async () => {
    const example = exampleOf('POST /v1/substitutions');
    for (const [index, caller] of callers.entries()) {
      const headers = { ...example.headers, 'idempotency-key': `substitution-${index}` };
      const { statusCode } = await ask('POST /v1/substitutions', caller, { ...example, headers });
      const may = ['head', 'authorised-body'].includes(caller.role) && worksIn(caller, HERE);
      expect(statusCode, `${caller.role} of ${caller.region}`).toBe(may ? 201 : 403);
    }
  });
});

const onWebhooks = [...OPERATIONS].filter(([key]) => key.includes('{webhookId}'));

describe('webhooks', () => {
  it('are had by a portal, and by an office that sees cases; others do not learn of one that there is', async () => {
    const made = await ask('POST /v1/webhooks', portal('enbek'), exampleOf('POST /v1/webhooks'));
    expect(made.statusCode).toBe(201);
    const { id } = JSON.parse(made.body ?? '{}');
    for (const caller of callers) {
      const { statusCode, body } = await ask('GET /v1/webhooks', caller, {});
      const seesCases = caller.role === 'applicant' || worksIn(caller, HERE) || worksIn(caller, THERE);
      expect(statusCode, caller.subject).toBe(seesCases ? 200 : 403);
      expect(body?.includes(id), caller.subject).toBe(caller.organisation === 'enbek');
      if (caller.organisation === 'enbek') continue;
      for (const [key] of onWebhooks) {
        const example = exampleOf(key);
        const about = (webhookId: string) =>
          ask(key, caller, { ...example, path: { ...example.path, webhookId } });
        expect(text(await about(id), id), `${key} by ${caller.subject}`).toBe(
          text(await about(NO_CASE), NO_CASE),
        );
      }
    }
  });
});

describe('an act of the law', () => {
  const WAY = [
    ['register', 'provider', {}],
    ['forward', 'provider', {}],
    ['recommend', 'commission', { outcome: 'include' }],
    ['include', 'provider', {}],
  ] as const;
  /** What of the way is done with a list alone: the right office is told so. */
  const BY_LIST: readonly string[] = ['forward'];
  /** …and what by a session. */
  const BY_SESSION: readonly string[] = ['recommend'];

  /** Of a case that one may not see: not found. Else forbidden; 409 where the applicant is not told the stage yet. */
  const REFUSED = [[404], [403, 409]] as const;

  const mayNot = async (
    { id, ...one }: Filed,
    caller: Caller,
    what: string,
    doing: (caller: Caller) => Promise<{ readonly statusCode?: number | undefined }>,
  ) => {
    const { statusCode } = await doing(caller);
    expect(REFUSED[Number(maySee(caller, { id, ...one }))], `${what} by ${caller.subject}`).toContain(
      statusCode,
    );
  };

  it('is done by the office that the law names, in its region, and by nobody else', async () => {
    const { id } = acceptedOf(await at.file(applicationOf({ seed: 31 }), { by: portal('enbek') })).kase;
    for (const [index, [verb, actor, said]] of WAY.entries()) {
      const act = (caller: Caller) =>
        ask(`POST /v1/cases/{caseId}/${verb}`, caller, {
          path: { caseId: id },
          headers: { 'idempotency-key': `${verb}-${caller.subject}`, 'if-match': `"${index + 1}"` },
          body: JSON.stringify(said),
        });
      for (const caller of callers.filter(({ role, region }) => role !== actor || region !== HERE)) {
        await mayNot({ id, region: HERE, by: 'enbek' }, caller, verb, act);
      }
      const { statusCode, body } = await act(official(actor, HERE));
      const isDoneTogether = [...BY_LIST, ...BY_SESSION].includes(verb);
      expect(statusCode, verb).toBe(isDoneTogether ? 409 : 200);
      if (!isDoneTogether) continue;
      expect(body).toContain(BY_LIST.includes(verb) ? '"act-by-list"' : '"act-by-session"');
      acceptedOf(await at.act(id, EXAMPLES[verb]));
    }
  });

  it('is signed for by the head of the region alone, and what the head asked for by nobody else', async () => {
    const id = await recommended(at, applicationOf({ seed: 32 }));
    acceptedOf(await at.act(id, EXAMPLES.include));
    await at.issue(id);
    const seen = await at.store.cases.load(id);
    const sign = (step: string, body: object) => (caller: Caller) =>
      ask(`POST /v1/cases/{caseId}/${step}`, caller, {
        path: { caseId: id },
        headers: { 'idempotency-key': `${step}-${caller.subject}`, 'if-match': `"${seen?.version}"` },
        body: JSON.stringify(body),
      });
    const asking = sign('signature-requests', { document: seen?.state.documents[0]?.id });
    const strangers = callers.filter(({ role, region }) => role !== 'head' || region !== HERE);
    for (const caller of strangers) {
      const { statusCode, body } = await asking(caller);
      const isSeen = maySee(caller, { id, region: HERE, by: 'enbek' });
      // To the applicant there is no such document before it is sent.
      const refusal = caller.role === 'applicant' ? 'document-not-found' : 'signer-not-permitted';
      expect(body, caller.subject).toContain(`"${isSeen ? refusal : 'case-not-found'}"`);
      expect(statusCode, caller.subject).toBe(isSeen && caller.role !== 'applicant' ? 403 : 404);
    }
    const given = await asking(official('head', HERE));
    expect(given.statusCode).toBe(201);
    const { request } = JSON.parse(given.body ?? '{}');
    const signing = sign('signature', { request, cms: 'MIIB' });
    for (const caller of strangers) expect((await signing(caller)).statusCode, caller.subject).toBe(404);
    expect((await signing(official('head', HERE))).body).toContain('"signature-invalid"');
  });
});
