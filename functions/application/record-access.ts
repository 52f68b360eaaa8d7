import type { Caller } from '#functions/case/authority.ts';
import { actorOf } from './actor.ts';
import type { Access, AccessLog, Purpose } from './ports/accesses.ts';
import type { Clock } from './ports/clock.ts';

/** Puts a look at personal data on record before anything is shown. @throws when it could not: show nothing then. */
export const recordAccess = (
  { accesses, clock }: { readonly accesses: Pick<AccessLog, 'record'>; readonly clock: Clock },
  {
    caller,
    purpose = 'unspecified',
    ...looked
  }: Pick<Access, 'caseId' | 'what' | 'of'> & {
    readonly caller: Caller;
    readonly purpose?: Purpose | undefined;
  },
): Promise<void> => accesses.record({ ...looked, at: clock.now(), by: actorOf(caller), purpose });
