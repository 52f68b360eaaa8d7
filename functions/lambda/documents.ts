import { S3Client } from '@aws-sdk/client-s3';
import { systemClock } from '#functions/adapters/clock.ts';
import { accessStore } from '#functions/adapters/dynamodb/access-store.ts';
import { documentStore } from '#functions/adapters/s3/document-store.ts';
import { documentRoutes } from '#functions/http/documents.ts';
import { api } from '#functions/runtime/api.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { papersHere, scansHere } from '#functions/runtime/papers.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const documents = documentStore(new S3Client({}), configuration('DOCUMENTS_BUCKET').DOCUMENTS_BUCKET);

const kept = table();

export const handler = api(
  documentRoutes({
    cases: casesIn(kept).cases,
    documents,
    papers: papersHere(),
    scans: scansHere(),
    accesses: accessStore(kept),
    clock: systemClock,
  }),
);
