import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateKeyCommand,
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  KMSClient,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startKms } from '#infra/local/kms/kms.ts';

const KEYS = [
  { keyId: 'data', spec: 'SYMMETRIC_DEFAULT' },
  { keyId: 'other', spec: 'SYMMETRIC_DEFAULT' },
  { keyId: 'applicant', spec: 'HMAC_256' },
] as const;
const CONTEXT = { caseId: 'case-1', purpose: 'person' };
const MESSAGE = Buffer.from('a message');

let folder: string;
let kms: Awaited<ReturnType<typeof startKms>>;
let client: KMSClient;

const clientOf = (url: string) =>
  new KMSClient({
    endpoint: url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qonys-kms-'));
  kms = await startKms({ folder, keys: KEYS, now: () => new Date() });
  client = clientOf(kms.url);
});
afterEach(async () => {
  client.destroy();
  await kms.stop();
  rmSync(folder, { recursive: true });
});

const bytes = (value: Uint8Array | undefined) => Buffer.from(value ?? []);
const dataKey = () =>
  client.send(new GenerateDataKeyCommand({ KeyId: 'data', KeySpec: 'AES_256', EncryptionContext: CONTEXT }));
const mac = () =>
  client.send(new GenerateMacCommand({ KeyId: 'applicant', Message: MESSAGE, MacAlgorithm: 'HMAC_SHA_256' }));

describe('data keys', () => {
  it('gives a data key of 32 bytes and opens its wrapped form without being told the key', async () => {
    const made = await dataKey();
    expect(made.Plaintext).toHaveLength(32);
    const opened = await client.send(
      new DecryptCommand({ CiphertextBlob: made.CiphertextBlob, EncryptionContext: CONTEXT }),
    );
    expect(bytes(opened.Plaintext)).toEqual(bytes(made.Plaintext));
    expect(opened.KeyId).toBe('arn:aws:kms:eu-central-1:000000000000:key/data');
  });

  it('gives another data key each time', async () => {
    expect(bytes((await dataKey()).Plaintext)).not.toEqual(bytes((await dataKey()).Plaintext));
  });

  it('binds the encryption context whatever the order of its names', async () => {
    const { CiphertextBlob } = await dataKey();
    const opened = await client.send(
      new DecryptCommand({ CiphertextBlob, EncryptionContext: { purpose: 'person', caseId: 'case-1' } }),
    );
    expect(opened.Plaintext).toHaveLength(32);
  });

  it.each([
    ['of another case', { caseId: 'case-2', purpose: 'person' }],
    ['with a name missing', { caseId: 'case-1' }],
    ['that is absent', undefined],
  ])('refuses to open under a context %s', async (_, EncryptionContext) => {
    const { CiphertextBlob } = await dataKey();
    await expect(
      client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext })),
    ).rejects.toMatchObject({ name: 'InvalidCiphertextException', $metadata: { httpStatusCode: 400 } });
  });

  it('refuses a blob with any one bit turned', async () => {
    const whole = bytes((await dataKey()).CiphertextBlob);
    for (const position of [0, 9, 21, 37, whole.length - 1]) {
      const altered = Buffer.from(whole);
      altered.writeUInt8(altered.readUInt8(position) ^ 1, position);
      await expect(
        client.send(new DecryptCommand({ CiphertextBlob: altered, EncryptionContext: CONTEXT })),
      ).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
    }
  });

  it('refuses a blob cut short or of foreign make', async () => {
    const whole = bytes((await dataKey()).CiphertextBlob);
    for (const blob of [whole.subarray(0, 12), whole.subarray(0, whole.length - 1), Buffer.from('foreign')])
      await expect(
        client.send(new DecryptCommand({ CiphertextBlob: blob, EncryptionContext: CONTEXT })),
      ).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
  });

  it('refuses to open with a key that did not make the blob', async () => {
    const { CiphertextBlob } = await dataKey();
    await expect(
      client.send(new DecryptCommand({ KeyId: 'other', CiphertextBlob, EncryptionContext: CONTEXT })),
    ).rejects.toMatchObject({ name: 'IncorrectKeyException' });
  });

  it('refuses a data key of neither or of both measures', async () => {
    for (const measure of [{}, { KeySpec: 'AES_256', NumberOfBytes: 32 } as const])
      await expect(
        client.send(new GenerateDataKeyCommand({ KeyId: 'data', ...measure })),
      ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('encryption', () => {
  it('encrypts and decrypts under a key named by its ARN', async () => {
    const KeyId = 'arn:aws:kms:eu-central-1:111122223333:key/data';
    const { CiphertextBlob } = await client.send(new EncryptCommand({ KeyId, Plaintext: MESSAGE }));
    const opened = await client.send(new DecryptCommand({ KeyId, CiphertextBlob }));
    expect(bytes(opened.Plaintext)).toEqual(MESSAGE);
  });

  it('takes 4096 bytes of plain text and refuses one more', async () => {
    const sealed = await client.send(new EncryptCommand({ KeyId: 'data', Plaintext: Buffer.alloc(4096) }));
    expect(bytes(sealed.CiphertextBlob).length).toBeGreaterThan(4096);
    await expect(
      client.send(new EncryptCommand({ KeyId: 'data', Plaintext: Buffer.alloc(4097) })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('refuses to encrypt with a key for MACs', async () => {
    await expect(
      client.send(new EncryptCommand({ KeyId: 'applicant', Plaintext: MESSAGE })),
    ).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
  });
});

describe('message authentication codes', () => {
  it('gives the same code for the same message and verifies it', async () => {
    const { Mac } = await mac();
    expect(Mac).toHaveLength(32);
    expect(bytes((await mac()).Mac)).toEqual(bytes(Mac));
    const verified = await client.send(
      new VerifyMacCommand({ KeyId: 'applicant', Message: MESSAGE, MacAlgorithm: 'HMAC_SHA_256', Mac }),
    );
    expect(verified.MacValid).toBe(true);
  });

  it('refuses a code that belongs to another message', async () => {
    const { Mac } = await mac();
    await expect(
      client.send(
        new VerifyMacCommand({
          KeyId: 'applicant',
          Message: Buffer.from('another'),
          MacAlgorithm: 'HMAC_SHA_256',
          Mac,
        }),
      ),
    ).rejects.toMatchObject({ name: 'KMSInvalidMacException' });
  });

  it('refuses a code from a key for encryption, and an algorithm the key is not made for', async () => {
    await expect(
      client.send(new GenerateMacCommand({ KeyId: 'data', Message: MESSAGE, MacAlgorithm: 'HMAC_SHA_256' })),
    ).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
    await expect(
      client.send(
        new GenerateMacCommand({ KeyId: 'applicant', Message: MESSAGE, MacAlgorithm: 'HMAC_SHA_384' }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
  });
});

describe('keys', () => {
  it('describes a key', async () => {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: 'applicant' }));
    expect(KeyMetadata).toMatchObject({
      KeyId: 'applicant',
      Arn: 'arn:aws:kms:eu-central-1:000000000000:key/applicant',
      KeyUsage: 'GENERATE_VERIFY_MAC',
      KeySpec: 'HMAC_256',
      Enabled: true,
    });
  });

  it('does not know a key that was not declared', async () => {
    await expect(client.send(new DescribeKeyCommand({ KeyId: 'absent' }))).rejects.toMatchObject({
      name: 'NotFoundException',
      message: "Key 'absent' does not exist",
    });
  });

  it('says that it does not emulate an operation, or a member of one', async () => {
    await expect(client.send(new CreateKeyCommand({}))).rejects.toMatchObject({
      name: 'UnsupportedOperationException',
    });
    await expect(
      client.send(new EncryptCommand({ KeyId: 'data', Plaintext: MESSAGE, DryRun: true })),
    ).rejects.toMatchObject({
      name: 'UnsupportedOperationException',
      message: expect.stringContaining('DryRun'),
    });
  });

  it('answers a body that is no JSON object with a refusal', async () => {
    const response = await fetch(kms.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'TrentService.Decrypt' },
      body: '[',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: 'SerializationException' });
  });

  it('keeps its keys over a restart, so that what was wrapped before opens after', async () => {
    const { CiphertextBlob, Plaintext } = await dataKey();
    await kms.stop();
    kms = await startKms({ folder, keys: KEYS, now: () => new Date() });
    const again = clientOf(kms.url);
    const opened = await again.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: CONTEXT }));
    again.destroy();
    expect(bytes(opened.Plaintext)).toEqual(bytes(Plaintext));
  });

  it('keeps each key in one file that only its owner reads', () => {
    const ownerOnly = process.platform === 'win32' ? 0o666 : 0o600; // Windows has no such modes
    expect(readdirSync(folder).sort()).toEqual(['applicant.key', 'data.key', 'other.key']);
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(ownerOnly);
      expect(readFileSync(join(folder, name))).toHaveLength(32);
    }
  });

  it('takes the key that another made first in the same folder', async () => {
    const fresh = join(folder, 'fresh');
    const options = { folder: fresh, keys: KEYS, now: () => new Date() };
    const [first, second] = await Promise.all([startKms(options), startKms(options)]);
    const [one, two] = [clientOf(first.url), clientOf(second.url)];
    const { CiphertextBlob } = await one.send(new EncryptCommand({ KeyId: 'data', Plaintext: MESSAGE }));
    const opened = await two.send(new DecryptCommand({ CiphertextBlob }));
    expect(bytes(opened.Plaintext)).toEqual(MESSAGE);
    one.destroy();
    two.destroy();
    await Promise.all([first.stop(), second.stop()]);
  });

  it('refuses to start with a key id that would leave the folder', async () => {
    await expect(
      startKms({ folder, keys: [{ keyId: '../data', spec: 'HMAC_256' }], now: () => new Date() }),
    ).rejects.toThrow('cannot name a file');
  });

  it('dates its answers by the given clock', async () => {
    await kms.stop();
    kms = await startKms({ folder, keys: KEYS, now: () => new Date('2027-05-01T00:00:00Z') });
    const response = await fetch(kms.url, { method: 'POST' });
    expect(response.headers.get('date')).toBe('Sat, 01 May 2027 00:00:00 GMT');
  });
});
