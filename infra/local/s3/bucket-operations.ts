import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Bucket } from './object-store.ts';
import { type Call, type S3Answer, xml } from './operation.ts';
import { notImplemented, type S3Refusal } from './refusal.ts';
import { type DefaultRetention, modeOf } from './retention.ts';
import { element, hasRoot, nest, S3_NAMESPACE, text, textOf } from './xml.ts';

/** Lower-case letters, digits, hyphens and dots, 3 to 63; source: "Bucket naming rules" in the Amazon S3 User Guide. */
const BUCKET_NAME = /^(?=.{3,63}$)[a-z0-9](?!.*\.\.)[a-z0-9.-]*[a-z0-9]$/;
const NO_VERSIONING: S3Refusal = {
  code: 'InvalidBucketState',
  message: "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
};

/** `call.bucket` is a blank of the name asked for. */
export function createBucket({ request, store, bucket }: Call): Result<S3Answer, S3Refusal> {
  if (!BUCKET_NAME.test(bucket.name)) return refused({ code: 'InvalidBucketName' });
  if (store.bucket(bucket.name) !== undefined) return refused({ code: 'BucketAlreadyOwnedByYou' });
  const objectLock = request.fields.get('x-amz-bucket-object-lock-enabled')?.toLowerCase() === 'true';
  store.saveBucket({ ...bucket, objectLock, versioning: objectLock ? 'Enabled' : 'Off' });
  return accepted({ status: 200, headers: { location: `/${bucket.name}` } });
}

export const headBucket = (): Result<S3Answer, S3Refusal> => accepted({ status: 200 });

export function getBucketVersioning({ bucket }: Call): Result<S3Answer, S3Refusal> {
  const status = bucket.versioning === 'Off' ? [] : [text('Status', bucket.versioning)];
  return accepted(xml(element('VersioningConfiguration', status, S3_NAMESPACE)));
}

export function putBucketVersioning({ payload, store, bucket }: Call): Result<S3Answer, S3Refusal> {
  const document = payload.bytes.toString();
  const status = textOf(document, 'Status');
  if (textOf(document, 'MfaDelete') === 'Enabled') return refused(notImplemented('MFA delete'));
  if (!hasRoot(document, 'VersioningConfiguration') || (status !== 'Enabled' && status !== 'Suspended'))
    return refused({ code: 'MalformedXML' });
  if (bucket.objectLock && status === 'Suspended')
    return refused({
      code: 'InvalidBucketState',
      message:
        'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
    });
  store.saveBucket({ ...bucket, versioning: status });
  return accepted({ status: 200 });
}

export function getObjectLockConfiguration({ bucket }: Call): Result<S3Answer, S3Refusal> {
  if (!bucket.objectLock) return refused({ code: 'ObjectLockConfigurationNotFoundError' });
  const standing = bucket.defaultRetention;
  const rule =
    standing === undefined
      ? []
      : [nest('DefaultRetention', [text('Mode', standing.mode), text(standing.unit, standing.count)])];
  return accepted(
    xml(
      element(
        'ObjectLockConfiguration',
        [text('ObjectLockEnabled', 'Enabled'), ...rule.map((each) => nest('Rule', [each]))],
        S3_NAMESPACE,
      ),
    ),
  );
}

/** Turns object lock on for good, with or without a default retention. */
export function putObjectLockConfiguration({ payload, store, bucket }: Call): Result<S3Answer, S3Refusal> {
  const document = payload.bytes.toString();
  if (!hasRoot(document, 'ObjectLockConfiguration') || textOf(document, 'ObjectLockEnabled') !== 'Enabled')
    return refused({ code: 'MalformedXML' });
  if (bucket.versioning !== 'Enabled') return refused(NO_VERSIONING);
  const { defaultRetention: _, ...rest } = bucket;
  const locked: Bucket = { ...rest, objectLock: true };
  if (!document.includes('<DefaultRetention')) {
    store.saveBucket(locked);
    return accepted({ status: 200 });
  }
  const defaultRetention = defaultRetentionOf(document);
  if (defaultRetention === undefined) return refused({ code: 'MalformedXML' });
  store.saveBucket({ ...locked, defaultRetention });
  return accepted({ status: 200 });
}

/** A mode and exactly one of Days and Years, a positive whole number. */
function defaultRetentionOf(document: string): DefaultRetention | undefined {
  const mode = modeOf(textOf(document, 'Mode'));
  const [days, years] = [textOf(document, 'Days'), textOf(document, 'Years')];
  const count = days ?? years ?? '';
  if (mode === undefined || (days !== undefined && years !== undefined) || !/^[1-9]\d{0,4}$/.test(count))
    return undefined;
  return { mode, unit: days === undefined ? 'Years' : 'Days', count: Number(count) };
}
