import * as z from 'zod';
import { type Caller, may } from '#functions/case/authority.ts';
import type { Case, PersonsReference } from '#functions/case/case.ts';
import { filedId } from '#functions/case/filed-file.ts';
import { Persons } from '#functions/case/person.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { documentKey, evidenceKey, receivedKey, signedKey } from './document-key.ts';
import { personKey } from './name-persons.ts';
import type { Access, AccessLog, Purpose } from './ports/accesses.ts';
import type { CaseStore, RecordedEvent, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { Vault } from './ports/vault.ts';
import { sha256 } from './record.ts';
import { recordAccesses } from './record-access.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly vault: Vault;
  readonly accesses: AccessLog;
  readonly clock: Clock;
};

/** A file that is kept of a person: in which bucket, under which name, and where it is downloaded, if it is. */
export type KeptFile = {
  readonly bucket: 'documents' | 'uploads';
  readonly name: string;
  readonly sha256?: string;
  readonly bytes?: number;
  readonly download?: string;
};

/** What was sealed in one item of a case, opened. */
export type OpenedItem = { readonly item: string; readonly hash: string; readonly holds: unknown };

/** All that is kept of one application of the person. */
export type ExportedCase = {
  readonly as: 'applicant';
  readonly state: Case;
  readonly version: number;
  readonly sealed: readonly OpenedItem[];
  readonly events: readonly RecordedEvent[];
  readonly accesses: readonly Access[];
  readonly downloads: readonly { readonly documentId: string; readonly at: Instant }[];
  readonly files: readonly KeptFile[];
};

/** That the person stands on another's application, and what that says of the person alone. */
export type NamedInCase = {
  readonly as: 'relative';
  readonly caseId: string;
  readonly number: string;
  readonly service: Case['service'];
  readonly region: Case['region'];
  readonly filedAt: Instant;
  readonly entries: readonly unknown[];
};

export type PersonExport = {
  readonly madeAt: Instant;
  /** The keyed hash under which the person is found. */
  readonly key: string;
  readonly cases: readonly (ExportedCase | NamedInCase)[];
};

type Asked = { readonly caller: Caller; readonly iin: string; readonly purpose?: Purpose | undefined };

/**
 * Everything that is held on one person, by the IIN (Law 94-V, Art. 24): each application of the person with every
 * version of what was sealed, its events, looks, downloads and files; and what others' applications say of the person.
 * Given only once it is on record with each case. What was erased is not there any more.
 */
export async function exportPerson(
  dependencies: Dependencies,
  { caller, iin, purpose }: Asked,
): Promise<Result<PersonExport, UseCaseRefusal>> {
  if (!may(caller, { to: 'export-person' })) return refused({ code: 'not-permitted' });
  const { cases, vault, clock } = dependencies;
  const key = await personKey(vault, iin, caller);
  const ids = new Set([...(await own(cases, key)), ...(await cases.casesNaming(key))]);
  await recordAccesses(dependencies, [...ids], { caller, what: 'export', purpose });
  const exported: (ExportedCase | NamedInCase)[] = [];
  for (const caseId of ids) {
    const stored = await cases.load(caseId);
    if (stored && !stored.state.erased) exported.push(await exportCase(dependencies, stored, iin));
  }
  return accepted({ madeAt: clock.now(), key, cases: exported });
}

const A_PAGE = 100;

/** The cases of an applicant; those without an entry for each person are found by this alone. */
async function own(cases: CaseStore, key: string): Promise<readonly string[]> {
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await cases.ofApplicant(key, { limit: A_PAGE, ...(after ? { after } : {}) });
    found.push(...page.items.map(({ state }) => state.id));
    after = page.next;
  } while (after);
  return found;
}

async function exportCase(
  dependencies: Dependencies,
  { state, version }: StoredCase,
  iin: string,
): Promise<ExportedCase | NamedInCase> {
  const { cases } = dependencies;
  const events = await cases.history(state.id);
  const sealed = await openItems(dependencies, state.id, events);
  const held = sealed.flatMap(({ holds }) => personsIn(holds));
  if (!held.some(({ applicant }) => applicant.iin === iin)) {
    const { id: caseId, number, service, region, filedAt } = state;
    const entries = held.flatMap(({ family }) => family.filter((member) => member.iin === iin));
    return { as: 'relative', caseId, number, service, region, filedAt, entries };
  }
  const [accesses, downloads] = await Promise.all([
    accessesOf(dependencies.accesses, state.id),
    cases.downloads(state.id),
  ]);
  return { as: 'applicant', state, version, sealed, events, accesses, downloads, files: filesOf(state) };
}

const WithPersons = z.object({ persons: Persons });

const personsIn = (holds: unknown): readonly Persons[] => {
  const read = WithPersons.safeParse(holds);
  return read.success ? [read.data.persons] : [];
};

/** Every version of everything that was sealed in the case, with one call of KMS. @throws where an item is not what it was. */
async function openItems(
  { cases, vault }: Pick<Dependencies, 'cases' | 'vault'>,
  caseId: string,
  events: readonly RecordedEvent[],
): Promise<readonly OpenedItem[]> {
  const wrapped = await cases.dataKey(caseId);
  if (!wrapped) throw new Error('the personal data of the case are gone');
  const key = await vault.openKey(caseId, wrapped);
  const opened: OpenedItem[] = [];
  for (const { item, hash } of referencesIn(events.map(({ event }) => event))) {
    const sealed = await cases.sealedPersons(caseId, item);
    if (!sealed) continue;
    const plain = key.open(sealed);
    if (sha256(plain) !== hash) throw new Error('the personal data are not those of the event');
    const { salt: _salt, ...holds }: Record<string, unknown> = JSON.parse(plain);
    opened.push({ item, hash, holds });
  }
  return opened;
}

/** Wherever an event names a sealed item with its hash; each item once. */
function referencesIn(value: unknown): readonly PersonsReference[] {
  const found = new Map<string, PersonsReference>();
  const look = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    if ('item' in one && 'hash' in one && typeof one.item === 'string' && typeof one.hash === 'string') {
      found.set(one.item, { item: one.item, hash: one.hash });
    }
    for (const member of Object.values(one)) look(member);
  };
  look(value);
  return [...found.values()];
}

async function accessesOf(log: AccessLog, caseId: string): Promise<readonly Access[]> {
  const found: Access[] = [];
  let after: string | undefined;
  do {
    const page = await log.list(caseId, { limit: A_PAGE, ...(after ? { after } : {}) });
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found;
}

/** The files of a case by what its state names: papers that came, pages that were drawn, signed versions and their proofs. */
function filesOf({ id: caseId, documentsFiled, documents }: Case): readonly KeptFile[] {
  const at = (document: string) => `/v1/cases/${caseId}/documents/${document}`;
  const filed = documentsFiled.flatMap(({ code, file }): KeptFile[] =>
    file
      ? [
          {
            bucket: 'uploads',
            name: `filed/${caseId}/${code}`,
            sha256: file.sha256,
            bytes: file.bytes,
            download: at(filedId(code)),
          },
        ]
      : [],
  );
  const drawn = documents.flatMap(({ id, sha256: hash, bytes, signatures = [], pending }): KeptFile[] => [
    { bucket: 'documents', name: documentKey(caseId, id), sha256: hash, bytes, download: at(id) },
    ...signatures.flatMap((signature, index): KeptFile[] => {
      const signed = { caseId, document: id, place: index + 1, sha256: signature.sha256 };
      return [
        { bucket: 'documents', name: signedKey(signed), sha256: signature.sha256, bytes: signature.bytes },
        { bucket: 'documents', name: evidenceKey(signed) },
      ];
    }),
    ...(pending
      ? [
          {
            bucket: 'documents' as const,
            name: receivedKey({ caseId, document: id, place: signatures.length + 1, sha256: pending.cms }),
          },
        ]
      : []),
  ]);
  return [...filed, ...drawn];
}
