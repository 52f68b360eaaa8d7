import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Case, PersonsReference } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import { nextNotice } from '#functions/case/hearing.ts';
import { placeOf } from '#functions/case/hearing-offer.ts';
import type { CaseStore } from './ports/cases.ts';
import type { CaseKey, Vault } from './ports/vault.ts';
import { canonicalJson, sha256 } from './record.ts';
import type { Sealed } from './seal-persons.ts';

const Opened = z.object({ salt: z.string(), place: z.string() });

type Dependencies = {
  readonly cases: Pick<CaseStore, 'dataKey'>;
  readonly vault: Pick<Vault, 'openKey'>;
  readonly salt?: () => string;
};

/** What nobody can guess, so that the hash of what is sealed tells nothing of it. */
export const randomSalt = (): string => randomBytes(16).toString('hex');

/**
 * Seals the place or the link of a hearing that is offered, with the key of the case: a link lets in whoever has it, and
 * what an official writes may name somebody. Each notice has an item of its own. Undefined for every other act.
 * @throws {Error} when the key of the case is gone.
 */
export async function sealPlace(
  { cases, vault, salt = randomSalt }: Dependencies,
  kase: Case,
  command: Command,
): Promise<Sealed | undefined> {
  if (command.verb !== 'offer-hearing') return undefined;
  const wrapped = await cases.dataKey(kase.id);
  if (!wrapped) throw new Error('the personal data of the case are gone');
  const key = await vault.openKey(kase.id, wrapped);
  const item = `HEARING#${String(nextNotice(kase)).padStart(4, '0')}`;
  const plain = canonicalJson({ salt: salt(), place: placeOf(command.said) });
  return { reference: { item, hash: sha256(plain) }, sealed: key.seal(item, plain) };
}

/** @throws {Error} when it is gone, or is not what the notice recorded. */
export async function openPlace(
  cases: Pick<CaseStore, 'sealedPersons'>,
  caseId: string,
  { item, hash }: PersonsReference,
  key: Pick<CaseKey, 'open'>,
): Promise<string> {
  const sealed = await cases.sealedPersons(caseId, item);
  if (!sealed) throw new Error('the place of the hearing is gone');
  const plain = key.open(sealed);
  if (sha256(plain) !== hash) throw new Error('the place of the hearing is not that of the notice');
  return Opened.parse(JSON.parse(plain)).place;
}
