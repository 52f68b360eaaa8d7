import { KMSClient } from '@aws-sdk/client-kms';
import { vault } from '#functions/adapters/kms/vault.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import { configuration } from './configuration.ts';

/** The personal data, with the keys of the environment: also by those who know an applicant again. */
export function personsHere(): Vault {
  const keys = configuration('DATA_KEY_ID', 'APPLICANT_KEY_ID');
  return vault(new KMSClient({}), { dataKeyId: keys.DATA_KEY_ID, applicantKeyId: keys.APPLICANT_KEY_ID });
}
