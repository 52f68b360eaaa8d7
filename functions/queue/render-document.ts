import { issueDocument } from '#functions/application/issue-document.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import type { DocumentStore } from '#functions/application/ports/documents.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import { batch } from './batch.ts';
import { caseIdOf } from './case-message.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly vault: Vault;
  readonly documents: DocumentStore;
  readonly clock: Clock;
};

export const renderDocument = (dependencies: Dependencies, deadLetters?: DeadLetters) =>
  batch(async ({ body }) => issueDocument(dependencies, caseIdOf(body)), deadLetters);
