import { timingSafeEqual } from 'node:crypto';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { type Authorization, readAuthorization } from './authorization.ts';
import { canonicalRequest, signatureOf, stringToSign } from './canonical-request.ts';
import type { S3Refusal } from './refusal.ts';
import type { S3Request } from './request.ts';

/** The secret of an access key, if there is such a key. */
export type SecretOf = (accessKeyId: string) => string | undefined;

const SKEW_MILLISECONDS = 15 * 60_000;

/**
 * Verifies Signature Version 4, in the Authorization header or presigned, against `now`: the key, the 15 minutes of
 * clock skew or the expiry, that every x-amz-* header is signed, and the signature. Gives who signed, and
 * the payload hash that was signed, which the payload must still match. Any region is taken. Refusals are those of S3.
 */
export function verifySignature(
  request: S3Request,
  secretOf: SecretOf,
  now: Date,
): Result<{ readonly accessKeyId: string; readonly payloadHash: string }, S3Refusal> {
  const authorization = readAuthorization(request);
  if (!authorization.ok) return authorization;
  const { accessKeyId, signedHeaders, signature } = authorization.value;
  const secret = secretOf(accessKeyId);
  if (secret === undefined)
    return refused({ code: 'InvalidAccessKeyId', details: { AWSAccessKeyId: accessKeyId } });
  if (request.fields.has('x-amz-security-token')) return refused({ code: 'InvalidToken' });
  const untimely = timeliness(authorization.value, now) ?? unsignedHeaders(request, signedHeaders);
  if (untimely !== undefined) return refused(untimely);
  const payloadHash = signedPayloadHash(request, authorization.value);
  if (!payloadHash.ok) return payloadHash;
  const canonical = canonicalRequest(request, signedHeaders, payloadHash.value);
  const toSign = stringToSign(authorization.value, canonical);
  const expected = signatureOf(authorization.value, toSign, secret);
  if (same(expected, signature)) return accepted({ accessKeyId, payloadHash: payloadHash.value });
  return refused({
    code: 'SignatureDoesNotMatch',
    details: { AWSAccessKeyId: accessKeyId, StringToSign: toSign, CanonicalRequest: canonical },
  });
}

function timeliness({ date, expires }: Authorization, now: Date): S3Refusal | undefined {
  const signedAt = instantOf(date);
  if (expires !== undefined) return presignedTimeliness(signedAt, expires, now);
  if (Math.abs(now.getTime() - signedAt) <= SKEW_MILLISECONDS) return undefined;
  return {
    code: 'RequestTimeTooSkewed',
    details: {
      RequestTime: date,
      ServerTime: now.toISOString(),
      MaxAllowedSkewMilliseconds: String(SKEW_MILLISECONDS),
    },
  };
}

function presignedTimeliness(signedAt: number, expires: number, now: Date): S3Refusal | undefined {
  if (Number.isNaN(signedAt) || signedAt - now.getTime() > SKEW_MILLISECONDS)
    return { code: 'AccessDenied', message: 'Request is not yet valid' };
  const until = signedAt + expires * 1000;
  if (now.getTime() < until) return undefined;
  return {
    code: 'AccessDenied',
    message: 'Request has expired',
    details: {
      'X-Amz-Expires': String(expires),
      Expires: new Date(until).toISOString(),
      ServerTime: now.toISOString(),
    },
  };
}

function unsignedHeaders(request: S3Request, signed: readonly string[]): S3Refusal | undefined {
  const names = [...request.headers.keys()].filter(
    (name) => name.startsWith('x-amz-') && !signed.includes(name),
  );
  if (names.length === 0) return undefined;
  return {
    code: 'AccessDenied',
    message: 'There were headers present in the request which were not signed',
    details: { HeadersNotSigned: names.join(', ') },
  };
}

function signedPayloadHash(request: S3Request, { expires }: Authorization): Result<string, S3Refusal> {
  const given = request.fields.get('x-amz-content-sha256');
  if (given !== undefined) return accepted(given);
  if (expires !== undefined) return accepted('UNSIGNED-PAYLOAD');
  return refused({
    code: 'InvalidRequest',
    message: 'Missing required header for this request: x-amz-content-sha256',
  });
}

/** Milliseconds of `20260318T050000Z`; NaN for an instant that is none. */
const instantOf = (basic: string): number =>
  Date.parse(basic.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

function same(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
