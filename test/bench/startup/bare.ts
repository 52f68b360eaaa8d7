/** The least that a function of this kind can be: middy, a schema of zod, one read of DynamoDB. */
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import middy from '@middy/core';
import * as z from 'zod';

const client = new DynamoDBClient({});
const Asked = z.object({ routeKey: z.string(), pathParameters: z.record(z.string(), z.string()).optional() });

export const handler = middy().handler(async (event: unknown) => {
  const { routeKey } = Asked.parse(event);
  const TableName = process.env['TABLE_NAME'] ?? '';
  const { Item } = await client.send(
    new GetItemCommand({ TableName, Key: { pk: { S: routeKey }, sk: { S: 'x' } } }),
  );
  return { statusCode: Item ? 200 : 404, body: '{}' };
});
