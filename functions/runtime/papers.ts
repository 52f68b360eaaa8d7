import { S3Client } from '@aws-sdk/client-s3';
import { paperScans } from '#functions/adapters/s3/paper-scans.ts';
import { papers } from '#functions/adapters/s3/papers.ts';
import type { PaperScans, Papers } from '#functions/application/ports/uploads.ts';
import { configuration } from './configuration.ts';

const bucket = (): string => configuration('UPLOADS_BUCKET').UPLOADS_BUCKET;

/** The files of applicants, by the environment. */
export const papersHere = (): Papers => papers(new S3Client({}), bucket());

/** The scanner that this stage waits for; undefined where it waits for none. */
export const scansHere = (): PaperScans | undefined =>
  configuration('VIRUS_SCAN').VIRUS_SCAN === 'wait' ? paperScans(new S3Client({}), bucket()) : undefined;
