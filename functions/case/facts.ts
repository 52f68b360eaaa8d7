import type { Actor, Case } from './case.ts';

/** What stays the same in all the life of a case, and what its events are told with. No personal data. */
export type CaseFacts = Pick<Case, 'number' | 'service' | 'region' | 'originRegion'> & {
  readonly filedBy: Pick<Actor, 'role' | 'organisation'>;
};

export const factsOf = ({ number, service, region, originRegion, filedBy }: Case): CaseFacts => ({
  number,
  service,
  region,
  ...(originRegion ? { originRegion } : {}),
  filedBy: {
    role: filedBy.role,
    ...(filedBy.organisation === undefined ? {} : { organisation: filedBy.organisation }),
  },
});
