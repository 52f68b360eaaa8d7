import { DecryptCommand, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { WebhookSecrets } from '#functions/application/ports/webhooks.ts';

/**
 * Secrets of webhooks under a KMS key of their own, each bound to its webhook. What was opened is kept for as long as
 * the function lives, since every delivery needs it; KMS is asked once.
 */
export function webhookSecrets(client: KMSClient, KeyId: string): WebhookSecrets {
  const opened = new Map<string, string>();
  return {
    seal: async (webhookId, secret) => {
      const { CiphertextBlob } = await client.send(
        new EncryptCommand({ KeyId, Plaintext: Buffer.from(secret), EncryptionContext: { webhookId } }),
      );
      if (!CiphertextBlob) throw new Error('KMS sealed no secret');
      return CiphertextBlob;
    },
    open: async (webhookId, ciphertext) => {
      const name = `${webhookId} ${Buffer.from(ciphertext).toString('base64')}`;
      const known = opened.get(name);
      if (known !== undefined) return known;
      const { Plaintext } = await client.send(
        new DecryptCommand({ KeyId, CiphertextBlob: ciphertext, EncryptionContext: { webhookId } }),
      );
      if (!Plaintext) throw new Error('KMS opened no secret');
      const secret = Buffer.from(Plaintext).toString('utf8');
      opened.set(name, secret);
      return secret;
    },
  };
}
