import { S3Client } from '@aws-sdk/client-s3';
import { systemClock } from '#functions/adapters/clock.ts';
import { documentStore } from '#functions/adapters/s3/document-store.ts';
import type { EraseDependencies } from '#functions/application/erase-persons.ts';
import { configuration } from './configuration.ts';
import { papersHere } from './papers.ts';
import { casesIn, table } from './stores.ts';

/** What erases personal data, by the environment. */
export const erasureHere = (): EraseDependencies => ({
  ...casesIn(table()),
  documents: documentStore(new S3Client({}), configuration('DOCUMENTS_BUCKET').DOCUMENTS_BUCKET),
  papers: papersHere(),
  clock: systemClock,
});
