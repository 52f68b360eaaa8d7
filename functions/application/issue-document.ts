import { randomBytes } from 'node:crypto';
import type { DocumentCode } from '#functions/case/case.ts';
import type { DocumentIssued } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { CODE_BYTES, documentCode } from '#functions/documents/document-code.ts';
import { FONTS_HASH, templateHash } from '#functions/documents/provenance.ts';
import { signersOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { seatsOf } from '#functions/law/signers.ts';
import { system } from './actor.ts';
import { documentKey } from './document-key.ts';
import { drawPaper, isOfPaper, type Paper, papersOf } from './draw-paper.ts';
import { issueToken } from './issue-token.ts';
import { openForPaper } from './open-for-paper.ts';
import { type Pause, persistAct } from './persist.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { Conflict } from './ports/store.ts';
import type { Vault } from './ports/vault.ts';
import type { DocumentCodes, Publication, TokenKeys } from './ports/verification.ts';
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
 * Renders the papers that a case has come to and does not have yet, and records each, once per case, form and version.
 * The key names the bytes: a message that arrives twice changes nothing, and what another version rendered stays under a
 * key of its own.
 */
export async function issueDocument(dependencies: Dependencies, caseId: string): Promise<Issued> {
  const first = await issueNext(dependencies, caseId);
  let next = first;
  while (next === 'issued') next = await issueNext(dependencies, caseId);
  return first;
}

function issueNext(dependencies: Dependencies, caseId: string): Promise<Issued> {
  return persistAct(
    'issuing a document',
    () => attempt(dependencies, caseId),
    ['version', 'transaction'],
    dependencies.pause,
  );
}

async function attempt(dependencies: Dependencies, caseId: string): Promise<Issued | Conflict> {
  const { cases, documents, clock } = dependencies;
  const stored = await cases.load(caseId);
  const papers = stored ? papersOf(stored.state, serviceOf(stored.state.service)) : [];
  if (!stored || papers.length === 0 || stored.state.erased) return 'nothing-to-issue';
  const paper = papers.find((one) => !stored.state.documents.some((document) => isOfPaper(document, one)));
  if (!paper) return 'already-issued';
  const verification = await codeOf(dependencies, caseId, paper);
  const { verifyAt, seal } = dependencies.paper;
  const opened = await openForPaper(dependencies, stored.state, paper);
  const bytes = drawPaper(paper, opened, { verification, verifyAt });
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
      ...(paper.version === undefined ? {} : { version: paper.version }),
      verification,
      drawn: { verifyAt, template: templateHash(paper.form), fonts: FONTS_HASH },
      ...signersOfPaper(stored.state, paper.form, seal),
    },
  };
  return saveIssued(cases, stored, event, { document: id, keys: [verification.code, digest] });
}

/** Made once for each paper and kept before the page is drawn, so that whoever draws it again gives the same bytes. */
async function codeOf(
  { codes, tokens, newCode = randomCode }: Pick<Dependencies, 'codes' | 'tokens' | 'newCode'>,
  caseId: string,
  { form, claims, version }: Paper,
): Promise<DocumentCode> {
  const paper = [form, claims.n, ...(version === undefined ? [] : [version])].join('#');
  const kept = await codes.find(caseId, paper);
  if (kept) return kept;
  return codes.keep(caseId, paper, { code: newCode(), token: await issueToken(tokens, claims) });
}

const randomCode = (): string => documentCode(randomBytes(CODE_BYTES));

/** Those whom the definition names, in its order, and the seal where the organisation has one. */
function signersOfPaper({ service }: StoredCase['state'], form: string, seal: PaperSettings['seal']) {
  const named = seal === 'alone' ? [] : seatsOf(signersOf(serviceOf(service), form));
  const signers = seal === 'none' ? named : [...named, 'seal' as const];
  return signers.length > 0 ? { signers } : {};
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
