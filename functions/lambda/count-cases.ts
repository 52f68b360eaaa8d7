import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { reportStore } from '#functions/adapters/dynamodb/report-store.ts';
import { countCases } from '#functions/queue/count-case.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { calendarIn, table } from '#functions/runtime/stores.ts';

const kept = table();

export const handler = countCases(
  { cases: caseStore(kept), reports: reportStore(kept), ...calendarIn(kept) },
  parkingPlace(),
);
