import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { SUBSTITUTED_OFFICES, type SubstitutedOffice } from '#functions/law/substituted-offices.ts';
import type { Caller } from './authority.ts';
import type { Actor } from './case.ts';
import type { FieldError } from './field-errors.ts';
import type { Synthetic } from './synthetic.ts';

/** The absence of whoever holds an office, and who acts for them, as the act of the body says it. */
export type Substitution = Synthetic & {
  readonly id: string;
  readonly region: Region;
  /** The body whose office it is. */
  readonly organisation: string;
  readonly office: SubstitutedOffice;
  /** Subjects of tokens, never names. */
  readonly absent: string;
  readonly substitute: string;
  readonly act: { readonly number: string; readonly day: PlainDate };
  /** The first and the last day, both included, in Asia/Almaty. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly recordedAt: Instant;
  readonly recordedBy: Actor;
};

/** For whom somebody acts, with the act that says so. */
export type ActingFor = Pick<Substitution, 'office' | 'act'> & {
  readonly subject: string;
  readonly substitution: string;
};

export type SubstitutionRefusal =
  | { readonly code: 'substitution-not-found' }
  | { readonly code: 'substitution-of-another' }
  | { readonly code: 'substitution-elsewhere'; readonly region: string }
  | {
      readonly code: 'substitution-not-in-effect';
      readonly from: PlainDate;
      readonly to: PlainDate;
      readonly day: PlainDate;
    };

/**
 * The caller as whoever holds the office for which they act: its role, its seat, its body. The person stays: who has
 * signed once does not sign again for somebody else. Refuses another person's substitution, one of another region, and
 * a day outside its dates (Asia/Almaty). Another office than the act asks for is refused by the act itself.
 */
export function standIn(
  caller: Caller,
  substitution: Substitution | undefined,
  day: PlainDate,
): Result<Caller, SubstitutionRefusal> {
  if (!substitution || (substitution.synthetic ?? false) !== (caller.synthetic ?? false)) {
    return refused({ code: 'substitution-not-found' });
  }
  const { id, region, organisation, office, absent, substitute, act, from, to } = substitution;
  if (substitute !== caller.subject) return refused({ code: 'substitution-of-another' });
  if (caller.region !== undefined && caller.region !== region) {
    return refused({ code: 'substitution-elsewhere', region });
  }
  if (day < from || day > to) return refused({ code: 'substitution-not-in-effect', from, to, day });
  const found = SUBSTITUTED_OFFICES[office];
  const { office: _own, ...person } = caller;
  return accepted({
    ...person,
    role: found.role,
    region,
    organisation,
    ...('seat' in found ? { office: found.seat } : {}),
    actingFor: { office, subject: absent, substitution: id, act },
  });
}

/** What makes no substitution of an act: dates that run back, an act of a later day, somebody who acts for themselves. */
export function substitutionErrors({
  absent,
  substitute,
  act,
  from,
  to,
}: Pick<Substitution, 'absent' | 'substitute' | 'act' | 'from' | 'to'>): readonly FieldError[] {
  const error = (pointer: string, code: string, found: string, allowed: string): FieldError => ({
    pointer,
    code,
    found,
    allowed,
  });
  return [
    ...(to < from ? [error('/to', 'day-before-first', to, `${from} or later`)] : []),
    ...(act.day > to ? [error('/act/day', 'act-after-last-day', act.day, `${to} or earlier`)] : []),
    ...(absent === substitute
      ? [error('/substitute', 'substitute-absent', 'whoever is absent', 'somebody else')]
      : []),
  ];
}
