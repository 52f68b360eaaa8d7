import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Version } from './object-store.ts';
import { type Call, type S3Answer, versionHeader } from './operation.ts';
import { nextVersionId } from './put-object.ts';
import type { S3Refusal } from './refusal.ts';
import { parameter } from './request.ts';
import { mayRemove } from './retention.ts';

export const BYPASS = 'x-amz-bypass-governance-retention';
export const bypasses = ({ request }: Call): boolean => request.fields.get(BYPASS)?.toLowerCase() === 'true';

/** Lays a delete marker where the bucket has versions, else deletes; a named version is deleted unless retained. */
export function deleteObject(call: Call): Result<S3Answer, S3Refusal> {
  const { request, store, bucket, now } = call;
  const versionId = parameter(request, 'versionId');
  if (versionId !== undefined) return deleteVersion(call, versionId);
  if (bucket.versioning === 'Off') {
    const newest = store.newest(bucket.name, request.key);
    if (newest !== undefined) store.remove(newest);
    return accepted({ status: 204 });
  }
  const marker: Version = {
    bucket: bucket.name,
    key: request.key,
    versionId: nextVersionId(bucket),
    marker: true,
    etag: '',
    size: 0,
    modified: now,
    fields: {},
  };
  store.add(marker, Buffer.alloc(0));
  return accepted({
    status: 204,
    headers: { 'x-amz-delete-marker': 'true', ...versionHeader(bucket, marker) },
  });
}

function deleteVersion(call: Call, versionId: string): Result<S3Answer, S3Refusal> {
  const { request, store, bucket, now } = call;
  const version = store.version(bucket.name, request.key, versionId);
  if (version === undefined) return accepted({ status: 204, headers: { 'x-amz-version-id': versionId } });
  if (!mayRemove(version.retention, now, bypasses(call)))
    return refused({
      code: 'AccessDenied',
      message: 'Access Denied because object protected by object lock.',
    });
  store.remove(version);
  const headers = {
    ...versionHeader(bucket, version),
    ...(version.marker && { 'x-amz-delete-marker': 'true' }),
  };
  return accepted({ status: 204, headers });
}
