import { systemClock } from '#functions/adapters/clock.ts';
import { accessStore } from '#functions/adapters/dynamodb/access-store.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { accessRoutes } from '#functions/http/accesses.ts';
import { caseListRoutes } from '#functions/http/case-lists.ts';
import { caseRoutes } from '#functions/http/cases.ts';
import { progressRoutes } from '#functions/http/progress.ts';
import { subjectAccessRoutes } from '#functions/http/subject-access.ts';
import { warningRoutes } from '#functions/http/warnings.ts';
import { api } from '#functions/runtime/api.ts';
import { personsHere } from '#functions/runtime/persons.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const kept = table();

const ports = {
  ...casesIn(kept),
  quotas: quotaStore(kept),
  vault: personsHere(),
  accesses: accessStore(kept),
  clock: systemClock,
};

export const handler = api({
  ...accessRoutes(ports),
  ...caseListRoutes(ports),
  ...caseRoutes(ports),
  ...progressRoutes(ports),
  ...warningRoutes(ports),
  ...subjectAccessRoutes(ports),
});
