import { type DocumentClaims, tokenInput } from '#functions/documents/document-token.ts';
import type { TokenKeys } from './ports/verification.ts';

/** The token of a document: a compact JWS (RFC 7515) by the newest key, proven offline with its public key. */
export async function issueToken(tokens: TokenKeys, claims: DocumentClaims): Promise<string> {
  const newest = (await tokens.published()).at(-1);
  if (!newest) throw new Error('there is no key for tokens');
  const input = tokenInput(newest.kid, claims);
  return `${input}.${Buffer.from(await tokens.sign(input)).toString('base64url')}`;
}
