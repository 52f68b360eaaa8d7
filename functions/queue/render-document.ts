import { issueDocument } from '#functions/application/issue-document.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import { batch } from './batch.ts';
import { caseIdOf } from './case-message.ts';

export const renderDocument = (
  dependencies: Parameters<typeof issueDocument>[0],
  deadLetters?: DeadLetters,
) => batch(async ({ body }) => issueDocument(dependencies, caseIdOf(body)), deadLetters);
