import { KMSClient } from '@aws-sdk/client-kms';
import { systemClock } from '#functions/adapters/clock.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { substitutionStore } from '#functions/adapters/dynamodb/substitution-store.ts';
import { vault } from '#functions/adapters/kms/vault.ts';
import { caseActRoutes } from '#functions/http/case-acts.ts';
import { complaintRoutes } from '#functions/http/complaints.ts';
import { api } from '#functions/runtime/api.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { scansHere } from '#functions/runtime/papers.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const { DATA_KEY_ID: dataKeyId, APPLICANT_KEY_ID: applicantKeyId } = configuration(
  'DATA_KEY_ID',
  'APPLICANT_KEY_ID',
);
const persons = vault(new KMSClient({}), { dataKeyId, applicantKeyId });

const kept = table();

const ports = {
  ...casesIn(kept),
  quotas: quotaStore(kept),
  vault: persons,
  scans: scansHere(),
  substitutions: substitutionStore(kept),
  clock: systemClock,
};

export const handler = api({
  ...caseActRoutes(ports),
  ...complaintRoutes(ports),
});
