import type { Application } from '#functions/case/application.ts';
import type { Caller } from '#functions/case/authority.ts';
import type { FieldError } from '#functions/case/field-errors.ts';
import { beginsAs, FILE_TYPES, type FiledFile } from '#functions/case/filed-file.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Idempotency } from './ports/store.ts';
import type { Papers, SeenFile, Upload, UploadStore } from './ports/uploads.ts';

/** A file that an application brings, by the code of its document. */
export type BroughtFile = { readonly code: string; readonly uploadId: string; readonly file: FiledFile };

type Found =
  | { readonly brought: BroughtFile }
  | { readonly error: FieldError }
  /** The same request has brought it already: its answer is on record. */
  | { readonly conflict: 'idempotency' };

type Asked = {
  readonly caller: Caller;
  readonly application: Application;
  readonly idempotency: Idempotency;
  readonly now: Instant;
};

/**
 * The files that an application names, each announced by the same organisation within 24 hours, brought by nobody, and
 * there as announced; and what is wrong with the others, by field. Another's upload is as unknown as none.
 */
export async function findUploads(
  { uploads, papers }: { readonly uploads: UploadStore; readonly papers: Papers },
  asked: Asked,
): Promise<{
  readonly brought: readonly BroughtFile[];
  readonly errors: readonly FieldError[];
  readonly isRepeat: boolean;
}> {
  const found = await Promise.all(
    asked.application.documents.map(async (document, index): Promise<Found | undefined> => {
      if (typeof document === 'string' || document.upload === undefined) return undefined;
      const { code, upload: id } = document;
      const upload = await uploads.find(id);
      const pointer = `/documents/${index}/upload`;
      return judged(upload, { ...asked, code, pointer }, () => papers.look(id));
    }),
  );
  const each = found.filter((one) => one !== undefined);
  return {
    brought: each.flatMap((one) => ('brought' in one ? [one.brought] : [])),
    errors: each.flatMap((one) => ('error' in one ? [one.error] : [])),
    isRepeat: each.some((one) => 'conflict' in one),
  };
}

async function judged(
  upload: Upload | undefined,
  { caller, idempotency, now, code, pointer }: Asked & { readonly code: string; readonly pointer: string },
  look: () => Promise<SeenFile | undefined>,
): Promise<Found> {
  const wrong = (kind: keyof typeof WRONG): Found => ({ error: { pointer, code: kind, ...WRONG[kind] } });
  if (!upload || upload.organisation !== caller.organisation) return wrong('upload-unknown');
  if (upload.bound?.by === idempotency.key) return { conflict: 'idempotency' };
  if (upload.bound) return wrong('upload-used');
  if (upload.usableUntil <= now) return wrong('upload-expired');
  const seen = await look();
  if (!seen) return wrong('upload-not-sent');
  const { contentType, bytes, sha256 } = upload;
  if (seen.bytes !== bytes || seen.sha256 !== sha256) return wrong('upload-other-file');
  if (!beginsAs(contentType, seen.begins)) return wrong('upload-other-type');
  return { brought: { code, uploadId: upload.id, file: { contentType, bytes, sha256 } } };
}

const WRONG = {
  'upload-unknown': {
    found: 'an upload that your organisation has not announced',
    allowed: 'the id that POST /v1/uploads gave',
  },
  'upload-used': { found: 'an upload that another application has', allowed: 'each upload once' },
  'upload-expired': {
    found: 'an upload of more than 24 hours ago',
    allowed: 'an upload within 24 hours of its announcement',
  },
  'upload-not-sent': { found: 'no file', allowed: 'a file sent to the link of the upload' },
  'upload-other-file': { found: 'another file than was announced', allowed: 'the file with that SHA-256' },
  'upload-other-type': {
    found: 'a file that does not begin as one of its type does',
    allowed: Object.keys(FILE_TYPES).join(', '),
  },
} as const;
