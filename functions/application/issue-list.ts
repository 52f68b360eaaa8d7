import { evolveList, type List, type ListDocumentIssued } from '#functions/case/list.ts';
import type { FormId } from '#functions/documents/forms.ts';
import { render } from '#functions/documents/render.ts';
import type { Words } from '#functions/documents/words.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { kazakhMonth } from '#functions/law/calendar/wording.ts';
import { REGIONS } from '#functions/law/regions.ts';
import { serviceOf } from '#functions/law/services.ts';
import { system } from './actor.ts';
import { documentKey } from './document-key.ts';
import { type ListRow, listRows } from './list-rows.ts';
import { persistAct } from './persist.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { ListStore } from './ports/lists.ts';
import type { Conflict } from './ports/store.ts';
import type { Vault } from './ports/vault.ts';
import { recordOfList, sha256 } from './record.ts';

type Dependencies = {
  readonly lists: ListStore;
  readonly cases: CaseStore;
  readonly vault: Vault;
  readonly documents: DocumentStore;
  readonly clock: Clock;
};

export type IssuedList = 'issued' | 'already-issued' | 'unknown';

/** Renders the paper of a forwarded list and records it, once. The key names the bytes, as for documents of cases. */
export function issueList(dependencies: Dependencies, listId: string): Promise<IssuedList> {
  return persistAct('issuing a list', () => attempt(dependencies, listId), ['version', 'transaction']);
}

async function attempt(dependencies: Dependencies, listId: string): Promise<IssuedList | Conflict> {
  const { lists, documents, clock } = dependencies;
  const stored = await lists.load(listId);
  if (!stored?.list.forwarding) return 'unknown';
  const { list } = stored;
  if (list.documents.length > 0) return 'already-issued';
  const form = formOf(list);
  const words = wordsOf(list, form, await listRows(dependencies, listId));
  const rendered = render(form, words, {
    issuedAt: stored.list.forwarding.at,
    ...(list.synthetic ? { mark: 'synthetic' } : {}),
  });
  if (!rendered.ok) throw new Error(`form ${form} cannot be rendered: ${rendered.refusal.code}`);
  const bytes = rendered.value;
  const digest = sha256(bytes);
  const id = `${form}-${digest.slice(0, 16)}`;
  await documents.put(documentKey(listId, id, 'lists'), bytes, digest);
  const event: ListDocumentIssued = {
    type: 'ListDocumentIssued',
    at: clock.now(),
    by: system,
    document: { id, form, sha256: digest, bytes: bytes.length, issuedAt: clock.now() },
  };
  const saved = await lists.save({
    before: stored,
    recorded: recordOfList(listId, event, stored),
    after: evolveList(list, event),
  });
  return saved === 'saved' ? 'issued' : saved;
}

/** The orders give the list no form (K¶6, R¶6): the layouts are the project's own, one for each category. */
const formOf = ({ service }: List): FormId =>
  serviceOf(service).quota.category === 'kandas' ? 'kandas-list' : 'resettler-list';

/** R¶6 asks for what the application does not state: said so on the paper, and filled in by hand (ours). */
const NOT_STATED = 'көрсетілмеген';

function wordsOf(list: List, form: FormId, rows: readonly ListRow[]): Words {
  const { at, number } = list.forwarding ?? { at: list.openedAt, number: '' };
  const [year = '', month = '', day = ''] = dayOf(at).split('-');
  return {
    fields: {
      'issuedOn.year': year,
      'issuedOn.month': kazakhMonth(Number(month)),
      'issuedOn.day': day,
      'document.number': number,
      'provider.name': `${REGIONS[list.region].kk} әкімдігі`,
    },
    rows: { applications: rows.map((row) => wordsOfRow(row, form)) },
  };
}

const dotted = (day: string): string => day.split('-').toReversed().join('.');

const wordsOfRow = (
  { fullName, iin = '', birthDate, familySize, caseNumber, filedOn }: ListRow,
  form: FormId,
): Readonly<Record<string, string>> => ({
  fullName,
  iin,
  familySize: String(familySize),
  caseNumber,
  ...(form === 'kandas-list'
    ? { birthDate: dotted(birthDate), filedOn: dotted(filedOn) }
    : { ableToWork: NOT_STATED, qualification: NOT_STATED }),
});
