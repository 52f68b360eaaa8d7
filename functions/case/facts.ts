import type { Actor, Case } from './case.ts';
import { markOf } from './synthetic.ts';

/** What stays the same in all the life of a case, and what its events are told with. No personal data. */
export type CaseFacts = Pick<Case, 'number' | 'service' | 'region' | 'originRegion' | 'synthetic'> & {
  readonly filedBy: Pick<Actor, 'role' | 'organisation'>;
};

export const factsOf = ({ number, synthetic, service, region, originRegion, filedBy }: Case): CaseFacts => ({
  number,
  ...markOf({ synthetic }),
  service,
  region,
  ...(originRegion ? { originRegion } : {}),
  filedBy: {
    role: filedBy.role,
    ...(filedBy.organisation === undefined ? {} : { organisation: filedBy.organisation }),
  },
});
