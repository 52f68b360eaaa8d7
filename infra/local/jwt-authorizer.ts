import { compactVerify, type JWK } from 'jose';
import type { HttpRequest } from './http-event.ts';
import { type JsonObject, list, object, text } from './template.ts';

/** An `AWS::ApiGatewayV2::Authorizer` of type JWT. */
export interface JwtAuthorizer {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** Such as `$request.header.Authorization`; the first that is present counts. */
  readonly identitySources: readonly string[];
}

/** What an HTTP API hands to the function: claims as texts, and the scopes of the token or null. */
export interface Authorization {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}

export type AuthorizerAnswer =
  | { readonly kind: 'authorized'; readonly authorization: Authorization }
  | { readonly kind: 'unauthorized'; readonly challenge: string }
  | { readonly kind: 'forbidden'; readonly challenge: string };

export function authorizerOf(properties: JsonObject): JwtAuthorizer {
  const configuration = object(properties['JwtConfiguration']);
  const texts = (values: (typeof properties)[string] | undefined): string[] =>
    list(values).map((value) => text(value) ?? '');
  return {
    issuer: text(configuration['Issuer']) ?? '',
    audience: texts(configuration['Audience']),
    identitySources: texts(properties['IdentitySource']),
  };
}

/**
 * Judges a request as an HTTP API's JWT authorizer does (API Gateway developer guide, "Control access to HTTP APIs
 * with JWT authorizers"): signature, `iss`, `aud` or else `client_id`, `exp`, `nbf` and `iat` by the given instant,
 * and at least one of the route's scopes. The key is the development issuer's instead of one fetched from `iss`.
 */
export async function authorize(
  authorizer: JwtAuthorizer,
  request: HttpRequest,
  route: { scopes: readonly string[] },
  trusted: { key: JWK; now: Date },
): Promise<AuthorizerAnswer> {
  const token = identity(authorizer.identitySources, request);
  if (token === undefined) return { kind: 'unauthorized', challenge: 'Bearer' };
  const verified = await verifiedClaims(token, trusted.key);
  if (typeof verified === 'string') return invalid(verified);
  const wrong = wrongClaim(authorizer, verified, Math.floor(trusted.now.getTime() / 1000));
  if (wrong !== undefined) return invalid(wrong);
  const scopes = scopesOf(verified);
  if (route.scopes.length > 0 && !route.scopes.some((scope) => scopes?.includes(scope)))
    return {
      kind: 'forbidden',
      challenge: `Bearer scope="${route.scopes.join(' ')}" error="insufficient_scope" error_description="the token does not have a required scope"`,
    };
  return { kind: 'authorized', authorization: { claims: claimTexts(verified), scopes } };
}

const invalid = (description: string): AuthorizerAnswer => ({
  kind: 'unauthorized',
  challenge: `Bearer scope="" error="invalid_token" error_description="${description}"`,
});

function identity(sources: readonly string[], request: HttpRequest): string | undefined {
  for (const source of sources) {
    const [, place, name] = /^\$request\.(header|querystring)\.(.+)$/.exec(source) ?? [];
    if (place === undefined || name === undefined) continue;
    const value =
      place === 'header'
        ? request.headers[name.toLowerCase()]
        : new URLSearchParams(request.rawQuery).get(name);
    if (value) return value.replace(/^Bearer\s+/i, '').trim();
  }
  return undefined;
}

type Claims = Readonly<Record<string, unknown>>;

/** The claims of a token with a good signature, or what is wrong with it. */
async function verifiedClaims(token: string, key: JWK): Promise<Claims | string> {
  if (token.split('.').length !== 3) return 'the token is not a JWT';
  try {
    const { payload } = await compactVerify(token, key, { algorithms: ['RS256'] });
    const claims: unknown = JSON.parse(new TextDecoder().decode(payload));
    return isClaims(claims) ? claims : 'the claims are not an object';
  } catch {
    return 'the token has an invalid signature';
  }
}

const isClaims = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wrongClaim(authorizer: JwtAuthorizer, claims: Claims, now: number): string | undefined {
  const { iss, exp, nbf, iat } = claims;
  if (iss !== authorizer.issuer) return 'the token was issued by an invalid issuer';
  const audience = claims['aud'] ?? claims['client_id'];
  const meant = Array.isArray(audience) ? audience : [audience];
  if (!authorizer.audience.some((one) => meant.includes(one)))
    return 'the token does not have a valid audience';
  if (typeof exp !== 'number' || now >= exp) return 'the token has expired';
  if (typeof nbf === 'number' && now < nbf) return 'the token is not valid yet';
  if (typeof iat === 'number' && now < iat) return 'the token was issued in the future';
  return undefined;
}

function scopesOf(claims: Claims): string[] | null {
  const given = claims['scope'] ?? claims['scp'];
  if (Array.isArray(given)) return given.map(String);
  return typeof given === 'string' ? given.split(' ').filter(Boolean) : null;
}

/** An HTTP API writes every claim as text, a list as `[a b]`. */
function claimTexts(claims: Claims): Record<string, string> {
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, claimText(value)]));
}

function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
