import { KMSClient } from '@aws-sdk/client-kms';
import { systemClock } from '#functions/adapters/clock.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { vault } from '#functions/adapters/kms/vault.ts';
import { caseRoutes } from '#functions/http/cases.ts';
import { progressRoutes } from '#functions/http/progress.ts';
import { warningRoutes } from '#functions/http/warnings.ts';
import { api } from '#functions/runtime/api.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { calendarIn, table } from '#functions/runtime/stores.ts';

const persons = vault(new KMSClient({}), { dataKeyId: configuration('DATA_KEY_ID').DATA_KEY_ID });

const kept = table();

const ports = {
  cases: caseStore(kept),
  quotas: quotaStore(kept),
  calendars: calendarIn(kept).calendars,
  vault: persons,
  clock: systemClock,
};

export const handler = api({ ...caseRoutes(ports), ...progressRoutes(ports), ...warningRoutes(ports) });
