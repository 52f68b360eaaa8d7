/** The outcome of an act that may be refused. Refusals are returned with a code; only faults are thrown. */
export type Result<T, R> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export const accepted = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refused = <R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal,
});
