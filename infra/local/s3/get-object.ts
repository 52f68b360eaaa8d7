import { accepted, type Result, refused } from '#functions/law/result.ts';
import { rangeApplies, readConditions } from './conditions.ts';
import type { Bucket, Version } from './object-store.ts';
import { type Call, type S3Answer, versionHeader } from './operation.ts';
import { checksumHeaders } from './put-object.ts';
import { byteRange } from './range.ts';
import type { S3Refusal } from './refusal.ts';
import { parameter, type S3Request } from './request.ts';

/** Parameters that replace a header of the answer; every request is signed, so these are too. */
export const RESPONSE_OVERRIDES: Readonly<Record<string, string>> = {
  'response-content-type': 'content-type',
  'response-content-disposition': 'content-disposition',
  'response-content-encoding': 'content-encoding',
  'response-content-language': 'content-language',
  'response-cache-control': 'cache-control',
  'response-expires': 'expires',
};

const UNREPRESENTABLE: S3Refusal = {
  code: 'InvalidArgument',
  message: 'Header value cannot be represented using ISO-8859-1.',
};

/** GetObject and HeadObject: the version asked for or the newest, under its conditions, whole or one range of it. */
export function getObject({ request, store, bucket }: Call): Result<S3Answer, S3Refusal> {
  const found = findVersion({ request, store, bucket });
  if (!found.ok) return found;
  const version = found.value;
  const validators = { etag: `"${version.etag}"`, 'last-modified': version.modified.toUTCString() };
  const overrides = overridesOf(request);
  if (overrides === undefined) return refused(UNREPRESENTABLE);
  const verdict = readConditions(request.fields, version);
  if (verdict === 'not-modified')
    return accepted({ status: 304, headers: { ...validators, ...versionHeader(bucket, version) } });
  if (verdict !== 'send') return refused(verdict);
  const header = rangeApplies(request.fields, version) ? request.fields.get('range') : undefined;
  const range = byteRange(header, version.size);
  if (range === 'unsatisfiable')
    return refused({
      code: 'InvalidRange',
      details: { RangeRequested: header ?? '', ActualObjectSize: String(version.size) },
      headers: { 'content-range': `bytes */${version.size}` },
    });
  const bytes = store.bytes(version);
  const headers = { ...validators, ...objectHeaders(bucket, version), ...overrides };
  if (range === undefined)
    return accepted({
      status: 200,
      headers: { ...headers, ...wantedChecksum(request, version) },
      body: bytes,
    });
  return accepted({
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${range.first}-${range.last}/${version.size}` },
    body: bytes.subarray(range.first, range.last + 1),
  });
}

/** The version that the request names, else the newest; refuses absent ones and delete markers as S3 does. */
export function findVersion({
  request,
  store,
  bucket,
}: Pick<Call, 'request' | 'store' | 'bucket'>): Result<Version, S3Refusal> {
  const versionId = parameter(request, 'versionId');
  const version =
    versionId === undefined
      ? store.newest(bucket.name, request.key)
      : store.version(bucket.name, request.key, versionId);
  if (version === undefined)
    return refused(versionId === undefined ? { code: 'NoSuchKey' } : { code: 'NoSuchVersion' });
  if (!version.marker) return accepted(version);
  const headers = { 'x-amz-delete-marker': 'true', ...versionHeader(bucket, version) };
  if (versionId === undefined) return refused({ code: 'NoSuchKey', headers });
  return refused({
    code: 'MethodNotAllowed',
    headers: { ...headers, allow: 'DELETE', 'last-modified': version.modified.toUTCString() },
  });
}

function objectHeaders(bucket: Bucket, version: Version): Record<string, string> {
  return {
    'accept-ranges': 'bytes',
    ...version.fields,
    ...versionHeader(bucket, version),
    ...(version.retention && {
      'x-amz-object-lock-mode': version.retention.mode,
      'x-amz-object-lock-retain-until-date': version.retention.until,
    }),
  };
}

/** Undefined when a value cannot stand in a header: beyond ISO 8859-1, or a control character. */
function overridesOf(request: S3Request): Record<string, string> | undefined {
  const overrides: Record<string, string> = {};
  for (const [name, header] of Object.entries(RESPONSE_OVERRIDES)) {
    const value = parameter(request, name);
    if (value === undefined) continue;
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) return undefined;
    overrides[header] = value;
  }
  return overrides;
}

const wantedChecksum = (request: S3Request, version: Version): Record<string, string> =>
  request.fields.get('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED' ? checksumHeaders(version) : {};
