import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Version } from './object-store.ts';
import { type Call, type S3Answer, xml } from './operation.ts';
import type { S3Refusal } from './refusal.ts';
import { parameter, type S3Request } from './request.ts';
import { element, nest, S3_NAMESPACE, text } from './xml.ts';

const PAGE = 1000;

type Asked = { readonly prefix: string; readonly delimiter: string; readonly limit: number };
type Page = {
  readonly versions: readonly Version[];
  readonly groups: readonly string[];
  /** The last version or group of the page, when more follow. */
  readonly last?: { readonly key: string; readonly versionId?: string };
};

/** ListObjectsV2; source: the Amazon S3 API Reference. The owner is not listed. */
export function listObjects({ request, store, bucket }: Call): Result<S3Answer, S3Refusal> {
  const asked = readAsked(request);
  if (!asked.ok) return asked;
  const token = parameter(request, 'continuation-token');
  const startAfter = parameter(request, 'start-after');
  const after = token === undefined ? (startAfter ?? '') : Buffer.from(token, 'base64url').toString();
  const rows = newestOnly(store.versions(bucket.name, asked.value.prefix, after));
  const page = pageOf(
    rows,
    asked.value,
    ({ key }, group) => key === after || (token !== undefined && group === after),
  );
  const encode = encoderOf(request);
  return accepted(
    xml(
      element(
        'ListBucketResult',
        [
          ...preamble(request, bucket.name, asked.value, page),
          text('KeyCount', page.versions.length + page.groups.length),
          ...given('ContinuationToken', token),
          ...given('StartAfter', startAfter === undefined ? undefined : encode(startAfter)),
          ...given('NextContinuationToken', page.last && Buffer.from(page.last.key).toString('base64url')),
          ...page.versions.map((version) =>
            nest('Contents', [text('Key', encode(version.key)), ...contents(version)]),
          ),
          ...commonPrefixes(page, encode),
        ],
        S3_NAMESPACE,
      ),
    ),
  );
}

/** ListObjectVersions: versions and delete markers, keys ascending, the newest of each first. */
export function listObjectVersions({ request, store, bucket }: Call): Result<S3Answer, S3Refusal> {
  const asked = readAsked(request);
  if (!asked.ok) return asked;
  const keyMarker = parameter(request, 'key-marker') ?? '';
  const versionMarker = parameter(request, 'version-id-marker');
  const rows = [...store.versions(bucket.name, asked.value.prefix, keyMarker)];
  const reached = rows.findIndex((each) => each.key === keyMarker && each.versionId === versionMarker);
  const page = pageOf(
    rows.slice(reached + 1),
    asked.value,
    ({ key }, group) => (reached < 0 && key === keyMarker) || (keyMarker !== '' && group === keyMarker),
  );
  const latest = new Set([...newestRows(rows)].map(({ key, versionId }) => `${key}\n${versionId}`));
  const encode = encoderOf(request);
  return accepted(
    xml(
      element(
        'ListVersionsResult',
        [
          ...preamble(request, bucket.name, asked.value, page),
          text('KeyMarker', encode(keyMarker)),
          text('VersionIdMarker', versionMarker ?? ''),
          ...given('NextKeyMarker', page.last && encode(page.last.key)),
          ...given('NextVersionIdMarker', page.last?.versionId),
          ...page.versions.map((version) =>
            nest(version.marker ? 'DeleteMarker' : 'Version', [
              text('Key', encode(version.key)),
              text('VersionId', version.versionId),
              text('IsLatest', latest.has(`${version.key}\n${version.versionId}`)),
              ...contents(version),
            ]),
          ),
          ...commonPrefixes(page, encode),
        ],
        S3_NAMESPACE,
      ),
    ),
  );
}

function readAsked(request: S3Request): Result<Asked, S3Refusal> {
  const limit = parameter(request, 'max-keys') ?? String(PAGE);
  if (!/^\d{1,9}$/.test(limit))
    return refused({
      code: 'InvalidArgument',
      message: 'Provided max-keys not an integer or within integer range',
    });
  const prefix = parameter(request, 'prefix') ?? '';
  return accepted({
    prefix,
    delimiter: parameter(request, 'delimiter') ?? '',
    limit: Math.min(Number(limit), PAGE),
  });
}

function pageOf(
  rows: Iterable<Version>,
  asked: Asked,
  passed: (version: Version, group: string | undefined) => boolean,
): Page {
  const versions: Version[] = [];
  const groups: string[] = [];
  let last: Page['last'];
  for (const row of asked.limit === 0 ? [] : rows) {
    const group = groupOf(row.key, asked);
    if (passed(row, group) || (group !== undefined && groups.at(-1) === group)) continue;
    if (versions.length + groups.length === asked.limit) return { versions, groups, ...(last && { last }) };
    last = group === undefined ? { key: row.key, versionId: row.versionId } : { key: group };
    if (group === undefined) versions.push(row);
    else groups.push(group);
  }
  return { versions, groups };
}

/** The key up to and with the first delimiter after the prefix. */
function groupOf(key: string, { prefix, delimiter }: Asked): string | undefined {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}

function* newestRows(rows: Iterable<Version>): Generator<Version> {
  let key: string | undefined;
  for (const row of rows) {
    if (row.key !== key) yield row;
    key = row.key;
  }
}

function* newestOnly(rows: Iterable<Version>): Generator<Version> {
  for (const row of newestRows(rows)) if (!row.marker) yield row;
}

function preamble(request: S3Request, bucket: string, asked: Asked, page: Page): string[] {
  const encode = encoderOf(request);
  return [
    text('Name', bucket),
    text('Prefix', encode(asked.prefix)),
    ...given('Delimiter', asked.delimiter === '' ? undefined : encode(asked.delimiter)),
    ...given('EncodingType', parameter(request, 'encoding-type')),
    text('MaxKeys', asked.limit),
    text('IsTruncated', page.last !== undefined),
  ];
}

function contents(version: Version): string[] {
  const modified = text('LastModified', version.modified.toISOString());
  if (version.marker) return [modified];
  return [
    modified,
    text('ETag', `"${version.etag}"`),
    ...given('ChecksumAlgorithm', version.checksum?.algorithm.toUpperCase()),
    text('Size', version.size),
    text('StorageClass', 'STANDARD'),
  ];
}

const commonPrefixes = ({ groups }: Page, encode: (key: string) => string): string[] =>
  groups.map((group) => nest('CommonPrefixes', [text('Prefix', encode(group))]));

const given = (name: string, value: string | undefined): string[] =>
  value === undefined ? [] : [text(name, value)];

const encoderOf = (request: S3Request): ((key: string) => string) =>
  parameter(request, 'encoding-type') === 'url'
    ? (key) => encodeURIComponent(key).replaceAll('%2F', '/')
    : (key) => key;
