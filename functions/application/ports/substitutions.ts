import type { Substitution } from '#functions/case/substitution.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Conflict, Idempotency, Page } from './store.ts';

/** The acts by which somebody acts for somebody else. None ever changes. */
export type SubstitutionStore = {
  find(id: string): Promise<Substitution | undefined>;
  /** The substitutions of a region, that with the latest first day first. @throws {CursorInvalid} */
  ofRegion(
    region: Region,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<Substitution>>;
  /** What a key was used for: which substitution, if it has recorded one, and of what request. */
  recordedUnder(
    key: string,
  ): Promise<{ readonly requestHash: string; readonly substitution?: string | undefined } | undefined>;
  record(substitution: Substitution, idempotency: Idempotency): Promise<'saved' | Conflict>;
};
