import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Key } from './key-ring.ts';

export type EncryptionContext = Readonly<Record<string, string>>;

const MAGIC = Buffer.from('QKM1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts with AES-256-GCM. The blob is magic, length and bytes of the key id, nonce, tag, cipher text; the head
 * and the encryption context (in any order of its names) are authenticated with it.
 */
export function seal(key: Key, plaintext: Uint8Array, context: EncryptionContext): Buffer {
  const head = headOf(key.id);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.material, nonce).setAAD(bound(head, context));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
}

/** The plain text, or undefined when the blob was altered or the context is another one. */
export function unseal(key: Key, blob: Uint8Array, context: EncryptionContext): Buffer | undefined {
  const head = headOf(key.id);
  const rest = Buffer.from(blob).subarray(head.length);
  if (rest.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key.material, rest.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(bound(head, context)).setAuthTag(rest.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const opened = decipher.update(rest.subarray(NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    return undefined; // GCM says only that it does not authenticate
  }
}

/** The id of the key that made the blob; undefined when it is not one of ours. */
export function keyIdOf(blob: Uint8Array): string | undefined {
  const bytes = Buffer.from(blob);
  const length = bytes.at(MAGIC.length);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC) || length === undefined) return undefined;
  const id = bytes.subarray(MAGIC.length + 1, MAGIC.length + 1 + length);
  return id.length === length ? id.toString() : undefined;
}

function headOf(keyId: string): Buffer {
  const id = Buffer.from(keyId);
  return Buffer.concat([MAGIC, Buffer.from([id.length]), id]);
}

function bound(head: Buffer, context: EncryptionContext): Buffer {
  const pairs = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.concat([head, Buffer.from(JSON.stringify(pairs))]);
}
