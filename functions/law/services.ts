import { dayOf, type Instant, type PlainDate } from './calendar/instant.ts';
import type { ServiceDefinition } from './service.ts';
import { complaint2021 } from './services/complaint.2021.ts';
import { DEFINITIONS } from './services/definitions.ts';

/** Every service and edition: the services as they are listed, of each the newest edition first. */
export const SERVICES: readonly ServiceDefinition[] = DEFINITIONS;

/** The rules of complaints, which are the same for every service: one edition so far. */
export const COMPLAINTS: ServiceDefinition = complaint2021;

const isOpenOn = ({ edition, openTo }: ServiceDefinition, day: PlainDate): boolean =>
  edition <= day && (openTo === undefined || day <= openTo.day);

/**
 * The edition that is open to filings on a day of Asia/Almaty; undefined when the service has none that day.
 * The case stays with it, whatever day it is accepted on (ours: order 359 has no transitional rule).
 */
export const serviceInForce = (code: string, filedOn: PlainDate): ServiceDefinition | undefined =>
  SERVICES.find((service) => service.code === code && isOpenOn(service, filedOn));

/** The edition for an application that is filed at an instant: the boundary is midnight in Asia/Almaty. */
export const serviceFor = (code: string, filedAt: Instant): ServiceDefinition | undefined =>
  serviceInForce(code, dayOf(filedAt));

/** @throws {Error} for a service or edition that no definition has: a stored case always names one that exists. */
export function serviceOf(named: { readonly code: string; readonly edition: string }): ServiceDefinition {
  const found = SERVICES.find((service) => service.code === named.code && service.edition === named.edition);
  if (!found) throw new Error(`no definition of ${named.code}@${named.edition}`);
  return found;
}
