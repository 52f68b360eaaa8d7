import type { PlainDate } from '#functions/law/calendar/instant.ts';
import type { SigningOffice } from '#functions/law/signers.ts';
import type { AnyStageVerb, HeldVerb, Verb } from '#functions/law/verbs.ts';
import type { FieldError } from './field-errors.ts';
import type { SessionRefusal } from './session-refusals.ts';

/** Every expected "no" of the law and the case. */
export type Refusal =
  | { readonly code: 'application-invalid'; readonly errors: readonly FieldError[] }
  | { readonly code: 'service-not-in-force'; readonly errors: readonly FieldError[] }
  | { readonly code: 'ground-unknown'; readonly errors: readonly FieldError[] }
  | { readonly code: 'ground-not-heard'; readonly errors: readonly FieldError[] }
  | {
      readonly code: 'act-not-possible';
      readonly verb: Verb | HeldVerb | AnyStageVerb;
      readonly stage: string;
      readonly possible: readonly string[];
    }
  | {
      readonly code: 'actor-not-permitted';
      readonly verb: Verb | HeldVerb | AnyStageVerb;
      readonly actor: string;
    }
  /** The act is done with a list alone, by the paragraph that says so. */
  | { readonly code: 'act-by-list'; readonly verb: Verb | HeldVerb | AnyStageVerb; readonly basis: string }
  /** The act is done by a session alone, by the paragraph that sets the commission up. */
  | { readonly code: 'act-by-session'; readonly verb: Verb | HeldVerb | AnyStageVerb; readonly basis: string }
  | SessionRefusal
  | { readonly code: 'list-empty' }
  | { readonly code: 'list-forwarded'; readonly number: string }
  | { readonly code: 'list-cases-invalid'; readonly errors: readonly FieldError[] }
  | { readonly code: 'list-invalid'; readonly errors: readonly FieldError[] }
  | { readonly code: 'documents-complete'; readonly errors: readonly FieldError[] }
  | { readonly code: 'hearing-not-offered' }
  | { readonly code: 'hearing-too-early'; readonly earliest: PlainDate }
  | { readonly code: 'notice-not-delivered' }
  | { readonly code: 'objection-not-accepted' }
  | { readonly code: 'hearing-not-held' }
  | { readonly code: 'family-unchanged'; readonly persons: number }
  | { readonly code: 'decision-sent' }
  | { readonly code: 'complaint-invalid'; readonly errors: readonly FieldError[] }
  /** Nobody disagrees with a result that there is not, by the paragraph that says so. */
  | { readonly code: 'case-undecided'; readonly basis: string }
  | { readonly code: 'decision-not-in-force' }
  | { readonly code: 'document-not-ready' }
  | { readonly code: 'document-not-signed'; readonly missing: readonly SigningOffice[] }
  | {
      readonly code: 'signature-not-due';
      readonly because: 'signed' | 'pending' | 'nobody-signs' | 'no-longer-valid';
    }
  | { readonly code: 'signer-not-permitted'; readonly office: SigningOffice }
  | { readonly code: 'signer-repeated' }
  | { readonly code: 'calendar-unknown' }
  | { readonly code: 'quota-exhausted'; readonly left: number; readonly needed: number }
  | { readonly code: 'quota-not-set'; readonly year: number; readonly region: string };
