import { actOnCase } from '#functions/application/act-on-case.ts';
import type { StandingIn } from '#functions/application/record-substitution.ts';
import { ACT_OPERATIONS } from './acts.ts';
import { caseView, etagOf } from './case-view.ts';
import { json, problem } from './response.ts';
import { type Routes, routeOfEach } from './route.ts';
import { standing } from './standing.ts';

type Dependencies = Parameters<typeof actOnCase>[0] & StandingIn;

/** The acts on a case by the verbs of its service. */
export const caseActRoutes = (dependencies: Dependencies): Routes => ({
  'POST /v1/cases/{caseId}/{verb}': routeOfEach(
    'verb',
    ACT_OPERATIONS,
    standing(dependencies, async ({ path, body: command, version, idempotency, caller, language }) => {
      const acted = await actOnCase(dependencies, { caller, ...path, command, version, idempotency });
      if (!acted.ok) return problem(acted.refusal, language);
      return json(200, caseView(acted.value.kase, acted.value.version, caller), {
        etag: etagOf(acted.value.version),
      });
    }),
  ),
});
