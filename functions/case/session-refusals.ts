import type { PlainDate } from '#functions/law/calendar/instant.ts';
import type { FieldError } from './field-errors.ts';

/** Every expected "no" about a commission and its sessions. `basis` names the act or the parameter that says so. */
export type SessionRefusal =
  | { readonly code: 'composition-invalid'; readonly errors: readonly FieldError[] }
  /** Another act of appointment holds from that day on. */
  | { readonly code: 'composition-exists'; readonly from: PlainDate }
  /** No act of appointment is in effect on the day. */
  | { readonly code: 'session-without-composition'; readonly day: PlainDate; readonly basis: string }
  /** The composition with which the session was opened is not in effect today. */
  | { readonly code: 'session-outside-composition'; readonly day: PlainDate; readonly basis: string }
  | { readonly code: 'not-in-composition'; readonly basis: string }
  /** A member who does not run the session: that is for the chair, the deputy and the secretary. */
  | { readonly code: 'seat-not-permitted'; readonly seat: string; readonly basis: string }
  | { readonly code: 'session-invalid'; readonly errors: readonly FieldError[] }
  | { readonly code: 'session-closed'; readonly number: string }
  | { readonly code: 'session-empty' }
  /** Nobody presides, or no secretary is there: the minutes could not be signed. */
  | {
      readonly code: 'session-not-led';
      readonly missing: readonly ('chair' | 'secretary')[];
      readonly basis: string;
    };
