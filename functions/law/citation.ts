/**
 * Where a rule is written. `K` is annex 1 of order 20 of 2016-01-15, `R` its annex 2, `M` the merged rules that
 * order 359 of 2025-11-14 amends, `standard` form 2 of K or R; `ours` marks a choice of this project that no order
 * states, with its reason.
 */
export type Citation =
  | { readonly order: string; readonly note?: string }
  | { readonly ours: string; readonly note?: string };

/** A rule that an order states, for example `cite('K¶6')`. */
export const cite = (order: string, note?: string): Citation => (note ? { order, note } : { order });

/** A rule that no order states, with the reason for the choice. */
export const ours = (reason: string): Citation => ({ ours: reason });

/** A citation as people read it. */
export const citationText = (citation: Citation): string =>
  'order' in citation ? citation.order : `ours: ${citation.ours}`;
