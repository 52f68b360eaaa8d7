import type { DocumentCode } from '#functions/case/case.ts';
import type { PublicKeyJwk } from '#functions/documents/document-token.ts';

export type { PublicKeyJwk } from '#functions/documents/document-token.ts';

/** Keys that sign tokens: the newest signs, and all that ever did are published, the oldest first. */
export type TokenKeys = {
  /** ES256 (RFC 7518, 3.4) by the newest key; only a digest of the input goes to it. */
  sign(input: string): Promise<Uint8Array>;
  published(): Promise<readonly PublicKeyJwk[]>;
};

/** Who signed, as everybody may read it: no IIN, no given name in full. */
export type ShownSigner = {
  readonly kind: 'person' | 'seal';
  readonly organisation?: string;
  readonly surname?: string;
  readonly initials?: string;
};

/** A document by what the public has of it: the code of its page, or the SHA-256 of one of its files. */
export type PublishedDocument = { readonly caseId: string; readonly document: string };

/** What a change of a case makes public. */
export type Publication = {
  readonly document: string;
  readonly keys: readonly string[];
  /** The signature that the change adds: its place in the order, from 1, and who signed. */
  readonly signer?: { readonly place: number; readonly shown: ShownSigner };
};

/** Codes before their documents: what is drawn on a page has to stand before the page is drawn, and stay what it is. */
export type DocumentCodes = {
  find(caseId: string, paper: string): Promise<DocumentCode | undefined>;
  /** Keeps the code of a paper, or finds the one that somebody has kept before. @returns the one that stands */
  keep(caseId: string, paper: string, code: DocumentCode): Promise<DocumentCode>;
};

export type Publications = {
  find(key: string): Promise<PublishedDocument | undefined>;
  /** In the order in which they signed. */
  signers(published: PublishedDocument): Promise<readonly ShownSigner[]>;
};
