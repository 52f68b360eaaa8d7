import type { Case } from '#functions/case/case.ts';
import type { Persons } from '#functions/case/person.ts';
import type { CaseStore } from './ports/cases.ts';
import type { CaseKey, Vault } from './ports/vault.ts';
import { sha256 } from './record.ts';

type Dependencies = {
  readonly cases: Pick<CaseStore, 'dataKey' | 'sealedPersons'>;
  readonly vault: Pick<Vault, 'openKey'>;
};

/**
 * The personal data that a case names. One call of KMS.
 * @throws {Error} when they are gone, or are not those whose hash the case records.
 */
export async function openPersons(
  dependencies: Dependencies,
  kase: Pick<Case, 'id' | 'persons'>,
): Promise<Persons> {
  return (await openWithKey(dependencies, kase)).persons;
}

/** The same, with the key that opened them. */
export async function openWithKey(
  { cases, vault }: Dependencies,
  { id, persons: { item, hash } }: Pick<Case, 'id' | 'persons'>,
): Promise<{ readonly persons: Persons; readonly key: CaseKey }> {
  const [wrapped, sealed] = await Promise.all([cases.dataKey(id), cases.sealedPersons(id, item)]);
  if (!wrapped || !sealed) throw new Error('the personal data of the case are gone');
  const key = await vault.openKey(id, wrapped);
  const plain = key.open(sealed);
  if (sha256(plain) !== hash) throw new Error('the personal data are not those of the filing');
  // What the hash covers was judged before it was sealed, and is the same to the byte.
  const { persons }: { readonly persons: Persons } = JSON.parse(plain);
  return { persons, key };
}
