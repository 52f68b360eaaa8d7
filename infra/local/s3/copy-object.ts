import { accepted, type Result, refused } from '#functions/law/result.ts';
import { findVersion } from './get-object.ts';
import type { Version } from './object-store.ts';
import { type Call, type S3Answer, versionHeader, xml } from './operation.ts';
import { nextVersionId } from './put-object.ts';
import { notImplemented, type S3Refusal } from './refusal.ts';
import { element, S3_NAMESPACE, text } from './xml.ts';

export const COPY_SOURCE = 'x-amz-copy-source';

/** Copies the newest version of an object with its headers and checksum; into buckets without object lock only. */
export function copyObject(call: Call): Result<S3Answer, S3Refusal> {
  const { request, store, bucket, now } = call;
  if (bucket.objectLock) return refused(notImplemented('CopyObject into a bucket with object lock'));
  const source = sourceOf(request.fields.get(COPY_SOURCE) ?? '');
  const from = source && store.bucket(source.bucket);
  if (!source) return refused({ code: 'InvalidArgument', message: 'Invalid copy source object key' });
  if (!from) return refused({ code: 'NoSuchBucket' });
  const found = findVersion({ request: { ...request, query: [], key: source.key }, store, bucket: from });
  if (!found.ok) return found;
  const { retention: _retention, ...copied } = found.value;
  const version: Version = {
    ...copied,
    bucket: bucket.name,
    key: request.key,
    versionId: nextVersionId(bucket),
    modified: now,
  };
  store.add(version, store.bytes(found.value));
  const fields = [text('ETag', `"${version.etag}"`), text('LastModified', now.toISOString())];
  return accepted({
    ...xml(element('CopyObjectResult', fields, S3_NAMESPACE)),
    headers: { 'content-type': 'application/xml', ...versionHeader(bucket, version) },
  });
}

/** `bucket/key`, percent-encoded, with or without a leading slash; a version of the source is not known here. */
function sourceOf(header: string): { readonly bucket: string; readonly key: string } | undefined {
  if (header.includes('?') || /%(?![0-9a-f]{2})/i.test(header)) return undefined;
  const path = decodeURIComponent(header).replace(/^\//, '');
  const at = path.indexOf('/');
  return at < 1 || at === path.length - 1
    ? undefined
    : { bucket: path.slice(0, at), key: path.slice(at + 1) };
}
