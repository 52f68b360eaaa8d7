import { parameter, type S3Request } from '../s3/request.ts';
import type { Action } from './statement.ts';

/** What S3 checks for an operation on an object or a bucket, where it is not the action of the same name. */
const ACTIONS: Readonly<Record<string, string>> = {
  HeadObject: 'GetObject',
  CopyObject: 'PutObject',
  HeadBucket: 'ListBucket',
  ListObjectsV2: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
  GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
  PutObjectLockConfiguration: 'PutBucketObjectLockConfiguration',
};

/** Of a version that is named, these are allowed for themselves. */
const OF_A_VERSION = ['GetObject', 'DeleteObject'];

const BY_HEADER = {
  'x-amz-object-lock-mode': 'PutObjectRetention',
  'x-amz-bypass-governance-retention': 'BypassGovernanceRetention',
} as const;

/** The actions of IAM that S3 checks before it does an operation (Service Authorization Reference). */
export function objectActions(operation: string, request: S3Request): readonly Action[] {
  const { bucket, key, fields } = request;
  const resource = arnOf(key === '' ? bucket : `${bucket}/${key}`);
  const action = ACTIONS[operation] ?? operation;
  const isOfVersion = OF_A_VERSION.includes(action) && parameter(request, 'versionId') !== undefined;
  const source = fields.get('x-amz-copy-source');
  return [
    ...(source === undefined ? [] : [readingFrom(source)]),
    { action: `s3:${action}${isOfVersion ? 'Version' : ''}`, resource },
    ...Object.entries(BY_HEADER).flatMap(([header, more]) =>
      fields.has(header) ? [{ action: `s3:${more}`, resource }] : [],
    ),
  ];
}

export const listing = (bucket: string): Action => ({ action: 's3:ListBucket', resource: arnOf(bucket) });

function readingFrom(source: string): Action {
  const [object = '', version] = decodeURIComponent(source).replace(/^\//, '').split('?versionId=');
  return { action: `s3:GetObject${version === undefined ? '' : 'Version'}`, resource: arnOf(object) };
}

const arnOf = (path: string): string => `arn:aws:s3:::${path}`;
