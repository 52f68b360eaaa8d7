import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { notImplemented, type S3Refusal } from './refusal.ts';

/** A checksum of a whole object, base64. */
export type Checksum = { readonly algorithm: ChecksumAlgorithm; readonly value: string };

const ALGORITHMS = {
  crc32: (bytes: Buffer): Buffer => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(bytes));
    return sum;
  },
  sha1: (bytes: Buffer): Buffer => createHash('sha1').update(bytes).digest(),
  sha256: (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest(),
} as const;

type ChecksumAlgorithm = keyof typeof ALGORITHMS;

export const CHECKSUM_HEADER = /^x-amz-checksum-(?!mode$|algorithm$|type$)(?<algorithm>.+)$/;

/**
 * The one checksum that headers or trailers give, verified against the bytes; undefined when they give none. Refuses
 * a value that does not match, two checksums, and an algorithm other than CRC32, SHA1 and SHA256.
 */
export function verifyChecksum(
  fields: Iterable<readonly [string, string]>,
  bytes: Buffer,
): Result<Checksum | undefined, S3Refusal> {
  const given = [...fields].flatMap(([name, value]) => {
    const algorithm = CHECKSUM_HEADER.exec(name)?.groups?.['algorithm'];
    return algorithm === undefined ? [] : [{ algorithm, value }];
  });
  const [first, second] = given;
  if (first === undefined) return accepted(undefined);
  if (second !== undefined)
    return refused({
      code: 'InvalidRequest',
      message: 'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    });
  const { algorithm, value } = first;
  if (!isEmulated(algorithm)) return refused(notImplemented(`the checksum ${algorithm}`));
  if (ALGORITHMS[algorithm](bytes).toString('base64') === value) return accepted({ algorithm, value });
  return refused({
    code: 'BadDigest',
    message: `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
  });
}

/** Content-MD5 (RFC 1864): refuses one that is malformed or does not match. */
export function verifyMd5(given: string | undefined, bytes: Buffer): S3Refusal | undefined {
  if (given === undefined) return undefined;
  if (Buffer.from(given, 'base64').length !== 16) return { code: 'InvalidDigest' };
  return createHash('md5').update(bytes).digest('base64') === given ? undefined : { code: 'BadDigest' };
}

const isEmulated = (name: string): name is ChecksumAlgorithm => Object.hasOwn(ALGORITHMS, name);
