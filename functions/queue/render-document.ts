import * as z from 'zod';
import { issueDocument } from '#functions/application/issue-document.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import type { DocumentStore } from '#functions/application/ports/documents.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import { batch } from './batch.ts';

const DecisionMessage = z.object({ caseId: z.string().min(1) });

type Dependencies = {
  readonly cases: CaseStore;
  readonly vault: Vault;
  readonly documents: DocumentStore;
  readonly clock: Clock;
};

export const renderDocument = (dependencies: Dependencies, deadLetters?: DeadLetters) =>
  batch(
    async ({ body }) => issueDocument(dependencies, DecisionMessage.parse(JSON.parse(body)).caseId),
    deadLetters,
  );
