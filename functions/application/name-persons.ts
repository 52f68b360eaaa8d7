import type { Application } from '#functions/case/application.ts';
import type { Synthetic } from '#functions/case/synthetic.ts';
import type { NamedPerson } from './ports/cases.ts';
import type { Vault } from './ports/vault.ts';

/**
 * The keyed hash of an IIN, under which a person is found again. On synthetic applications it is another one: nobody on
 * them is met on a real one.
 */
export const personKey = async (
  vault: Pick<Vault, 'applicantKey'>,
  iin: string,
  { synthetic }: Synthetic,
): Promise<string> => `${synthetic ? 'synthetic:' : ''}${await vault.applicantKey(iin)}`;

/** Everybody on the application who has an IIN, by its keyed hash: the only form in which persons are compared. */
export async function namePersons(
  vault: Pick<Vault, 'applicantKey'>,
  application: Pick<Application, 'applicant' | 'family' | 'synthetic'>,
): Promise<readonly NamedPerson[]> {
  const { applicant, family } = application;
  const placed = [
    { pointer: '/applicant', iin: applicant.iin },
    ...family.map(({ iin }, index) => ({ pointer: `/family/${index}`, iin })),
  ];
  const named = await Promise.all(
    placed.map(async ({ pointer, iin }) =>
      iin === undefined ? undefined : { pointer, personKey: await personKey(vault, iin, application) },
    ),
  );
  return named.filter((person) => person !== undefined);
}
