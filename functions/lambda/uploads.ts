import { systemClock } from '#functions/adapters/clock.ts';
import { uploadStore } from '#functions/adapters/dynamodb/upload-store.ts';
import { uploadRoutes } from '#functions/http/uploads.ts';
import { api } from '#functions/runtime/api.ts';
import { papersHere } from '#functions/runtime/papers.ts';
import { table } from '#functions/runtime/stores.ts';

export const handler = api(
  uploadRoutes({ uploads: uploadStore(table()), papers: papersHere(), clock: systemClock }),
);
