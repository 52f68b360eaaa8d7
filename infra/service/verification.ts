import { onDocuments, onTable, onTokenKeys } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { ServiceParts } from './parts.ts';
import { nationalVerifierOf } from './signatures.ts';

/** A file of 4 MB is read twice and hashed once for each of its saves. */
const VERIFY = { timeoutSeconds: 15, memoryMegabytes: 1024 };

/** What everybody may ask without a token: whether a document is genuine, and by which keys its token is proven. */
export function verification({
  stack,
  house,
  data: { table, documents, tokenKeys },
  api,
}: ServiceParts): readonly ServiceFunction[] {
  const verify = new ServiceFunction(stack, 'Verification', {
    ...house,
    ...VERIFY,
    name: 'verification',
    description: 'Says to everybody whether a document is genuine and still holds',
    impact: 'Nobody outside can check a decision: banks and courts cannot tell a genuine one from a forgery.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query'] }),
      onDocuments(documents, { reads: ['cases/*', 'trust/signatures.json'] }),
      onTokenKeys(tokenKeys, { signs: false }),
      nationalVerifierOf(house.stage),
    ],
  });
  api.serve(verify, [
    'GET /v1/verify',
    'GET /v1/verify/{code}',
    'POST /v1/verify',
    'GET /.well-known/jwks.json',
  ]);
  return [verify];
}
