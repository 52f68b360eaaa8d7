import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#functions/adapters/dynamodb/case-store.ts';
import { configuration } from './configuration.ts';

/** The one table, by the environment. */
export const table = (): Table => ({
  client: new DynamoDBClient({}),
  name: configuration('TABLE_NAME').TABLE_NAME,
});
