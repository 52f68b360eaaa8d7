import type { SealedPersons } from './cases.ts';

export type Vault = {
  seal(caseId: string, item: string, plain: string): Promise<SealedPersons>;
  open(caseId: string, sealed: SealedPersons): Promise<string>;
  /** A keyed hash of an IIN with the id of its key: the only form in which an IIN is looked up. */
  applicantKey(iin: string): Promise<string>;
};
