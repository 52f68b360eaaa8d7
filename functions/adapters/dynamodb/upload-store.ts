import {
  ConditionalCheckFailedException,
  PutItemCommand,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { StoreBusy } from '#functions/application/ports/store.ts';
import type { Upload, UploadStore } from '#functions/application/ports/uploads.ts';
import { itemOf, keys, uploadItem } from './items.ts';
import { get, type Table } from './table.ts';

type UploadItem = Omit<Upload, 'bound'> & { readonly caseId?: string; readonly boundBy?: string };

/** Announced uploads in the one table. DynamoDB removes those that nobody has brought, a day after they expired. */
export const uploadStore = (table: Table): UploadStore => {
  const find: UploadStore['find'] = async (id) => {
    const item = await get<UploadItem>(table, keys.upload(id));
    if (!item) return undefined;
    const { organisation, requestHash, usableUntil, contentType, bytes, sha256, caseId, boundBy } = item;
    const upload = { id, organisation, requestHash, usableUntil, contentType, bytes, sha256 };
    return caseId !== undefined && boundBy !== undefined
      ? { ...upload, bound: { caseId, by: boundBy } }
      : upload;
  };
  return {
    find,
    announce: async (upload, now) => {
      const put = new PutItemCommand({
        TableName: table.name,
        Item: uploadItem(upload),
        ConditionExpression:
          'attribute_not_exists(pk) OR (attribute_not_exists(caseId) AND usableUntil <= :now)',
        ExpressionAttributeValues: itemOf({ ':now': now }),
      });
      try {
        await table.client.send(put);
        return upload;
      } catch (error) {
        // A filing binds it at this instant.
        if (error instanceof TransactionConflictException) throw new StoreBusy('an upload is being bound');
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        const kept = await find(upload.id);
        if (!kept) throw new Error('an upload that refused a write is gone');
        return kept;
      }
    },
  };
};
