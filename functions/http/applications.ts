import * as z from 'zod';
import { type Checked, checkApplication } from '#functions/application/check-application.ts';
import { fileApplication } from '#functions/application/file-application.ts';
import type { Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { Papers, UploadStore } from '#functions/application/ports/uploads.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import { Application } from '#functions/case/application.ts';
import { CaseShown } from './case-shown.ts';
import { caseView, deficiencyView, etagOf } from './case-view.ts';
import { APPLICATION, CASE } from './examples.ts';
import { DeficiencyShown } from './filed-shown.ts';
import { operation } from './operation.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { ETAG, LOCATION } from './shown.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendars: Calendars;
  readonly vault: Vault;
  readonly uploads: UploadStore;
  readonly papers: Papers;
  readonly clock: Clock;
};

const FILE = operation({
  summary: 'Files an application and opens its case',
  description:
    'The day of filing fixes the edition of the law. A family is one application: the applicant and every member. A document may name the upload with its file: each is brought once, by the organisation that announced it.',
  policy: 'file',
  body: Application,
  changes: true,
  refuses: [
    'application-invalid',
    'service-not-in-force',
    'application-open',
    'not-permitted',
    'calendar-unknown',
  ],
  answers: () => ({
    201: { says: 'The case', json: CaseShown(), headers: { ...ETAG, ...LOCATION }, example: CASE },
  }),
  example: { body: APPLICATION },
});

const CHECK = operation({
  summary: 'Says what an application lacks, without filing it',
  description:
    'Errors of form, for which it would be refused; and what is missing or no longer good, by clause, with what would cure it: such an application can be filed, and a person judges it. Nothing is kept.',
  policy: 'file',
  body: Application,
  refuses: ['service-not-in-force', 'not-permitted'],
  answers: () => ({
    200: {
      says: 'What was found',
      json: CheckShown(),
      example: {
        service: { code: 'kandas-inclusion', edition: '2026-01-01' },
        filable: true,
        complete: true,
        errors: [],
        deficiencies: [],
      },
    },
  }),
  example: { body: APPLICATION },
});

const CheckShown = () =>
  z
    .strictObject({
      service: z.strictObject({ code: z.string(), edition: z.string() }),
      filable: z.boolean().meta({ description: 'It has no errors of form' }),
      complete: z.boolean().meta({ description: 'Nothing is missing and nothing has expired' }),
      errors: z.array(
        z.strictObject({ pointer: z.string(), code: z.string(), found: z.string(), allowed: z.string() }),
      ),
      deficiencies: z.array(DeficiencyShown()),
    })
    .meta({ id: 'Check' });

function checkView({ service, errors, deficiencies }: Checked) {
  return {
    service: { code: service.code, edition: service.edition },
    filable: errors.length === 0,
    complete: errors.length === 0 && deficiencies.length === 0,
    errors,
    deficiencies: deficiencies.map((found) => deficiencyView(found, service)),
  };
}

export const applicationRoutes = (dependencies: Dependencies): Routes => ({
  'POST /v1/applications/check': route(CHECK, async ({ body: application, caller, language }) => {
    const checked = checkApplication(dependencies, { caller, application });
    return checked.ok ? json(200, checkView(checked.value)) : problem(checked.refusal, language);
  }),
  'POST /v1/applications': route(FILE, async ({ body: application, caller, idempotency, language }) => {
    const filed = await fileApplication(dependencies, { caller, application, idempotency });
    if (!filed.ok) return problem(filed.refusal, language);
    const { kase, version } = filed.value;
    return json(201, caseView(kase, version, caller), {
      location: `/v1/cases/${kase.id}`,
      etag: etagOf(version),
    });
  }),
});
