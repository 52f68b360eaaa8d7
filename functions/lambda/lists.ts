import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { systemClock } from '#functions/adapters/clock.ts';
import { accessStore } from '#functions/adapters/dynamodb/access-store.ts';
import { registerStore } from '#functions/adapters/dynamodb/register-store.ts';
import { substitutionStore } from '#functions/adapters/dynamodb/substitution-store.ts';
import { vault } from '#functions/adapters/kms/vault.ts';
import { documentStore } from '#functions/adapters/s3/document-store.ts';
import { listRoutes } from '#functions/http/lists.ts';
import { registerRoutes } from '#functions/http/registers.ts';
import { api } from '#functions/runtime/api.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const { DATA_KEY_ID: dataKeyId, DOCUMENTS_BUCKET: bucket } = configuration('DATA_KEY_ID', 'DOCUMENTS_BUCKET');
const kept = table();
const registers = registerStore(kept);

export const handler = api({
  ...listRoutes({
    ...casesIn(kept),
    registers,
    vault: vault(new KMSClient({}), { dataKeyId }),
    documents: documentStore(new S3Client({}), bucket),
    accesses: accessStore(kept),
    substitutions: substitutionStore(kept),
    clock: systemClock,
  }),
  ...registerRoutes({ registers }),
});
