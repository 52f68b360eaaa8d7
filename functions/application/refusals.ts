import type { FieldError } from '#functions/case/field-errors.ts';
import type { Refusal } from '#functions/case/refusals.ts';
import type { SubstitutionRefusal } from '#functions/case/substitution.ts';
import type { RenderRefusal } from '#functions/documents/render.ts';
import type { Reason } from '#functions/documents/signature/reasons.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { LedgerKey } from '#functions/quota/ledger.ts';
import type { ServiceUnavailable } from './ports/signing.ts';
import type { ScanVerdict } from './ports/uploads.ts';

/** Every expected "no" of a use case: those of the law, and those of the house. */
export type UseCaseRefusal =
  | RenderRefusal
  | Refusal
  | { readonly code: 'not-permitted' }
  | { readonly code: 'case-not-found' }
  /** The number and the id are for those who may see the open case. */
  | { readonly code: 'application-open'; readonly number?: string; readonly caseId?: string }
  | { readonly code: 'list-not-found' }
  | { readonly code: 'list-changed'; readonly version: number }
  | { readonly code: 'session-not-found' }
  | { readonly code: 'session-changed'; readonly version: number }
  | { readonly code: 'composition-not-found' }
  | { readonly code: 'substitution-invalid'; readonly errors: readonly FieldError[] }
  | SubstitutionRefusal
  /** The key of the case is erased: nobody opens its personal data any more. */
  | { readonly code: 'persons-erased'; readonly at: Instant }
  | { readonly code: 'document-not-found' }
  | { readonly code: 'signature-request-not-found' }
  | { readonly code: 'document-changed' }
  /** An authority of signatures outside does not answer: nothing was recorded, and the same may be sent again. */
  | { readonly code: 'signing-unavailable'; readonly service: ServiceUnavailable['service'] }
  | { readonly code: 'verification-not-found' }
  | { readonly code: 'signature-invalid'; readonly reasons: readonly Reason[] }
  | {
      readonly code: 'papers-not-clean';
      readonly papers: readonly { readonly code: string; readonly verdict: ScanVerdict }[];
    }
  | { readonly code: 'deadline-not-found' }
  | { readonly code: 'alert-not-found' }
  | { readonly code: 'version-changed'; readonly version: number }
  | { readonly code: 'idempotency-key-reused' }
  | ({ readonly code: 'quota-below-taken' | 'quota-limit-negative' | 'quota-not-taken' } & LedgerKey & {
        /** The least limit there would be from today on, and what is taken, by how many decisions. */
        readonly limit: number;
        readonly taken: number;
        readonly decisions: number;
      })
  | { readonly code: 'calendar-changed'; readonly version: number }
  | { readonly code: 'calendar-change-invalid'; readonly errors: readonly FieldError[] }
  | { readonly code: 'calendar-change-not-found' }
  | { readonly code: 'year-not-known'; readonly known: { readonly from: number; readonly to: number } }
  | { readonly code: 'quota-act-invalid'; readonly errors: readonly FieldError[] }
  | { readonly code: 'quota-year-without-order'; readonly year: number }
  | { readonly code: 'webhook-invalid'; readonly errors: readonly FieldError[] }
  | { readonly code: 'webhook-limit'; readonly allowed: number }
  | { readonly code: 'webhook-not-found' }
  | { readonly code: 'delivery-not-found' }
  | { readonly code: 'cursor-invalid' };
