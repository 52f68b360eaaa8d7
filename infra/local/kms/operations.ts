import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { keyIdOf, seal, unseal } from './ciphertext.ts';
import { bytesOf, choiceOf, contextOf, type Input, keyFor, usageOf } from './input.ts';
import type { Key, KeyRing, KeySpec } from './key-ring.ts';
import { type KmsRefusal, kmsRefusal } from './refusal.ts';
import { SIGNING_ALGORITHMS, signingOperations } from './signing.ts';

export type Answer = Result<Readonly<Record<string, unknown>>, KmsRefusal>;
export type Operation = {
  /** Members the emulator honours; any other member of the input is refused rather than ignored. */
  readonly members: readonly string[];
  run(input: Input, ring: KeyRing): Answer;
};

const PLAINTEXT_LIMIT = 4096;
const CIPHERTEXT_LIMIT = 6144;
const MAC_ALGORITHMS = ['HMAC_SHA_224', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'];
const ENCRYPTION_ALGORITHMS = ['SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'SM2PKE'];

/** KMS operations by the name that follows `TrentService.`; source: the AWS KMS API Reference, 2014-11-01. */
export const operations: Readonly<Record<string, Operation>> = {
  GenerateDataKey: {
    members: ['KeyId', 'KeySpec', 'NumberOfBytes', 'EncryptionContext'],
    run: generateDataKey,
  },
  Encrypt: { members: ['KeyId', 'Plaintext', 'EncryptionContext', 'EncryptionAlgorithm'], run: encrypt },
  Decrypt: { members: ['KeyId', 'CiphertextBlob', 'EncryptionContext', 'EncryptionAlgorithm'], run: decrypt },
  GenerateMac: { members: ['KeyId', 'Message', 'MacAlgorithm'], run: generateMac },
  VerifyMac: { members: ['KeyId', 'Message', 'MacAlgorithm', 'Mac'], run: verifyMac },
  ...signingOperations,
  DescribeKey: { members: ['KeyId'], run: describeKey },
};

function generateDataKey(input: Input, ring: KeyRing): Answer {
  if ((input['KeySpec'] === undefined) === (input['NumberOfBytes'] === undefined))
    return refused(kmsRefusal('ValidationException', 'Please specify either number of bytes or key spec.'));
  if (input['NumberOfBytes'] !== undefined)
    return refused(kmsRefusal('UnsupportedOperationException', 'NumberOfBytes is not emulated'));
  const spec = choiceOf(input, 'KeySpec', ['AES_256', 'AES_128']);
  if (!spec.ok) return spec;
  if (spec.value !== 'AES_256')
    return refused(kmsRefusal('UnsupportedOperationException', `KeySpec ${spec.value} is not emulated`));
  const key = keyFor('GenerateDataKey', input, ring, 'SYMMETRIC_DEFAULT');
  if (!key.ok) return key;
  const context = contextOf(input);
  if (!context.ok) return context;
  const dataKey = randomBytes(32);
  return accepted({
    KeyId: key.value.arn,
    Plaintext: dataKey.toString('base64'),
    CiphertextBlob: seal(key.value, dataKey, context.value).toString('base64'),
  });
}

function encrypt(input: Input, ring: KeyRing): Answer {
  const algorithm = encryptionAlgorithm(input);
  if (!algorithm.ok) return algorithm;
  const plaintext = bytesOf(input, 'Plaintext', PLAINTEXT_LIMIT);
  if (!plaintext.ok) return plaintext;
  const key = keyFor('Encrypt', input, ring, 'SYMMETRIC_DEFAULT');
  if (!key.ok) return key;
  const context = contextOf(input);
  if (!context.ok) return context;
  return accepted({
    KeyId: key.value.arn,
    CiphertextBlob: seal(key.value, plaintext.value, context.value).toString('base64'),
    EncryptionAlgorithm: algorithm.value,
  });
}

function decrypt(input: Input, ring: KeyRing): Answer {
  const algorithm = encryptionAlgorithm(input);
  if (!algorithm.ok) return algorithm;
  const blob = bytesOf(input, 'CiphertextBlob', CIPHERTEXT_LIMIT);
  if (!blob.ok) return blob;
  const context = contextOf(input);
  if (!context.ok) return context;
  const key = keyOfBlob(blob.value, input, ring);
  if (!key.ok) return key;
  const plaintext = unseal(key.value, blob.value, context.value);
  if (plaintext === undefined) return refused(kmsRefusal('InvalidCiphertextException', ''));
  return accepted({
    KeyId: key.value.arn,
    Plaintext: plaintext.toString('base64'),
    EncryptionAlgorithm: algorithm.value,
  });
}

/** The blob names its key; a key id in the request may only confirm it. */
function keyOfBlob(blob: Buffer, input: Input, ring: KeyRing): Result<Key, KmsRefusal> {
  const id = keyIdOf(blob);
  if (id === undefined) return refused(kmsRefusal('InvalidCiphertextException', ''));
  const own = ring.find(id);
  if (input['KeyId'] !== undefined) {
    const confirmed = keyFor('Decrypt', input, ring, 'SYMMETRIC_DEFAULT');
    if (!confirmed.ok) return confirmed;
    if (confirmed.value.id !== id)
      return refused(
        kmsRefusal(
          'IncorrectKeyException',
          'The key ID in the request does not identify a CMK that can perform this operation.',
        ),
      );
  }
  if (own !== undefined && own.spec === 'SYMMETRIC_DEFAULT') return accepted(own);
  return refused(
    kmsRefusal(
      'AccessDeniedException',
      'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
    ),
  );
}

function generateMac(input: Input, ring: KeyRing): Answer {
  const mac = macOf('GenerateMac', input, ring);
  if (!mac.ok) return mac;
  return accepted({
    KeyId: mac.value.key.arn,
    Mac: mac.value.bytes.toString('base64'),
    MacAlgorithm: 'HMAC_SHA_256',
  });
}

function verifyMac(input: Input, ring: KeyRing): Answer {
  const given = bytesOf(input, 'Mac', CIPHERTEXT_LIMIT);
  if (!given.ok) return given;
  const mac = macOf('VerifyMac', input, ring);
  if (!mac.ok) return mac;
  const { bytes, key } = mac.value;
  if (given.value.length !== bytes.length || !timingSafeEqual(given.value, bytes))
    return refused(kmsRefusal('KMSInvalidMacException', 'HMAC verification failed.'));
  return accepted({ KeyId: key.arn, MacValid: true, MacAlgorithm: 'HMAC_SHA_256' });
}

function macOf(
  operation: string,
  input: Input,
  ring: KeyRing,
): Result<{ readonly key: Key; readonly bytes: Buffer }, KmsRefusal> {
  const algorithm = choiceOf(input, 'MacAlgorithm', MAC_ALGORITHMS);
  if (!algorithm.ok) return algorithm;
  const message = bytesOf(input, 'Message', PLAINTEXT_LIMIT);
  if (!message.ok) return message;
  const key = keyFor(operation, input, ring, 'HMAC_256');
  if (!key.ok) return key;
  if (algorithm.value !== 'HMAC_SHA_256')
    return refused(
      kmsRefusal(
        'InvalidKeyUsageException',
        `Algorithm ${algorithm.value} is incompatible with key spec ${key.value.spec}.`,
      ),
    );
  const bytes = createHmac('sha256', key.value.material).update(message.value).digest();
  return accepted({ key: key.value, bytes });
}

const ALGORITHMS: Readonly<Record<KeySpec, Readonly<Record<string, readonly string[]>>>> = {
  SYMMETRIC_DEFAULT: { EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'] },
  HMAC_256: { MacAlgorithms: ['HMAC_SHA_256'] },
  ECC_NIST_P256: { SigningAlgorithms: SIGNING_ALGORITHMS },
};

function describeKey(input: Input, ring: KeyRing): Answer {
  const key = keyFor('DescribeKey', input, ring);
  if (!key.ok) return key;
  const { id, arn, spec } = key.value;
  return accepted({
    KeyMetadata: {
      AWSAccountId: arn.split(':')[4],
      KeyId: id,
      Arn: arn,
      Enabled: true,
      KeyState: 'Enabled',
      KeyUsage: usageOf(key.value),
      KeySpec: spec,
      CustomerMasterKeySpec: spec,
      KeyManager: 'CUSTOMER',
      Origin: 'AWS_KMS',
      MultiRegion: false,
      ...ALGORITHMS[spec],
    },
  });
}

function encryptionAlgorithm(input: Input): Result<string, KmsRefusal> {
  const algorithm = choiceOf(input, 'EncryptionAlgorithm', ENCRYPTION_ALGORITHMS, 'SYMMETRIC_DEFAULT');
  if (!algorithm.ok || algorithm.value === 'SYMMETRIC_DEFAULT') return algorithm;
  return refused(
    kmsRefusal(
      'InvalidKeyUsageException',
      `Algorithm ${algorithm.value} is incompatible with key spec SYMMETRIC_DEFAULT.`,
    ),
  );
}
