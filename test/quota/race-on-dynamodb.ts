import { PutItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { itemOf, keys } from '#functions/adapters/dynamodb/items.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import type { Table } from '#functions/adapters/dynamodb/table.ts';
import type { StoredCase } from '#functions/application/ports/cases.ts';
import { faultsOf, openLedger, raceOf, run } from './race.ts';

/** Few enough that the race is mostly lost: every decision that is taken makes all others of its region read again. */
const MOST_PLACES = 25;

/** Puts a case in as it stands, without the history that brought it there. */
const adopt = ({ client, name: TableName }: Table, stored: StoredCase) =>
  client.send(new PutItemCommand({ TableName, Item: itemOf({ ...keys.case(stored.state.id), ...stored }) }));

/** One seeded race on a table of its own. Its interleaving is the network's. @returns what must hold and does not. */
export async function raceOnDynamodb(table: Table, seed: number, families: number): Promise<string[]> {
  const race = raceOf(seed, families, MOST_PLACES);
  const stores = { cases: caseStore(table), quotas: quotaStore(table) };
  for (let from = 0; from < race.cases.length; from += 25) {
    await Promise.all(race.cases.slice(from, from + 25).map((stored) => adopt(table, stored)));
  }
  await openLedger(stores, race.places);
  return faultsOf(stores, race, await run(stores, race));
}

const isCounter = ({ sk }: Readonly<Record<string, { S?: string }>>) =>
  sk?.S === 'LEDGER' || sk?.S?.startsWith('decision') === true;

/** Takes their conditions from the writes that move a counter: what was checked before is then acted upon. */
export function checkThenAct(table: Table): Table {
  table.client.middlewareStack.add(
    (next) => async (call) => {
      const { TransactItems = [] } = call.input as { TransactItems?: TransactWriteItem[] };
      for (const { Update, Put } of TransactItems) {
        // The condition stays in the request, since DynamoDB refuses a request with values that nothing names.
        const unheeded = `attribute_exists(pk) OR attribute_not_exists(pk)`;
        if (Update?.Key && isCounter(Update.Key)) {
          Update.ConditionExpression = `(${Update.ConditionExpression}) OR ${unheeded}`;
        }
        if (Put?.Item && isCounter({ sk: { S: Put.Item['sk']?.S ?? '' } }))
          Put.ConditionExpression = unheeded;
      }
      return next(call);
    },
    { step: 'initialize' },
  );
  return table;
}
