import type { Actor, Case } from '#functions/case/case.ts';
import { type Because, type ErasureRefusal, erase } from '#functions/case/erasure.ts';
import { evolve } from '#functions/case/evolve.ts';
import { casesOn } from '#functions/case/list.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { documentsOf } from './document-key.ts';
import { type Pause, persistAct } from './persist.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { ListStore } from './ports/lists.ts';
import type { Conflict } from './ports/store.ts';
import type { Papers } from './ports/uploads.ts';
import { record } from './record.ts';

export type EraseDependencies = {
  readonly cases: CaseStore;
  readonly lists: Pick<ListStore, 'events'>;
  readonly documents: Pick<DocumentStore, 'hide'>;
  readonly papers: Pick<Papers, 'erase'>;
  readonly clock: Clock;
  /** The definitions, whose parameter says for how long personal data are kept: all there are, unless others are given. */
  readonly services?: readonly ServiceDefinition[];
  readonly pause?: Pause;
};

type Asked = { readonly caseId: string; readonly by: Actor; readonly because: Because };
type Refusal = ErasureRefusal | { readonly code: 'case-not-found' };

/**
 * Erases the personal data of a case for good: in one transaction the event, the key of the case and whatever would find
 * its persons again; then its files. What was killed between the two is finished by the next run (`finishErasures`).
 * Whatever else is asked of the data from the transaction on finds them gone.
 */
export async function erasePersons(
  dependencies: EraseDependencies,
  asked: Asked,
): Promise<Result<{ readonly sequence: number }, Refusal>> {
  const erased = await persistAct(
    'an erasure',
    () => attempt(dependencies, asked),
    ['version', 'transaction'],
    dependencies.pause,
  );
  if (erased.ok) await eraseFiles(dependencies, asked.caseId);
  return erased;
}

/** @throws {Error} for a definition that is not among them. */
function definitionIn(
  services: readonly ServiceDefinition[],
  { code, edition }: Case['service'],
): ServiceDefinition {
  const found = services.find((service) => service.code === code && service.edition === edition);
  if (!found) throw new Error(`no definition of ${code}@${edition}`);
  return found;
}

async function attempt(
  { cases, clock, services = SERVICES }: EraseDependencies,
  { caseId, by, because }: Asked,
): Promise<Result<{ readonly sequence: number }, Refusal> | Conflict> {
  const stored = await cases.load(caseId);
  if (!stored) return refused({ code: 'case-not-found' });
  const service = definitionIn(services, stored.state.service);
  const decided = erase(stored.state, because, { service, now: clock.now(), by });
  if (!decided.ok) return decided;
  const after = evolve(stored.state, decided.value);
  const recorded = record(caseId, decided.value, stored);
  const erases = { named: await cases.namedOn(caseId) };
  const saved = await cases.save({ before: stored, recorded, after, erases });
  return saved === 'saved' ? accepted({ sequence: recorded.sequence }) : saved;
}

/** Takes up what was killed between the key and the files. @returns how many cases it finished */
export async function finishErasures(dependencies: EraseDependencies, limit: number): Promise<number> {
  const left = await dependencies.cases.halfErased(limit);
  for (const caseId of left) await eraseFiles(dependencies, caseId);
  return left.length;
}

/** The papers that came with the application, those that were drawn up for it, and lists on which nobody is left. */
async function eraseFiles(dependencies: EraseDependencies, caseId: string): Promise<void> {
  const { cases, documents, papers } = dependencies;
  await papers.erase(caseId);
  await documents.hide(documentsOf(caseId));
  for (const listId of await listsOf(cases, caseId)) {
    if (await isErasedWhole(dependencies, listId)) await documents.hide(documentsOf(listId, 'lists'));
  }
  await cases.erasedWhole(caseId);
}

/** Every list with which the case went on. */
async function listsOf(cases: Pick<CaseStore, 'history'>, caseId: string): Promise<readonly string[]> {
  const history = await cases.history(caseId);
  return history.flatMap(({ event }) => ('listId' in event && event.listId ? [event.listId] : []));
}

async function isErasedWhole(
  { cases, lists }: Pick<EraseDependencies, 'cases' | 'lists'>,
  listId: string,
): Promise<boolean> {
  const events = await lists.events(listId);
  for (const { caseId } of casesOn(events.map(({ event }) => event))) {
    if (!(await cases.load(caseId))?.state.erased) return false;
  }
  return true;
}
