import type { TrustPolicy } from '#functions/documents/signature/trust-policy.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { SigningOffice } from '#functions/law/signers.ts';
import type { SubstitutedOffice } from '#functions/law/substituted-offices.ts';

/** Of what the documents are that people sign by themselves. */
export type Signable = 'cases' | 'sessions';

/** A service outside does not answer now. Nothing was done by it that counts; the same may be asked again. */
export class ServiceUnavailable extends Error {
  override name = 'ServiceUnavailable';
  readonly service: 'time-stamp' | 'revocation' | 'seal';

  constructor(service: ServiceUnavailable['service'], options?: ErrorOptions) {
    super(`the ${service} service does not answer`, options);
    this.service = service;
  }
}

/** A time-stamp authority (RFC 3161 over HTTP). @throws {ServiceUnavailable} */
export type TimeStamps = { stamp(request: Uint8Array): Promise<Uint8Array> };

/** OCSP responders (RFC 6960 over HTTP), at the address that a certificate names. @throws {ServiceUnavailable} */
export type Revocation = { ask(url: string, request: Uint8Array): Promise<Uint8Array> };

/** The key of the organisation's seal. Only a SHA-256 goes to it; ECDSA in DER comes back. @throws {ServiceUnavailable} */
export type Seal = { sign(digest: Uint8Array): Promise<Uint8Array> };

/** Whom signatures are trusted by, and where their proofs come from. Set by the operator, never by a caller. */
export type Trust = {
  /** Where time-stamps are asked for. */
  readonly timeStampsAt: string;
  /** The OCSP responder, in the place of those that certificates name. */
  readonly revocationAt: string;
  readonly policy: Omit<TrustPolicy, 'organisations'>;
  /** The BINs that may stand in the certificates of those who sign for the provider of a region. */
  readonly organisations: Readonly<Partial<Record<Region, readonly string[]>>>;
  /** The certificates of the seal, its own first, then those that issued it; DER. Absent where there is no seal. */
  readonly seal?: readonly [Uint8Array, ...Uint8Array[]];
};

export type TrustStore = { trust(): Promise<Trust> };

/** What somebody was given to sign: bound to one version of a case or a session, one file, one seat and one person. */
export type SignatureRequest = {
  readonly id: string;
  /** The id of the case, or of the session. */
  readonly caseId: string;
  /** A case where absent. */
  readonly of?: Signable;
  readonly version: number;
  readonly document: string;
  /** SHA-256 of the file that the signature is to be added to. */
  readonly file: string;
  readonly office: SigningOffice;
  readonly subject: string;
  /** For whose office they sign, where its holder is absent. */
  readonly actingFor?: SubstitutedOffice;
  /** What the field says; with the file it gives the same bytes again. */
  readonly at: Instant;
  readonly expiresAt: Instant;
};

export type SignatureRequests = {
  /** Keeps a request; one that has the same id stays as it was. */
  keep(request: SignatureRequest): Promise<void>;
  find(caseId: string, id: string, of?: Signable): Promise<SignatureRequest | undefined>;
};
