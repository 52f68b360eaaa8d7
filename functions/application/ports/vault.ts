import type { SealedPersons } from './cases.ts';

/**
 * The data key of one case, opened. What it seals is opened by it alone, for this case and that item; once its wrapped
 * form is gone, nobody opens any of it again.
 */
export type CaseKey = {
  /** The key as it is stored: only the vault opens it, for this case alone. */
  readonly wrapped: Uint8Array;
  seal(item: string, plain: string): SealedPersons;
  /** @throws {Error} for what was sealed by another key, for another case or item, or was changed. */
  open(sealed: SealedPersons): string;
};

/** Each call of `newKey`, `openKey` and `applicantKey` is one call of KMS; sealing and opening are none. */
export type Vault = {
  newKey(caseId: string): Promise<CaseKey>;
  openKey(caseId: string, wrapped: Uint8Array): Promise<CaseKey>;
  /** A keyed hash of an IIN with the id of its key: the only form in which an IIN is looked up. */
  applicantKey(iin: string): Promise<string>;
};
