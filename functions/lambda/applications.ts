import { systemClock } from '#functions/adapters/clock.ts';
import { uploadStore } from '#functions/adapters/dynamodb/upload-store.ts';
import { applicationRoutes } from '#functions/http/applications.ts';
import { api } from '#functions/runtime/api.ts';
import { papersHere } from '#functions/runtime/papers.ts';
import { personsHere } from '#functions/runtime/persons.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const kept = table();

export const handler = api(
  applicationRoutes({
    ...casesIn(kept),
    vault: personsHere(),
    uploads: uploadStore(kept),
    papers: papersHere(),
    clock: systemClock,
  }),
);
