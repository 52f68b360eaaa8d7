import * as z from 'zod';
import type { Case } from '#functions/case/case.ts';
import { Persons } from '#functions/case/person.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Vault } from './ports/vault.ts';
import { sha256 } from './record.ts';

const Opened = z.object({ salt: z.string(), persons: Persons });

/**
 * The personal data of a case as they were filed.
 * @throws {Error} when they are gone, or are not those whose hash the filing recorded.
 */
export async function openPersons(
  { cases, vault }: { readonly cases: Pick<CaseStore, 'sealedPersons'>; readonly vault: Vault },
  kase: Case,
): Promise<Persons> {
  const sealed = await cases.sealedPersons(kase.id, kase.persons.item);
  if (!sealed) throw new Error('the personal data of the case are gone');
  const plain = await vault.open(kase.id, sealed);
  if (sha256(plain) !== kase.persons.hash) throw new Error('the personal data are not those of the filing');
  return Opened.parse(JSON.parse(plain)).persons;
}
