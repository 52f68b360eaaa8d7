import type { Actor } from '#functions/case/case.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Page } from './store.ts';

/** For what personal data were looked at, as whoever looked said. */
export const PURPOSES = ['consider', 'prepare-document', 'answer-applicant', 'control', 'own-data'] as const;
export type Purpose = (typeof PURPOSES)[number] | 'unspecified';

/** What was looked at: `warning` tells of a person on this case to whoever handles another, `history` was taken as a PDF. */
export const LOOKED_AT = [
  'application',
  'document',
  'upload',
  'list',
  'search',
  'warning',
  'history',
  'export',
] as const;

/** That somebody looked at personal data of a case. `of` names the document, or the list, that was looked at. */
export type Access = {
  readonly caseId: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly what: (typeof LOOKED_AT)[number];
  readonly of?: string;
  readonly purpose: Purpose;
};

/** Who looked at the personal data of a case. Only ever added to. */
export type AccessLog = {
  /** Rejects when it is not on record: then nothing may be shown. */
  record(access: Access): Promise<void>;
  /** The latest first. @throws {CursorInvalid} */
  list(caseId: string, page: { readonly limit: number; readonly after?: string }): Promise<Page<Access>>;
};
