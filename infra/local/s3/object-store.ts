import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Checksum } from './checksum.ts';
import type { DefaultRetention, Retention } from './retention.ts';

export type Bucket = {
  readonly name: string;
  readonly versioning: 'Off' | 'Enabled' | 'Suspended';
  readonly objectLock: boolean;
  readonly defaultRetention?: DefaultRetention;
};

/** One version of an object, without its bytes; a delete marker has none. */
export type Version = {
  readonly bucket: string;
  readonly key: string;
  /** "null" for what was stored while the bucket had no versioning. */
  readonly versionId: string;
  readonly marker: boolean;
  /** MD5 in hex, unquoted. */
  readonly etag: string;
  readonly size: number;
  readonly modified: Date;
  /** Headers to answer with: content-* and x-amz-meta-*. */
  readonly fields: Readonly<Record<string, string>>;
  readonly checksum?: Checksum;
  readonly retention?: Retention;
};

export type ObjectStore = ReturnType<typeof openObjectStore>;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS buckets (name TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS versions (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    bucket TEXT NOT NULL,
    key TEXT NOT NULL,
    versionId TEXT NOT NULL,
    head TEXT NOT NULL,
    retention TEXT,
    bytes BLOB NOT NULL,
    UNIQUE (bucket, key, versionId)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS newest ON versions (bucket, key, sequence DESC);
`;
const COLUMNS = 'sequence, bucket, key, versionId, head, retention';

/**
 * Buckets and versions in one SQLite file in `folder`, bytes beside their index so that both are one transaction.
 * What a call has stored survives a kill: write-ahead log, flushed at each commit.
 */
export function openObjectStore(folder: string) {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 's3.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;');
  database.exec(SCHEMA);
  const bucketNamed = database.prepare('SELECT state FROM buckets WHERE name = ?');
  const keepBucket = database.prepare('INSERT OR REPLACE INTO buckets (name, state) VALUES (?, ?)');
  const insert = database.prepare(
    'INSERT OR REPLACE INTO versions (bucket, key, versionId, head, retention, bytes) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const newest = database.prepare(
    `SELECT ${COLUMNS} FROM versions WHERE bucket = ? AND key = ? ORDER BY sequence DESC LIMIT 1`,
  );
  const one = database.prepare(
    `SELECT ${COLUMNS} FROM versions WHERE bucket = ? AND key = ? AND versionId = ?`,
  );
  const bytesOf = database.prepare(
    'SELECT bytes FROM versions WHERE bucket = ? AND key = ? AND versionId = ?',
  );
  const retain = database.prepare(
    'UPDATE versions SET retention = ? WHERE bucket = ? AND key = ? AND versionId = ?',
  );
  const erase = database.prepare('DELETE FROM versions WHERE bucket = ? AND key = ? AND versionId = ?');
  const ordered = database.prepare(
    `SELECT ${COLUMNS} FROM versions WHERE bucket = ? AND key >= ? AND key >= ? ORDER BY key, sequence DESC`,
  );

  return {
    bucket: (name: string): Bucket | undefined => bucketOf(bucketNamed.get(name)),
    saveBucket: (bucket: Bucket): void => {
      keepBucket.run(bucket.name, JSON.stringify(bucket));
    },
    /** The newest version of the key, which may be a delete marker. */
    newest: (bucket: string, key: string): Version | undefined => versionOf(newest.get(bucket, key)),
    version: (bucket: string, key: string, versionId: string): Version | undefined =>
      versionOf(one.get(bucket, key, versionId)),
    bytes: ({ bucket, key, versionId }: Version): Buffer => {
      const stored = bytesOf.get(bucket, key, versionId)?.['bytes'];
      if (!(stored instanceof Uint8Array)) throw new Error('the version is no longer stored');
      return Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
    },
    /** Becomes the newest version of its key; a version of the same id is replaced. */
    add: (version: Version, bytes: Buffer): void => {
      const { bucket, key, versionId, retention, ...head } = version;
      const kept = retention === undefined ? null : JSON.stringify(retention);
      insert.run(bucket, key, versionId, JSON.stringify(head), kept, bytes);
    },
    retain: ({ bucket, key, versionId }: Version, retention: Retention | undefined): void => {
      retain.run(retention === undefined ? null : JSON.stringify(retention), bucket, key, versionId);
    },
    remove: ({ bucket, key, versionId }: Version): void => {
      erase.run(bucket, key, versionId);
    },
    /** Versions whose key starts with `prefix`, from the key `from`: keys in the order of UTF-8, newest first. */
    *versions(bucket: string, prefix: string, from: string): Generator<Version> {
      for (const row of ordered.iterate(bucket, prefix, from)) {
        const version = versionOf(row);
        if (version === undefined || !version.key.startsWith(prefix)) return;
        yield version;
      }
    },
    close: (): void => database.close(),
  };
}

type Row = Readonly<Record<string, unknown>> | undefined;

function bucketOf(row: Row): Bucket | undefined {
  if (row === undefined) return undefined;
  const bucket: Bucket = JSON.parse(String(row['state']));
  return bucket;
}

function versionOf(row: Row): Version | undefined {
  if (row === undefined) return undefined;
  const head: Omit<Version, 'bucket' | 'key' | 'versionId' | 'modified' | 'retention'> & {
    modified: string;
  } = JSON.parse(String(row['head']));
  const kept = row['retention'];
  const retention: Retention | undefined = typeof kept === 'string' ? JSON.parse(kept) : undefined;
  return {
    ...head,
    bucket: String(row['bucket']),
    key: String(row['key']),
    versionId: String(row['versionId']),
    modified: new Date(head.modified),
    ...(retention && { retention }),
  };
}
