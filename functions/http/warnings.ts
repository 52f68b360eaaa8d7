import * as z from 'zod';
import type { AccessLog } from '#functions/application/ports/accesses.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import { readWarnings } from '#functions/application/read-warnings.ts';
import { CASE_ID } from './examples.ts';
import { operation } from './operation.ts';
import { CasePath, PurposeQuery } from './path.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { listOf, RegionShown } from './shown.ts';

const WarningShown = () =>
  z
    .strictObject({
      code: z.literal('person-in-another-case'),
      pointer: z.string().meta({ description: 'The person, by the place on this application' }),
      region: RegionShown(),
      service: z.string(),
      state: z.enum(['open', 'decided']),
      outcome: z.string().optional(),
      caseId: z.string().optional().meta({ description: 'For those who may see that case' }),
      number: z.string().optional(),
      stage: z.string().optional(),
    })
    .meta({ id: 'Warning' });

const WARNINGS = operation({
  summary: 'Shows which persons of an application stand on another one',
  description:
    'Applications that are open, or that were decided this year. For officials who read applications: a warning on which a person acts; nothing is refused by it.',
  policy: 'see-warnings',
  path: CasePath,
  query: PurposeQuery,
  refuses: ['case-not-found', 'not-permitted'],
  answers: () => ({
    200: {
      says: 'The warnings',
      json: listOf(WarningShown()),
      example: {
        items: [
          {
            code: 'person-in-another-case',
            pointer: '/family/0',
            region: '110000000',
            service: 'kandas-inclusion',
            state: 'open',
          },
        ],
      },
    },
  }),
  example: { path: { caseId: CASE_ID } },
});

/** Beside the case and not in it: other applications come and go without its version. */
export const warningRoutes = (dependencies: {
  readonly cases: CaseStore;
  readonly accesses: Pick<AccessLog, 'record'>;
  readonly clock: Clock;
}): Routes => ({
  'GET /v1/cases/{caseId}/warnings': route(WARNINGS, async ({ path, query, caller, language }) => {
    const found = await readWarnings(dependencies, { caller, ...path, ...query });
    return found.ok ? json(200, { items: found.value }) : problem(found.refusal, language);
  }),
});
