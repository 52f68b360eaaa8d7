import { S3Client } from '@aws-sdk/client-s3';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { sessionStore } from '#functions/adapters/dynamodb/session-store.ts';
import { signatureRequests } from '#functions/adapters/dynamodb/signature-requests.ts';
import { substitutionStore } from '#functions/adapters/dynamodb/substitution-store.ts';
import { minutesSignatureRoutes } from '#functions/http/minutes-signatures.ts';
import { signatureRoutes } from '#functions/http/signatures.ts';
import { api } from '#functions/runtime/api.ts';
import { signingFrom } from '#functions/runtime/signing.ts';
import { table } from '#functions/runtime/stores.ts';

const kept = table();

const signing = {
  requests: signatureRequests(kept),
  substitutions: substitutionStore(kept),
  ...signingFrom(new S3Client({})),
};

export const handler = api({
  ...signatureRoutes({ cases: caseStore(kept), ...signing }),
  ...minutesSignatureRoutes({ sessions: sessionStore(kept), ...signing }),
});
