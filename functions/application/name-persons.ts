import type { Application } from '#functions/case/application.ts';
import type { NamedPerson } from './ports/cases.ts';
import type { Vault } from './ports/vault.ts';

/** Everybody on the application who has an IIN, by its keyed hash: the only form in which persons are compared. */
export async function namePersons(
  vault: Pick<Vault, 'applicantKey'>,
  { applicant, family }: Pick<Application, 'applicant' | 'family'>,
): Promise<readonly NamedPerson[]> {
  const placed = [
    { pointer: '/applicant', iin: applicant.iin },
    ...family.map(({ iin }, index) => ({ pointer: `/family/${index}`, iin })),
  ];
  const named = await Promise.all(
    placed.map(async ({ pointer, iin }) =>
      iin === undefined ? undefined : { pointer, personKey: await vault.applicantKey(iin) },
    ),
  );
  return named.filter((person) => person !== undefined);
}
