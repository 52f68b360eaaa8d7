import { accepted, type Result, refused } from '#functions/law/result.ts';
import { voters } from './commission.ts';
import type { FieldError } from './field-errors.ts';
import type { Refusal } from './refusals.ts';
import type { AgendaItem, MemberRecused, Session, Vote, VoteCast } from './session.ts';
import { notOnAgenda } from './session-agenda.ts';
import { basisOf, memberOf, type Sitting, sits, wrong } from './session-sitting.ts';

/** What somebody votes on cases of the agenda; on every one that is still open to the member where none is named. */
export type Voting = {
  /** The member whose vote the secretary enters; absent where it is the own one. */
  readonly member?: string;
  readonly choice: Vote['choice'];
  readonly dissent?: string;
  readonly cases?: readonly string[];
};

/** A vote of a member: by the own token, or entered by the secretary for a member who is there. */
export function castVote(
  session: Session,
  { member: named, choice, dissent, cases }: Voting,
  sitting: Sitting,
): Result<VoteCast, Refusal> {
  const found = whoseTurn(session, named, sitting);
  if (!found.ok) return found;
  const member = found.value;
  const { composition, now: at, actor: by } = sitting;
  if (!voters(composition).some(({ id }) => id === member)) {
    return wrong(
      memberError('member-without-vote', 'a secretary without a vote', `a voter by ${basisOf(composition)}`),
    );
  }
  if (!session.present.includes(member)) {
    return wrong(memberError('member-absent', 'a member who is not there', 'a member recorded as present'));
  }
  const said = cases ?? openTo(session, member);
  if (said.length === 0) {
    const [code, allowed] = ['vote-repeated', 'one vote of a member on a case'];
    return wrong({ pointer: '/cases', code, found: 'no case that waits for this vote', allowed });
  }
  const errors = said.flatMap((caseId, place) =>
    itemErrors(session.agenda.get(caseId), member, `/cases/${place}`),
  );
  if (errors.length > 0) return wrong(...errors);
  const vote = { member, choice, ...(dissent === undefined ? {} : { dissent }) };
  return accepted({ type: 'VoteCast', at, by, ...vote, cases: said });
}

/** Whoever is related to an applicant, or has another reason, takes no part in the case (ours: the orders are silent). */
export function recuse(
  session: Session,
  {
    member: named,
    reason,
    cases,
  }: { readonly member?: string; readonly reason: string; readonly cases: readonly string[] },
  sitting: Sitting,
): Result<MemberRecused, Refusal> {
  const found = whoseTurn(session, named, sitting);
  if (!found.ok) return found;
  const member = found.value;
  const errors = cases.flatMap((caseId, place) =>
    itemErrors(session.agenda.get(caseId), member, `/cases/${place}`),
  );
  if (errors.length > 0) return wrong(...errors);
  return accepted({ type: 'MemberRecused', at: sitting.now, by: sitting.actor, member, reason, cases });
}

/** The member who speaks: whoever acts, or whom the secretary names. */
function whoseTurn(session: Session, named: string | undefined, sitting: Sitting): Result<string, Refusal> {
  const { composition, actor } = sitting;
  const refusal = sits(session, sitting);
  if (refusal) return refused(refusal);
  const acting = memberOf(composition, actor.subject);
  if (!acting.ok) return acting;
  if (named === undefined || named === actor.subject) return accepted(actor.subject);
  const { seat } = acting.value;
  if (seat !== 'secretary') return refused({ code: 'seat-not-permitted', seat, basis: basisOf(composition) });
  return composition.members.some(({ id }) => id === named)
    ? accepted(named)
    : wrong(
        memberError('member-unknown', 'nobody of the composition', `a member by ${basisOf(composition)}`),
      );
}

const memberError = (code: string, found: string, allowed: string): FieldError => ({
  pointer: '/member',
  code,
  found,
  allowed,
});

/** The cases on which a member has neither voted nor been recused. */
const openTo = ({ agenda }: Session, member: string): readonly string[] =>
  [...agenda.values()]
    .filter((item) => itemErrors(item, member, '').length === 0)
    .map(({ caseId }) => caseId);

function itemErrors(item: AgendaItem | undefined, member: string, pointer: string): readonly FieldError[] {
  if (!item) return [notOnAgenda(pointer)];
  if (item.recusals.some((one) => one.member === member)) {
    const [code, found] = ['member-recused', 'a member who is recused from the case'];
    return [{ pointer, code, found, allowed: 'a member who is not recused' }];
  }
  if (item.votes.some((vote) => vote.member === member)) {
    const [code, found] = ['vote-repeated', 'a second vote of the member'];
    return [{ pointer, code, found, allowed: 'one vote of a member on a case' }];
  }
  return [];
}
