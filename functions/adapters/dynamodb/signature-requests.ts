import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { SignatureRequest, SignatureRequests } from '#functions/application/ports/signing.ts';
import { itemOf, keys } from './items.ts';
import { get, type Table } from './table.ts';

type RequestItem = Omit<SignatureRequest, 'expiresAt'> & { readonly until: SignatureRequest['expiresAt'] };

/** Requests for signatures in the one table. DynamoDB removes them some time after they have expired. */
export const signatureRequests = (table: Table): SignatureRequests => ({
  keep: async ({ expiresAt: until, ...request }) => {
    const item = {
      ...keys.signatureRequest(request.caseId, request.id, request.of),
      ...request,
      until,
      expiresAt: Math.ceil(Date.parse(until) / 1000),
    };
    try {
      await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: itemOf(item),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
    } catch (error) {
      // The same request again: what was given to sign stays what it was.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },
  find: async (caseId, id, of) => {
    const item = await get<RequestItem>(table, keys.signatureRequest(caseId, id, of));
    if (!item) return undefined;
    const { version, document, file, office, subject, actingFor, at, until: expiresAt } = item;
    const acting = actingFor ? { actingFor } : {};
    const whose = { caseId, ...(of ? { of } : {}) };
    return { id, ...whose, version, document, file, office, subject, ...acting, at, expiresAt };
  },
});
