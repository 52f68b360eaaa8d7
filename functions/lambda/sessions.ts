import { S3Client } from '@aws-sdk/client-s3';
import { systemClock } from '#functions/adapters/clock.ts';
import { commissionStore } from '#functions/adapters/dynamodb/commission-store.ts';
import { registerStore } from '#functions/adapters/dynamodb/register-store.ts';
import { sessionStore } from '#functions/adapters/dynamodb/session-store.ts';
import { substitutionStore } from '#functions/adapters/dynamodb/substitution-store.ts';
import { documentStore } from '#functions/adapters/s3/document-store.ts';
import { commissionRoutes } from '#functions/http/commissions.ts';
import { sessionRoutes } from '#functions/http/sessions.ts';
import { api } from '#functions/runtime/api.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const { DOCUMENTS_BUCKET: bucket } = configuration('DOCUMENTS_BUCKET');
const kept = table();
const commissions = commissionStore(kept);

export const handler = api({
  ...commissionRoutes({ commissions, clock: systemClock }),
  ...sessionRoutes({
    ...casesIn(kept),
    commissions,
    sessions: sessionStore(kept),
    registers: registerStore(kept),
    documents: documentStore(new S3Client({}), bucket),
    substitutions: substitutionStore(kept),
    clock: systemClock,
  }),
});
