import * as z from 'zod';
import { type AccessLog, LOOKED_AT, PURPOSES } from '#functions/application/ports/accesses.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import { readAccesses } from '#functions/application/read-accesses.ts';
import { CASE_ID } from './examples.ts';
import { operation } from './operation.ts';
import { After, CasePath, Limit } from './path.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { ActorShown, At, pageOf } from './shown.ts';

const AccessShown = () =>
  z
    .strictObject({
      at: At(),
      by: ActorShown(),
      what: z.enum(LOOKED_AT),
      of: z.string().optional().meta({ description: 'Which document, or which list' }),
      purpose: z.enum([...PURPOSES, 'unspecified']),
    })
    .meta({ id: 'Access', description: 'A look at the personal data of a case' });

const ACCESSES = operation({
  summary: 'Shows who looked at the personal data of a case',
  description:
    'The latest first: who by an opaque subject, the role, the organisation, what, when and for what. For the applicant, the head, and the bodies that control.',
  policy: 'see-accesses',
  path: CasePath,
  query: z.strictObject({ limit: Limit, after: After }),
  refuses: ['case-not-found', 'not-permitted', 'cursor-invalid'],
  answers: () => ({
    200: {
      says: 'A page of looks',
      json: pageOf(AccessShown()),
      example: {
        items: [
          {
            at: '2026-03-19T05:00:00.000Z',
            by: { subject: 'official-17', role: 'provider', organisation: 'provider-550000000' },
            what: 'application',
            purpose: 'consider',
          },
        ],
      },
    },
  }),
  example: { path: { caseId: CASE_ID } },
});

export const accessRoutes = (dependencies: {
  readonly cases: CaseStore;
  readonly accesses: AccessLog;
}): Routes => ({
  'GET /v1/cases/{caseId}/accesses': route(ACCESSES, async ({ path, query, caller, language }) => {
    const page = await readAccesses(dependencies, { caller, ...path, ...query });
    if (!page.ok) return problem(page.refusal, language);
    const { items, next } = page.value;
    return json(200, {
      items: items.map(({ caseId: _case, ...access }) => access),
      ...(next ? { next } : {}),
    });
  }),
});
