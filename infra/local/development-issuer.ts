import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { madeOnce } from './folder.ts';

/** Signs tokens on this machine, in the place of the issuer that the template names. */
export interface DevelopmentIssuer {
  /** The public key that the authorizer of the cloud trusts. */
  readonly publicKey: JWK;
  /** A token with these claims; `iss`, `aud`, `iat` and `exp` are the caller's to give. */
  sign(claims: Readonly<Record<string, unknown>>): Promise<string>;
}

const algorithm = 'RS256';

/** Opens the key pair in the file, made at first start. */
export async function openIssuer(file: string): Promise<DevelopmentIssuer> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const made = JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'development', alg: algorithm });
  const jwk: JWK = JSON.parse(madeOnce(file, () => made));
  const key = await importJWK(jwk, algorithm);
  const { kty = 'RSA', kid = 'development', n = '', e = '' } = jwk;
  return {
    publicKey: { kty, kid, n, e, alg: algorithm, use: 'sig' },
    sign: (claims) =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg: algorithm, kid, typ: 'JWT' }).sign(key),
  };
}
