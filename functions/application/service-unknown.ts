import { SERVICES } from '#functions/law/services.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** A complaint is not applied for: it is about a case. */
const APPLIED_FOR = SERVICES.filter(({ complaint }) => complaint === undefined);

/** That no such service is open to applications today, with those that there are. */
export const serviceUnknown = (): UseCaseRefusal => ({
  code: 'service-not-in-force',
  errors: [
    {
      pointer: '/service',
      code: 'service-not-in-force',
      found: 'no service that is open to applications today',
      allowed: [...new Set(APPLIED_FOR.map(({ code }) => code))].join(', '),
    },
  ],
});
