import { randomBytes } from 'node:crypto';
import type { Case, Decision, DocumentCode } from '#functions/case/case.ts';
import type { DocumentIssued } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import type { Persons } from '#functions/case/person.ts';
import { CODE_BYTES, documentCode } from '#functions/documents/document-code.ts';
import type { DocumentClaims } from '#functions/documents/document-token.ts';
import type { FormId } from '#functions/documents/forms.ts';
import { render } from '#functions/documents/render.ts';
import { decisionWords } from '#functions/documents/words.ts';
import { dayOf, type Instant } from '#functions/law/calendar/instant.ts';
import { REGIONS } from '#functions/law/regions.ts';
import { accepted } from '#functions/law/result.ts';
import { serviceOf } from '#functions/law/services.ts';
import { system } from './actor.ts';
import { documentKey } from './document-key.ts';
import { issueToken } from './issue-token.ts';
import { openPersons } from './open-persons.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { Conflict } from './ports/store.ts';
import type { Vault } from './ports/vault.ts';
import type { DocumentCodes, Publication, TokenKeys } from './ports/verification.ts';
import { receiptWords } from './receipt.ts';
import { record, sha256 } from './record.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly vault: Vault;
  readonly documents: DocumentStore;
  readonly clock: Clock;
  readonly codes: DocumentCodes;
  readonly tokens: TokenKeys;
  readonly paper: PaperSettings;
  /** A code that nobody guesses: at random unless a test says otherwise. */
  readonly newCode?: () => string;
  readonly pause?: Pause;
};

/** What a document says beside its case. */
export type PaperSettings = {
  /** Where documents are verified: `https://host`, without a slash at its end. */
  readonly verifyAt: string;
  /** What the organisation's seal signs: nothing, each document alone, or each after its other signers. */
  readonly seal: 'none' | 'alone' | 'last';
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
  const verification = await codeOf(dependencies, caseId, paper);
  const bytes = await renderPaper(dependencies, stored.state, paper, verification);
  const digest = sha256(bytes);
  const id = `${paper.form}-${digest.slice(0, 16)}`;
  await documents.put(documentKey(caseId, id), bytes, digest);
  const event: DocumentIssued = {
    type: 'DocumentIssued',
    at: clock.now(),
    by: system,
    document: {
      id,
      form: paper.form,
      sha256: digest,
      bytes: bytes.length,
      issuedAt: clock.now(),
      verification,
    },
  };
  return saveIssued(cases, stored, event, { document: id, keys: [verification.code, digest] });
}

/** Made once for each paper and kept before the page is drawn, so that whoever draws it again gives the same bytes. */
async function codeOf(
  { codes, tokens, newCode = randomCode }: Pick<Dependencies, 'codes' | 'tokens' | 'newCode'>,
  caseId: string,
  { form, claims }: Paper,
): Promise<DocumentCode> {
  const paper = `${form}#${claims.n}`;
  const kept = await codes.find(caseId, paper);
  if (kept) return kept;
  return codes.keep(caseId, paper, { code: newCode(), token: await issueToken(tokens, claims) });
}

const randomCode = (): string => documentCode(randomBytes(CODE_BYTES));

/** What a case hands out: its decision, or the receipt that its documents were not accepted. */
type Paper = {
  readonly form: FormId;
  readonly issuedAt: Instant;
  readonly claims: DocumentClaims;
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
      claims: { n: decision.number, d: decision.on, o: decision.outcome },
      words: (persons) => wordsOfDecision(kase, decision, form, persons),
    };
  }
  if (!refused?.form) return undefined;
  const words = (persons: Persons): Wording => accepted(receiptWords(kase, persons, refused));
  const claims = { n: kase.number, d: dayOf(refused.at), o: 'not-accepted' };
  return { form: refused.form as FormId, issuedAt: refused.at, claims, words };
}

async function saveIssued(
  cases: CaseStore,
  stored: StoredCase,
  event: DocumentIssued,
  publication: Publication,
): Promise<Issued | Conflict> {
  const after = evolve(stored.state, event);
  const recorded = record(after.id, event, stored);
  const saved = await cases.save({ before: stored, recorded, after, publication });
  return saved === 'saved' ? 'issued' : saved;
}

async function renderPaper(
  dependencies: Dependencies,
  kase: Case,
  { form, issuedAt, words }: Paper,
  { code, token }: DocumentCode,
): Promise<Uint8Array> {
  const worded = words(await openPersons(dependencies, kase));
  if (!worded.ok) throw unrenderable(worded.refusal);
  const address = `${dependencies.paper.verifyAt}/v1/verify/${code}`;
  // The token behind the number sign stays with whoever reads the code: a browser does not send it.
  const eDocument = { signatures: [], verification: `${address}#${token}`, address };
  const rendered = render(form, worded.value, { issuedAt, eDocument });
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
