import { createHash } from 'node:crypto';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { decodeAwsChunked } from './aws-chunked.ts';
import { type Checksum, verifyChecksum, verifyMd5 } from './checksum.ts';
import { notImplemented, type S3Refusal } from './refusal.ts';
import type { S3Request } from './request.ts';

export type Payload = {
  readonly bytes: Buffer;
  readonly checksum?: Checksum;
  /** Whether the caller gave a Content-MD5 or a checksum. */
  readonly digested: boolean;
};

/** Held in memory; S3 itself takes 5 GB in one PUT. */
const LIMIT = 256 * 1024 * 1024;
const TRAILER = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Reads the body and holds it to everything the caller said of it: the signed SHA-256, the decoded length, a checksum
 * in a header or a trailer, Content-MD5. Throws when the connection breaks before the body ends.
 */
export async function readPayload(
  body: AsyncIterable<Buffer>,
  request: S3Request,
  payloadHash: string,
): Promise<Result<Payload, S3Refusal>> {
  const raw = await collect(body);
  if (raw === undefined)
    return refused({ code: 'EntityTooLarge', details: { MaxSizeAllowed: String(LIMIT) } });
  const decoded = decode(raw, request, payloadHash);
  if (!decoded.ok) return decoded;
  const { bytes, trailers } = decoded.value;
  const md5 = request.fields.get('content-md5');
  const refusal = verifyMd5(md5, bytes) ?? announced(request, trailers);
  if (refusal !== undefined) return refused(refusal);
  const checksum = verifyChecksum([...request.fields, ...trailers], bytes);
  if (!checksum.ok) return checksum;
  const digested = md5 !== undefined || checksum.value !== undefined;
  return accepted({ bytes, digested, ...(checksum.value && { checksum: checksum.value }) });
}

function decode(
  raw: Buffer,
  request: S3Request,
  payloadHash: string,
): Result<{ readonly bytes: Buffer; readonly trailers: ReadonlyMap<string, string> }, S3Refusal> {
  const chunked = (request.fields.get('content-encoding') ?? '').includes('aws-chunked');
  if (payloadHash === TRAILER || (payloadHash === 'UNSIGNED-PAYLOAD' && chunked)) {
    const decoded = decodeAwsChunked(raw);
    const length = request.fields.get('x-amz-decoded-content-length');
    if (length === undefined) return refused({ code: 'MissingContentLength' });
    if (decoded.ok && decoded.value.bytes.length !== Number(length))
      return refused({ code: 'IncompleteBody' });
    return decoded;
  }
  const plain = accepted({ bytes: raw, trailers: new Map<string, string>() });
  if (payloadHash === 'UNSIGNED-PAYLOAD') return plain;
  if (payloadHash.startsWith('STREAMING-'))
    return refused(notImplemented(`x-amz-content-sha256: ${payloadHash}`));
  if (!SHA256.test(payloadHash))
    return refused({
      code: 'InvalidArgument',
      message: `x-amz-content-sha256 must be UNSIGNED-PAYLOAD, ${TRAILER} or a valid sha256 value.`,
    });
  const computed = createHash('sha256').update(raw).digest('hex');
  if (computed === payloadHash) return plain;
  return refused({
    code: 'XAmzContentSHA256Mismatch',
    details: { ClientComputedContentSHA256: payloadHash, S3ComputedContentSHA256: computed },
  });
}

/** A checksum or trailer that was announced must be there. */
function announced(request: S3Request, trailers: ReadonlyMap<string, string>): S3Refusal | undefined {
  const trailer = request.fields.get('x-amz-trailer');
  if (trailer !== undefined && !trailers.has(trailer.toLowerCase())) return { code: 'MalformedTrailerError' };
  const algorithm = request.fields.get('x-amz-sdk-checksum-algorithm')?.toLowerCase();
  if (algorithm === undefined) return undefined;
  const name = `x-amz-checksum-${algorithm}`;
  if (request.fields.has(name) || trailers.has(name)) return undefined;
  return {
    code: 'InvalidRequest',
    message:
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
  };
}

async function collect(body: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length <= LIMIT) chunks.push(chunk);
  }
  return length <= LIMIT ? Buffer.concat(chunks) : undefined;
}
