import type { Actor } from '#functions/case/case.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Page } from './store.ts';

/** For what personal data were looked at, as whoever looked said. */
export const PURPOSES = ['consider', 'prepare-document', 'answer-applicant', 'control', 'own-data'] as const;
export type Purpose = (typeof PURPOSES)[number] | 'unspecified';

/** That somebody looked at personal data of a case. `of` names a document by its id, where one was looked at. */
export type Access = {
  readonly caseId: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly what: 'application' | 'document' | 'upload' | 'search';
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
