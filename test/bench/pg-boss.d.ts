/** The parts of pg-boss 12 and pg 8 that the benchmark of timers uses; it alone needs them. */
declare module 'pg-boss' {
  type Sql = { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };
  type Job<T> = { readonly id: string; readonly data: T };
  export class PgBoss {
    constructor(options: {
      readonly db: Sql;
      readonly supervise: boolean;
      readonly schedule: boolean;
    });
    on(event: 'error', listener: (fault: Error) => void): void;
    start(): Promise<unknown>;
    stop(options: { readonly graceful: boolean }): Promise<void>;
    createQueue(name: string): Promise<void>;
    insert(
      name: string,
      jobs: readonly { readonly data: object; readonly startAfter: Date }[],
      options: { readonly db: Sql },
    ): Promise<unknown>;
    fetch<T>(name: string, options: { readonly batchSize: number }): Promise<readonly Job<T>[]>;
    complete(name: string, id: string, data: undefined, options: { readonly db: Sql }): Promise<unknown>;
  }
}

declare module 'pg' {
  type Answer = { rows: { readonly version?: number }[]; readonly rowCount: number | null };
  class Pool {
    constructor(options: { readonly connectionString: string; readonly max: number });
    query(text: string, values?: unknown[]): Promise<Answer>;
    connect(): Promise<PoolClient>;
    end(): Promise<void>;
  }
  type PoolClient = { query(text: string, values?: unknown[]): Promise<Answer>; release(): void };
  const pg: { readonly Pool: typeof Pool };
  namespace pg {
    export type { PoolClient };
  }
  export default pg;
}
