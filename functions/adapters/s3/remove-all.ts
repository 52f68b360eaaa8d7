import { DeleteObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';

/**
 * Removes every object whose key begins so. Where the bucket has versions a delete marker is laid over each: what a lock
 * keeps stays as an older version, which nobody is given who does not name it.
 */
export async function removeAll(client: S3Client, Bucket: string, Prefix: string): Promise<void> {
  let more = true;
  while (more) {
    const { Contents = [], IsTruncated } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
    for (const { Key } of Contents) await client.send(new DeleteObjectCommand({ Bucket, Key }));
    // What is removed is listed no more: the next page begins anew.
    more = IsTruncated === true;
  }
}
