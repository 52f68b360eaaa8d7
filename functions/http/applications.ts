import { fileApplication } from '#functions/application/file-application.ts';
import type { Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import { Application } from '#functions/case/application.ts';
import { CaseShown } from './case-shown.ts';
import { caseView, etagOf } from './case-view.ts';
import { APPLICATION, CASE } from './examples.ts';
import { operation } from './operation.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { ETAG, LOCATION } from './shown.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendars: Calendars;
  readonly vault: Vault;
  readonly clock: Clock;
};

const FILE = operation({
  summary: 'Files an application and opens its case',
  description:
    'The day of filing fixes the edition of the law. A family is one application: the applicant and every member.',
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

export const applicationRoutes = (dependencies: Dependencies): Routes => ({
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
