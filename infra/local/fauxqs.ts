import { mkdirSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { buildApp } from 'fauxqs';

/** The parts of fauxqs 2.4.1 that its package does not export by name. */
interface Inside {
  readonly persistence: {
    PersistenceManager: new (folder: string) => Persistence;
  };
  readonly sqs: { SqsStore: new () => SqsStore };
  readonly sns: { SnsStore: new () => SnsStore };
  readonly s3: { S3Store: new () => S3Store };
}
type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;
type SqsStore = Stores['sqsStore'] & { persistence?: Persistence };
type SnsStore = Stores['snsStore'] & { persistence?: Persistence };
type S3Store = Stores['s3Store'] & { persistence?: Persistence };
type Queue = ReturnType<SqsStore['allQueues']> extends Iterable<infer Each> ? Each : never;
interface Persistence {
  readonly db: DatabaseSync;
  load(sqs: SqsStore, sns: SnsStore, s3: S3Store): void;
  insertMessage(queue: string, message: Queue['delayedMessages'][number]): void;
  close(): void;
}

export interface Fauxqs {
  readonly url: string;
  /** Makes delayed messages whose remaining delay is at most this visible now, and shortens the delay of the others. */
  shortenDelays(milliseconds: number): void;
  stop(): Promise<void>;
}

/** Starts fauxqs (SQS, SNS and the S3 behind the gate) on loopback, keeping everything in the folder. */
export async function startFauxqs(options: { folder: string; region: string }): Promise<Fauxqs> {
  mkdirSync(options.folder, { recursive: true });
  const inside = await loadInside();
  const sqsStore = new inside.sqs.SqsStore();
  const snsStore = new inside.sns.SnsStore();
  const s3Store = new inside.s3.S3Store();
  const persistence = mended(new inside.persistence.PersistenceManager(options.folder));
  persistence.load(sqsStore, snsStore, s3Store);
  for (const store of [sqsStore, snsStore, s3Store]) Object.assign(store, { persistence });
  for (const queue of sqsStore.allQueues()) {
    Object.assign(queue, { persistence });
    // Who had these in hand ended with the process that ran before; waiting out the visibility serves nobody.
    for (const handle of queue.inflightMessages.keys()) queue.changeVisibility(handle, 0);
  }

  // Its own `startFauxqs` listens on every address of the machine; documents stand in its S3, so ours does not.
  const app = buildApp({
    logger: false,
    defaultRegion: options.region,
    stores: { sqsStore, snsStore, s3Store },
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    shortenDelays: (milliseconds) => shortenDelays(sqsStore, persistence, milliseconds),
    stop: async () => {
      await app.close();
      persistence.close();
    },
  };
}

/**
 * fauxqs 2.4.1 waits for the disk at every message sent, received and deleted, while the cloud can do nothing else. What
 * is written here without that survives the end of this process, kill -9 included, and not that of the machine.
 * It also sets the receive count of a message that is made visible again to null, which its own table refuses:
 * the call fails, and the message is lost until the next start.
 */
function mended(persistence: Persistence): Persistence {
  persistence.db.exec('PRAGMA synchronous = NORMAL');
  const release = persistence.db.prepare(
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
  );
  return Object.assign(persistence, { updateMessageReady: (messageId: string) => release.run(messageId) });
}

/**
 * Delays and visibility time-outs run by this machine's clock. When the cloud's clock moves, what was delayed until
 * an instant that has now passed must arrive; a visibility time-out protects work going on in real time and stays.
 */
function shortenDelays(store: SqsStore, persistence: Persistence, milliseconds: number): void {
  for (const queue of store.allQueues()) {
    for (const message of queue.delayedMessages) {
      if (message.delayUntil === undefined) continue;
      message.delayUntil -= milliseconds;
      persistence.insertMessage(queue.name, message);
    }
    queue.processTimers();
  }
}

async function loadInside(): Promise<Inside> {
  const dist = new URL('../../node_modules/fauxqs/dist/', import.meta.url);
  const [persistence, sqs, sns, s3] = await Promise.all(
    ['persistence.js', 'sqs/sqsStore.js', 'sns/snsStore.js', 's3/s3Store.js'].map(
      (file) => import(new URL(file, dist).href),
    ),
  );
  return { persistence, sqs, sns, s3 };
}
