import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { publications } from '#functions/adapters/dynamodb/publications.ts';
import { tokenKeys } from '#functions/adapters/kms/token-keys.ts';
import { verificationRoutes } from '#functions/http/verification.ts';
import { api } from '#functions/runtime/api.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { signingFrom } from '#functions/runtime/signing.ts';
import { table } from '#functions/runtime/stores.ts';

const kept = table();

export const handler = api(
  verificationRoutes({
    cases: caseStore(kept),
    publications: publications(kept),
    tokens: tokenKeys(new KMSClient({}), configuration('TOKEN_KEY_IDS').TOKEN_KEY_IDS.split(',')),
    ...signingFrom(new S3Client({})),
  }),
);
