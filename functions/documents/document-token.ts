import { createPublicKey, verify } from 'node:crypto';
import { accepted, type Result, refused } from '#functions/law/result.ts';

/** What the token of a QR code says: what was decided, and nothing of any person. Short names keep the code small. */
export type DocumentClaims = {
  /** The number of the decision, or of the case where nothing was decided. */
  readonly n: string;
  /** The day, in Almaty: `YYYY-MM-DD`. */
  readonly d: string;
  /** The outcome. */
  readonly o: string;
  /** That the case is synthetic, and this is no document. */
  readonly s?: 1;
};

/** A public key as `/.well-known/jwks.json` shows it (RFC 7517). */
export type PublicKeyJwk = {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
  readonly kid: string;
};

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What is signed of a token: header and claims of a compact JWS (RFC 7515, 5.1). */
export const tokenInput = (kid: string, { n, d, o, s }: DocumentClaims): string =>
  `${encoded({ alg: 'ES256', kid })}.${encoded({ n, d, o, ...(s ? { s } : {}) })}`;

export type TokenRefusal = {
  readonly code: 'token-malformed' | 'token-key-unknown' | 'token-signature-wrong';
};

/** What a token says, if a published key has signed it. Needs no network. */
export function readToken(
  token: string,
  keys: readonly PublicKeyJwk[],
): Result<DocumentClaims, TokenRefusal> {
  const [header, claims, signature, ...rest] = token.split('.');
  const head = decoded(header);
  const said = decoded(claims);
  if (!signature || rest.length > 0 || head?.['alg'] !== 'ES256' || !isClaims(said)) {
    return refused({ code: 'token-malformed' });
  }
  const key = keys.find(({ kid }) => kid === head['kid']);
  if (!key) return refused({ code: 'token-key-unknown' });
  const { kty, crv, x, y } = key;
  const publicKey = createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
  const proven = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return proven ? accepted(said) : refused({ code: 'token-signature-wrong' });
}

/** What a token says, without asking whether a key has signed it: for tokens that never left our own store. */
export function claimsOf(token: string): DocumentClaims | undefined {
  const said = decoded(token.split('.')[1]);
  return isClaims(said) ? { n: said.n, d: said.d, o: said.o } : undefined;
}

function decoded(part: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined; // no JSON
  }
}

const isClaims = (
  value: Record<string, unknown> | undefined,
): value is DocumentClaims & Record<string, unknown> =>
  ['n', 'd', 'o'].every((name) => typeof value?.[name] === 'string');
