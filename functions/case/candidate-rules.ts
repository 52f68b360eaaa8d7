import type { Case } from './case.ts';
import type { FieldError } from './field-errors.ts';
import type { Synthetic } from './synthetic.ts';

/** A case that somebody wants on a list or an agenda. Without it where whoever asks sees no such case. */
export type Candidate = {
  readonly id: string;
  readonly kase?: Case;
  /** The open list that it is on. */
  readonly onList?: string;
};

/** What is asked of a case before it comes onto a list or an agenda. */
export type CandidateRule<Onto> = {
  readonly code: string;
  readonly breaks: (kase: Case, onto: Onto, onList: string | undefined) => boolean;
  readonly found: (kase: Case) => string;
  readonly allowed: (onto: Onto) => string;
};

/** Why cases may not come onto it, each by its place among those that were asked for: the first rule that it breaks. */
export const candidateErrors = <Onto>(
  rules: readonly CandidateRule<Onto>[],
  onto: Onto,
  candidates: readonly Candidate[],
): readonly FieldError[] =>
  candidates.flatMap(({ kase, onList }, place) => {
    const pointer = `/cases/${place}`;
    if (!kase) {
      const allowed = 'a case of this region that you may see';
      return [{ pointer, code: 'case-unknown', found: 'no such case', allowed }];
    }
    const broken = rules.find(({ breaks }) => breaks(kase, onto, onList));
    if (!broken) return [];
    return [{ pointer, code: broken.code, found: broken.found(kase), allowed: broken.allowed(onto) }];
  });

/** Whether something is real or synthetic, as a refusal says it. */
export const kindOf = ({ synthetic }: Synthetic): string => (synthetic ? 'a synthetic case' : 'a real case');
