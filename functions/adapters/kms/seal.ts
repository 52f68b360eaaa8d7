import { type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { type Seal, ServiceUnavailable } from '#functions/application/ports/signing.ts';

/** The seal's key in KMS (ECC_NIST_P256). Only a digest goes there; whatever KMS answers but a signature is an outage. */
export const seal = (client: KMSClient, KeyId: string): Seal => ({
  sign: async (digest) => {
    try {
      const sign = new SignCommand({
        KeyId,
        Message: digest,
        MessageType: 'DIGEST',
        SigningAlgorithm: 'ECDSA_SHA_256',
      });
      const { Signature } = await client.send(sign);
      if (!Signature) throw new Error('KMS gave no signature');
      return Signature;
    } catch (cause) {
      throw new ServiceUnavailable('seal', { cause });
    }
  },
});
