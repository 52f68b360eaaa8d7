import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import {
  DecryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  type KMSClient,
} from '@aws-sdk/client-kms';
import type { Vault } from '#functions/application/ports/vault.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type Keys = { readonly dataKeyId: string; readonly applicantKeyId?: string };

/**
 * Personal data under a data key of the case, wrapped by one KMS key; both are bound to the case and the item, so
 * that neither can be moved elsewhere. An IIN is looked up only by a MAC whose key never leaves KMS.
 */
export const vault = (client: KMSClient, { dataKeyId, applicantKeyId }: Keys): Vault => ({
  seal: async (caseId, item, plain) => {
    const { Plaintext, CiphertextBlob } = await client.send(
      new GenerateDataKeyCommand({ KeyId: dataKeyId, KeySpec: 'AES_256', EncryptionContext: { caseId } }),
    );
    if (!Plaintext || !CiphertextBlob) throw new Error('KMS gave no data key');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, Plaintext, nonce).setAAD(boundTo(caseId, item));
    const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return { item, wrappedKey: CiphertextBlob, nonce, ciphertext };
  },
  open: async (caseId, { item, wrappedKey, nonce, ciphertext }) => {
    const { Plaintext } = await client.send(
      new DecryptCommand({ KeyId: dataKeyId, CiphertextBlob: wrappedKey, EncryptionContext: { caseId } }),
    );
    if (!Plaintext) throw new Error('KMS opened no data key');
    const decipher = createDecipheriv(CIPHER, Plaintext, nonce)
      .setAAD(boundTo(caseId, item))
      .setAuthTag(ciphertext.subarray(-TAG_BYTES));
    const opened = [decipher.update(ciphertext.subarray(0, -TAG_BYTES)), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  },
  applicantKey: async (iin) => {
    if (!applicantKeyId) throw new Error('this function has no key for applicants');
    const { Mac, KeyId } = await client.send(
      new GenerateMacCommand({
        KeyId: applicantKeyId,
        MacAlgorithm: 'HMAC_SHA_256',
        Message: Buffer.from(iin),
      }),
    );
    if (!Mac || !KeyId) throw new Error('KMS gave no MAC');
    return `${KeyId.split('/').at(-1)}:${Buffer.from(Mac).toString('base64url')}`;
  },
});

const boundTo = (caseId: string, item: string): Buffer => Buffer.from(`${caseId}\n${item}`);
