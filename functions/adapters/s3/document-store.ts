import { GetObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { DocumentStore } from '#functions/application/ports/documents.ts';
import { removeAll } from './remove-all.ts';

const TYPES: Readonly<Record<string, string>> = { pdf: 'application/pdf', json: 'application/json' };
const typeOf = (key: string): string =>
  TYPES[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/** PDF files and the evidence of their signatures in a private bucket, each key written once. */
export const documentStore = (client: S3Client, bucket: string): DocumentStore => ({
  put: async (Key, bytes, sha256) => {
    const put = new PutObjectCommand({
      Bucket: bucket,
      Key,
      Body: bytes,
      ContentType: typeOf(Key),
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      IfNoneMatch: '*',
    });
    try {
      await client.send(put);
    } catch (error) {
      // The key holds a hash of what was rendered: whoever came first stored the same bytes.
      if (!(error instanceof S3ServiceException && error.name === 'PreconditionFailed')) throw error;
    }
  },
  get: async (Key) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
    if (!Body) throw new Error('the document store gave no bytes');
    return Body.transformToByteArray();
  },
  hide: (prefix) => removeAll(client, bucket, prefix),
  link: (Key, fileName, seconds) =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket: bucket,
        Key,
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
        ResponseContentType: 'application/pdf',
      }),
      { expiresIn: seconds },
    ),
});
