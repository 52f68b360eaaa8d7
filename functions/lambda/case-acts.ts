import { systemClock } from '#functions/adapters/clock.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { substitutionStore } from '#functions/adapters/dynamodb/substitution-store.ts';
import { caseActRoutes } from '#functions/http/case-acts.ts';
import { complaintRoutes } from '#functions/http/complaints.ts';
import { api } from '#functions/runtime/api.ts';
import { scansHere } from '#functions/runtime/papers.ts';
import { personsHere } from '#functions/runtime/persons.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const kept = table();

const ports = {
  ...casesIn(kept),
  quotas: quotaStore(kept),
  vault: personsHere(),
  scans: scansHere(),
  substitutions: substitutionStore(kept),
  clock: systemClock,
};

export const handler = api({
  ...caseActRoutes(ports),
  ...complaintRoutes(ports),
});
