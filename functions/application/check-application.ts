import type { Application } from '#functions/case/application.ts';
import { type Caller, may } from '#functions/case/authority.ts';
import type { Deficiency } from '#functions/case/completeness.ts';
import { type FieldError, fieldErrors } from '#functions/case/field-errors.ts';
import { firstLook } from '#functions/case/file.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { serviceFor } from '#functions/law/services.ts';
import type { Clock } from './ports/clock.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { serviceUnknown } from './service-unknown.ts';

export type Checked = {
  readonly service: ServiceDefinition;
  /** Errors of form, for which it would be refused. */
  readonly errors: readonly FieldError[];
  /** What is missing or no longer good, by clause: it could be filed, and a person would judge it. */
  readonly deficiencies: readonly Deficiency[];
};

/** What filing the application now would find wrong with it. Files nothing, keeps nothing, takes no number. */
export function checkApplication(
  { clock }: { readonly clock: Clock },
  { caller, application }: { readonly caller: Caller; readonly application: Application },
): Result<Checked, UseCaseRefusal> {
  const now = clock.now();
  const service = serviceFor(application.service, now);
  if (!may(caller, { to: 'file', service, application })) return refused({ code: 'not-permitted' });
  if (!service || service.complaint) return refused(serviceUnknown());
  const today = dayOf(now);
  return accepted({
    service,
    errors: fieldErrors(application, service, today),
    deficiencies: firstLook(application, service, today),
  });
}
