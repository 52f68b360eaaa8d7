import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import type { AlertMessage, AlertTopic, DigestMessage } from '#functions/application/ports/alert-messages.ts';
import type { CalendarChanges } from '#functions/application/ports/calendar.ts';
import type { CaseEvents, TopicMessage } from '#functions/application/ports/case-events.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { ArmedRungItem, DeadlineChecks } from '#functions/application/ports/deadlines.ts';
import type { DocumentStore } from '#functions/application/ports/documents.ts';
import type { ListQueue } from '#functions/application/ports/lists.ts';
import type { SessionQueue } from '#functions/application/ports/sessions.ts';
import type { CaseKey, Vault } from '#functions/application/ports/vault.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import { Faults } from './in-memory-transactions.ts';
import { turn } from './turn.ts';

/** A check in the queue, and when the queue hands it out at the earliest. */
export type QueuedCheck = ArmedRungItem & { readonly delaySeconds: number; readonly visibleAt: Instant };

const LONGEST_DELAY_SECONDS = 900;

/** The queue of deadline checks. Operation that can fail: `send`. */
export function inMemoryChecks(clock: Clock) {
  const faults = new Faults();
  let queued: QueuedCheck[] = [];
  const checks: DeadlineChecks = {
    send: (batch) =>
      faults.around('send', async () => {
        await turn();
        for (const check of batch) {
          const { delaySeconds } = check;
          if (!Number.isInteger(delaySeconds) || delaySeconds < 0 || delaySeconds > LONGEST_DELAY_SECONDS) {
            throw new Error(`SQS takes no delay of ${delaySeconds} seconds`);
          }
          queued.push({ ...check, visibleAt: addMilliseconds(clock.now(), delaySeconds * 1000) });
        }
      }),
  };
  return {
    ...checks,
    faults,
    queued: (): readonly QueuedCheck[] => queued,
    /** Takes out what the clock allows to be received. */
    receive: (): readonly QueuedCheck[] => {
      const visible = queued.filter(({ visibleAt }) => visibleAt <= clock.now());
      queued = queued.filter(({ visibleAt }) => visibleAt > clock.now());
      return visible;
    },
  };
}

/** The queue of calendar changes. Operation that can fail: `sendChange`. */
export function inMemoryChanges() {
  const faults = new Faults();
  let queued: { readonly version: number; readonly delaySeconds: number }[] = [];
  const changes: CalendarChanges = {
    send: (change) =>
      faults.around('sendChange', async () => {
        await turn();
        const { delaySeconds } = change;
        if (!Number.isInteger(delaySeconds) || delaySeconds < 0 || delaySeconds > LONGEST_DELAY_SECONDS) {
          throw new Error(`SQS takes no delay of ${delaySeconds} seconds`);
        }
        queued.push(change);
      }),
  };
  return {
    ...changes,
    faults,
    /** Takes out everything that is queued, delayed or not. */
    receive: () => {
      const received = queued;
      queued = [];
      return received;
    },
  };
}

type ListMessage =
  | { readonly listId: string; readonly caseId: string }
  | { readonly listId: string; readonly pass: number; readonly delaySeconds: number };

/** The queue by which the acts of lists come to their cases. Operations that can fail: `follow`, `again`. */
export function inMemoryListQueue() {
  const faults = new Faults();
  let queued: ListMessage[] = [];
  const queue: ListQueue = {
    follow: (listId, caseIds) =>
      faults.around('follow', async () => {
        await turn();
        queued.push(...caseIds.map((caseId) => ({ listId, caseId })));
      }),
    again: (listId, pass, delaySeconds) =>
      faults.around('again', async () => {
        await turn();
        queued.push({ listId, pass, delaySeconds });
      }),
  };
  return {
    ...queue,
    faults,
    /** Takes out everything that is queued, delayed or not. */
    receive: (): readonly ListMessage[] => {
      const received = queued;
      queued = [];
      return received;
    },
  };
}

/** The queue by which closed sessions are looked after. Operation that can fail: `againSession`. */
export function inMemorySessionQueue() {
  const faults = new Faults();
  let queued: string[] = [];
  const queue: SessionQueue = {
    again: (sessionId) =>
      faults.around('againSession', async () => {
        await turn();
        queued.push(sessionId);
      }),
  };
  return {
    ...queue,
    faults,
    /** Takes out the sessions that are queued. */
    receive: (): readonly string[] => {
      const received = queued;
      queued = [];
      return received;
    },
  };
}

/** The topic of case events. Operation that can fail: `publish`. */
export function inMemoryEvents() {
  const faults = new Faults();
  const published: TopicMessage[] = [];
  const events: CaseEvents = {
    publish: (message) =>
      faults.around('publish', async () => {
        await turn();
        published.push(message);
      }),
  };
  return { ...events, faults, published };
}

/** The topic of what people are told. Operation that can fail: `tell`. */
export function inMemoryTopic() {
  const faults = new Faults();
  const published: (AlertMessage | DigestMessage)[] = [];
  const topic: AlertTopic = {
    publish: (message) =>
      faults.around('tell', async () => {
        await turn();
        published.push(structuredClone(message));
      }),
  };
  return { ...topic, faults, published };
}

/** The bucket of documents. Operations that can fail: `put`, `get`, `hide`. */
export function inMemoryDocuments(clock: Clock) {
  const faults = new Faults();
  const files = new Map<string, Uint8Array>();
  const documents: DocumentStore = {
    put: (key, bytes, sha256) =>
      faults.around('put', async () => {
        await turn();
        if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('BadDigest');
        if (!files.has(key)) files.set(key, Uint8Array.from(bytes));
      }),
    get: (key) =>
      faults.around('get', async () => {
        await turn();
        const bytes = files.get(key);
        if (!bytes) throw new Error('NoSuchKey');
        return Uint8Array.from(bytes);
      }),
    hide: (prefix) =>
      faults.around('hide', async () => {
        await turn();
        for (const key of files.keys()) if (key.startsWith(prefix)) files.delete(key);
      }),
    link: async (key, fileName, seconds) =>
      `memory:${key}?name=${fileName}&until=${addMilliseconds(clock.now(), seconds * 1000)}`,
  };
  return { ...documents, faults, files };
}

/** The calls of KMS that a vault makes, by operation. */
export type VaultCalls = { newKey: number; openKey: number; applicantKey: number };

/** A vault whose keys live as long as it does, and that counts its calls. What is sealed opens only for its case and item. */
export function inMemoryVault(): Vault & { readonly calls: VaultCalls } {
  const keys = new Map<string, Buffer>();
  const applicantKey = randomBytes(32);
  const calls: VaultCalls = { newKey: 0, openKey: 0, applicantKey: 0 };
  return {
    calls,
    newKey: async (caseId) => {
      calls.newKey += 1;
      const id = randomBytes(16);
      const key = randomBytes(32);
      keys.set(`${caseId} ${id.toString('hex')}`, key);
      return caseKey(caseId, key, id);
    },
    openKey: async (caseId, wrapped) => {
      calls.openKey += 1;
      const key = keys.get(`${caseId} ${Buffer.from(wrapped).toString('hex')}`);
      if (!key) throw new Error('InvalidCiphertext');
      return caseKey(caseId, key, wrapped);
    },
    applicantKey: async (iin) => {
      calls.applicantKey += 1;
      return `local:${createHmac('sha256', applicantKey).update(iin).digest('base64url')}`;
    },
  };
}

function caseKey(caseId: string, key: Buffer, wrapped: Uint8Array): CaseKey {
  const bound = (item: string) => Buffer.from(JSON.stringify([caseId, item]));
  return {
    wrapped,
    seal: (item, plain) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(item));
      const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return { item, nonce, ciphertext };
    },
    open: ({ item, nonce, ciphertext }) => {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce)
        .setAAD(bound(item))
        .setAuthTag(ciphertext.subarray(-16));
      return Buffer.concat([decipher.update(ciphertext.subarray(0, -16)), decipher.final()]).toString();
    },
  };
}
