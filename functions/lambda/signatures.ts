import { S3Client } from '@aws-sdk/client-s3';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { signatureRequests } from '#functions/adapters/dynamodb/signature-requests.ts';
import { substitutionStore } from '#functions/adapters/dynamodb/substitution-store.ts';
import { signatureRoutes } from '#functions/http/signatures.ts';
import { api } from '#functions/runtime/api.ts';
import { signingFrom } from '#functions/runtime/signing.ts';
import { table } from '#functions/runtime/stores.ts';

const kept = table();

export const handler = api(
  signatureRoutes({
    cases: caseStore(kept),
    requests: signatureRequests(kept),
    substitutions: substitutionStore(kept),
    ...signingFrom(new S3Client({})),
  }),
);
