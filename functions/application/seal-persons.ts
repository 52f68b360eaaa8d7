import type { Case, PersonsReference } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import type { Persons } from '#functions/case/person.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { openWithKey } from './open-persons.ts';
import type { CaseStore, SealedPersons } from './ports/cases.ts';
import type { Vault } from './ports/vault.ts';
import { canonicalJson, sha256 } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { randomSalt } from './seal-place.ts';

type Dependencies = {
  readonly cases: Pick<CaseStore, 'dataKey' | 'sealedPersons'>;
  readonly vault: Pick<Vault, 'openKey'>;
  readonly salt?: () => string;
};
/** What lies sealed beside a case, and how its state refers to it. */
export type Sealed = { readonly reference: PersonsReference; readonly sealed: SealedPersons };

/** Whether an act brings persons with it, which are sealed before it is written. */
const bringsPersons = (command: Command): boolean =>
  command.verb === 'correct' ||
  command.verb === 'dismiss' ||
  command.verb === 'uphold' ||
  command.verb === 'extend' ||
  (command.verb === 'change-family' && command.said.family !== undefined);

/**
 * Seals the persons that an act brings, and words that may name persons, with the key of the case, beside those that
 * stood before: nothing is overwritten. What the applicant stated stays.
 * Refuses another applicant: a correction of the IIN would be another case.
 */
export async function sealPersons(
  { salt = randomSalt, ...dependencies }: Dependencies,
  kase: Case,
  command: Command,
): Promise<Result<Sealed | undefined, UseCaseRefusal>> {
  if (!bringsPersons(command)) return accepted(undefined);
  if (kase.erased) return refused({ code: 'persons-erased', at: kase.erased.at });
  const { persons: before, key } = await openWithKey(dependencies, kase);
  const persons = personsAfter(before, command);
  if (persons.applicant.iin !== before.applicant.iin) return refused(anotherApplicant());
  const item = nextItem(kase.persons.item);
  const plain = canonicalJson({ salt: salt(), persons });
  return accepted({ reference: { item, hash: sha256(plain) }, sealed: key.seal(item, plain) });
}

function personsAfter(before: Persons, command: Command): Persons {
  const { applicant, family, statements, complaint } = before;
  const kept = statements ? { statements } : {};
  if (complaint && command.verb === 'extend') {
    return { ...before, complaint: { ...complaint, extension: command.said.reasons } };
  }
  if (complaint && (command.verb === 'dismiss' || command.verb === 'uphold')) {
    return { ...before, complaint: { ...complaint, reply: command.said.reply } };
  }
  if (command.verb === 'correct') {
    const { applicant: corrected, family: members } = command.said;
    return { applicant: corrected, family: members, ...kept };
  }
  const members = command.verb === 'change-family' ? command.said.family : undefined;
  return { applicant, family: members ?? family, ...kept };
}

/** `PERSONS#0002` after `PERSONS#0001`. */
function nextItem(item: string): string {
  const [name = '', number = '0'] = item.split('#');
  return `${name}#${String(Number(number) + 1).padStart(4, '0')}`;
}

const anotherApplicant = (): UseCaseRefusal => ({
  code: 'application-invalid',
  errors: [
    {
      pointer: '/applicant/iin',
      code: 'applicant-changed',
      found: 'another IIN than that of the application',
      allowed: 'the same IIN: another applicant files another application',
    },
  ],
});
