import { type Caller, may } from '#functions/case/authority.ts';
import type { FiledFile } from '#functions/case/filed-file.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Clock } from './ports/clock.ts';
import type { Idempotency } from './ports/store.ts';
import type { Papers, UploadStore } from './ports/uploads.ts';
import { sha256 } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** How long an upload may be brought, and how long one link to send it lives. */
const USABLE_MILLISECONDS = 24 * 60 * 60 * 1000;
const LINK_LIVES_SECONDS = 900;

type Dependencies = { readonly uploads: UploadStore; readonly papers: Papers; readonly clock: Clock };
type Announcement = {
  readonly caller: Caller;
  readonly file: FiledFile;
  readonly idempotency: Idempotency;
};
export type AnnouncedUpload = {
  readonly id: string;
  readonly usableUntil: Instant;
  readonly put: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly expiresAt: Instant;
  };
};

/**
 * Gives leave to send one file, described to the byte. The id follows from the idempotency key, so that a repeat has
 * the same upload, with a fresh link. A key whose upload nobody brought within 24 hours is as new.
 */
export async function announceUpload(
  { uploads, papers, clock }: Dependencies,
  { caller, file, idempotency }: Announcement,
): Promise<Result<AnnouncedUpload, UseCaseRefusal>> {
  if (!may(caller, { to: 'upload' })) return refused({ code: 'not-permitted' });
  const now = clock.now();
  const { organisation } = caller;
  const { requestHash } = idempotency;
  const id = sha256(`upload ${idempotency.key}`).slice(0, 32);
  const usableUntil = addMilliseconds(now, USABLE_MILLISECONDS);
  const upload = await uploads.announce({ ...file, id, organisation, requestHash, usableUntil }, now);
  if (upload.requestHash !== requestHash) return refused({ code: 'idempotency-key-reused' });
  const link = await papers.putLink(upload, LINK_LIVES_SECONDS);
  const expiresAt = addMilliseconds(now, LINK_LIVES_SECONDS * 1000);
  return accepted({ id, usableUntil: upload.usableUntil, put: { ...link, expiresAt } });
}
