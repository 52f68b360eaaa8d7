import { createPublicKey } from 'node:crypto';
import { accepted, refused } from '#functions/law/result.ts';
import { bytesOf, choiceOf, type Input, keyFor } from './input.ts';
import { type KeyRing, privateKeyOf } from './key-ring.ts';
import type { Answer, Operation } from './operations.ts';
import { kmsRefusal } from './refusal.ts';
import { signDigest } from './sign-digest.ts';

/** What a key of ECC_NIST_P256 signs with. */
export const SIGNING_ALGORITHMS = ['ECDSA_SHA_256'];
const DIGEST_BYTES = 32;
const MESSAGE_LIMIT = 4096;

/** The operations on keys that sign; source: the AWS KMS API Reference, Sign and GetPublicKey. */
export const signingOperations: Readonly<Record<string, Operation>> = {
  Sign: { members: ['KeyId', 'Message', 'MessageType', 'SigningAlgorithm'], run: sign },
  GetPublicKey: { members: ['KeyId'], run: getPublicKey },
};

/** Signs a digest that the caller has made: DER, as AWS gives it. A message of its own is not taken here. */
function sign(input: Input, ring: KeyRing): Answer {
  const algorithm = choiceOf(input, 'SigningAlgorithm', SIGNING_ALGORITHMS);
  if (!algorithm.ok) return algorithm;
  const type = choiceOf(input, 'MessageType', ['RAW', 'DIGEST'], 'RAW');
  if (!type.ok) return type;
  if (type.value !== 'DIGEST')
    return refused(kmsRefusal('UnsupportedOperationException', 'MessageType RAW is not emulated'));
  const digest = bytesOf(input, 'Message', MESSAGE_LIMIT);
  if (!digest.ok) return digest;
  if (digest.value.length !== DIGEST_BYTES)
    return refused(
      kmsRefusal('ValidationException', 'Digest is invalid length for algorithm ECDSA_SHA_256.'),
    );
  const key = keyFor('Sign', input, ring, 'ECC_NIST_P256');
  if (!key.ok) return key;
  return accepted({
    KeyId: key.value.arn,
    Signature: signDigest(digest.value, privateKeyOf(key.value)).toString('base64'),
    SigningAlgorithm: algorithm.value,
  });
}

function getPublicKey(input: Input, ring: KeyRing): Answer {
  const key = keyFor('GetPublicKey', input, ring, 'ECC_NIST_P256');
  if (!key.ok) return key;
  const spki = createPublicKey(privateKeyOf(key.value)).export({ format: 'der', type: 'spki' });
  return accepted({
    KeyId: key.value.arn,
    PublicKey: spki.toString('base64'),
    KeySpec: key.value.spec,
    CustomerMasterKeySpec: key.value.spec,
    KeyUsage: 'SIGN_VERIFY',
    SigningAlgorithms: SIGNING_ALGORITHMS,
  });
}
