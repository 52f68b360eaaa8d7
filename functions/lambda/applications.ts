import { KMSClient } from '@aws-sdk/client-kms';
import { systemClock } from '#functions/adapters/clock.ts';
import { uploadStore } from '#functions/adapters/dynamodb/upload-store.ts';
import { vault } from '#functions/adapters/kms/vault.ts';
import { applicationRoutes } from '#functions/http/applications.ts';
import { api } from '#functions/runtime/api.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { papersHere } from '#functions/runtime/papers.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const { DATA_KEY_ID: dataKeyId, APPLICANT_KEY_ID: applicantKeyId } = configuration(
  'DATA_KEY_ID',
  'APPLICANT_KEY_ID',
);
const persons = vault(new KMSClient({}), { dataKeyId, applicantKeyId });

const kept = table();

export const handler = api(
  applicationRoutes({
    ...casesIn(kept),
    vault: persons,
    uploads: uploadStore(kept),
    papers: papersHere(),
    clock: systemClock,
  }),
);
