import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Papers, SeenFile } from '#functions/application/ports/uploads.ts';
import { TELLING_BYTES } from '#functions/case/filed-file.ts';
import { filedKey, unusedKey } from './paper-keys.ts';
import { removeAll } from './remove-all.ts';

const MISSING: readonly string[] = ['NoSuchKey', 'NotFound'];

/** What is under the signature of a link to send a file, beside the host. */
const SIGNED = new Set(['content-type', 'content-length', 'x-amz-checksum-sha256']);

/** Files of applicants in a private bucket: under `unused/` until an application brings them, then under `filed/`. */
export const papers = (client: S3Client, Bucket: string): Papers => ({
  putLink: async ({ id, contentType, bytes, sha256 }, expiresIn) => {
    const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64');
    const put = new PutObjectCommand({
      Bucket,
      Key: unusedKey(id),
      ContentType: contentType,
      ContentLength: bytes,
      ChecksumSHA256,
    });
    const url = await getSignedUrl(client, put, {
      expiresIn,
      signableHeaders: SIGNED,
      unhoistableHeaders: SIGNED,
    });
    const headers = {
      'content-type': contentType,
      'content-length': String(bytes),
      'x-amz-checksum-sha256': ChecksumSHA256,
    };
    return { url, headers };
  },
  look: async (id) => {
    const named = { Bucket, Key: unusedKey(id) };
    try {
      const [head, first] = await Promise.all([
        client.send(new HeadObjectCommand({ ...named, ChecksumMode: 'ENABLED' })),
        client.send(new GetObjectCommand({ ...named, Range: `bytes=0-${TELLING_BYTES - 1}` })),
      ]);
      const { ChecksumSHA256: checksum, ContentLength = 0 } = head;
      const seen: SeenFile = {
        bytes: ContentLength,
        begins: (await first.Body?.transformToByteArray()) ?? new Uint8Array(),
      };
      return checksum === undefined
        ? seen
        : { ...seen, sha256: Buffer.from(checksum, 'base64').toString('hex') };
    } catch (error) {
      if (error instanceof S3ServiceException && MISSING.includes(error.name)) return undefined;
      throw error;
    }
  },
  keep: async (id, caseId, code) => {
    await client.send(
      new CopyObjectCommand({
        Bucket,
        Key: filedKey(caseId, code),
        CopySource: `${Bucket}/${unusedKey(id)}`,
      }),
    );
  },
  discard: async (caseId, code) => {
    await client.send(new DeleteObjectCommand({ Bucket, Key: filedKey(caseId, code) }));
  },
  erase: (caseId) => removeAll(client, Bucket, filedKey(caseId, '')),
  link: (caseId, code, fileName, expiresIn) =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket,
        Key: filedKey(caseId, code),
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
      }),
      { expiresIn },
    ),
});
