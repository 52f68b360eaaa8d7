import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessStore } from '#functions/adapters/dynamodb/access-store.ts';
import { calendarStore } from '#functions/adapters/dynamodb/calendar-store.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { commissionStore } from '#functions/adapters/dynamodb/commission-store.ts';
import { listStore } from '#functions/adapters/dynamodb/list-store.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { registerStore } from '#functions/adapters/dynamodb/register-store.ts';
import { sessionStore } from '#functions/adapters/dynamodb/session-store.ts';
import { uploadStore } from '#functions/adapters/dynamodb/upload-store.ts';
import type { SessionAct } from '#functions/application/act-in-session.ts';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { announceUpload } from '#functions/application/announce-upload.ts';
import { enterQuota } from '#functions/application/enter-quota.ts';
import { explainDeadline } from '#functions/application/explain-deadline.ts';
import { fileApplication } from '#functions/application/file-application.ts';
import { knownCalendars } from '#functions/application/known-calendars.ts';
import { findByNumber, listCases } from '#functions/application/list-cases.ts';
import { listDocuments } from '#functions/application/list-documents.ts';
import { listedCases } from '#functions/application/listed-cases.ts';
import { readAccesses } from '#functions/application/read-accesses.ts';
import { readCase, readHistory, readPersons } from '#functions/application/read-case.ts';
import { readPlaces } from '#functions/application/read-waiting.ts';
import { readWarnings } from '#functions/application/read-warnings.ts';
import { sha256 } from '#functions/application/record.ts';
import { searchCases } from '#functions/application/search-cases.ts';
import type { Caller } from '#functions/case/authority.ts';
import type { Command } from '#functions/case/commands.ts';
import type { Role } from '#functions/law/service.ts';
import { Meter, nothing } from '#test/cost/counting.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { type DynamodbUnderTest, noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { acceptedOf, EXAMPLES, FILED_AT } from '#test/support/given-case.ts';
import { asked, house } from '#test/support/house.ts';
import { listsOf } from '#test/support/house-lists.ts';
import { compositionOf, secretaryBeside, sessionsOf } from '#test/support/house-sessions.ts';

const FILE = 'infra/docs/round-trips.md';
const REGION = '550000000';

/** Requests and items that an operation asked of the table, and the capacity units that they took. */
type Cost = { requests: number; read: number; written: number };

const PAPER = Buffer.from('%PDF-1.7 a paper');
const grounds = ['inaccurate-documents'];
const hearing: Command = {
  verb: 'offer-hearing',
  said: { heldAt: almaty('2026-04-10T10:00'), place: 'Павлодар', grounds },
};

/** Every operation on a case of a family of five, on a table of its own, with a history that is longer by so many events. */
async function costs(dynamodb: DynamodbUnderTest, longer: number): Promise<ReadonlyMap<string, Cost>> {
  const meter = new Meter();
  const table = meter.table(await dynamodb.table());
  const at = house(FILED_AT);
  const stored = caseStore(table);
  const lists = listStore(table);
  const calendars = knownCalendars(calendarStore(table));
  const ports = {
    ...at.ports,
    cases: listedCases({ cases: stored, lists, calendars, clock: at.ports.clock }),
    stored,
    lists,
    registers: registerStore(table),
    commissions: commissionStore(table),
    sessions: sessionStore(table),
    quotas: quotaStore(table),
    calendars,
    accesses: accessStore(table),
    uploads: uploadStore(table),
  };
  const found = new Map<string, Cost>();
  const note = async (operation: string, does: () => Promise<unknown>) => {
    const counts = nothing();
    await meter.account(counts, does);
    const { requests, reads: read, writes: written } = counts;
    found.set(operation, { requests, read, written });
  };
  let upload = '';
  await note('POST /v1/uploads', async () => {
    const file = { contentType: 'application/pdf', bytes: PAPER.length, sha256: sha256(PAPER) } as const;
    const announcement = { caller: portal(), file, idempotency: asked(file) };
    upload = acceptedOf(await announceUpload(ports, announcement)).id;
  });
  at.ports.papers.send(upload, PAPER);
  const documents = [{ code: 'identity', upload }];
  const application = applicationOf({ seed: 5, familySize: 4, documents });
  const iin = application.applicant.iin ?? '';
  const ledger = { year: 2026, region: REGION, category: 'kandas' } as const;
  await enterQuota(ports, {
    caller: nationalOfficial('authorised-body'),
    ledger,
    movement: { kind: 'set', limit: 100 },
    act: 'an order',
    idempotency: asked('quota'),
  });
  let caseId = '';
  await note('POST /v1/applications', async () => {
    const filing = { caller: portal(), application, idempotency: asked(application) };
    caseId = acceptedOf(await fileApplication(ports, filing)).kase.id;
  });
  const act = async (command: Command, role: Role) => {
    const version = (await ports.cases.load(caseId))?.version ?? 0;
    const request = {
      caller: official(role),
      caseId,
      command,
      version,
      idempotency: asked([command, version]),
    };
    return () => actOnCase(ports, request).then(acceptedOf);
  };
  const noteAct = async (command: Command, role: Role) =>
    note(`POST /v1/cases/{caseId}/${command.verb}`, await act(command, role));
  await noteAct(EXAMPLES.register, 'provider');
  const byList = listsOf(ports);
  let listId = '';
  await note('POST /v1/lists', async () => {
    listId = acceptedOf(await byList.openList(official('provider'), [caseId])).list.id;
  });
  await note('POST /v1/lists/{listId}/forward', async () =>
    acceptedOf(await byList.actOnList(official('provider'), listId, { does: 'forward' })),
  );
  await byList.settleList(listId);
  const inSession = sessionsOf(ports, () => {});
  const secretary = secretaryBeside(official('commission'));
  const appointed = compositionOf(REGION, 'kandas-inclusion');
  await ports.commissions.record(appointed, asked('commission'));
  let sessionId = '';
  await note('POST /v1/sessions', async () => {
    sessionId = acceptedOf(await inSession.openSession(secretary, 'kandas-inclusion')).session.id;
  });
  const present = appointed.members.map(({ id }) => id);
  const sitting = async (operation: string, by: Caller, said: SessionAct) =>
    note(operation, async () => acceptedOf(await inSession.actInSession(by, sessionId, said)));
  const agenda: SessionAct = { does: 'put-on-agenda', what: { cases: [caseId] } };
  await sitting('PUT /v1/sessions/{sessionId}/agenda', secretary, agenda);
  await sitting('PUT /v1/sessions/{sessionId}/presence', secretary, { does: 'record-presence', present });
  await sitting('POST /v1/sessions/{sessionId}/votes', official('commission'), {
    does: 'vote',
    choice: 'for',
  });
  await sitting('POST /v1/sessions/{sessionId}/close', official('commission'), { does: 'close' });
  await inSession.settleSession(sessionId);
  for (let event = 0; event < longer; event += 1) await (await act(hearing, 'provider'))();
  await noteAct(hearing, 'provider');
  const by = { caller: official('provider'), caseId };
  const head = { caller: official('head'), caseId, limit: 25 };
  await note('GET /v1/cases/{caseId}', () => readCase(ports, by));
  await note('GET /v1/cases/{caseId}/events', () => readHistory(ports, by));
  await note('GET /v1/cases/{caseId}/deadlines/{deadlineId}/explain', () =>
    explainDeadline(ports, { ...by, deadlineId: 'recommended-1' }),
  );
  await note('GET /v1/cases/{caseId}/application', () => readPersons(ports, by));
  await note('GET /v1/cases/{caseId}/accesses', () => readAccesses(ports, head));
  await note('GET /v1/cases/{caseId}/warnings', () => readWarnings(ports, by));
  await note('GET /v1/cases/{caseId}/quota', () => readPlaces(ports, by));
  await note('GET /v1/cases/{caseId}/documents', () => listDocuments(ports, by));
  await note('GET /v1/cases?region=&stage=', () =>
    listCases(ports, { caller: by.caller, region: REGION, stage: 'recommended', limit: 25 }),
  );
  await note('GET /v1/cases?region=', () =>
    listCases(ports, { caller: by.caller, region: REGION, limit: 25 }),
  );
  await note('GET /v1/cases?number=', () =>
    findByNumber(ports, { caller: by.caller, number: '55-2026-000001' }),
  );
  await note('POST /v1/cases/search', () => searchCases(ports, { caller: by.caller, iin, limit: 25 }));
  await noteAct(EXAMPLES.include, 'provider');
  return found;
}

/** What is asked to show the whole history grows with it; nothing else may. */
const SHOWS_HISTORY = ['GET /v1/cases/{caseId}/events'];

const tableOf = (found: ReadonlyMap<string, Cost>): string =>
  [
    '# What each operation asks of the table',
    '',
    'Requests to DynamoDB, and read and written capacity units as it reports them, for a case of a family of five.',
    'A strongly consistent read of 4 KB is one unit; a write of 1 KB is one, in a transaction two, and one more for each',
    'index that it moves. Written by `test/adapters/round-trips.test.ts`, which fails when this page is no longer true',
    '(`ROUND_TRIPS=write` writes it anew) and when a figure grows with the length of the history of the case.',
    'Only showing the history itself does.',
    '',
    '| operation | requests | read units | written units |',
    '|---|--:|--:|--:|',
    ...[...found].map(
      ([operation, { requests, read, written }]) =>
        `| \`${operation}\` | ${requests} | ${read} | ${written} |`,
    ),
    '',
  ].join('\n');

describe.skipIf(noDynamodb)('what an operation asks of the table', () => {
  let dynamodb: DynamodbUnderTest;
  let short: ReadonlyMap<string, Cost>;
  let long: ReadonlyMap<string, Cost>;
  beforeAll(async () => {
    dynamodb = await startDynamodb();
    [short, long] = [await costs(dynamodb, 0), await costs(dynamodb, 60)];
  });
  afterAll(() => dynamodb.stop());

  it('is what the documentation says', () => {
    const text = tableOf(short);
    if (process.env['ROUND_TRIPS'] === 'write') writeFileSync(FILE, text);
    expect(existsSync(FILE) && readFileSync(FILE, 'utf8')).toBe(text);
  });

  it('does not grow with the length of the history', () => {
    const fixed = (found: ReadonlyMap<string, Cost>) =>
      [...found].filter(([operation]) => !SHOWS_HISTORY.includes(operation));
    expect(fixed(long)).toEqual(fixed(short));
    const [events = ''] = SHOWS_HISTORY;
    expect(long.get(events)?.read).toBeGreaterThan(short.get(events)?.read ?? 0);
  });

  it('is counted: every operation asks for something, and those that write are seen to', () => {
    for (const [operation, { requests, read, written }] of short) {
      // What is announced is kept where nothing stands: nothing is read before.
      const reads = operation !== 'POST /v1/uploads';
      expect([operation, requests > 0, read > 0]).toEqual([operation, true, reads]);
      const writes = /upload|application|search|register|lists|sessions|offer-hearing|include/.test(
        operation,
      );
      expect([operation, written > 0]).toEqual([operation, writes]);
    }
  });
});
