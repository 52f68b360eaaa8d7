import * as z from 'zod';
import type { AccessLog } from '#functions/application/ports/accesses.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import { printCaseHistory, readCaseHistory } from '#functions/application/read-case-history.ts';
import { OFFICES } from '#functions/law/substituted-offices.ts';
import { etagOf } from './case-view.ts';
import { CASE_ID } from './examples.ts';
import { once, operation } from './operation.ts';
import { CasePath, PurposeQuery } from './path.ts';
import { json, pdf, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { At, Day, ETAG, InThreeLanguages, listOf, RoleShown } from './shown.ts';

const ClockShown = () => ({ deadline: z.string(), stage: z.string(), dueOn: Day(), dueAt: At() });

const EntryShown = once(() =>
  z
    .strictObject({
      sequence: z.int(),
      at: At(),
      type: z.string(),
      act: InThreeLanguages(),
      details: z.array(InThreeLanguages()),
      by: z.strictObject({
        role: z.union([RoleShown(), z.literal('system')]),
        organisation: z.string().optional(),
        title: InThreeLanguages(),
      }),
      for: z
        .strictObject({
          role: z.enum(['applicant', ...OFFICES]),
          title: InThreeLanguages(),
          act: z.strictObject({ number: z.string(), day: Day() }).optional(),
        })
        .optional(),
      basis: z.string().optional(),
      stage: z.strictObject({ from: InThreeLanguages().optional(), to: InThreeLanguages() }).optional(),
      closed: z.strictObject({ ...ClockShown(), kept: z.boolean() }).optional(),
      opened: z.strictObject(ClockShown()).optional(),
      document: z.strictObject({ id: z.string(), form: z.string(), sha256: z.string() }).optional(),
      hash: z.string(),
    })
    .meta({
      id: 'HistoryEntry',
      description:
        'One act: what, who and for whom, under which paragraph, which clocks it closed and opened',
    }),
);

const READ = operation({
  summary: 'Shows the history of a case in words',
  description: 'Every act in Kazakh, Russian and English, without personal data.',
  policy: 'see-case',
  path: CasePath,
  refuses: ['case-not-found'],
  answers: () => ({
    200: {
      says: 'The acts, in their order',
      json: listOf(EntryShown()),
      headers: ETAG,
      example: {
        items: [
          {
            sequence: 2,
            at: '2026-03-18T05:10:00.000Z',
            type: 'ApplicationRegistered',
            act: { kk: 'Өтініш тіркелді', ru: 'Заявление зарегистрировано', en: 'Application registered' },
            details: [],
            by: {
              role: 'provider',
              organisation: 'provider-550000000',
              title: { kk: 'көрсетілетін қызметті беруші', ru: 'услугодатель', en: 'provider' },
            },
            basis: 'K¶5',
            hash: '5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9',
          },
        ],
      },
    },
  }),
  example: { path: { caseId: CASE_ID } },
});

const PRINT = operation({
  summary: 'Shows the history of a case as a PDF',
  description: 'In the language of `Accept-Language`. Made for you and kept nowhere; without personal data.',
  policy: 'see-case',
  path: CasePath,
  query: PurposeQuery,
  produces: 'application/pdf',
  // An entry may hold what a token said of an office, and forms print Latin and Cyrillic only.
  refuses: ['case-not-found'],
  answers: () => ({ 200: { says: 'The history as a PDF' } }),
  example: { path: { caseId: CASE_ID } },
});

type Dependencies = {
  readonly cases: CaseStore;
  readonly accesses: Pick<AccessLog, 'record'>;
  readonly clock: Clock;
};

export const caseHistoryRoutes = (dependencies: Dependencies): Routes => ({
  'GET /v1/cases/{caseId}/history': route(READ, async ({ path, caller, language }) => {
    const found = await readCaseHistory(dependencies, { caller, ...path });
    if (!found.ok) return problem(found.refusal, language);
    const { entries, version } = found.value;
    return json(200, { items: entries }, { etag: etagOf(version) });
  }),
  'GET /v1/cases/{caseId}/history.pdf': route(PRINT, async ({ path, query, caller, language }) => {
    const printed = await printCaseHistory(dependencies, { caller, ...path, ...query, language });
    return printed.ok ? pdf(printed.value) : problem(printed.refusal, language);
  }),
});
