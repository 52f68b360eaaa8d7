import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { systemClock } from '#functions/adapters/clock.ts';
import { vault } from '#functions/adapters/kms/vault.ts';
import { documentStore } from '#functions/adapters/s3/document-store.ts';
import { renderList } from '#functions/queue/render-list.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const { DATA_KEY_ID: dataKeyId, DOCUMENTS_BUCKET: bucket } = configuration('DATA_KEY_ID', 'DOCUMENTS_BUCKET');

const persons = vault(new KMSClient({}), { dataKeyId });
const documents = documentStore(new S3Client({}), bucket);

export const handler = renderList(
  { ...casesIn(table()), vault: persons, documents, clock: systemClock },
  parkingPlace(),
);
