import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { Table } from '#functions/adapters/dynamodb/table.ts';
import type { DocumentStore } from '#functions/application/ports/documents.ts';
import type { Papers } from '#functions/application/ports/uploads.ts';
import type { TokenKeys } from '#functions/application/ports/verification.ts';

/** What is counted, each of which has a price. */
export const COUNTED = {
  requests: 'requests to DynamoDB',
  reads: 'read units',
  writes: 'written units',
  keys: 'KMS calls',
  signatures: 'KMS signatures',
  puts: 'S3 puts',
  gets: 'S3 gets',
  publishes: 'SNS publishes',
  messages: 'SQS messages',
} as const;

export type Counted = keyof typeof COUNTED;
export type Counts = Record<Counted, number>;

export const nothing = (): Counts => ({
  requests: 0,
  reads: 0,
  writes: 0,
  keys: 0,
  signatures: 0,
  puts: 0,
  gets: 0,
  publishes: 0,
  messages: 0,
});

export const sumOf = (all: readonly Counts[]): Counts =>
  all.reduce((sum, one) => {
    for (const name of Object.keys(sum) as Counted[]) sum[name] += one[name];
    return sum;
  }, nothing());

/** Counts into whatever account is open; what is done under none is not counted. */
export class Meter {
  #account: Counts | undefined;

  /** Counts what is done, and nothing that is done beside. */
  async account<T>(counts: Counts, does: () => Promise<T>): Promise<T> {
    const before = this.#account;
    this.#account = counts;
    try {
      return await does();
    } finally {
      this.#account = before;
    }
  }

  count(name: Counted, by = 1): void {
    if (this.#account) this.#account[name] += by;
  }

  /** The table's client, with the units that the emulator says each request has taken. */
  table(table: Table): Table {
    table.client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
          const answer = await next(args);
          const { ConsumedCapacity: consumed } = answer.output as { ConsumedCapacity?: Consumed };
          const units = [consumed ?? []].flat().reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
          this.count('requests');
          this.count(/^(Get|Query|Scan|BatchGet)/.test(commandName ?? '') ? 'reads' : 'writes', units);
          return answer;
        },
      { step: 'initialize' },
    );
    return table;
  }

  kms(client: KMSClient): KMSClient {
    const send = (command: never) => {
      this.count('keys');
      return client.send(command);
    };
    return { send } as unknown as KMSClient;
  }

  /** A key that signs tokens: the same signature each time, of the length of a real one. */
  tokens(keys: TokenKeys): TokenKeys {
    const sign = async () => {
      this.count('signatures');
      return new Uint8Array(64).fill(7);
    };
    return { ...keys, sign };
  }

  documents<T extends DocumentStore>(store: T): T {
    return {
      ...store,
      put: (key: string, bytes: Uint8Array, hash: string) => {
        this.count('puts');
        return store.put(key, bytes, hash);
      },
      get: (key: string) => {
        this.count('gets');
        return store.get(key);
      },
    };
  }

  /** A look takes the head of a file and its first bytes; to keep it is to copy it. */
  papers<T extends Papers>(store: T): T {
    return {
      ...store,
      look: (id: string) => {
        this.count('gets', 2);
        return store.look(id);
      },
      keep: (id: string, caseId: string, code: string) => {
        this.count('puts');
        return store.keep(id, caseId, code);
      },
    };
  }
}
type Consumed = ConsumedCapacity | readonly ConsumedCapacity[];
