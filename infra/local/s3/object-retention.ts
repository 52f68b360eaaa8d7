import { accepted, type Result, refused } from '#functions/law/result.ts';
import { bypasses } from './delete-object.ts';
import { findVersion } from './get-object.ts';
import { type Call, type S3Answer, xml } from './operation.ts';
import type { S3Refusal } from './refusal.ts';
import { askedRetention, mayReplace } from './retention.ts';
import { element, hasRoot, S3_NAMESPACE, text, textOf } from './xml.ts';

const NO_LOCK: S3Refusal = {
  code: 'InvalidRequest',
  message: 'Bucket is missing Object Lock Configuration',
};

export function getObjectRetention(call: Call): Result<S3Answer, S3Refusal> {
  if (!call.bucket.objectLock) return refused(NO_LOCK);
  const version = findVersion(call);
  if (!version.ok) return version;
  const { retention } = version.value;
  if (retention === undefined) return refused({ code: 'NoSuchObjectLockConfiguration' });
  const children = [text('Mode', retention.mode), text('RetainUntilDate', retention.until)];
  return accepted(xml(element('Retention', children, S3_NAMESPACE)));
}

/** Sets, extends or, where the mode and a bypass allow it, shortens or removes the retention of a version. */
export function putObjectRetention(call: Call): Result<S3Answer, S3Refusal> {
  const { payload, bucket, store, now } = call;
  if (!bucket.objectLock) return refused(NO_LOCK);
  const document = payload.bytes.toString();
  if (!hasRoot(document, 'Retention')) return refused({ code: 'MalformedXML' });
  const version = findVersion(call);
  if (!version.ok) return version;
  const asked = askedRetention(textOf(document, 'Mode'), textOf(document, 'RetainUntilDate'), now);
  if (!asked.ok) return asked;
  if (!mayReplace(version.value.retention, asked.value, now, bypasses(call)))
    return refused({
      code: 'AccessDenied',
      message: 'Access Denied because object protected by object lock.',
    });
  store.retain(version.value, asked.value);
  return accepted({ status: 200 });
}
