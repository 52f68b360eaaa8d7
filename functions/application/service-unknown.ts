import { SERVICES } from '#functions/law/services.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** That no such service is open to applications today, with those that there are. */
export const serviceUnknown = (): UseCaseRefusal => ({
  code: 'service-not-in-force',
  errors: [
    {
      pointer: '/service',
      code: 'service-not-in-force',
      found: 'no service that is open to applications today',
      allowed: [...new Set(SERVICES.map(({ code }) => code))].join(', '),
    },
  ],
});
