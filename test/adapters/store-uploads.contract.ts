import { describe, expect, it } from 'vitest';
import type { Upload } from '#functions/application/ports/uploads.ts';
import { addMilliseconds } from '#functions/law/calendar/instant.ts';
import { filingOf } from '#test/support/changes.ts';
import { FILED_AT } from '#test/support/given-case.ts';
import type { UnderTest } from './store-under-test.ts';

const HOUR = 3_600_000;
const UPLOAD: Upload = {
  id: 'a'.repeat(32),
  organisation: 'some-portal',
  requestHash: 'h',
  contentType: 'application/pdf',
  bytes: 5,
  sha256: 'f'.repeat(64),
  usableUntil: addMilliseconds(FILED_AT, HOUR),
};

/** What a store keeps of uploads, and who has one. */
export function uploadsContract({ stores, saved, refused }: UnderTest): void {
  const bringing = (caseId: string, by: string) => ({
    ...filingOf(caseId),
    uploads: [UPLOAD.id],
    idempotency: { key: by, requestHash: 'h' },
  });

  describe('an upload', () => {
    it('is kept as it was announced first, and replaced once it has expired unused', async () => {
      const { uploads } = stores();
      expect(await uploads.announce(UPLOAD, FILED_AT)).toEqual(UPLOAD);
      expect(await uploads.announce({ ...UPLOAD, bytes: 6 }, FILED_AT)).toEqual(UPLOAD);
      const later = { ...UPLOAD, bytes: 7, usableUntil: addMilliseconds(FILED_AT, 25 * HOUR) };
      expect(await uploads.announce(later, UPLOAD.usableUntil)).toEqual(later);
      expect(await uploads.find(UPLOAD.id)).toEqual(later);
      expect(await uploads.find('b'.repeat(32))).toBeUndefined();
    });

    it('is bound by the filing that brings it, for good: another is refused it, and it is not announced anew', async () => {
      const { uploads } = stores();
      await uploads.announce(UPLOAD, FILED_AT);
      await saved(bringing('case-1', 'one'));
      const bound = { ...UPLOAD, bound: { caseId: 'case-1', by: 'one' } };
      expect(await uploads.find(UPLOAD.id)).toEqual(bound);
      await refused(bringing('case-2', 'other'), { conflict: 'upload' });
      expect(await uploads.announce(UPLOAD, addMilliseconds(FILED_AT, 99 * HOUR))).toEqual(bound);
    });

    it('that is not there, or has expired at the instant of the filing, is not bound, and nothing is filed', async () => {
      await refused(bringing('case-1', 'one'), { conflict: 'upload' });
      await stores().uploads.announce({ ...UPLOAD, usableUntil: FILED_AT }, FILED_AT);
      await refused(bringing('case-1', 'one'), { conflict: 'upload' });
      expect(await stores().cases.load('case-1')).toBeUndefined();
    });
  });
}
