import * as z from 'zod';
import { issueDocument } from '#functions/application/issue-document.ts';
import type { CaseStore, Clock, DocumentStore, Vault } from '#functions/application/ports.ts';
import { batch } from './batch.ts';

const DecisionMessage = z.object({ caseId: z.string().min(1) });

type Dependencies = {
  readonly cases: CaseStore;
  readonly vault: Vault;
  readonly documents: DocumentStore;
  readonly clock: Clock;
};

export const renderDocument = (dependencies: Dependencies) =>
  batch(({ body }) => issueDocument(dependencies, DecisionMessage.parse(JSON.parse(body)).caseId));
