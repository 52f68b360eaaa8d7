import { GetObjectTaggingCommand, type S3Client } from '@aws-sdk/client-s3';
import type { PaperScans, ScanVerdict } from '#functions/application/ports/uploads.ts';
import { filedKey } from './paper-keys.ts';

/** The tag by which Amazon GuardDuty Malware Protection for S3 gives its verdict on an object. */
const TAG = 'GuardDutyMalwareScanStatus';
const VERDICTS: Readonly<Record<string, ScanVerdict>> = {
  NO_THREATS_FOUND: 'clean',
  THREATS_FOUND: 'infected',
};

/** Verdicts from the tags of the files. What was not scanned, or could not be, stays pending. */
export const paperScans = (client: S3Client, Bucket: string): PaperScans => ({
  verdictOf: async (caseId, code) => {
    const { TagSet = [] } = await client.send(
      new GetObjectTaggingCommand({ Bucket, Key: filedKey(caseId, code) }),
    );
    return VERDICTS[TagSet.find(({ Key }) => Key === TAG)?.Value ?? ''] ?? 'pending';
  },
});
