import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { systemClock } from '#functions/adapters/clock.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { documentCodes } from '#functions/adapters/dynamodb/publications.ts';
import { tokenKeys } from '#functions/adapters/kms/token-keys.ts';
import { vault } from '#functions/adapters/kms/vault.ts';
import { documentStore } from '#functions/adapters/s3/document-store.ts';
import { renderDocument } from '#functions/queue/render-document.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { table } from '#functions/runtime/stores.ts';

const set = configuration('DATA_KEY_ID', 'DOCUMENTS_BUCKET', 'TOKEN_KEY_IDS', 'PUBLIC_URL', 'SEAL');
const kms = new KMSClient({});

const kept = table();

export const handler = renderDocument(
  {
    cases: caseStore(kept),
    codes: documentCodes(kept),
    vault: vault(kms, { dataKeyId: set.DATA_KEY_ID }),
    documents: documentStore(new S3Client({}), set.DOCUMENTS_BUCKET),
    tokens: tokenKeys(kms, set.TOKEN_KEY_IDS.split(',')),
    paper: { verifyAt: set.PUBLIC_URL, seal: set.SEAL },
    clock: systemClock,
  },
  parkingPlace(),
);
