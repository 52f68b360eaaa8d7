import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { announceUpload } from '#functions/application/announce-upload.ts';
import { downloadDocument } from '#functions/application/download-document.ts';
import { fileApplication } from '#functions/application/file-application.ts';
import { listDocuments } from '#functions/application/list-documents.ts';
import { StoreBusy } from '#functions/application/ports/store.ts';
import { readAccesses } from '#functions/application/read-accesses.ts';
import { replayCase } from '#functions/application/replay-case.ts';
import { Application } from '#functions/case/application.ts';
import type { Caller } from '#functions/case/authority.ts';
import { FILE_TYPES, type FileType } from '#functions/case/filed-file.ts';
import { ROLES } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { asked, type House, house } from '#test/support/house.ts';
import { inMemoryScans } from '#test/support/in-memory-uploads.ts';

const fileOf = (type: FileType, rest = 'a paper'): Uint8Array =>
  Buffer.concat([Buffer.from(FILE_TYPES[type].begins), Buffer.from(rest)]);
const PDF = fileOf('application/pdf');
const described = (bytes: Uint8Array, contentType: FileType = 'application/pdf') => ({
  contentType,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

const announced = async (
  at: House,
  file: ReturnType<typeof described>,
  { by = portal(), key = randomUUID() }: { by?: Caller; key?: string } = {},
) => announceUpload(at.ports, { caller: by, file, idempotency: asked(file, key) });

async function sent(at: House, bytes = PDF, type: FileType = 'application/pdf'): Promise<string> {
  const { id } = acceptedOf(await announced(at, described(bytes, type)));
  at.ports.papers.send(id, bytes);
  return id;
}

const bringing = (upload: string, seed = 1, code = 'identity') =>
  applicationOf({ seed, documents: [{ code, upload }] });

const wrong = (code: string, pointer = '/documents/0/upload') => ({
  ok: false,
  refusal: { code: 'application-invalid', errors: [{ pointer, code }] },
});

const filedFiles = (at: House) => [...at.ports.papers.files.keys()].filter((key) => key.startsWith('filed/'));

describe('leave to send a file', () => {
  it('is for whoever files through some channel, and for nobody else', async () => {
    const at = house();
    const may = await Promise.all(
      ROLES.map(async (role) => {
        const by = role === 'applicant' ? portal() : nationalOfficial(role);
        return (await announced(at, described(PDF), { by })).ok ? [role] : [];
      }),
    );
    const channels = ['applicant', 'provider', 'state-corporation', 'foreign-mission', 'career-centre'];
    expect(may.flat().toSorted()).toEqual(channels.toSorted());
  });

  it('asked for eight times at once is one upload, or a wish to come again', async () => {
    const at = house();
    const asking = () => announced(at, described(PDF), { key: 'k' });
    const all = await Promise.allSettled(Array.from({ length: 8 }, asking));
    const ids = all.flatMap((one) => (one.status === 'fulfilled' ? [acceptedOf(one.value).id] : []));
    expect(new Set(ids).size).toBe(1);
    const others = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(others.filter((fault) => !(fault instanceof StoreBusy))).toEqual([]);
  });

  it('is given again under the same key, fresh, and not for another file', async () => {
    const at = house();
    const first = acceptedOf(await announced(at, described(PDF), { key: 'k' }));
    at.clock.move({ minutes: 20 });
    const second = acceptedOf(await announced(at, described(PDF), { key: 'k' }));
    expect(second).toMatchObject({ id: first.id, usableUntil: first.usableUntil });
    expect(second.put.expiresAt > first.put.expiresAt).toBe(true);
    const other = described(fileOf('application/pdf', 'other'));
    expect(await announced(at, other, { key: 'k' })).toMatchObject({
      refusal: { code: 'idempotency-key-reused' },
    });
  });
});

describe('an upload that an application names', () => {
  it('becomes a paper of the case, and of no other', async () => {
    const at = house();
    const upload = await sent(at);
    const { kase } = acceptedOf(await at.file(bringing(upload)));
    expect(kase.documentsFiled).toEqual([{ code: 'identity', file: described(PDF) }]);
    expect(at.ports.papers.files.get(`filed/${kase.id}/identity`)).toEqual(PDF);
    expect(await at.file(bringing(upload, 2))).toMatchObject(wrong('upload-used'));
    expect(filedFiles(at)).toHaveLength(1);
  });

  it('is brought once by two filings at the same instant, and the other keeps no copy', async () => {
    const at = house();
    const upload = await sent(at);
    const filed = await Promise.all([1, 2, 3].map((seed) => at.file(bringing(upload, seed))));
    expect(filed.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of filed.filter(({ ok }) => !ok)) expect(one).toMatchObject(wrong('upload-used'));
    expect(at.store.changes).toHaveLength(1);
    expect(filedFiles(at)).toHaveLength(1);
  });

  it('is brought by a request that is sent twice, at once or later, with the same answer', async () => {
    const at = house();
    const application = bringing(await sent(at));
    const twice = await Promise.all([1, 2].map(() => at.file(application, { key: 'k' })));
    const again = await at.file(application, { key: 'k' });
    const ids = [...twice, again].map((one) => acceptedOf(one).kase.id);
    expect(new Set(ids).size).toBe(1);
    expect(filedFiles(at)).toEqual([`filed/${ids[0]}/identity`]);
  });

  it('must have been announced by the same organisation', async () => {
    const at = house();
    expect(await at.file(bringing('0'.repeat(32)))).toMatchObject(wrong('upload-unknown'));
    const file = described(PDF);
    const { id } = acceptedOf(await announced(at, file, { by: portal('another') }));
    at.ports.papers.send(id, PDF);
    expect(await at.file(bringing(id))).toMatchObject(wrong('upload-unknown'));
  });

  it('is good for 24 hours, to the millisecond, and its key is as new after them', async () => {
    const at = house();
    const { id } = acceptedOf(await announced(at, described(PDF), { key: 'k' }));
    at.ports.papers.send(id, PDF);
    at.clock.move({ hours: 24 });
    expect(await at.file(bringing(id))).toMatchObject(wrong('upload-expired'));
    acceptedOf(await announced(at, described(PDF), { key: 'k' }));
    acceptedOf(await at.file(bringing(id)));
    const other = await sent(at);
    at.clock.move({ milliseconds: 24 * 3_600_000 - 1 });
    acceptedOf(await at.file(bringing(other, 2)));
  });

  it.each([
    ['nothing', undefined, 'upload-not-sent'],
    ['other bytes', fileOf('application/pdf', 'b paper'), 'upload-other-file'],
    ['another length', fileOf('application/pdf', 'a longer paper'), 'upload-other-file'],
  ])('for which %s came is refused by field', async (_, bytes, code) => {
    const at = house();
    const { id } = acceptedOf(await announced(at, described(PDF)));
    if (bytes) at.ports.papers.send(id, bytes);
    expect(await at.file(bringing(id))).toMatchObject(wrong(code));
    expect(filedFiles(at)).toEqual([]);
  });

  it('begins as its type does, whatever its type is said to be', async () => {
    const types = Object.keys(FILE_TYPES) as FileType[];
    for (const [seed, said] of types.entries()) {
      for (const is of types) {
        const at = house();
        const filed = await at.file(bringing(await sent(at, fileOf(is), said), seed + 1));
        expect(filed).toMatchObject(said === is ? { ok: true } : wrong('upload-other-type'));
      }
    }
    const at = house();
    const short = Buffer.from('%PD');
    expect(await at.file(bringing(await sent(at, short)))).toMatchObject(wrong('upload-other-type'));
  });

  it('stands there once, and its errors stand beside those of the form', async () => {
    const at = house();
    const upload = await sent(at);
    const twice = applicationOf({
      documents: [
        { code: 'identity', upload },
        { code: 'birth', upload },
      ],
    });
    expect(await at.file(twice)).toMatchObject(wrong('upload-repeated', '/documents/1/upload'));
    const both = { ...bringing('0'.repeat(32)), channel: 'no-channel' };
    expect(await at.file(both)).toMatchObject({
      refusal: { errors: [{ pointer: '/channel' }, { pointer: '/documents/0/upload' }] },
    });
  });

  it('leaves no copy behind when the filing is refused or its copy fails', async () => {
    const at = house();
    acceptedOf(await at.file(applicationOf({ seed: 1 })));
    const upload = await sent(at);
    expect(await at.file(bringing(upload, 1))).toMatchObject({ refusal: { code: 'application-open' } });
    at.ports.papers.faults.plan('after', 'keep');
    await expect(at.file(bringing(upload, 2))).rejects.toThrow('keep failed');
    expect(filedFiles(at)).toEqual([]);
    acceptedOf(await at.file(bringing(upload, 2)));
  });

  it('keeps its file when the answer of the write is lost, and the repeat finds the case', async () => {
    const at = house();
    const application = bringing(await sent(at));
    at.store.faults.plan('after', 'save');
    await expect(at.file(application, { key: 'k' })).rejects.toThrow('save failed');
    const { kase } = acceptedOf(await at.file(application, { key: 'k' }));
    expect(filedFiles(at)).toEqual([`filed/${kase.id}/identity`]);
  });

  it('has no name: a name is refused, announced or filed', () => {
    const named = { ...applicationOf(), documents: [{ code: 'identity', name: 'passport.pdf' }] };
    expect(Application.safeParse(named).success).toBe(false);
  });

  it('fits in a transaction with the largest family and twenty files', async () => {
    const at = house();
    const { documents } = serviceOf({ code: 'resettler-inclusion', edition: '2026-01-01' });
    const codes = documents.slice(0, 20).map(({ code }) => code);
    const named = await Promise.all(
      codes.map(async (code, nth) => ({
        code,
        upload: await sent(at, fileOf('application/pdf', `${nth}`)),
      })),
    );
    const application = applicationOf({
      service: 'resettler-inclusion',
      familySize: 60,
      documents: named,
      statements: { registeredSince: '2024-01-15', employmentCategory: 'unemployed' },
    });
    acceptedOf(await at.file(application));
    const persons = application.family.filter(({ iin }) => iin !== undefined).length + 1;
    const items = at.store.transactionSizes.at(-1) ?? 0;
    expect(items - persons - codes.length).toBe(13);
    expect(13 + 61 + 20).toBeLessThanOrEqual(100);
  });
});

describe('the papers of a case', () => {
  async function filed() {
    const at = house();
    const { kase } = acceptedOf(await at.file(bringing(await sent(at))));
    return { at, kase };
  }

  it('are listed beside what was issued, for those who may read the application', async () => {
    const { at, kase } = await filed();
    const listed = async (caller: Caller) =>
      acceptedOf(await listDocuments(at.ports, { caller, caseId: kase.id }));
    const paper = { code: 'identity', file: described(PDF), filedAt: kase.filedAt };
    for (const caller of [portal(), official('provider')])
      expect(await listed(caller)).toEqual({ issued: [], filed: [paper] });
    expect(await listed(nationalOfficial('quality-body'))).toEqual({ issued: [], filed: [] });
  });

  it('are given by a link of five minutes under a name that says no person, and the look is on record', async () => {
    const { at, kase } = await filed();
    const wanted = { caller: official('provider'), caseId: kase.id, documentId: 'filed-identity' };
    const until = new Date(Date.parse(at.clock.now()) + 300_000).toISOString();
    expect(await downloadDocument(at.ports, { ...wanted, purpose: 'consider' })).toEqual({
      ok: true,
      value: `memory:filed/${kase.id}/identity?name=qonys-${kase.number}-identity.pdf&until=${until}`,
    });
    const seen = acceptedOf(
      await readAccesses(at.ports, { caller: portal(), caseId: kase.id, limit: 5 }),
    ).items;
    expect(seen).toMatchObject([{ what: 'upload', of: 'filed-identity', purpose: 'consider' }]);
  });

  it('are refused to whoever may not read the application, and to whoever may not see the case', async () => {
    const { at, kase } = await filed();
    const by = (caller: Caller, documentId = 'filed-identity') =>
      downloadDocument(at.ports, { caller, caseId: kase.id, documentId });
    expect(await by(nationalOfficial('quality-body'))).toMatchObject({ refusal: { code: 'not-permitted' } });
    for (const stranger of [portal('another'), official('provider', '110000000')])
      expect(await by(stranger)).toMatchObject({ refusal: { code: 'case-not-found' } });
    expect(await by(portal(), 'filed-other')).toMatchObject({ refusal: { code: 'document-not-found' } });
  });

  it('come out of a replay as they are on record', async () => {
    const { at, kase } = await filed();
    const dependencies = { ...at.ports, quotas: at.store.quotas, definitionOf: serviceOf };
    expect(await replayCase(dependencies, kase.id)).toMatchObject({ persons: true, differences: [] });
  });
});

describe('where papers wait for a virus scanner', () => {
  it.each([
    ['pending', {}],
    ['infected', { identity: 'infected' } as const],
  ])(
    'one that is %s is neither registered nor downloaded, and the problem names it',
    async (verdict, said) => {
      const at = house();
      const application = bringing(await sent(at));
      const { kase, version } = acceptedOf(await at.file(application));
      const refusal = { code: 'papers-not-clean', papers: [{ code: 'identity', verdict }] };
      const waiting = { ...at.ports, scans: inMemoryScans(said) };

      const register = {
        caller: official('provider'),
        caseId: kase.id,
        command: EXAMPLES.register,
        version,
        idempotency: asked('register', 'r'),
      };
      expect(await actOnCase(waiting, register)).toEqual({ ok: false, refusal });
      const wanted = { caller: official('provider'), caseId: kase.id, documentId: 'filed-identity' };
      expect(await downloadDocument(waiting, wanted)).toEqual({ ok: false, refusal });
      const cleared = { ...at.ports, scans: inMemoryScans({ identity: 'clean' }) };
      expect((await downloadDocument(cleared, wanted)).ok).toBe(true);
      expect((await actOnCase(cleared, register)).ok).toBe(true);
    },
  );

  it('a case without files waits for nothing, and filing does not wait', async () => {
    const at = house();
    const waiting = { ...at.ports, scans: inMemoryScans({}) };
    const application = applicationOf();
    const filing = { caller: portal(), application, idempotency: asked(application) };
    expect((await fileApplication(waiting, filing)).ok).toBe(true);
  });
});
