import { expect, it } from 'vitest';
import { official, portal } from '#test/support/callers.ts';
import { OPERATIONS } from '#test/support/whole-api.ts';
import { WRITES } from './writes.ts';

const CORRECT = 'POST /v1/cases/{caseId}/correct';

it('a corrected decision and its new document are shown with their version, in every view of the case', async () => {
  const write = await WRITES[CORRECT]?.();
  if (!write?.about) throw new Error('a correction is about a case');
  const { ask, at, about } = write;
  await ask(CORRECT, write.by, write.asking);
  await at.issueSigned(about.caseId);
  const views = [...OPERATIONS.keys()].filter((key) => /^GET \/v1\/cases\/\{caseId\}(\/[a-z]+)?$/.test(key));
  for (const by of [portal(), official('provider'), official('head')]) {
    // Each answer is held to the document by the handler.
    for (const key of views) await ask(key, by, { path: { caseId: about.caseId } });
  }
  const { body } = await ask('GET /v1/cases/{caseId}', official('provider'), {
    path: { caseId: about.caseId },
  });
  expect(JSON.parse(body ?? '{}')).toMatchObject({
    decision: { version: 2 },
    documents: [expect.anything(), { version: 2 }],
  });
});
