import { fileApplication } from '#functions/application/file-application.ts';
import type { Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import { Application } from '#functions/case/application.ts';
import { caseView, etagOf } from './case-view.ts';
import { bodyOf, idempotencyOf } from './request.ts';
import { json, problem } from './response.ts';
import type { Route, Routes } from './route.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendars: Calendars;
  readonly vault: Vault;
  readonly clock: Clock;
};

export const applicationRoutes = (dependencies: Dependencies): Routes => ({
  'POST /v1/applications': file(dependencies),
});

const file =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const body = bodyOf(event, Application);
    if (!body.ok) return problem(body.refusal, language);
    const idempotency = idempotencyOf(event, caller, body.value);
    if (!idempotency.ok) return problem(idempotency.refusal, language);
    const filed = await fileApplication(dependencies, {
      caller,
      application: body.value,
      idempotency: idempotency.value,
    });
    if (!filed.ok) return problem(filed.refusal, language);
    const { kase, version } = filed.value;
    return json(201, caseView(kase, version, caller), {
      location: `/v1/cases/${kase.id}`,
      etag: etagOf(version),
    });
  };
