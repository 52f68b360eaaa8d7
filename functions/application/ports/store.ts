/** Which answer an idempotency key has had. The answer itself is rebuilt from the case at that version. */
export type IdempotencyRecord = {
  readonly requestHash: string;
  readonly caseId: string;
  readonly version: number;
};

export type Idempotency = { readonly key: string; readonly requestHash: string };

/** Why a change was not written. Nothing of it was. */
export type Conflict =
  | { readonly conflict: 'version' }
  | { readonly conflict: 'number' }
  | { readonly conflict: 'rung' }
  | { readonly conflict: 'idempotency' }
  /** The applicant has an open application for the service. */
  | { readonly conflict: 'duplicate' }
  /** An upload that the filing brings is not there any more, has expired, or is another's. */
  | { readonly conflict: 'upload' }
  /** The ledger of places has moved since it was read, past what the change allows for. */
  | { readonly conflict: 'ledger' }
  /** Another transaction held an item; try again. */
  | { readonly conflict: 'transaction' };

/** A cursor that is not one of ours, or belongs to another list. */
export class CursorInvalid extends Error {
  override name = 'CursorInvalid';
}

/** The store stayed contended for every attempt; nothing was written, and the caller may try again. */
export class StoreBusy extends Error {
  override name = 'StoreBusy';
}

export type Page<T> = { readonly items: readonly T[]; readonly next?: string };
