import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { RecordedEvent, StoredCase } from '#functions/application/ports/cases.ts';
import type { FeedItem } from '#functions/application/ports/feed.ts';
import type { RegisterEntry } from '#functions/application/ports/registers.ts';
import type { StoredCounts } from '#functions/application/ports/reports.ts';
import type { LedgerEntry } from '#functions/quota/ledger.ts';

type Item = { readonly pk: string; readonly sk: string };

/** Everything that lies in the table, read as it lies and not by the code that is on trial. */
export type Gathered = {
  readonly cases: ReadonlyMap<string, StoredCase>;
  readonly histories: ReadonlyMap<string, readonly RecordedEvent[]>;
  /** Cases by the item of their number. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly registers: readonly {
    readonly name: string;
    readonly last: number;
    readonly entries: readonly RegisterEntry[];
  }[];
  readonly ledgers: readonly {
    readonly name: string;
    readonly taken: number;
    readonly entries: readonly LedgerEntry[];
  }[];
  readonly feeds: readonly {
    readonly audience: string;
    readonly last: number;
    readonly items: readonly FeedItem[];
  }[];
  /** How far the events of each case have been relayed. */
  readonly relayed: ReadonlyMap<string, number>;
  readonly armed: readonly {
    readonly caseId: string;
    readonly deadline: string;
    readonly rung: string;
    readonly fireAt: string;
  }[];
  readonly alerts: number;
  readonly counts: readonly StoredCounts[];
};

export async function gather(client: DynamoDBClient, TableName: string): Promise<Gathered> {
  const items: (Item & Record<string, unknown>)[] = [];
  let ExclusiveStartKey: Record<string, never> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName,
        ConsistentRead: true,
        ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
      }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item) as Item & Record<string, unknown>));
    ExclusiveStartKey = page.LastEvaluatedKey as Record<string, never> | undefined;
  } while (ExclusiveStartKey);
  const of = <T>(pk: string, sk: string): (Item & T)[] =>
    items.filter((item) => item.pk.startsWith(pk) && item.sk.startsWith(sk)) as unknown as (Item & T)[];
  const partitions = <T>(pk: string, sk: string) => Map.groupBy(of<T>(pk, sk), (item) => item.pk);
  const caseOf = ({ pk }: Item): string => pk.slice('CASE#'.length);
  const events = Map.groupBy(of<RecordedEvent>('CASE#', 'EVENT#'), caseOf);
  const entriesOfLedgers = partitions<{ entry: LedgerEntry }>('QUOTA#', 'ENTRY#');
  const feedItems = partitions<FeedItem>('FEED#', '0');
  return {
    cases: new Map(of<StoredCase>('CASE#', 'STATE').map((item) => [caseOf(item), item])),
    histories: new Map(
      [...events].map(([id, all]) => [
        id,
        all
          .map(({ pk: _pk, sk: _sk, ...event }) => ({ ...event, caseId: id }))
          .toSorted((one, other) => one.sequence - other.sequence),
      ]),
    ),
    numbers: new Map(
      of<{ caseId: string }>('NUMBER#', 'CASE').map(({ pk, caseId }) => [pk.slice(7), caseId]),
    ),
    registers: of<{ last: number }>('REGISTER#', '')
      .filter(({ sk }) => !sk.includes('#'))
      .map(({ pk, sk, last }) => ({
        name: `${pk} ${sk}`,
        last,
        entries: items.filter(
          (item) => item.pk === pk && item.sk.startsWith(`${sk}#`),
        ) as unknown as RegisterEntry[],
      })),
    ledgers: of<{ taken: number }>('QUOTA#', 'LEDGER').map(({ pk, taken }) => ({
      name: pk,
      taken,
      entries: (entriesOfLedgers.get(pk) ?? []).map(({ entry }) => entry),
    })),
    feeds: of<{ last: number }>('FEED#', 'LENGTH').map(({ pk, last }) => ({
      audience: pk.slice('FEED#'.length),
      last,
      items: (feedItems.get(pk) ?? []).toSorted((one, other) => one.number - other.number),
    })),
    relayed: new Map(of<{ last: number }>('CASE#', 'RELAYED').map((item) => [caseOf(item), item.last])),
    armed: of<{ caseId: string; deadline: string; rung: string; fireAt: string }>('CASE#', 'RUNG#'),
    alerts: of('CASE#', 'ALERT#').length,
    counts: of<{ stored: StoredCounts }>('REPORT#', '').map(({ stored }) => stored),
  };
}
