import { KMSClient } from '@aws-sdk/client-kms';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { registerStore } from '#functions/adapters/dynamodb/register-store.ts';
import { vault } from '#functions/adapters/kms/vault.ts';
import type { ReplayDependencies } from '#functions/application/replay-case.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { calendarIn, table } from '#functions/runtime/stores.ts';
import { definitionOf } from './archive.ts';

/** What replays a case from the table and with the keys that the environment names. @throws when it names none. */
export function replayDependencies(): ReplayDependencies {
  const kept = table();
  return {
    cases: caseStore(kept),
    quotas: quotaStore(kept),
    registers: registerStore(kept),
    ...calendarIn(kept),
    vault: vault(new KMSClient({}), { dataKeyId: configuration('DATA_KEY_ID').DATA_KEY_ID }),
    definitionOf,
  };
}
