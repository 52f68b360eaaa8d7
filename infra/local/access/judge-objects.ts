import type { S3Refusal } from '../s3/refusal.ts';
import type { S3Request } from '../s3/request.ts';
import type { Access } from './access.ts';
import { listing, objectActions } from './object-actions.ts';

/** Whether a caller of S3 may do what is asked: whoever signed the call or the link. */
export interface ObjectJudge {
  refusal(accessKeyId: string, operation: string, request: S3Request): S3Refusal | undefined;
  /** To whoever may not list a bucket, S3 says of a missing object that it is forbidden. */
  mayMiss(accessKeyId: string, request: S3Request): boolean;
}

export const judgeObjects = (access: Access): ObjectJudge => ({
  refusal: (accessKeyId, operation, request) => {
    const judgement = access.judge(accessKeyId, objectActions(operation, request));
    return judgement.allowed ? undefined : { code: 'AccessDenied', message: judgement.sentence };
  },
  mayMiss: (accessKeyId, { bucket }) => access.may(accessKeyId, listing(bucket)),
});
