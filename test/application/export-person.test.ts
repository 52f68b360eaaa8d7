import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessStore } from '#functions/adapters/dynamodb/access-store.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import type { Table } from '#functions/adapters/dynamodb/table.ts';
import { uploadStore } from '#functions/adapters/dynamodb/upload-store.ts';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { announceUpload } from '#functions/application/announce-upload.ts';
import { downloadDocument } from '#functions/application/download-document.ts';
import { erasePersons } from '#functions/application/erase-persons.ts';
import { type ExportedCase, exportPerson } from '#functions/application/export-person.ts';
import { fileApplication } from '#functions/application/file-application.ts';
import { issueDocument } from '#functions/application/issue-document.ts';
import { readPersons } from '#functions/application/read-case.ts';
import { canonicalJson, sha256 } from '#functions/application/record.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { type DynamodbUnderTest, noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { asked, house } from '#test/support/house.ts';
import { personalWords } from '#test/support/people.ts';

const MINISTRY = nationalOfficial('authorised-body');
const PAPER = Buffer.from('%PDF-1.7 a paper');

/** What mentions a case or a person and is not in the export, each with the reason. */
const NOT_EXPORTED: Readonly<Record<string, string>> = {
  'CASE# DATA-KEY': 'the wrapped key: opens what the export shows open',
  'CASE# NAMED':
    'keyed hashes by which the same persons are met on other applications; each person has the own one',
  'CASE# RUNG': 'follows from the clocks of the state',
  'CASE# CODE': 'the code on the page, which the state has with its document',
  'NUMBER# CASE': 'leads from the number of the state to the case',
  'PERSON# CASE': 'leads from the keyed hash to the case',
  'PERSON# OPEN': 'that an application is open: the state says so',
  'IDEMPOTENCY# RECORD': 'a hash of a request, forgotten after two days',
  'UPLOAD# UPLOAD': 'the announcement of a file: its length, type and hash stand with the file',
  'PUBLISHED# DOCUMENT': 'leads from a code or a hash of the state to the document',
  'REGISTER# application': 'the last number that was given',
};

type Raw = { readonly pk: string; readonly sk: string };

async function rawItems({ client, name }: Table): Promise<readonly Raw[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: name, ConsistentRead: true }));
  return Items.map((item) => unmarshall(item) as Raw);
}

const kindOf = ({ pk, sk }: Raw): string => `${pk.split('#')[0]}# ${sk.split('#')[0]}`;

describe.skipIf(noDynamodb)('the export of all that is held on a person', () => {
  let dynamodb: DynamodbUnderTest;
  let table: Table;
  const at = house();
  const one = applicationOf({ seed: 5, familySize: 3 });
  const iin = one.applicant.iin ?? '';
  const ports = () => ({
    ...at.ports,
    cases: caseStore(table),
    accesses: accessStore(table),
    uploads: uploadStore(table),
  });
  let caseId = '';
  let relativesCase = '';
  const exported = async (by = iin, caller = MINISTRY) =>
    acceptedOf(await exportPerson(ports(), { caller, iin: by }));

  beforeAll(async () => {
    dynamodb = await startDynamodb();
    table = await dynamodb.table();
    const file = { contentType: 'application/pdf', bytes: PAPER.length, sha256: sha256(PAPER) } as const;
    const { id: upload } = acceptedOf(
      await announceUpload(ports(), { caller: portal(), file, idempotency: asked(file) }),
    );
    at.ports.papers.send(upload, PAPER);
    const filed = async (application: typeof one) =>
      acceptedOf(
        await fileApplication(ports(), { caller: portal(), application, idempotency: asked(application) }),
      ).kase.id;
    caseId = await filed({ ...one, documents: [{ code: 'marriage-or-divorce', upload }] });
    const asBrother = { kinship: 'brother', citizenship: 'Моңғолия', ethnicity: 'қазақ' } as const;
    const { address: _address, ...person } = one.applicant;
    relativesCase = await filed({ ...applicationOf({ seed: 70 }), family: [{ ...person, ...asBrother }] });
    await filed(applicationOf({ seed: 71 }));
    const command = EXAMPLES['refuse-to-accept'];
    const said = { ...command, said: { documents: [...command.said.documents] } };
    const refusal = { caseId, command: said, version: 1, idempotency: asked([said]) };
    acceptedOf(await actOnCase(ports(), { caller: official('provider'), ...refusal }));
    await issueDocument(ports(), caseId);
    acceptedOf(await readPersons(ports(), { caller: official('provider'), caseId, purpose: 'consider' }));
    const documentId = 'filed-marriage-or-divorce';
    acceptedOf(await downloadDocument(ports(), { caller: portal(), caseId, documentId }));
  }, 60_000);
  afterAll(() => dynamodb.stop());

  it('holds everything that the raw table holds of the person, or names why not', async () => {
    const found = await exported();
    const own = found.cases.find((kase): kase is ExportedCase => kase.as === 'applicant');
    if (!own) throw new Error('the person has filed');
    const text = canonicalJson(own);
    const mentions = (await rawItems(table)).filter((item) => {
      const words = JSON.stringify(item);
      return words.includes(caseId) || words.includes(found.key);
    });
    expect(mentions.length).toBeGreaterThan(12);
    const missing = mentions.filter((item) => {
      if (item.pk === `CASE#${relativesCase}` || item.sk === `CASE#${relativesCase}`) return false;
      const [kind, , id] = item.sk.split('#');
      if (NOT_EXPORTED[kindOf(item)]) return false;
      const { state, event, access } = item as { state?: unknown; event?: unknown; access?: unknown };
      const whole = state ?? event ?? access;
      if (whole !== undefined) return !text.includes(canonicalJson(whole));
      if (kind === 'PERSONS') return !own.sealed.some((sealed) => sealed.item === item.sk);
      if (kind === 'DOWNLOAD') return !own.downloads.some(({ documentId }) => documentId === id);
      return true;
    });
    expect(missing.map(kindOf)).toEqual([]);
    const words = JSON.stringify(own.sealed);
    expect(personalWords(one).filter((word) => !words.includes(word))).toEqual([]);
  });

  it('names every file that lies in the stores for the person', async () => {
    const [own] = (await exported()).cases.filter((kase): kase is ExportedCase => kase.as === 'applicant');
    const kept = [...at.ports.papers.files.keys(), ...at.ports.documents.files.keys()];
    const ofCase = kept.filter((name) => name.includes(caseId)).toSorted();
    expect(ofCase).toHaveLength(2);
    expect(own?.files.map(({ name }) => name).toSorted()).toEqual(ofCase);
  });

  it('says of the application of another what it says of the person, and nothing of that other', async () => {
    const found = (await exported()).cases.find(({ as }) => as === 'relative');
    expect(found).toMatchObject({ caseId: relativesCase, entries: [{ iin, kinship: 'brother' }] });
    const words = JSON.stringify(found);
    const others = personalWords({ ...applicationOf({ seed: 70 }), family: [] });
    expect(others.filter((word) => words.includes(word) && !personalWords(one).includes(word))).toEqual([]);
  });

  it('is on record with each case before it is given, with its purpose', async () => {
    at.clock.move({ minutes: 1 });
    acceptedOf(await exportPerson(ports(), { caller: MINISTRY, iin, purpose: 'answer-applicant' }));
    for (const id of [caseId, relativesCase]) {
      const { items } = await accessStore(table).list(id, { limit: 1 });
      expect(items).toMatchObject([
        { what: 'export', purpose: 'answer-applicant', by: { role: 'authorised-body' } },
      ]);
    }
    const accesses = { ...ports().accesses, record: () => Promise.reject(new Error('not on record')) };
    await expect(exportPerson({ ...ports(), accesses }, { caller: MINISTRY, iin })).rejects.toThrow(
      'not on record',
    );
  });

  it('is refused to everybody else, and is empty for whom nothing is held of', async () => {
    for (const caller of [
      portal(),
      official('provider'),
      official('head'),
      nationalOfficial('quality-body'),
    ]) {
      expect(await exportPerson(ports(), { caller, iin })).toMatchObject({
        refusal: { code: 'not-permitted' },
      });
    }
    expect((await exported('900101300007')).cases).toEqual([]);
  });

  it('holds nothing more of what was erased', async () => {
    const because = { because: 'order', reference: 'order 7' } as const;
    const by = { subject: 'operator', role: 'system' } as const;
    const erased = await erasePersons(ports(), { caseId, by, because });
    expect(erased).toMatchObject({ ok: true });
    expect((await exported()).cases).toMatchObject([{ as: 'relative' }]);
  });
});
