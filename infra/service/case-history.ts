import { onTable } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { ServiceParts } from './parts.ts';

/** Setting a long history as a PDF is all processor. */
const PRINT = { timeoutSeconds: 10, memoryMegabytes: 1024 };

/** What shows the history of a case as people read it. */
export function caseHistory({
  stack,
  house,
  data: { table },
  api,
}: ServiceParts): readonly ServiceFunction[] {
  const history = new ServiceFunction(stack, 'CaseHistory', {
    ...house,
    ...PRINT,
    name: 'case-history',
    description: 'Shows the history of a case in words, and as a PDF',
    impact: 'Officials, courts and applicants cannot read who did what in a case; cases go on.',
    may: [onTable(table, { actions: ['GetItem', 'Query', 'PutItem'] })],
  });
  api.serve(history, ['GET /v1/cases/{caseId}/history', 'GET /v1/cases/{caseId}/history.pdf']);
  return [history];
}
