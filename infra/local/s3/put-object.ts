import { createHash, randomBytes } from 'node:crypto';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { writeConditions } from './conditions.ts';
import type { Bucket, Version } from './object-store.ts';
import { type Call, type S3Answer, versionHeader } from './operation.ts';
import type { S3Refusal } from './refusal.ts';
import { askedRetention, byDefault, type Retention } from './retention.ts';

const KEY_BYTES = 1024;
const METADATA_BYTES = 2048;
const KEPT = ['content-type', 'content-disposition', 'content-language', 'cache-control', 'expires'];
const META = 'x-amz-meta-';

/** Stores the bytes under the key; conditions and retention as the Amazon S3 API Reference has them. */
export function putObject(call: Call): Result<S3Answer, S3Refusal> {
  const { request, payload, store, bucket, now } = call;
  const { key, fields } = request;
  if (Buffer.byteLength(key) > KEY_BYTES) return refused({ code: 'KeyTooLongError' });
  const kept = keptFields(fields);
  if (!kept.ok) return kept;
  const retention = retentionOf(call);
  if (!retention.ok) return retention;
  const newest = store.newest(bucket.name, key);
  const unmet = writeConditions(fields, newest?.marker === false ? newest : undefined);
  if (unmet !== undefined) return refused(unmet);
  const version: Version = {
    bucket: bucket.name,
    key,
    versionId: nextVersionId(bucket),
    marker: false,
    etag: createHash('md5').update(payload.bytes).digest('hex'),
    size: payload.bytes.length,
    modified: now,
    fields: kept.value,
    ...(payload.checksum && { checksum: payload.checksum }),
    ...(retention.value && { retention: retention.value }),
  };
  store.add(version, payload.bytes);
  return accepted({
    status: 200,
    headers: { etag: `"${version.etag}"`, ...versionHeader(bucket, version), ...checksumHeaders(version) },
  });
}

export const nextVersionId = (bucket: Bucket): string =>
  bucket.versioning === 'Enabled' ? randomBytes(24).toString('base64url') : 'null';

export const checksumHeaders = ({ checksum }: Version): Record<string, string> =>
  checksum === undefined
    ? {}
    : { [`x-amz-checksum-${checksum.algorithm}`]: checksum.value, 'x-amz-checksum-type': 'FULL_OBJECT' };

function keptFields(fields: ReadonlyMap<string, string>): Result<Record<string, string>, S3Refusal> {
  const metadata = [...fields].filter(([name]) => name.startsWith(META));
  const size = metadata.reduce(
    (sum, [name, value]) => sum + name.length - META.length + Buffer.byteLength(value),
    0,
  );
  if (size > METADATA_BYTES) return refused({ code: 'MetadataTooLarge' });
  const kept = [...fields].filter(([name]) => KEPT.includes(name));
  const encoding = (fields.get('content-encoding') ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'aws-chunked')
    .join(',');
  return accepted({
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries([...kept, ...metadata]),
    ...(encoding !== '' && { 'content-encoding': encoding }),
  });
}

function retentionOf({ request, payload, bucket, now }: Call): Result<Retention | undefined, S3Refusal> {
  const mode = request.fields.get('x-amz-object-lock-mode');
  const asked = askedRetention(mode, request.fields.get('x-amz-object-lock-retain-until-date'), now);
  if (!asked.ok) return asked;
  if (asked.value !== undefined && !bucket.objectLock)
    return refused({ code: 'InvalidRequest', message: 'Bucket is missing Object Lock Configuration' });
  const retention = asked.value ?? (bucket.defaultRetention && byDefault(bucket.defaultRetention, now));
  if (retention === undefined || payload.digested) return accepted(retention);
  return refused({
    code: 'InvalidRequest',
    message:
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
  });
}
