import type { Result } from '#functions/law/result.ts';
import type { Bucket, ObjectStore, Version } from './object-store.ts';
import type { Payload } from './payload.ts';
import type { S3Refusal } from './refusal.ts';
import type { S3Request } from './request.ts';

export type S3Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
};

/** One verified call: who asked is settled, what it may do is not yet. */
export type Call = {
  readonly request: S3Request;
  readonly payload: Payload;
  readonly store: ObjectStore;
  readonly bucket: Bucket;
  readonly now: Date;
};

export type Operation = {
  readonly name: string;
  /** Query parameters it honours. */
  readonly parameters?: readonly string[];
  /** Headers of the families x-amz-* and if-* that it honours; a trailing hyphen admits a family. */
  readonly headers?: readonly string[];
  run(call: Call): Result<S3Answer, S3Refusal>;
};

/** Only a bucket that has or had versioning speaks of versions. */
export const versionHeader = (bucket: Bucket, version: Version): Record<string, string> =>
  bucket.versioning === 'Off' ? {} : { 'x-amz-version-id': version.versionId };

export const xml = (body: string): S3Answer => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body,
});
