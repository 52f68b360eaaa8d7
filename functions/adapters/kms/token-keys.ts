import { createHash, createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { PublicKeyJwk, TokenKeys } from '#functions/application/ports/verification.ts';

const KID_LETTERS = 11;
const COORDINATE_BYTES = 32;

/**
 * Signatures of tokens by keys of KMS (ECC_NIST_P256), the oldest first: the last signs, all are published. Only a digest goes to
 * KMS. The id of a key is the beginning of its thumbprint (RFC 7638), so that a code stays small.
 */
export function tokenKeys(client: KMSClient, keyIds: readonly string[]): TokenKeys {
  let read: Promise<readonly PublicKeyJwk[]> | undefined;
  /** Public keys never change: they are read once, and again only when that failed. */
  const published = (): Promise<readonly PublicKeyJwk[]> => {
    read ??= Promise.all(keyIds.map((keyId) => publicKey(client, keyId))).catch((fault: unknown) => {
      read = undefined;
      throw fault;
    });
    return read;
  };
  return {
    published,
    sign: async (input) => {
      const { Signature } = await client.send(
        new SignCommand({
          KeyId: keyIds.at(-1),
          Message: createHash('sha256').update(input).digest(),
          MessageType: 'DIGEST',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      );
      if (!Signature) throw new Error('KMS gave no signature');
      return joseOf(Buffer.from(Signature));
    },
  };
}

async function publicKey(client: KMSClient, KeyId: string): Promise<PublicKeyJwk> {
  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }));
  if (!PublicKey) throw new Error('KMS gave no public key');
  const jwk = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' }).export({
    format: 'jwk',
  });
  const { x = '', y = '' } = jwk;
  const members = { crv: 'P-256', kty: 'EC', x, y } as const;
  const thumbprint = createHash('sha256').update(JSON.stringify(members)).digest('base64url');
  return { ...members, alg: 'ES256', use: 'sig', kid: thumbprint.slice(0, KID_LETTERS) };
}

/** The two numbers of an ECDSA signature from DER (RFC 3279, 2.2.3) as JOSE writes them (RFC 7518, 3.4). */
function joseOf(der: Buffer): Buffer {
  const rLength = der[3] ?? 0;
  const r = der.subarray(4, 4 + rLength);
  const s = der.subarray(6 + rLength);
  return Buffer.concat([fixed(r), fixed(s)]);
}

function fixed(integer: Buffer): Buffer {
  const digits = integer[0] === 0 ? integer.subarray(1) : integer;
  return Buffer.concat([Buffer.alloc(COORDINATE_BYTES - digits.length), digits]);
}
