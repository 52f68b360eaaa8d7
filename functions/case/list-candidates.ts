import { type Case, officeRegion } from './case.ts';
import type { FieldError } from './field-errors.ts';
import type { List } from './list.ts';
import { isAlike, type Synthetic } from './synthetic.ts';

/** An application that somebody wants on a list. Without its case where whoever asks sees no such case. */
export type Candidate = { readonly id: string; readonly kase?: Case; readonly onList?: string };

type About = Pick<List, 'id' | 'service' | 'stage' | 'region' | 'receiving' | 'synthetic'>;

type Rule = {
  readonly code: string;
  readonly breaks: (kase: Case, list: About, onList: string | undefined) => boolean;
  readonly found: (kase: Case) => string;
  readonly allowed: (list: About) => string;
};

const kindOf = ({ synthetic }: Synthetic): string => (synthetic ? 'a synthetic case' : 'a real case');

/** What an application on a list has in common with the others; the first rule that it breaks is told. */
const RULES: readonly Rule[] = [
  {
    code: 'case-of-other-service',
    breaks: ({ service }, list) =>
      service.code !== list.service.code || service.edition !== list.service.edition,
    found: ({ service }) => `${service.code}@${service.edition}`,
    allowed: ({ service }) => `${service.code}@${service.edition}`,
  },
  {
    code: 'case-of-other-region',
    breaks: (kase, list) => officeRegion(kase) !== list.region || kase.region !== list.receiving,
    found: (kase) => `at an office of ${officeRegion(kase)}, for ${kase.region}`,
    allowed: (list) => `at an office of ${list.region}, for ${list.receiving}`,
  },
  {
    code: 'case-on-list-of-others',
    breaks: (kase, list) => !isAlike(kase, list),
    found: ({ synthetic }) => kindOf({ synthetic }),
    allowed: kindOf,
  },
  {
    code: 'case-in-other-stage',
    breaks: (kase, list) => kase.stage !== list.stage,
    found: ({ stage }) => stage,
    allowed: ({ stage }) => stage,
  },
  {
    code: 'case-on-other-list',
    breaks: (_, list, onList) => onList !== undefined && onList !== list.id,
    found: () => 'a case that is on another open list',
    allowed: () => 'a case that is on no other list',
  },
];

/** Why applications may not be on a list, each by its place among those that were asked for. */
export const caseErrors = (list: About, candidates: readonly Candidate[]): readonly FieldError[] =>
  candidates.flatMap(({ kase, onList }, place) => {
    const pointer = `/cases/${place}`;
    if (!kase) {
      const allowed = 'a case of this region that you may see';
      return [{ pointer, code: 'case-unknown', found: 'no such case', allowed }];
    }
    const broken = RULES.find(({ breaks }) => breaks(kase, list, onList));
    if (!broken) return [];
    return [{ pointer, code: broken.code, found: broken.found(kase), allowed: broken.allowed(list) }];
  });
