import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetPublicKeyCommand, KMSClient, SignCommand, type SignCommandInput } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKms } from '#infra/local/kms/kms.ts';

const KEYS = [
  { keyId: 'seal', spec: 'ECC_NIST_P256' },
  { keyId: 'data', spec: 'SYMMETRIC_DEFAULT' },
] as const;
const MESSAGE = Buffer.from('what is signed');
const DIGEST = createHash('sha256').update(MESSAGE).digest();

let folder: string;
let kms: Awaited<ReturnType<typeof startKms>>;
let client: KMSClient;

const begin = async () => {
  kms = await startKms({ folder, keys: KEYS, now: () => new Date() });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new KMSClient({ endpoint: kms.url, region: 'eu-central-1', credentials, maxAttempts: 1 });
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qonys-kms-'));
  await begin();
});
afterAll(async () => {
  await kms.stop();
  rmSync(folder, { recursive: true });
});

const sign = (said: Partial<SignCommandInput> = {}) =>
  client.send(
    new SignCommand({
      KeyId: 'seal',
      Message: DIGEST,
      MessageType: 'DIGEST',
      SigningAlgorithm: 'ECDSA_SHA_256',
      ...said,
    }),
  );

async function publicKey(): Promise<KeyObject> {
  const { PublicKey = new Uint8Array() } = await client.send(new GetPublicKeyCommand({ KeyId: 'seal' }));
  return createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
}

describe('a key that signs', () => {
  it('signs a digest so that node verifies the message, every time anew', async () => {
    const key = await publicKey();
    const signatures = await Promise.all(Array.from({ length: 60 }, () => sign()));
    const made = signatures.map(({ Signature = new Uint8Array() }) => Buffer.from(Signature));
    expect(made.filter((signature) => !verify('sha256', MESSAGE, key, signature))).toEqual([]);
    expect(new Set(made.map((signature) => signature.toString('hex'))).size).toBe(60);
    expect(verify('sha256', Buffer.from('something else'), key, made[0] ?? Buffer.of())).toBe(false);
  });

  it('has the same public key after a restart', async () => {
    const before = (await publicKey()).export({ format: 'jwk' });
    await kms.stop();
    await begin();
    expect((await publicKey()).export({ format: 'jwk' })).toEqual(before);
  });

  it.each([
    ['a message in place of its digest', { MessageType: 'RAW' as const }, 'UnsupportedOperationException'],
    ['a digest of another length', { Message: DIGEST.subarray(1) }, 'ValidationException'],
    ['another algorithm', { SigningAlgorithm: 'ECDSA_SHA_384' as const }, 'ValidationException'],
    ['a key that encrypts', { KeyId: 'data' }, 'InvalidKeyUsageException'],
    ['a key that is not there', { KeyId: 'nobody' }, 'NotFoundException'],
  ])('refuses %s', async (_, said, name) => {
    await expect(sign(said)).rejects.toMatchObject({ name });
  });

  it('is refused at the start when its file is damaged', async () => {
    const damaged = mkdtempSync(join(tmpdir(), 'qonys-kms-'));
    writeFileSync(join(damaged, 'seal.key'), Buffer.alloc(32));
    await expect(startKms({ folder: damaged, keys: KEYS, now: () => new Date() })).rejects.toThrow(/damaged/);
    rmSync(damaged, { recursive: true });
  });
});
