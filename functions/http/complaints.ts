import { fileComplaint } from '#functions/application/file-complaint.ts';
import type { Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import { Complaint } from '#functions/case/complaint.ts';
import { CaseShown } from './case-shown.ts';
import { caseView, etagOf } from './case-view.ts';
import { CASE, CASE_ID } from './examples.ts';
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

const COMPLAIN = operation({
  summary: 'Files a complaint about a case, which opens a case of its own',
  description:
    'Against the decision, an act (by its number in the history of the case) or inaction; to the head of the provider, or to the quality body on disagreement with the result. The channels stand in the service `complaint` of `GET /v1/services`. A complaint that comes late is accepted and marked. Go on with it as with any case; both cases show each other.',
  policy: 'complain',
  body: Complaint,
  changes: true,
  refuses: [
    'persons-erased',
    'case-not-found',
    'not-permitted',
    'complaint-invalid',
    'case-undecided',
    'calendar-unknown',
  ],
  answers: () => ({
    201: {
      says: 'The case of the complaint',
      json: CaseShown(),
      headers: { ...ETAG, ...LOCATION },
      example: CASE,
    },
  }),
  example: {
    body: {
      case: CASE_ID,
      channel: 'quality-body',
      against: { what: 'decision' },
      text: 'Бас тарту негізсіз: барлық құжат берілген.',
    },
  },
});

export const complaintRoutes = (dependencies: Dependencies): Routes => ({
  'POST /v1/complaints': route(COMPLAIN, async ({ body: complaint, caller, idempotency, language }) => {
    const filed = await fileComplaint(dependencies, { caller, complaint, idempotency });
    if (!filed.ok) return problem(filed.refusal, language);
    const { kase, version } = filed.value;
    return json(201, caseView(kase, version, caller), {
      location: `/v1/cases/${kase.id}`,
      etag: etagOf(version),
    });
  }),
});
