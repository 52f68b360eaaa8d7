import type { PlainDate } from './calendar/instant.ts';
import type { ServiceDefinition } from './service.ts';
import { kandasInclusion2026 } from './services/kandas-inclusion.2026.ts';

/** Every service and edition that applications can be filed for, newest edition of a service first. */
export const SERVICES: readonly ServiceDefinition[] = [kandasInclusion2026];

/** The edition in force on the day of filing, with which the case stays; undefined when none was. */
export const serviceInForce = (code: string, filedOn: PlainDate): ServiceDefinition | undefined =>
  SERVICES.find((service) => service.code === code && service.edition <= filedOn);

/** @throws {Error} for a service or edition that no definition has: a stored case always names one that exists. */
export function serviceOf(named: { readonly code: string; readonly edition: string }): ServiceDefinition {
  const found = SERVICES.find((service) => service.code === named.code && service.edition === named.edition);
  if (!found) throw new Error(`no definition of ${named.code}@${named.edition}`);
  return found;
}
