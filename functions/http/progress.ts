import * as z from 'zod';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import { readCase } from '#functions/application/read-case.ts';
import { progressOf } from '#functions/case/progress.ts';
import { etagOf } from './case-view.ts';
import { CASE_ID } from './examples.ts';
import { operation } from './operation.ts';
import { CasePath } from './path.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { At, Day, ETAG, InThreeLanguages } from './shown.ts';

const ProgressShown = () =>
  z
    .strictObject({
      state: InThreeLanguages(),
      next: InThreeLanguages(),
      by: z.strictObject({ on: Day(), at: At() }).optional(),
      ifLate: z
        .strictObject({ told: InThreeLanguages(), youMay: InThreeLanguages(), cite: z.string() })
        .optional(),
    })
    .meta({ id: 'Progress', description: 'Where a case stands, in plain words for its applicant' });

const PROGRESS = operation({
  summary: 'Says in plain words where a case stands',
  description:
    'The state, what happens next, by when, and what happens if the office is late. The outcome is told once the decision was sent.',
  policy: 'see-case',
  path: CasePath,
  refuses: ['case-not-found'],
  answers: () => ({
    200: {
      says: 'The state of the case in Kazakh, Russian and English',
      json: ProgressShown(),
      headers: ETAG,
      example: {
        state: {
          kk: 'Өтінішіңіз тіркелді.',
          ru: 'Ваше заявление зарегистрировано.',
          en: 'Your application is registered.',
        },
        next: {
          kk: 'Көрсетілетін қызметті беруші өтінішті комиссияға жібереді.',
          ru: 'Услугодатель направляет заявление комиссии.',
          en: 'The provider puts it before the commission.',
        },
        by: { on: '2026-03-24', at: '2026-03-24T19:00:00.000Z' },
      },
    },
  }),
  example: { path: { caseId: CASE_ID } },
});

export const progressRoutes = (dependencies: { readonly cases: CaseStore }): Routes => ({
  'GET /v1/cases/{caseId}/progress': route(PROGRESS, async ({ path, caller, language }) => {
    const found = await readCase(dependencies, { caller, ...path });
    if (!found.ok) return problem(found.refusal, language);
    const { kase, version } = found.value;
    return json(200, progressOf(kase), { etag: etagOf(version) });
  }),
});
