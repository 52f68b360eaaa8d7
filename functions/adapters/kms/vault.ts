import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import {
  DecryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  type KMSClient,
} from '@aws-sdk/client-kms';
import type { CaseKey, Vault } from '#functions/application/ports/vault.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type Keys = { readonly dataKeyId: string; readonly applicantKeyId?: string };

/**
 * Personal data under the data key of their case, wrapped by one KMS key; the wrapped key is bound to the case, and what
 * it seals to case and item, so that neither can be moved elsewhere. An IIN is looked up only by a MAC whose key never
 * leaves KMS.
 */
export const vault = (client: KMSClient, { dataKeyId, applicantKeyId }: Keys): Vault => ({
  newKey: async (caseId) => {
    const { Plaintext, CiphertextBlob } = await client.send(
      new GenerateDataKeyCommand({ KeyId: dataKeyId, KeySpec: 'AES_256', EncryptionContext: { caseId } }),
    );
    if (!Plaintext || !CiphertextBlob) throw new Error('KMS gave no data key');
    return caseKey(caseId, Plaintext, CiphertextBlob);
  },
  openKey: async (caseId, wrapped) => {
    const { Plaintext } = await client.send(
      new DecryptCommand({ KeyId: dataKeyId, CiphertextBlob: wrapped, EncryptionContext: { caseId } }),
    );
    if (!Plaintext) throw new Error('KMS opened no data key');
    return caseKey(caseId, Plaintext, wrapped);
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

const caseKey = (caseId: string, key: Uint8Array, wrapped: Uint8Array): CaseKey => ({
  wrapped,
  seal: (item, plain) => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce).setAAD(boundTo(caseId, item));
    const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return { item, nonce, ciphertext };
  },
  open: ({ item, nonce, ciphertext }) => {
    const decipher = createDecipheriv(CIPHER, key, nonce)
      .setAAD(boundTo(caseId, item))
      .setAuthTag(ciphertext.subarray(-TAG_BYTES));
    const opened = [decipher.update(ciphertext.subarray(0, -TAG_BYTES)), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  },
});

const boundTo = (caseId: string, item: string): Buffer => Buffer.from(`${caseId}\n${item}`);
