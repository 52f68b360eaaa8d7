/** The least that a function of this kind can be: middy, a schema of zod, one read of DynamoDB. */
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import middy from '@middy/core';
import * as z from 'zod';

const client = new DynamoDBClient({});
const Asked = z.object({
  routeKey: z.string(),
  pathParameters: z.strictObject({ caseId: z.string().max(100) }),
});

export const handler = middy().handler(async (event: unknown) => {
  const { pathParameters } = Asked.parse(event);
  const TableName = process.env['TABLE_NAME'] ?? '';
  const Key = { pk: { S: `CASE#${pathParameters.caseId}` }, sk: { S: 'STATE' } };
  const { Item } = await client.send(new GetItemCommand({ TableName, Key }));
  return { statusCode: Item ? 200 : 404, body: JSON.stringify(Item) };
});
