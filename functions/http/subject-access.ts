import * as z from 'zod';
import { exportPerson } from '#functions/application/export-person.ts';
import { type AccessLog, PURPOSES } from '#functions/application/ports/accesses.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import { Iin } from '#functions/case/person.ts';
import { operation } from './operation.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { At } from './shown.ts';

const ExportShown = () =>
  z
    .strictObject({
      madeAt: At(),
      key: z.string().meta({ description: 'The keyed hash under which the person is found' }),
      cases: z.array(z.looseObject({ as: z.enum(['applicant', 'relative']) })).meta({
        description:
          "Each application of the person whole, as it is stored: state, every version of what was sealed, events, looks, downloads, files; of others' applications what they say of the person",
      }),
    })
    .meta({ id: 'PersonExport', description: 'Everything that is held on one person' });

const EXPORT = operation({
  summary: 'Gives everything that is held on one person',
  description:
    'By the IIN in the body, since no address may hold one. For the authorised body, which answers the person. That you asked is put on record with each case. What was erased is not there.',
  policy: 'export-person',
  body: z.strictObject({ iin: Iin, purpose: z.enum(PURPOSES).optional() }),
  refuses: ['not-permitted'],
  answers: () => ({
    200: {
      says: 'The export',
      json: ExportShown(),
      example: { madeAt: '2026-03-19T05:00:00.000Z', key: 'a1b2:c3d4', cases: [] },
    },
  }),
  example: { body: { iin: '900101300017', purpose: 'answer-applicant' } },
});

export const subjectAccessRoutes = (dependencies: {
  readonly cases: CaseStore;
  readonly vault: Vault;
  readonly accesses: AccessLog;
  readonly clock: Clock;
}): Routes => ({
  'POST /v1/subject-access': route(EXPORT, async ({ body, caller, language }) => {
    const made = await exportPerson(dependencies, { caller, ...body });
    return made.ok ? json(200, made.value) : problem(made.refusal, language);
  }),
});
