import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { systemClock } from '#functions/adapters/clock.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { vault } from '#functions/adapters/kms/vault.ts';
import { documentStore } from '#functions/adapters/s3/document-store.ts';
import { renderDocument } from '#functions/queue/render-document.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { table } from '#functions/runtime/stores.ts';

const { DATA_KEY_ID: dataKeyId, DOCUMENTS_BUCKET: bucket } = configuration('DATA_KEY_ID', 'DOCUMENTS_BUCKET');
const documents = documentStore(new S3Client({}), bucket);
const persons = vault(new KMSClient({}), { dataKeyId });

export const handler = renderDocument(
  { cases: caseStore(table()), vault: persons, documents, clock: systemClock },
  parkingPlace(),
);
