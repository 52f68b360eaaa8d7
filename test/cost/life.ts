import { vault } from '#functions/adapters/kms/vault.ts';
import { webhookSecrets } from '#functions/adapters/kms/webhook-secrets.ts';
import type { SessionAct } from '#functions/application/act-in-session.ts';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { announceUpload } from '#functions/application/announce-upload.ts';
import { downloadDocument } from '#functions/application/download-document.ts';
import { enterQuota } from '#functions/application/enter-quota.ts';
import { fileApplication } from '#functions/application/file-application.ts';
import { listAlerts } from '#functions/application/list-alerts.ts';
import { listCases } from '#functions/application/list-cases.ts';
import { listDocuments } from '#functions/application/list-documents.ts';
import { createWebhook } from '#functions/application/manage-webhooks.ts';
import { readCase, readPersons } from '#functions/application/read-case.ts';
import { readCaseHistory } from '#functions/application/read-case-history.ts';
import { readPlaces } from '#functions/application/read-waiting.ts';
import { readWarnings } from '#functions/application/read-warnings.ts';
import { sha256 } from '#functions/application/record.ts';
import { requestSignature } from '#functions/application/request-signature.ts';
import { signDocument } from '#functions/application/sign-document.ts';
import { sweepDeadlines } from '#functions/application/sweep-deadlines.ts';
import { verifyCode } from '#functions/application/verify-document.ts';
import { sweepWebhooks } from '#functions/application/wake-webhooks.ts';
import type { Caller } from '#functions/case/authority.ts';
import type { Command } from '#functions/case/commands.ts';
import { addMilliseconds } from '#functions/law/calendar/instant.ts';
import { relay } from '#functions/stream/relay.ts';
import { signAsHead } from '#infra/local/pki/development-trust.ts';
import { consumers, handlersOf } from '#test/golden/stored/consumers.ts';
import { fixedKeys } from '#test/golden/stored/keys.ts';
import { type Item, itemsOf, recordsOf } from '#test/golden/stored/story.ts';
import { asked, storedWorld } from '#test/golden/stored/world.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import type { DynamodbUnderTest } from '#test/support/dynamodb-under-test.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { listsOf } from '#test/support/house-lists.ts';
import { compositionOf, secretaryBeside, sessionsOf } from '#test/support/house-sessions.ts';
import { inMemoryListQueue, inMemorySessionQueue } from '#test/support/in-memory-services.ts';
import { inMemorySigning } from '#test/support/in-memory-signing.ts';
import { messages } from '#test/support/queue-messages.ts';
import { type Counts, Meter, nothing } from './counting.ts';
import { storedBytes } from './item-size.ts';

/** One row of the account: what was done, by which function, how often in a life, and what all of it asked for. */
export type Row = {
  readonly what: string;
  /** The file of `functions/lambda`. */
  readonly function: string;
  /** Whether a request over HTTP began it. */
  readonly isRequest: boolean;
  times: number;
  readonly counts: Counts;
};

export type Life = {
  readonly rows: readonly Row[];
  /** What one run of a sweep asks for that finds nothing to do. */
  readonly idle: readonly Row[];
  /** What stays in the table for good, with its copies in the indexes. */
  readonly tableBytes: number;
  /** Of the PDFs and the evidence of their signatures. */
  readonly documentBytes: number;
  /** Of the decision that is downloaded. */
  readonly decisionBytes: number;
};

const HALF_AN_HOUR = 30 * 60_000;
/** A sweep every five minutes, each of what fires within fifteen: a rung is sent four times before it is claimed. */
const MINUTES_OF_SWEEPS_BEFORE_A_RUNG = [15, 10, 5, 0];
const REGION = '550000000';
const PAPER = Buffer.from('%PDF-1.7 a paper');
const PAPERS = ['identity', 'marriage-or-divorce', 'birth'] as const;

/** How often what is only looked at is looked at in one life. Ours: nobody has counted yet. */
export const LOOKS = {
  'GET /v1/cases/{caseId}/progress': 10,
  'GET /v1/cases?region=&stage=': 8,
  'GET /v1/cases/{caseId}': 10,
  'GET /v1/cases/{caseId}/application': 2,
  'GET /v1/cases/{caseId}/warnings': 1,
  'GET /v1/cases/{caseId}/quota': 1,
  'GET /v1/cases/{caseId}/history': 1,
  'GET /v1/cases/{caseId}/documents': 2,
  'GET /v1/cases/{caseId}/documents/{documentId}': 1,
  'GET /v1/alerts': 4,
  'GET /v1/verify/{code}': 3,
} as const;

/** How many members vote; one vote is counted. */
export const VOTES = 5;

/**
 * Walks a family of five from the filing with its papers to the delivered decision, in term, by the use cases and the
 * handlers of the queues on the real adapters, with a list and a session of its own and one webhook, and counts.
 */
export async function wholeLife(dynamodb: DynamodbUnderTest): Promise<Life> {
  const walk = await begin(dynamodb);
  const { ports, clock, request, look, follow, table } = walk;
  const before = new Set((await itemsOf(table)).map(keyOf));

  const documents: { readonly code: string; readonly upload: string }[] = [];
  for (const code of PAPERS) {
    const file = { contentType: 'application/pdf', bytes: PAPER.length, sha256: sha256(PAPER) } as const;
    const announced = await request('POST /v1/uploads', 'uploads', () =>
      announceUpload(ports, { caller: portal(), file, idempotency: asked(file, `upload ${code}`) }),
    );
    const upload = acceptedOf(announced).id;
    // The browser sends the file to S3 itself.
    walk.rowOf('POST /v1/uploads').counts.puts += 1;
    ports.papers.send(upload, PAPER);
    documents.push({ code, upload });
  }
  const application = applicationOf({ seed: 5, familySize: 4, documents });
  const filed = await request('POST /v1/applications', 'applications', () =>
    fileApplication(ports, { caller: portal(), application, idempotency: asked(application, 'file') }),
  );
  const caseId = acceptedOf(filed).kase.id;
  await follow();
  const head = async () => {
    const stored = await ports.cases.load(caseId);
    if (!stored) throw new Error('the case is gone');
    return stored;
  };
  const act = async (caller: Caller, command: Command) => {
    const { version } = await head();
    const idempotency = asked([command, version], `${version} ${command.verb}`);
    const acting = { caller, caseId, command, version, idempotency };
    const what = `POST /v1/cases/{caseId}/${command.verb}`;
    acceptedOf(await request(what, 'case-acts', () => actOnCase(ports, acting)));
    await follow();
  };
  clock.set(almaty('2026-03-18T12:00'));
  await act(official('provider'), EXAMPLES.register);
  clock.set(almaty('2026-03-20T10:00'));
  await onList(walk, caseId);
  // The commission takes so long that it is warned once of the end of its term.
  const [warning] = (await head()).state.deadlines.at(-1)?.rungs ?? [];
  if (!warning) throw new Error('no rung is armed');
  clock.set(addMilliseconds(warning.fireAt, -HALF_AN_HOUR));
  await sweepDeadlines(ports);
  for (const minutes of MINUTES_OF_SWEEPS_BEFORE_A_RUNG) {
    clock.set(addMilliseconds(warning.fireAt, -minutes * 60_000));
    await walk.event('The sweeps that find a rung', 'deadline-sweep', () => sweepDeadlines(ports));
  }
  await follow();
  clock.set(almaty('2026-04-08T10:00'));
  await inSession(walk, caseId);
  await act(official('provider'), EXAMPLES.include);
  await signed(walk, caseId);
  clock.set(almaty('2026-04-09T10:00'));
  await act(official('provider'), EXAMPLES.deliver);

  const by = { caller: official('provider'), caseId };
  const document = (await head()).state.documents[0];
  const documentId = document?.id ?? '';
  const region = { caller: official('provider'), region: REGION, limit: 25 } as const;
  await look('GET /v1/cases/{caseId}/progress', 'cases', () => readCase(ports, { caller: portal(), caseId }));
  await look('GET /v1/cases?region=&stage=', 'cases', () => listCases(ports, { ...region, stage: 'filed' }));
  await look('GET /v1/cases/{caseId}', 'cases', () => readCase(ports, by));
  await look('GET /v1/cases/{caseId}/application', 'cases', () => readPersons(ports, by));
  await look('GET /v1/cases/{caseId}/warnings', 'cases', () => readWarnings(ports, by));
  await look('GET /v1/cases/{caseId}/quota', 'cases', () => readPlaces(ports, by));
  await look('GET /v1/cases/{caseId}/history', 'case-history', () => readCaseHistory(ports, by));
  await look('GET /v1/cases/{caseId}/documents', 'documents', () => listDocuments(ports, by));
  await look('GET /v1/cases/{caseId}/documents/{documentId}', 'documents', () =>
    downloadDocument(ports, { caller: portal(), caseId, documentId }),
  );
  // Whoever is led to the file takes it from S3.
  walk.rowOf('GET /v1/cases/{caseId}/documents/{documentId}').counts.gets += 1;
  await look('GET /v1/alerts', 'alerts', () => listAlerts(ports, region));
  await look('GET /v1/verify/{code}', 'verification', () =>
    verifyCode(ports, document?.verification?.code ?? ''),
  );

  await sweepDeadlines(ports);
  clock.move({ minutes: 5 });
  const idle = [
    await walk.once('deadline-sweep', () => sweepDeadlines(ports)),
    await walk.once('webhook-sweep', () => sweepWebhooks(ports)),
  ];
  const kept = (await itemsOf(table)).filter((item) => !before.has(keyOf(item)) && !('expiresAt' in item));
  const files = [...ports.documents.files.entries()];
  return {
    rows: walk.rows,
    idle,
    tableBytes: kept.reduce((sum, item) => sum + storedBytes(item), 0),
    documentBytes: files.reduce((sum, [, bytes]) => sum + bytes.length, 0),
    decisionBytes: Math.max(
      ...files.filter(([key]) => key.includes(caseId)).map(([, bytes]) => bytes.length),
    ),
  };
}

const keyOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S}`;

/** The world before the first filing, and ways to do something in it and count what it asks for. */
async function begin(dynamodb: DynamodbUnderTest) {
  const meter = new Meter();
  const table = meter.table(await dynamodb.table());
  const { ports: world, clock, sent } = storedWorld(table, almaty('2026-03-18T10:00'));
  const keys = meter.kms(fixedKeys);
  const { pki, ports: authorities } = inMemorySigning(clock);
  const ports = {
    ...world,
    ...authorities,
    vault: vault(keys, { dataKeyId: 'data-key', applicantKeyId: 'applicant-key' }),
    secrets: webhookSecrets(keys, 'webhook-key'),
    tokens: { ...world.tokens, ...meter.tokens(world.tokens) },
    documents: meter.documents(world.documents),
    papers: meter.papers(world.papers),
    topic: {
      ...world.topic,
      publish: (message: Parameters<typeof world.topic.publish>[0]) => {
        meter.count('publishes');
        return world.topic.publish(message);
      },
    },
  };
  await standing(ports);
  sent.splice(0);

  const rows: Row[] = [];
  const rowOf = (what: string, by = '', isRequest = true): Row => {
    const known = rows.find((row) => row.what === what);
    if (known) return known;
    const row: Row = { what, function: by, isRequest, times: 0, counts: nothing() };
    rows.push(row);
    return row;
  };
  const inRow = <T>(row: Row, does: () => Promise<T>): Promise<T> => {
    row.times += 1;
    return meter.account(row.counts, does);
  };
  const handlers = consumers(ports, {
    park: ({ reason }) => Promise.reject(new Error(`a message was parked: ${reason}`)),
  });
  const told = new Set(recordsOf(await itemsOf(table)).map(recordKey));

  /** One batch of the stream with everything that is new, and one message after the other, until nothing follows. */
  const follow = async (): Promise<void> => {
    const Records = recordsOf(await itemsOf(table)).filter((record) => !told.has(recordKey(record)));
    for (const record of Records) told.add(recordKey(record));
    if (Records.length > 0)
      await inRow(rowOf('New events are published', 'relay', false), async () => {
        const had = sent.length;
        const { batchItemFailures } = await relay(ports)({ Records });
        if (batchItemFailures.length > 0) throw new Error('the relay failed');
        meter.count('publishes', sent.length - had);
      });
    const waiting = sent.splice(0);
    for (const message of waiting)
      for (const [name, handler] of handlersOf(message, handlers)) {
        const row = rowOf(`A message for ${name}`, name, false);
        const answer = await inRow(row, () => handler(messages(message.body)));
        if ((answer as { batchItemFailures: readonly unknown[] }).batchItemFailures.length > 0)
          throw new Error(`${name} failed`);
        // It is sent, received and deleted, each by itself.
        row.counts.messages += 3;
      }
    if (Records.length > 0 || waiting.length > 0) await follow();
  };
  return {
    ports,
    clock,
    table,
    rows,
    pki,
    rowOf,
    follow,
    request: <T>(what: string, by: string, does: () => Promise<T>) => inRow(rowOf(what, by), does),
    event: <T>(what: string, by: string, does: () => Promise<T>) => inRow(rowOf(what, by, false), does),
    /** Looks once, and counts as often as it is looked in a life. */
    look: async (what: keyof typeof LOOKS, by: string, does: () => Promise<unknown>) => {
      const row = rowOf(what, by);
      await inRow(row, does);
      repeat(row, LOOKS[what]);
    },
    once: async (by: string, does: () => Promise<unknown>): Promise<Row> => {
      const row: Row = {
        what: `A run of ${by}`,
        function: by,
        isRequest: false,
        times: 0,
        counts: nothing(),
      };
      await inRow(row, does);
      return row;
    },
  };
}

type Walk = Awaited<ReturnType<typeof begin>>;

const recordKey = ({ dynamodb }: ReturnType<typeof recordsOf>[number]): string =>
  keyOf((dynamodb?.NewImage ?? {}) as Item);

function repeat(row: Row, times: number): void {
  for (const name of Object.keys(row.counts) as (keyof Counts)[]) row.counts[name] *= times;
  row.times *= times;
}

/** The quota, the commission and a webhook, which many cases share. */
async function standing(
  ports: Parameters<typeof enterQuota>[0] &
    Parameters<typeof createWebhook>[0] &
    Pick<ReturnType<typeof storedWorld>['ports'], 'commissions'>,
): Promise<void> {
  const movement = { kind: 'set', limit: 100 } as const;
  const ledger = { year: 2026, region: REGION, category: 'kandas' } as const;
  const caller = nationalOfficial('authorised-body');
  const entered = { caller, ledger, movement, act: 'an order', idempotency: asked(movement, 'quota') };
  acceptedOf(await enterQuota(ports, entered));
  const commission = compositionOf(REGION, 'kandas-inclusion');
  await ports.commissions.record(commission, asked(commission.id, 'commission'));
  const url = 'https://portal.example/hook';
  acceptedOf(await createWebhook(ports, { caller: portal(), url, idempotency: asked(url, 'webhook') }));
}

async function onList({ ports, request, follow }: Walk, caseId: string): Promise<void> {
  const lists = listsOf({
    ...ports,
    queue: { ...inMemoryListQueue(), ...ports.queue },
  });
  const provider = official('provider');
  const opened = await request('POST /v1/lists', 'lists', () => lists.openList(provider, [caseId], 'open'));
  const { id } = acceptedOf(opened).list;
  const { version } = (await ports.lists.load(id)) ?? { version: 0 };
  acceptedOf(
    await request('POST /v1/lists/{listId}/forward', 'lists', () =>
      lists.actOnList(provider, id, { does: 'forward' }, { key: 'forward', version }),
    ),
  );
  await follow();
}

async function inSession({ ports, request, follow, rowOf }: Walk, caseId: string): Promise<void> {
  const queue = { ...inMemorySessionQueue(), ...ports.sessionQueue };
  const sessions = sessionsOf({ ...ports, sessionQueue: queue }, () => {});
  const chair = official('commission');
  const secretary = secretaryBeside(chair);
  const opened = await request('POST /v1/sessions', 'sessions', () =>
    sessions.openSession(secretary, 'kandas-inclusion'),
  );
  const { id } = acceptedOf(opened).session;
  const present = compositionOf(REGION, 'kandas-inclusion').members.map((member) => member.id);
  const acts: readonly (readonly [string, Caller, SessionAct])[] = [
    ['PUT /v1/sessions/{sessionId}/agenda', secretary, { does: 'put-on-agenda', what: { cases: [caseId] } }],
    ['PUT /v1/sessions/{sessionId}/presence', secretary, { does: 'record-presence', present }],
    ['POST /v1/sessions/{sessionId}/votes', chair, { does: 'vote', choice: 'for' }],
    ['POST /v1/sessions/{sessionId}/close', chair, { does: 'close' }],
  ];
  for (const [what, by, said] of acts)
    acceptedOf(await request(what, 'sessions', () => sessions.actInSession(by, id, said)));
  repeat(rowOf('POST /v1/sessions/{sessionId}/votes'), VOTES);
  await follow();
}

async function signed({ ports, request, follow, pki }: Walk, caseId: string): Promise<void> {
  const stored = await ports.cases.load(caseId);
  const document = stored?.state.documents[0];
  if (!stored || !document) throw new Error('there is nothing to sign');
  const caller = official('head');
  const asking = { caller, caseId, document: document.id, version: stored.version };
  const asks = await request('POST /v1/cases/{caseId}/signature-requests', 'signatures', () =>
    requestSignature(ports, { ...asking, idempotency: asked(asking, 'ask') }),
  );
  const { request: wanted, content } = acceptedOf(asks);
  const cms = signAsHead(pki, content);
  const giving = { caller, caseId, requestId: wanted.id, cms, version: wanted.version };
  const gives = await request('POST /v1/cases/{caseId}/signature', 'signatures', () =>
    signDocument(ports, { ...giving, idempotency: asked(wanted.id, 'give') }),
  );
  acceptedOf(gives);
  await follow();
}
