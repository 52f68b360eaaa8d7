import { describe, expect, it } from 'vitest';
import type { SignatureRequest } from '#functions/application/ports/signing.ts';
import { almaty } from '#test/support/almaty.ts';
import { filingOf } from '#test/support/changes.ts';
import type { UnderTest } from './store-under-test.ts';

const CODE = '7Q4Z-0KXT-9B2M-HV6E';
const DOCUMENT = 'kandas-2026-annex-4-inclusion-0123456789abcdef';
const PUBLISHED = { caseId: 'case-1', document: DOCUMENT };
const REQUEST: SignatureRequest = {
  id: 'request-1',
  caseId: 'case-1',
  version: 6,
  document: DOCUMENT,
  file: 'a'.repeat(64),
  office: 'head',
  subject: 'head-001',
  at: almaty('2026-04-03T11:00'),
  expiresAt: almaty('2026-04-03T11:30'),
};

/** What everybody may find of a case, the codes of its papers, and what was given to sign. */
export function publicationsContract(store: UnderTest): void {
  const { stores } = store;

  describe('publications', () => {
    it('are found by each of their keys once the change is written, and not before', async () => {
      const publication = { document: DOCUMENT, keys: [CODE, 'a'.repeat(64)] };
      expect(await stores().publications.find(CODE)).toBeUndefined();
      await store.saved(filingOf('case-1', { publication }));
      expect(await stores().publications.find(CODE)).toEqual(PUBLISHED);
      expect(await stores().publications.find('a'.repeat(64))).toEqual(PUBLISHED);
      expect(await stores().publications.find('b'.repeat(64))).toBeUndefined();
    });

    it('name those who signed in their order', async () => {
      const people = ['Ахметов', 'Сәрсенова', 'Ким'];
      for (const [index, surname] of people.entries()) {
        const signer = { place: index + 1, shown: { kind: 'person', surname, initials: 'А.' } as const };
        const publication = { document: DOCUMENT, keys: [], signer };
        // One case has one filing; to the store each of these changes is as good as a signature.
        const { after, ...filing } = filingOf(`case-${index}`, { publication });
        const recorded = { ...filing.recorded, caseId: 'case-1', sequence: index + 1 };
        const id = `case-1`;
        const before =
          index === 0 ? undefined : { state: { ...after, id }, version: index, hash: filing.recorded.hash };
        const { sealed: _sealed, dataKey: _dataKey, applicantKey: _key, ...rest } = filing;
        await store.saved({ ...rest, after: { ...after, id }, recorded, before });
      }
      const signers = await stores().publications.signers(PUBLISHED);
      expect(signers.map(({ surname }) => surname)).toEqual(people);
      expect(await stores().publications.signers({ ...PUBLISHED, document: 'another' })).toEqual([]);
    });

    it('are not written when the change is not', async () => {
      await store.saved(filingOf('case-1'));
      const publication = { document: DOCUMENT, keys: [CODE] };
      await store.refused(filingOf('case-1', { publication }), { conflict: 'version' });
      expect(await stores().publications.find(CODE)).toBeUndefined();
    });
  });

  describe('the code of a paper', () => {
    it('is the first that was kept, whoever comes later', async () => {
      const codes = ['one', 'two', 'three'].map((code) => ({ code, token: `token of ${code}` }));
      const [first = { code: '', token: '' }, ...later] = codes;
      expect(await stores().codes.find('case-1', 'form#1')).toBeUndefined();
      expect(await stores().codes.keep('case-1', 'form#1', first)).toEqual(first);
      for (const code of later) expect(await stores().codes.keep('case-1', 'form#1', code)).toEqual(first);
      expect(await stores().codes.find('case-1', 'form#1')).toEqual(first);
      expect(await stores().codes.find('case-1', 'form#2')).toBeUndefined();
    });
  });

  describe('what was given to sign', () => {
    it('is found as it was, and a second time under the same id it stays so', async () => {
      await stores().requests.keep(REQUEST);
      await stores().requests.keep({ ...REQUEST, version: 7 });
      expect(await stores().requests.find('case-1', 'request-1')).toEqual(REQUEST);
      expect(await stores().requests.find('case-1', 'request-2')).toBeUndefined();
      expect(await stores().requests.find('case-2', 'request-1')).toBeUndefined();
    });

    it('is found of a session as of a case', async () => {
      const ofSession = { ...REQUEST, caseId: 'session-1', of: 'sessions' } as const;
      await stores().requests.keep(ofSession);
      expect(await stores().requests.find('session-1', ofSession.id, 'sessions')).toEqual(ofSession);
    });
  });
}
