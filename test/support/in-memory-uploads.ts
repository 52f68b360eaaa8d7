import { createHash } from 'node:crypto';
import type { Clock } from '#functions/application/ports/clock.ts';
import { StoreBusy } from '#functions/application/ports/store.ts';
import type { PaperScans, Papers, ScanVerdict, UploadStore } from '#functions/application/ports/uploads.ts';
import { TELLING_BYTES } from '#functions/case/filed-file.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import type { Shelves } from './in-memory-shelves.ts';
import type { Transactions, Write } from './in-memory-transactions.ts';
import { Faults } from './in-memory-transactions.ts';
import { turn } from './turn.ts';

/** Announced uploads in memory. */
export const uploadStoreOn = (on: Shelves, transactions: Transactions): UploadStore => ({
  find: (id) => on.uploads.get(id),
  announce: async (upload, now) => {
    const isKept = (old: { readonly bound?: object; readonly usableUntil: Instant } | undefined) =>
      old !== undefined && (old.bound !== undefined || old.usableUntil > now);
    const put = on.uploads.put(upload.id, upload, (old) =>
      isKept(old) ? { conflict: 'upload' } : undefined,
    );
    const conflict = await transactions.commit([put]);
    if (!conflict) return upload;
    if (conflict.conflict === 'transaction') throw new StoreBusy('an upload is being bound');
    const kept = await on.uploads.get(upload.id);
    if (!kept) throw new Error('an upload that refused a write is gone');
    return kept;
  },
});

/** The uploads that a filing brings, each bound to its case. */
export const bindingWrites = (
  on: Shelves,
  { ids, caseId, by, now }: { ids: readonly string[]; caseId: string; by: string; now: Instant },
): readonly Write[] =>
  ids.map((id) =>
    on.uploads.update(
      id,
      (old) => (old && !old.bound && old.usableUntil > now ? undefined : { conflict: 'upload' }),
      (old) => ({ ...old, bound: { caseId, by } }),
    ),
  );

/** The bucket of applicants' files. Operations that can fail: `keep`, `discard`, `erase`. */
export function inMemoryPapers(clock: Clock) {
  const faults = new Faults();
  const files = new Map<string, Uint8Array>();
  const papers: Papers = {
    putLink: async ({ id, contentType, bytes, sha256 }, seconds) => ({
      url: `memory:unused/${id}?until=${addMilliseconds(clock.now(), seconds * 1000)}`,
      headers: { 'content-type': contentType, 'content-length': String(bytes), sha256 },
    }),
    look: async (id) => {
      await turn();
      const file = files.get(`unused/${id}`);
      if (!file) return undefined;
      const sha256 = createHash('sha256').update(file).digest('hex');
      return { bytes: file.length, sha256, begins: file.subarray(0, TELLING_BYTES) };
    },
    keep: (id, caseId, code) =>
      faults.around('keep', async () => {
        await turn();
        const file = files.get(`unused/${id}`);
        if (!file) throw new Error('NoSuchKey');
        files.set(`filed/${caseId}/${code}`, file);
      }),
    discard: (caseId, code) =>
      faults.around('discard', async () => {
        await turn();
        files.delete(`filed/${caseId}/${code}`);
      }),
    erase: (caseId) =>
      faults.around('erase', async () => {
        await turn();
        for (const key of files.keys()) if (key.startsWith(`filed/${caseId}/`)) files.delete(key);
      }),
    link: async (caseId, code, fileName, seconds) =>
      `memory:filed/${caseId}/${code}?name=${fileName}&until=${addMilliseconds(clock.now(), seconds * 1000)}`,
  };
  return {
    ...papers,
    faults,
    files,
    /** Sends a file to an upload, as whoever has its link can. */
    send: (id: string, file: Uint8Array): void => void files.set(`unused/${id}`, file),
  };
}

/** A scanner that says what a test has it say, of each document code. */
export function inMemoryScans(verdicts: Readonly<Record<string, ScanVerdict>>): PaperScans {
  return { verdictOf: async (_, code) => verdicts[code] ?? 'pending' };
}
