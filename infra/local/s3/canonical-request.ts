import { createHash, createHmac } from 'node:crypto';
import type { Authorization } from './authorization.ts';
import type { S3Request } from './request.ts';

/**
 * The canonical request of Signature Version 4 as S3 wants it: the path encoded once and not normalised. Source:
 * "Signature Calculations for the Authorization Header" and "Authenticating Requests: Using Query Parameters" in the
 * Amazon S3 API Reference.
 */
export function canonicalRequest(
  request: S3Request,
  signedHeaders: readonly string[],
  payloadHash: string,
): string {
  const headers = signedHeaders.map((name) => `${name}:${collapsed(request.headers.get(name) ?? '')}\n`);
  return [
    request.method,
    request.path.split('/').map(encoded).join('/'),
    canonicalQuery(request),
    headers.join(''),
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
}

export const stringToSign = ({ date, scope }: Authorization, canonical: string): string =>
  [
    'AWS4-HMAC-SHA256',
    date,
    `${scope.day}/${scope.region}/${scope.service}/aws4_request`,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');

/** The signature in lower-case hex. */
export function signatureOf({ scope }: Authorization, toSign: string, secretAccessKey: string): string {
  const steps = [scope.day, scope.region, scope.service, 'aws4_request'];
  const key = steps.reduce<Buffer>(
    (secret, step) => hmac(secret, step),
    Buffer.from(`AWS4${secretAccessKey}`),
  );
  return hmac(key, toSign).toString('hex');
}

function canonicalQuery(request: S3Request): string {
  return request.query
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort(([a, x], [b, y]) => order(a, b) || order(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

const hmac = (key: Buffer, value: string): Buffer => createHmac('sha256', key).update(value).digest();

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const collapsed = (value: string): string => value.trim().replace(/ +/g, ' ');

/** RFC 3986: everything but the unreserved characters. */
const encoded = (value: string): string =>
  encodeURIComponent(value).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
