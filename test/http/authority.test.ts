import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Region } from '#functions/law/regions.ts';
import { ROLES, type Role } from '#functions/law/service.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';
import { compositionOf, secretaryBeside } from '#test/support/house-sessions.ts';
import {
  type Filed,
  fileBy,
  filedByEach,
  HERE,
  maySee,
  NO_CASE,
  named,
  OFFICIALS,
  THERE,
  text,
  worksIn,
} from '#test/support/offices.ts';
import { exampleOf, OPERATIONS, wholeApi } from '#test/support/whole-api.ts';

/**
 * Who may see and do what, stated a second time and without the code: the table of quota-procedures.md, section 1, with
 * the choices of this project that the README names. Every role × region × case × operation is held to it.
 */

/** Through whose hands an application of this service passes. */
const READERS: readonly Role[] = ['applicant', 'provider', 'state-corporation', 'commission', 'head'];
const MINISTRY: readonly Role[] = ['authorised-body'];

/** What each policy means, for an operation on a case that the caller may see: who has it answered. */
const ON_A_CASE: Readonly<Record<string, readonly Role[]>> = {
  'see-case': ROLES,
  'see-event': ROLES,
  'see-persons': READERS,
  'see-warnings': READERS.filter((role) => role !== 'applicant'),
  'have-document': ROLES,
  // The applicant whose data they are, and those who watch over the offices.
  'see-accesses': ['applicant', 'head', 'authorised-body', 'quality-body'],
  'see-quota': OFFICIALS,
  'act-for-office': ROLES,
  // Whose seat it is, is judged below.
  sign: ROLES,
};
/** …for an operation on a list: of those who draw it up, receive it and watch over it. */
const LIST_READERS: readonly Role[] = ['provider', 'commission', 'head', 'authorised-body'];
const ON_A_LIST: Readonly<Record<string, readonly Role[]>> = {
  'see-list': LIST_READERS,
  'see-list-persons': ['provider', 'commission', 'head'],
  'act-on-list': ['provider'],
};
/** …for an operation in a session, or on a composition: which member may do what, the session itself says. */
const IN_A_SESSION: Readonly<Record<string, readonly Role[]>> = {
  'see-session': LIST_READERS,
  'act-in-session': ['commission'],
};
/** …for an operation on a region: beside the role, the office has to work there. */
const ON_A_REGION: Readonly<Record<string, readonly Role[]>> = {
  'list-cases': OFFICIALS,
  'see-alerts': OFFICIALS,
  'see-reports': OFFICIALS,
  'see-list': LIST_READERS,
  'see-registers': LIST_READERS,
  'see-session': LIST_READERS,
  'see-substitutions': OFFICIALS,
};
/** …and for everything else. */
const AT_ALL: Readonly<Record<string, readonly Role[]>> = {
  'read-law': ROLES,
  'see-quota': OFFICIALS,
  'preview-form': OFFICIALS,
  'set-quota': MINISTRY,
  'change-calendar': MINISTRY,
  public: ROLES,
  // Whoever files through a channel of some service: portals, counters, offices, missions.
  upload: ['applicant', 'provider', 'state-corporation', 'career-centre', 'foreign-mission'],
  // What is found is judged case by case: below.
  'search-cases': ROLES,
  'export-person': MINISTRY,
};
const APART = 'test/http/authority-apart.test.ts';
/** Operations that are held to their policy by a test of their own, which is named. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'POST /v1/applications': 'below: filing',
  'POST /v1/applications/check': 'below: filing',
  'POST /v1/complaints': APART,
  'GET /v1/events': 'test/application/visibility.test.ts',
  'POST /v1/alerts/{alertId}/acknowledgement': 'test/application/acknowledge-alert.test.ts',
  'POST /v1/lists': 'below: opening a list',
  'POST /v1/commissions': 'below: appointing a commission and opening its session',
  'POST /v1/sessions': 'below: appointing a commission and opening its session',
  'POST /v1/substitutions': APART,
  'POST /v1/webhooks': APART,
  'GET /v1/webhooks': APART,
  'GET /v1/quotas/waiting': 'below: the waiting list, which is of a region',
};

let at: House;
let ask: ReturnType<typeof wholeApi>;
let filed: readonly Filed[];
let lists: readonly { readonly id: string; readonly region: Region }[];
let sessions: readonly { readonly id: string; readonly composition: string; readonly region: Region }[];

beforeAll(async () => {
  at = house();
  ask = wholeApi(at);
  filed = await filedByEach(at);
  const list = async (region: Region, seed: number) => {
    const { id } = await fileBy(at, 'enbek', region, seed);
    acceptedOf(await at.act(id, EXAMPLES.register));
    return { id: acceptedOf(await at.openList(official('provider', region), [id])).list.id, region };
  };
  lists = [await list(HERE, 6), await list(THERE, 7)];
  const session = async (region: Region) => {
    const composition = compositionOf(region, 'kandas-inclusion');
    at.store.appoint(composition);
    const secretary = secretaryBeside(official('commission', region));
    const { id } = acceptedOf(await at.openSession(secretary, 'kandas-inclusion')).session;
    return { id, composition: composition.id, region };
  };
  sessions = [await session(HERE), await session(THERE)];
});

const operations = [...OPERATIONS];
const onLists = operations.filter(([key]) => key.includes('{listId}'));
const onCases = operations.filter(([key]) => key.includes('/cases/{caseId}'));
const inSessions = operations.filter(([key]) => /\{(session|composition)Id\}/.test(key));
const onWebhooks = operations.filter(([key]) => key.includes('{webhookId}'));
const others = operations.filter(
  (one) => ![...onLists, ...inSessions, ...onCases, ...onWebhooks].includes(one) && !(one[0] in ELSEWHERE),
);

it('every policy has a line in the statement above, so that no operation goes unjudged', () => {
  const unknown = [
    ...onCases.filter(([, { policy }]) => !(policy in ON_A_CASE)),
    ...onLists.filter(([, { policy }]) => !(policy in ON_A_LIST)),
    ...inSessions.filter(([, { policy }]) => !(policy in IN_A_SESSION)),
    ...others.filter(([, { policy }]) => !(policy in ON_A_REGION) && !(policy in AT_ALL)),
  ].map(
    ([key, { policy }]) =>
      `${key}: say in test/http/authority.test.ts who has ${policy}, or which test holds it`,
  );
  expect(unknown).toEqual([]);
  expect(Object.keys(ELSEWHERE).filter((key) => !OPERATIONS.has(key))).toEqual([]);
  const files = Object.values(ELSEWHERE).filter((where) => where.startsWith('test/'));
  expect(files.filter((where) => !existsSync(where))).toEqual([]);
});

describe.each(named)('%s', (_, caller) => {
  it('has every case answered that it may see, and of any other not even that there is one', async () => {
    for (const [key, { policy, ifMatch }] of onCases) {
      const example = exampleOf(key);
      const about = (caseId: string) =>
        ask(key, caller, {
          ...example,
          path: { ...example.path, caseId },
          // A version that no case has: nothing happens, and who may see the case is told its version.
          headers: { ...example.headers, ...(ifMatch ? { 'if-match': '"99"' } : {}) },
        });
      const none = await about(NO_CASE);
      for (const one of filed) {
        const answer = await about(one.id);
        const where = `${key} of the case of ${one.by} in ${one.region}`;
        const sameAsNone = text(answer, one.id) === text(none, NO_CASE);
        expect(sameAsNone || maySee(caller, one), where).toBe(true);
        const isRefused = /"code":"(case-not-found|not-permitted)"/.test(answer.body ?? '');
        expect(isRefused, where).toBe(!(maySee(caller, one) && ON_A_CASE[policy]?.includes(caller.role)));
      }
    }
  });

  it.each([HERE, THERE])(
    'has lists of the region %s answered if it works there, with cases it may see',
    async (region) => {
      for (const [key, { policy, query }] of others.filter(([, one]) => one.policy in ON_A_REGION)) {
        const example = exampleOf(key);
        if (!query) throw new Error(`${key} is about a region and takes none`);
        const answer = await ask(key, caller, { ...example, query: { ...example.query, region } });
        const isAnswered = ON_A_REGION[policy]?.includes(caller.role) && worksIn(caller, region);
        expect(answer.statusCode, key).toBe(isAnswered ? 200 : 403);
        const seen = filed.filter(({ id }) => answer.body?.includes(id));
        expect(
          seen.filter((one) => !maySee(caller, one) && policy === 'list-cases'),
          key,
        ).toEqual([]);
        expect(
          seen.filter((one) => one.region !== region),
          key,
        ).toEqual([]);
      }
    },
  );

  it('has the lists answered that its office draws up, receives or watches over, and learns of no other', async () => {
    for (const [key, { policy, ifMatch }] of onLists) {
      const example = exampleOf(key);
      const about = (listId: string) =>
        ask(key, caller, {
          ...example,
          path: { ...example.path, listId },
          headers: { ...example.headers, ...(ifMatch ? { 'if-match': '"99"' } : {}) },
        });
      const none = await about(NO_CASE);
      for (const { id, region } of lists) {
        const answer = await about(id);
        const where = `${key} of ${region}`;
        const isSeen = LIST_READERS.includes(caller.role) && worksIn(caller, region);
        expect(text(answer, id) === text(none, NO_CASE), where).toBe(!isSeen);
        const isRefused = /"code":"(list-not-found|not-permitted)"/.test(answer.body ?? '');
        expect(isRefused, where).toBe(!(isSeen && ON_A_LIST[policy]?.includes(caller.role)));
      }
    }
  });

  it('opens a list if it is a provider with a region, which is the region of the list', async () => {
    const example = exampleOf('POST /v1/lists');
    const body = JSON.stringify({ service: { code: 'kandas-inclusion', edition: '2026-01-01' } });
    const { statusCode, body: opened } = await ask('POST /v1/lists', caller, { ...example, body });
    const isAllowed = caller.role === 'provider' && caller.region !== undefined;
    expect(statusCode).toBe(isAllowed ? 201 : 403);
    expect(JSON.parse(opened ?? '{}').region).toBe(isAllowed ? caller.region : undefined);
  });

  it('has the sessions answered of the commission that it is, appointed or watches over, and learns of no other', async () => {
    for (const [key, { policy, ifMatch }] of inSessions) {
      const example = exampleOf(key);
      const about = (sessionId: string, compositionId: string) =>
        ask(key, caller, {
          ...example,
          path: { ...example.path, sessionId, compositionId },
          headers: { ...example.headers, ...(ifMatch ? { 'if-match': '"99"' } : {}) },
        });
      const none = text(await about(NO_CASE, NO_CASE), NO_CASE);
      for (const { id, composition, region } of sessions) {
        const answer = await about(id, composition);
        const where = `${key} of ${region}`;
        const isSeen = LIST_READERS.includes(caller.role) && worksIn(caller, region);
        expect(text(answer, id) === none, where).toBe(!isSeen);
        const isRefused = /"code":"((session|composition)-not-found|not-permitted)"/.test(answer.body ?? '');
        expect(isRefused, where).toBe(!(isSeen && IN_A_SESSION[policy]?.includes(caller.role)));
      }
    }
  });

  it('appoints the commission of its region as a provider, and opens its session as its secretary', async () => {
    const act = exampleOf('POST /v1/commissions');
    // Of another service: this one's commission sits in the composition that it has.
    const body = JSON.stringify({ ...JSON.parse(act.body ?? '{}'), service: 'kandas-consent' });
    const recorded = await ask('POST /v1/commissions', caller, { ...act, body });
    const appoints = caller.role === 'provider' && caller.region !== undefined;
    expect(recorded.statusCode).toBe(appoints ? 201 : 403);
    const opening = { ...exampleOf('POST /v1/sessions') };
    const secretary = { ...caller, subject: `secretary-of-${caller.region}` };
    const opened = await ask('POST /v1/sessions', secretary, opening);
    const sits = caller.role === 'commission' && caller.region !== undefined;
    expect(opened.statusCode).toBe(sits ? 201 : 403);
    expect((await ask('POST /v1/sessions', caller, opening)).statusCode).toBe(sits ? 201 : 403);
    const stranger = await ask('POST /v1/sessions', { ...caller, subject: 'nobody' }, opening);
    expect([stranger.statusCode, /not-(in-composition|permitted)/.test(stranger.body ?? '')]).toEqual([
      403,
      true,
    ]);
  });

  it('is refused or answered by its role alone where nothing else is asked about', async () => {
    for (const [key, { policy }] of others.filter(([, one]) => one.policy in AT_ALL)) {
      const { statusCode, body } = await ask(key, caller, exampleOf(key));
      const isForbidden = statusCode === 403 && body?.includes('"not-permitted"');
      expect(isForbidden, key).toBe(!AT_ALL[policy]?.includes(caller.role));
    }
  });

  it('files through the channel of its role and in its region, and sees the waiting list of its region', async () => {
    for (const region of [HERE, THERE] as const) {
      for (const [channel, by] of [
        ['migration-portal', 'applicant'],
        ['state-corporation', 'state-corporation'],
      ] as const) {
        const body = JSON.stringify({
          ...applicationOf({ seed: 77, region, channel }),
          documents: ['no-such-paper'],
        });
        const checked = await ask('POST /v1/applications/check', caller, { body });
        const { statusCode } = await ask('POST /v1/applications', caller, {
          ...exampleOf('POST /v1/applications'),
          body,
        });
        const isAllowed = caller.role === by && (by === 'applicant' || worksIn(caller, region));
        expect(statusCode, `${channel} in ${region}`).toBe(isAllowed ? 422 : 403);
        expect(checked.statusCode === 403, `checking for ${channel} in ${region}`).toBe(!isAllowed);
      }
      const query = { year: '2026', region, category: 'kandas' };
      const { statusCode } = await ask('GET /v1/quotas/waiting', caller, { query });
      expect(statusCode).toBe(OFFICIALS.includes(caller.role) && worksIn(caller, region) ? 200 : 403);
    }
  });
});
