import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import {
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  type KMSClient,
} from '@aws-sdk/client-kms';

/**
 * Keys that every version of the stored items was written with: they protect nobody, and so stand here for good. What
 * is wrapped is bound to its context, as KMS binds it.
 */
const derived = (...of: readonly string[]): Buffer => createHash('sha256').update(of.join('\n')).digest();

type Context = Readonly<Record<string, string>> | undefined;
const bound = (context: Context): Buffer => Buffer.from(JSON.stringify(context ?? {}));

function wrap(keyId: string, plain: Uint8Array, context: Context): Buffer {
  const nonce = derived(keyId, Buffer.from(plain).toString('hex')).subarray(0, 12);
  const cipher = createCipheriv('aes-256-gcm', derived('wrapping', keyId), nonce).setAAD(bound(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unwrap(keyId: string, wrapped: Uint8Array, context: Context): Buffer {
  const blob = Buffer.from(wrapped);
  const decipher = createDecipheriv('aes-256-gcm', derived('wrapping', keyId), blob.subarray(0, 12))
    .setAAD(bound(context))
    .setAuthTag(blob.subarray(-16));
  return Buffer.concat([decipher.update(blob.subarray(12, -16)), decipher.final()]);
}

/** A KMS of these keys, as far as the stored items need one. */
export const fixedKeys = {
  send: async (command: unknown) => {
    if (command instanceof GenerateDataKeyCommand) {
      const { KeyId = '', EncryptionContext } = command.input;
      const Plaintext = derived('data key', KeyId, JSON.stringify(EncryptionContext));
      return { Plaintext, CiphertextBlob: wrap(KeyId, Plaintext, EncryptionContext) };
    }
    if (command instanceof EncryptCommand) {
      const { KeyId = '', Plaintext = new Uint8Array(), EncryptionContext } = command.input;
      return { CiphertextBlob: wrap(KeyId, Plaintext, EncryptionContext) };
    }
    if (command instanceof DecryptCommand) {
      const { KeyId = '', CiphertextBlob = new Uint8Array(), EncryptionContext } = command.input;
      return { Plaintext: unwrap(KeyId, CiphertextBlob, EncryptionContext) };
    }
    if (command instanceof GenerateMacCommand) {
      const { KeyId = '', Message = new Uint8Array() } = command.input;
      return { KeyId, Mac: createHmac('sha256', derived('mac', KeyId)).update(Message).digest() };
    }
    throw new Error('the stored items need no such call of KMS');
  },
} as unknown as KMSClient;
