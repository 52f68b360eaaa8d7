import { type Candidate, type CandidateRule, candidateErrors, kindOf } from './candidate-rules.ts';
import { officeRegion } from './case.ts';
import type { FieldError } from './field-errors.ts';
import type { List } from './list.ts';
import { isAlike } from './synthetic.ts';

type About = Pick<List, 'id' | 'service' | 'stage' | 'region' | 'receiving' | 'synthetic'>;

/** What an application on a list has in common with the others; the first rule that it breaks is told. */
const RULES: readonly CandidateRule<About>[] = [
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
    found: kindOf,
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
  candidateErrors(RULES, list, candidates);
