import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { EncryptionContext } from './ciphertext.ts';
import type { Key, KeyRing, KeySpec } from './key-ring.ts';
import { type KmsRefusal, kmsRefusal } from './refusal.ts';

export type Input = Readonly<Record<string, unknown>>;

const USAGE = {
  SYMMETRIC_DEFAULT: 'ENCRYPT_DECRYPT',
  HMAC_256: 'GENERATE_VERIFY_MAC',
  ECC_NIST_P256: 'SIGN_VERIFY',
} as const;

export const usageOf = (key: Key): (typeof USAGE)[KeySpec] => USAGE[key.spec];

/** The key that the input names; refuses none, an unknown one, and one of another usage than the operation's. */
export function keyFor(
  operation: string,
  input: Input,
  ring: KeyRing,
  spec?: KeySpec,
): Result<Key, KmsRefusal> {
  const named = input['KeyId'];
  if (typeof named !== 'string' || named === '') return refused(missing('keyId'));
  const key = ring.find(named);
  if (key === undefined) return refused(kmsRefusal('NotFoundException', `Key '${named}' does not exist`));
  if (spec !== undefined && key.spec !== spec)
    return refused(
      kmsRefusal(
        'InvalidKeyUsageException',
        `${key.arn} key usage is ${usageOf(key)} which is not valid for ${operation}.`,
      ),
    );
  return accepted(key);
}

/** Bytes of a base64 member; refuses absence and a length outside 1 to `most`. */
export function bytesOf(input: Input, member: string, most: number): Result<Buffer, KmsRefusal> {
  const text = input[member];
  if (text === undefined || text === null) return refused(missing(lowerFirst(member)));
  if (typeof text !== 'string')
    return refused(kmsRefusal('SerializationException', `${member} is not base64`));
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length >= 1 && bytes.length <= most) return accepted(bytes);
  return refused(
    violation(
      `Value at '${lowerFirst(member)}' failed to satisfy constraint: Member must have length between 1 and ${most}`,
    ),
  );
}

export function contextOf(input: Input): Result<EncryptionContext, KmsRefusal> {
  const given = input['EncryptionContext'] ?? {};
  if (typeof given !== 'object' || Array.isArray(given))
    return refused(kmsRefusal('SerializationException', 'EncryptionContext is not a map'));
  const context: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value !== 'string')
      return refused(
        kmsRefusal('SerializationException', 'EncryptionContext holds a value that is not a string'),
      );
    context[name] = value;
  }
  return accepted(context);
}

/** The member's value, `otherwise` when it is absent; refuses a value outside `allowed`. */
export function choiceOf(
  input: Input,
  member: string,
  allowed: readonly string[],
  otherwise?: string,
): Result<string, KmsRefusal> {
  const value = input[member] ?? otherwise;
  if (value === undefined) return refused(missing(lowerFirst(member)));
  if (typeof value === 'string' && allowed.includes(value)) return accepted(value);
  return refused(
    violation(
      `Value ${JSON.stringify(value)} at '${lowerFirst(member)}' failed to satisfy constraint: Member must satisfy enum value set: [${allowed.join(', ')}]`,
    ),
  );
}

const missing = (member: string): KmsRefusal =>
  violation(`Value at '${member}' failed to satisfy constraint: Member must not be null`);

const violation = (what: string): KmsRefusal =>
  kmsRefusal('ValidationException', `1 validation error detected: ${what}`);

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
