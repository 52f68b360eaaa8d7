import type { Case, DocumentSignature, IssuedDocument } from '#functions/case/case.ts';
import { type DocumentStatus, statusOf } from '#functions/case/document-status.ts';
import { unsignedBy } from '#functions/case/signatures.ts';
import { markOf, type Synthetic } from '#functions/case/synthetic.ts';
import { readDocumentCode } from '#functions/documents/document-code.ts';
import { claimsOf } from '#functions/documents/document-token.ts';
import { NO_EVIDENCE } from '#functions/documents/signature/evidence.ts';
import type { NationalVerifier } from '#functions/documents/signature/national-algorithms.ts';
import type { Verdict } from '#functions/documents/signature/verdict.ts';
import { verifyPdf } from '#functions/documents/signature/verify.ts';
import { REGIONS } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { SigningOffice } from '#functions/law/signers.ts';
import type { SubstitutedOffice } from '#functions/law/substituted-offices.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { TrustStore } from './ports/signing.ts';
import type { Publications, PublishedDocument, ShownSigner } from './ports/verification.ts';
import { sha256 } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { earlierEvidence } from './signature-evidence.ts';

type Finding = { readonly cases: Pick<CaseStore, 'load'>; readonly publications: Publications };

/** One of those who signed, as everybody may read it. */
export type PublicSignature = ShownSigner &
  Pick<DocumentSignature, 'level' | 'signedAt'> & {
    readonly office: SigningOffice;
    /** The office for whose absent holder somebody signed. */
    readonly actingFor?: SubstitutedOffice;
  };

/** What everybody may know of a document: nothing of the persons that it is about. */
export type PublicDocument = Synthetic & {
  readonly code: string;
  /** Of the decision, or of the case where nothing was decided. */
  readonly number: string;
  readonly date: string;
  readonly body: { readonly kk: string };
  readonly outcome: string;
  readonly status: DocumentStatus;
  /** Whether everybody who has to sign has signed. */
  readonly complete: boolean;
  readonly signatures: readonly PublicSignature[];
  /** Of the file as it is handed out. */
  readonly sha256: string;
};

/** The document of a code, as somebody reads or types it. */
export async function verifyCode(
  dependencies: Finding,
  typed: string,
): Promise<Result<PublicDocument, UseCaseRefusal>> {
  const code = readDocumentCode(typed);
  const found = code && (await findBy(dependencies, code));
  return found ? accepted(found.shown) : refused({ code: 'verification-not-found' });
}

type Found = { readonly kase: Case; readonly document: IssuedDocument; readonly shown: PublicDocument };

async function findBy({ cases, publications }: Finding, key: string): Promise<Found | undefined> {
  const published = await publications.find(key);
  const stored = published && (await cases.load(published.caseId));
  const document = stored?.state.documents.find(({ id }) => id === published?.document);
  if (!published || !stored || !document) return undefined;
  const kase = stored.state;
  return { kase, document, shown: await shownOf(publications, published, kase, document) };
}

async function shownOf(
  publications: Publications,
  published: PublishedDocument,
  kase: Case,
  document: IssuedDocument,
): Promise<PublicDocument> {
  const { code = '', token = '' } = document.verification ?? {};
  // What the paper says of itself: the case may have come to another decision since.
  const { n, d, o } = claimsOf(token) ?? { n: kase.number, d: document.issuedAt.slice(0, 10), o: '' };
  const signers = await publications.signers(published);
  const signatures = (document.signatures ?? []).map(({ office, level, signedAt, by }, index) => ({
    kind: 'person' as const,
    ...signers[index],
    office,
    ...(by.for ? { actingFor: by.for.office } : {}),
    level,
    signedAt,
  }));
  return {
    code,
    ...markOf(kase),
    number: n,
    date: d,
    // The orders do not fill the blank of the body's name: ours.
    body: { kk: `${REGIONS[kase.region].kk} әкімдігі` },
    outcome: o,
    status: statusOf(kase, document),
    complete: unsignedBy(document).length === 0,
    signatures,
    sha256: document.signatures?.at(-1)?.sha256 ?? document.sha256,
  };
}

type Checking = Finding & {
  readonly documents: Pick<DocumentStore, 'get'>;
  readonly trust: TrustStore;
  readonly clock: Clock;
  readonly national?: NationalVerifier;
};

export type FileChecked = {
  readonly verdict: Verdict;
  /** The document that this file is, or of which it is an earlier or a lengthened version. */
  readonly document?: PublicDocument;
  /** Whether it is, byte for byte, a file that was issued. */
  readonly issued: boolean;
};

/** Checks any file: who signed it and what is wrong with it, and whether it is a document of ours that still holds. */
export async function verifyFile(checking: Checking, file: Uint8Array): Promise<FileChecked> {
  const { trust, clock, national } = checking;
  const { policy } = await trust.trust();
  const judged = (evidence = NO_EVIDENCE) =>
    verifyPdf(file, {
      policy: { ...policy, organisations: undefined },
      at: clock.now(),
      evidence,
      ...(national ? { national } : {}),
    });
  const alone = await judged();
  const known = await documentOf(checking, file, alone);
  if (!known) return { verdict: alone, issued: false };
  // Of our own documents the proofs lie beside the file.
  const evidence = await earlierEvidence(checking.documents, known.kase.id, known.document);
  return {
    verdict: await judged(evidence),
    document: known.shown,
    issued: (await checking.publications.find(alone.sha256)) !== undefined,
  };
}

/** By the whole file, else by the latest of its saves that was issued as it is. */
async function documentOf(
  finding: Finding,
  file: Uint8Array,
  { sha256: whole, revisions }: Verdict,
): Promise<Found | undefined> {
  const hashes = [whole, ...revisions.toReversed().map(({ to }) => sha256(file.subarray(0, to)))];
  for (const hash of new Set(hashes)) {
    const found = await findBy(finding, hash);
    if (found) return found;
  }
  return undefined;
}
