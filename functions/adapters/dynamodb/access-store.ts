import { randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Access, AccessLog } from '#functions/application/ports/accesses.ts';
import { itemOf, keys } from './items.ts';
import { partitionPage } from './query.ts';
import type { Table } from './table.ts';

/** Looks at personal data, beside the case whose they are. No two are one: each has a key of its own. */
export const accessStore = (table: Table): AccessLog => ({
  record: async (access) => {
    const Item = itemOf({ ...keys.access(access.caseId, access.at, randomUUID()), access });
    const ConditionExpression = 'attribute_not_exists(pk)';
    await table.client.send(new PutItemCommand({ TableName: table.name, Item, ConditionExpression }));
  },
  list: async (caseId, page) => {
    const { pk } = keys.case(caseId);
    const found = await partitionPage<{ access: Access }>(table, { pk, prefix: 'ACCESS#', ...page });
    return { ...found, items: found.items.map(({ access }) => access) };
  },
});
