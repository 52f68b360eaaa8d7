import type { FiledFile } from '#functions/case/filed-file.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';

/** A file that was announced: what it will be, whose it is, and until when an application may bring it. */
export type Upload = FiledFile & {
  readonly id: string;
  readonly organisation: string;
  readonly requestHash: string;
  readonly usableUntil: Instant;
  /** The case that has it, and the idempotency key of the filing that brought it. */
  readonly bound?: { readonly caseId: string; readonly by: string };
};

export type UploadStore = {
  /**
   * Keeps the upload under its id, unless one is there that is bound or still usable: that one is given back. What
   * nobody has bound is forgotten some time after it has expired. @throws {StoreBusy} while a filing binds it.
   */
  announce(upload: Upload, now: Instant): Promise<Upload>;
  /** Strongly consistent. */
  find(id: string): Promise<Upload | undefined>;
};

/** What came in under a link: how long it is, its SHA-256 (absent where none was kept), and its first bytes. */
export type SeenFile = { readonly bytes: number; readonly sha256?: string; readonly begins: Uint8Array };

/** The files themselves. Those that no application has brought are gone a day after they came. */
export type Papers = {
  /** A PUT that takes this very file and no other: length, type and SHA-256 are under the signature. */
  putLink(
    upload: Pick<Upload, 'id' | keyof FiledFile>,
    seconds: number,
  ): Promise<{ readonly url: string; readonly headers: Readonly<Record<string, string>> }>;
  look(uploadId: string): Promise<SeenFile | undefined>;
  /** Keeps the file with the case for good; the same again changes nothing. */
  keep(uploadId: string, caseId: string, code: string): Promise<void>;
  /** Removes what was kept for a case that was not opened. */
  discard(caseId: string, code: string): Promise<void>;
  /** Destroys every file that was kept for a case; the same again changes nothing. */
  erase(caseId: string): Promise<void>;
  /** A link that downloads a filed paper under a name and stops working after `seconds`. */
  link(caseId: string, code: string, fileName: string, seconds: number): Promise<string>;
};

export type ScanVerdict = 'clean' | 'infected' | 'pending';

/** What a virus scanner says of a filed paper. `pending` until it has spoken. */
export type PaperScans = { verdictOf(caseId: string, code: string): Promise<ScanVerdict> };
