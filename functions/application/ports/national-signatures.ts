/** Signatures in the algorithms of the national certification authority, which another service verifies. */
export type {
  NationalVerdict,
  NationalVerifier,
} from '#functions/documents/signature/national-algorithms.ts';
