import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { almaty } from '#infra/local/demo/almaty.ts';
import { decideInSession } from '#infra/local/demo/decide-in-session.ts';
import { familyOfFive } from '#infra/local/demo/families.ts';
import { forwardWithList } from '#infra/local/demo/forward-with-list.ts';
import { answered, type Office, officeAt } from '#infra/local/demo/office.ts';
import { OFFICES, type OfficeName } from '#infra/local/demo/offices.ts';
import { seedQuotas } from '#infra/local/demo/seed-quotas.ts';
import type { CaseBody } from '#infra/local/demo/story.ts';
import { type LocalCloud, startLocalCloud } from '#infra/local/local-cloud.ts';
import { reachCloud } from '#infra/local/operator.ts';
import { sampleWords } from '#infra/local/sample-words.ts';
import { apiEvent } from '#test/support/api-events.ts';
import { applicationOf } from '#test/support/applications.ts';

/** What stands in the cloud before the first request of a function. */
export type Standing = {
  /** Decided, with its document still to be signed. */
  readonly kase: CaseBody;
  /** Filed, one for each asking of `case-acts`. */
  readonly toRegister: readonly CaseBody[];
  readonly listId: string;
  readonly sessionId: string;
};

/**
 * The local cloud with a case that waits for the signature of the head, and so many to register; this process has its
 * functions' environment.
 */
export async function startCloudWithCases(
  toRegister: number,
): Promise<{ cloud: LocalCloud; standing: Standing }> {
  const cloud = await startLocalCloud({ folder: 'memory', port: 0, startsAt: almaty('2026-03-18T10:00') });
  try {
    const [portal, provider, commission, authorisedBody] = (await Promise.all(
      (['portal', 'provider', 'commission', 'authorisedBody'] as const).map(async (name) =>
        officeAt(cloud.url, await cloud.token(OFFICES[name])),
      ),
    )) as [Office, Office, Office, Office];
    await seedQuotas(authorisedBody);
    const file = async (application: unknown) =>
      answered<CaseBody>('filing', await portal.post('/v1/applications', application), 201);
    const act = async (verb: string, { id, version }: CaseBody) => {
      const sent = await provider.post(`/v1/cases/${id}/${verb}`, {}, { ifMatch: `"${version}"` });
      return answered<CaseBody>(verb, sent, 200);
    };
    const registered = await act('register', await file(familyOfFive));
    const { list, kase: forwarded } = await forwardWithList(provider, [registered]);
    const { session, kase: recommended } = await decideInSession({ provider, commission }, [forwarded]);
    const { id } = await act('include', recommended);
    const kase = await withDocument(provider, id);
    const others: CaseBody[] = [];
    for (let seed = 0; seed < toRegister; seed += 1)
      others.push(await file(applicationOf({ seed: 4000 + seed, familySize: 4 })));
    reachCloud({ folder: cloud.folder });
    return { cloud, standing: { kase, toRegister: others, listId: list.id, sessionId: session.id } };
  } catch (fault) {
    await cloud.stop();
    throw fault;
  }
}

const PATIENCE_MILLISECONDS = 60_000;

async function withDocument(provider: Office, id: string): Promise<CaseBody> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (performance.now() < end) {
    const read = answered<CaseBody>('reading', await provider.get(`/v1/cases/${id}`), 200);
    if (read.documents.length > 0) return read;
    await wait(50);
  }
  throw new Error('the document of the decision did not appear');
}

export type First = {
  readonly route: string;
  /** Nobody where it needs no token. */
  readonly by?: OfficeName;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly ifMatch?: number;
  readonly body?: unknown;
};

const FORM = 'kandas-acknowledgement';
const PAVLODAR = '550000000';

/**
 * What each function is asked first: what it is for, or where that needs standing that every asking would use up, what
 * is read most. `nth` tells one family from another.
 */
export const firstRequests = (
  { kase, toRegister, listId, sessionId }: Standing,
  nth: number,
): Readonly<Record<string, First>> => {
  const ofCase = { by: 'provider', path: { caseId: kase.id } } as const;
  const [document] = kase.documents;
  return {
    bare: { route: 'GET /v1/cases/{caseId}', path: { caseId: kase.id } },
    alerts: { route: 'GET /v1/alerts', by: 'provider', query: { region: PAVLODAR } },
    applications: {
      route: 'POST /v1/applications',
      by: 'portal',
      body: applicationOf({ seed: 5000 + nth, familySize: 4 }),
    },
    calendar: { route: 'GET /v1/calendar', by: 'provider', query: { year: '2026' } },
    'case-history': { route: 'GET /v1/cases/{caseId}/history', ...ofCase },
    'case-acts': {
      route: 'POST /v1/cases/{caseId}/{verb}',
      by: 'provider',
      path: { caseId: toRegister[nth]?.id ?? '', verb: 'register' },
      ifMatch: toRegister[nth]?.version ?? 0,
      body: {},
    },
    cases: { route: 'GET /v1/cases/{caseId}', ...ofCase },
    documentation: { route: 'GET /docs' },
    documents: { route: 'GET /v1/cases/{caseId}/documents', ...ofCase },
    events: { route: 'GET /v1/events', by: 'portal' },
    forms: {
      route: 'POST /v1/forms/{form}/preview',
      by: 'provider',
      path: { form: FORM },
      body: sampleWords(FORM, 0),
    },
    health: { route: 'GET /health' },
    lists: { route: 'GET /v1/lists/{listId}', by: 'provider', path: { listId } },
    quotas: { route: 'GET /v1/quotas', by: 'provider', query: { year: '2026', region: PAVLODAR } },
    reports: { route: 'GET /v1/reports/deadlines', by: 'provider', query: { region: PAVLODAR } },
    services: { route: 'GET /v1/services', by: 'provider' },
    sessions: { route: 'GET /v1/sessions/{sessionId}', by: 'commission', path: { sessionId } },
    signatures: {
      route: 'POST /v1/cases/{caseId}/signature-requests',
      by: 'head',
      path: { caseId: kase.id },
      ifMatch: kase.version,
      body: { document: document?.id },
    },
    substitutions: { route: 'GET /v1/substitutions', by: 'provider', query: { region: PAVLODAR } },
    uploads: {
      route: 'POST /v1/uploads',
      by: 'portal',
      body: { contentType: 'application/pdf', bytes: 48_213, sha256: 'a'.repeat(64) },
    },
    verification: { route: 'GET /v1/verify/{code}', path: { code: document?.verification?.code ?? '' } },
    webhooks: { route: 'GET /v1/webhooks', by: 'portal' },
  };
};

/** The request as API Gateway hands it to the function. */
export function eventOf({ route, by, path = {}, query, ifMatch, body }: First): object {
  const [method = '', template = ''] = route.split(' ');
  return apiEvent({
    method,
    route: template,
    parameters: path,
    ...(query ? { query } : {}),
    headers: {
      'idempotency-key': randomUUID(),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    },
    ...(by === undefined ? {} : { claims: OFFICES[by] }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
