import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** The specs of keys that are made here. */
export const KEY_SPECS = ['SYMMETRIC_DEFAULT', 'HMAC_256', 'ECC_NIST_P256'] as const;
export type KeySpec = (typeof KEY_SPECS)[number];

export type Key = {
  readonly id: string;
  readonly arn: string;
  readonly spec: KeySpec;
  /** 32 random bytes; the private key in PKCS #8 (DER) of a pair that signs. */
  readonly material: Buffer;
};

/** The keys of one emulated account and region. */
export type KeyRing = {
  /** The key named by a bare id or by a key ARN of any region and account; undefined when there is none. */
  find(idOrArn: string): Key | undefined;
};

const MATERIAL_BYTES = 32;
const FILE_NAME = /^[A-Za-z0-9_-]{1,128}$/;
const KEY_ARN = /^arn:aws:kms:[^:]*:[^:]*:key\/(?<id>[^:/]+)$/;

/**
 * Opens the keys in `folder`, making the material of those that have none: a file of mode 0600, visible only whole.
 * Material that exists is never replaced. Throws on an id that is no file name, on a repeated id, and on a file that
 * is not of its spec.
 */
export function openKeyRing(options: {
  readonly folder: string;
  readonly keys: readonly { readonly keyId: string; readonly spec: KeySpec }[];
  readonly region: string;
  readonly account: string;
}): KeyRing {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const keys = new Map<string, Key>();
  for (const { keyId, spec } of options.keys) {
    if (!FILE_NAME.test(keyId)) throw new Error(`the key id "${keyId}" cannot name a file`);
    if (keys.has(keyId)) throw new Error(`the key id "${keyId}" is given twice`);
    const arn = `arn:aws:kms:${options.region}:${options.account}:key/${keyId}`;
    keys.set(keyId, { id: keyId, arn, spec, material: materialOf(options.folder, keyId, spec) });
  }
  return { find: (idOrArn) => keys.get(KEY_ARN.exec(idOrArn)?.groups?.['id'] ?? idOrArn) };
}

function materialOf(folder: string, keyId: string, spec: KeySpec): Buffer {
  const path = join(folder, `${keyId}.key`);
  const material = readIfThere(path) ?? makeOnce(folder, path, spec);
  if (!isOf(spec, material)) throw new Error(`the key file ${path} is damaged`);
  return material;
}

/** The private key of a pair that signs. */
export const privateKeyOf = ({ material }: Pick<Key, 'material'>): KeyObject =>
  createPrivateKey({ key: material, format: 'der', type: 'pkcs8' });

function isOf(spec: KeySpec, material: Buffer): boolean {
  if (spec !== 'ECC_NIST_P256') return material.length === MATERIAL_BYTES;
  try {
    return privateKeyOf({ material }).asymmetricKeyDetails?.namedCurve === 'prime256v1';
  } catch {
    return false; // whatever node says: it is no private key
  }
}

const newMaterial = (spec: KeySpec): Buffer =>
  spec === 'ECC_NIST_P256'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'der', type: 'pkcs8' })
    : randomBytes(MATERIAL_BYTES);

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** link(2) fails when the name exists, so of two processes that start at once one wins and both read its key. */
function makeOnce(folder: string, path: string, spec: KeySpec): Buffer {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, newMaterial(spec), { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
  flushFolder(folder);
  return readFileSync(path);
}

function flushFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows opens no folder as a file
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
