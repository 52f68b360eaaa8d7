import type { Case, Decision } from '#functions/case/case.ts';
import type { DocumentIssued } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import type { Persons } from '#functions/case/person.ts';
import type { FormId } from '#functions/documents/forms.ts';
import { render } from '#functions/documents/render.ts';
import { decisionWords } from '#functions/documents/words.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { REGIONS } from '#functions/law/regions.ts';
import { accepted } from '#functions/law/result.ts';
import { serviceOf } from '#functions/law/services.ts';
import { system } from './actor.ts';
import { documentKey } from './document-key.ts';
import { openPersons } from './open-persons.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { Conflict } from './ports/store.ts';
import type { Vault } from './ports/vault.ts';
import { receiptWords } from './receipt.ts';
import { record, sha256 } from './record.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly vault: Vault;
  readonly documents: DocumentStore;
  readonly clock: Clock;
  readonly pause?: Pause;
};

export type Issued = 'issued' | 'already-issued' | 'nothing-to-issue';

/**
 * Renders the decision of a case, or the receipt that its documents were not accepted, and records it, once per case and form. The key names the bytes: a message that
 * arrives twice changes nothing, and what another version rendered stays under a key of its own.
 */
export async function issueDocument(dependencies: Dependencies, caseId: string): Promise<Issued> {
  const issued = await persist(
    () => attempt(dependencies, caseId),
    ['version', 'transaction'],
    dependencies.pause,
  );
  if (isConflict(issued)) throw new Error(`issuing a document cannot meet the conflict ${issued.conflict}`);
  return issued;
}

async function attempt(dependencies: Dependencies, caseId: string): Promise<Issued | Conflict> {
  const { cases, documents, clock } = dependencies;
  const stored = await cases.load(caseId);
  const paper = stored && paperOf(stored.state);
  if (!paper) return 'nothing-to-issue';
  if (stored.state.documents.some(({ form }) => form === paper.form)) return 'already-issued';
  const bytes = await renderPaper(dependencies, stored.state, paper);
  const digest = sha256(bytes);
  const id = `${paper.form}-${digest.slice(0, 16)}`;
  await documents.put(documentKey(caseId, id), bytes, digest);
  const event: DocumentIssued = {
    type: 'DocumentIssued',
    at: clock.now(),
    by: system,
    document: { id, form: paper.form, sha256: digest, bytes: bytes.length, issuedAt: clock.now() },
  };
  return saveIssued(cases, stored, event);
}

/** What a case hands out: its decision, or the receipt that its documents were not accepted. */
type Paper = {
  readonly form: FormId;
  readonly issuedAt: Instant;
  readonly words: (persons: Persons) => Wording;
};
type Wording = ReturnType<typeof decisionWords>;

function paperOf(kase: Case): Paper | undefined {
  const { decision, refusedAcceptance: refused } = kase;
  // A definition names only forms that exist: its static check sees to that.
  if (decision?.form) {
    const form = decision.form as FormId;
    return {
      form,
      issuedAt: decision.at,
      words: (persons) => wordsOfDecision(kase, decision, form, persons),
    };
  }
  if (!refused?.form) return undefined;
  const words = (persons: Persons): Wording => accepted(receiptWords(kase, persons, refused));
  return { form: refused.form as FormId, issuedAt: refused.at, words };
}

async function saveIssued(
  cases: CaseStore,
  stored: StoredCase,
  event: DocumentIssued,
): Promise<Issued | Conflict> {
  const after = evolve(stored.state, event);
  const saved = await cases.save({ before: stored, recorded: record(after.id, event, stored), after });
  return saved === 'saved' ? 'issued' : saved;
}

async function renderPaper(
  dependencies: Dependencies,
  kase: Case,
  { form, issuedAt, words }: Paper,
): Promise<Uint8Array> {
  const worded = words(await openPersons(dependencies, kase));
  if (!worded.ok) throw unrenderable(worded.refusal);
  const rendered = render(form, worded.value, { issuedAt });
  if (!rendered.ok) throw unrenderable(rendered.refusal);
  return rendered.value;
}

function wordsOfDecision(kase: Case, decision: Decision, form: FormId, persons: Persons): Wording {
  const service = serviceOf(kase.service);
  const grounds = service.grounds.filter(({ code }) => decision.grounds.includes(code));
  return decisionWords({
    form,
    persons,
    // The orders do not fill the blank of the body's name: ours.
    provider: { name: `${REGIONS[kase.region].kk} әкімдігі` },
    decision: {
      number: decision.number,
      decidedOn: decision.on,
      grounds: grounds.map(({ text }) => text.kk),
    },
    case: {
      number: kase.number,
      kind: service.title.kk,
      acceptedOn: kase.acceptedOn,
      completedOn: decision.on,
    },
  });
}

const unrenderable = ({ code, form, field }: { code: string; form: string; field?: string }): Error =>
  new Error(`form ${form} cannot be rendered: ${code}${field ? ` at ${field}` : ''}`);
