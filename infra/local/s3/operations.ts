import { accepted, type Result, refused } from '#functions/law/result.ts';
import {
  createBucket,
  getBucketVersioning,
  getObjectLockConfiguration,
  headBucket,
  putBucketVersioning,
  putObjectLockConfiguration,
} from './bucket-operations.ts';
import { CHECKSUM_HEADER } from './checksum.ts';
import { COPY_SOURCE, copyObject } from './copy-object.ts';
import { BYPASS, deleteObject } from './delete-object.ts';
import { getObject, RESPONSE_OVERRIDES } from './get-object.ts';
import { listObjects, listObjectVersions } from './listing.ts';
import { getObjectRetention, putObjectRetention } from './object-retention.ts';
import type { Operation } from './operation.ts';
import { putObject } from './put-object.ts';
import { notImplemented, type S3Refusal } from './refusal.ts';
import type { S3Request } from './request.ts';

const LISTING = ['prefix', 'delimiter', 'max-keys', 'encoding-type'];
const READ: Pick<Operation, 'parameters' | 'headers'> = {
  parameters: ['versionId', ...Object.keys(RESPONSE_OVERRIDES)],
  headers: [
    'if-match',
    'if-none-match',
    'if-modified-since',
    'if-unmodified-since',
    'if-range',
    'x-amz-checksum-mode',
  ],
};

/** Operations by level, method and the query parameter that names the sub-resource. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  'bucket PUT': { name: 'CreateBucket', headers: ['x-amz-bucket-object-lock-enabled'], run: createBucket },
  'bucket HEAD': { name: 'HeadBucket', run: headBucket },
  'bucket GET list-type': {
    name: 'ListObjectsV2',
    parameters: [...LISTING, 'continuation-token', 'start-after'],
    run: listObjects,
  },
  'bucket GET versions': {
    name: 'ListObjectVersions',
    parameters: [...LISTING, 'key-marker', 'version-id-marker'],
    run: listObjectVersions,
  },
  'bucket GET versioning': { name: 'GetBucketVersioning', run: getBucketVersioning },
  'bucket PUT versioning': { name: 'PutBucketVersioning', run: putBucketVersioning },
  'bucket GET object-lock': { name: 'GetObjectLockConfiguration', run: getObjectLockConfiguration },
  'bucket PUT object-lock': { name: 'PutObjectLockConfiguration', run: putObjectLockConfiguration },
  'object PUT': {
    name: 'PutObject',
    headers: [
      'if-match',
      'if-none-match',
      'x-amz-meta-',
      'x-amz-object-lock-mode',
      'x-amz-object-lock-retain-until-date',
      'x-amz-decoded-content-length',
      'x-amz-trailer',
    ],
    run: putObject,
  },
  'object PUT copy': { name: 'CopyObject', headers: [COPY_SOURCE], run: copyObject },
  'object GET': { name: 'GetObject', ...READ, run: getObject },
  'object HEAD': { name: 'HeadObject', ...READ, run: getObject },
  'object DELETE': { name: 'DeleteObject', parameters: ['versionId'], headers: [BYPASS], run: deleteObject },
  'object GET retention': { name: 'GetObjectRetention', parameters: ['versionId'], run: getObjectRetention },
  'object PUT retention': {
    name: 'PutObjectRetention',
    parameters: ['versionId'],
    headers: [BYPASS],
    run: putObjectRetention,
  },
};

const SUB_RESOURCES = ['list-type', 'versions', 'versioning', 'object-lock', 'retention'];
const ALWAYS = ['x-amz-content-sha256', 'x-amz-date', 'x-amz-user-agent', 'x-amz-sdk-checksum-algorithm'];

/** The operation a request asks for; refuses, by name, every sub-resource, parameter and header it would ignore. */
export function operationFor(request: S3Request): Result<Operation, S3Refusal> {
  if (request.bucket === '') return refused(notImplemented('operations on the service, such as ListBuckets'));
  const names = request.query
    .map(([name]) => name)
    .filter((name) => name !== 'x-id' && !/^x-amz-/i.test(name));
  const sub = names.find((name) => SUB_RESOURCES.includes(name));
  const level = request.key === '' ? 'bucket' : 'object';
  const variant = sub ?? (request.method === 'PUT' && request.fields.has(COPY_SOURCE) ? 'copy' : undefined);
  const operation =
    OPERATIONS[[level, request.method, ...(variant === undefined ? [] : [variant])].join(' ')];
  const unknown = names.find((name) => name !== sub && !operation?.parameters?.includes(name));
  if (unknown !== undefined)
    return refused(notImplemented(`?${unknown} of ${request.method} on the ${level}`));
  if (operation === undefined)
    return refused(notImplemented(`${request.method} on the ${level}${sub === undefined ? '' : `?${sub}`}`));
  const header = [...request.fields.keys()].find((name) => !honours(operation, name, request.method));
  if (header !== undefined) return refused(notImplemented(`${header} of ${operation.name}`));
  return accepted(operation);
}

function honours(operation: Operation, header: string, method: string): boolean {
  if (!/^(?:x-amz-|if-)/.test(header) || ALWAYS.includes(header) || isPresigning(header)) return true;
  if (method === 'PUT' && CHECKSUM_HEADER.test(header)) return true;
  return (operation.headers ?? []).some((each) =>
    each.endsWith('-') ? header.startsWith(each) : header === each,
  );
}

const isPresigning = (name: string): boolean =>
  /^x-amz-(?:algorithm|credential|signature|signedheaders|expires)$/.test(name);
