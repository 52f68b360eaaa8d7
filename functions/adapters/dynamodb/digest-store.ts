import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DigestStore, KeptDigest } from '#functions/application/ports/alert-messages.ts';
import { itemOf, keys } from './items.ts';
import { get, type Table } from './table.ts';

/** A digest is looked at for three months; then DynamoDB removes it. */
const KEPT_SECONDS = 92 * 24 * 60 * 60;

/** The digests of each day stand in one partition, one for a region. */
export const digestStore = (table: Table): DigestStore => ({
  digest: async (day, region) => {
    const item = await get<KeptDigest>(table, keys.digest(day, region));
    return item && { message: item.message, ...(item.publishedAt ? { publishedAt: item.publishedAt } : {}) };
  },
  keep: async (message) => {
    const expiresAt = Math.floor(Date.parse(message.at) / 1000) + KEPT_SECONDS;
    const Item = itemOf({ ...keys.digest(message.day, message.region), message, expiresAt });
    try {
      await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item,
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      return 'kept';
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException) return 'kept-before';
      throw fault;
    }
  },
  published: async ({ day, region }, at) => {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: itemOf(keys.digest(day, region)),
        UpdateExpression: 'SET publishedAt = if_not_exists(publishedAt, :at)',
        ExpressionAttributeValues: itemOf({ ':at': at }),
      }),
    );
  },
});
