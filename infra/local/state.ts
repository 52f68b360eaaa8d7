import { DatabaseSync } from 'node:sqlite';

/** What the cloud itself must remember across restarts and kill -9: the clock, check points, schedules. */
export interface State {
  get(key: string): string | undefined;
  /** Written when it returns. */
  set(key: string, value: string): void;
  readonly close: () => void;
}

export function openState(file: string): State {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec('CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL)');
  const read = database.prepare('SELECT value FROM state WHERE key = ?');
  const write = database.prepare('INSERT OR REPLACE INTO state (key, value) VALUES (?, ?)');
  return {
    get: (key) => {
      const value = read.get(key)?.['value'];
      return typeof value === 'string' ? value : undefined;
    },
    set: (key, value) => {
      write.run(key, value);
    },
    close: () => database.close(),
  };
}
