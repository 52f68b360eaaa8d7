import { type Composition, meets, voters } from './commission.ts';
import type { AgendaItem, Choice, Session, Tally } from './session.ts';

type Sitting = Pick<Session, 'present'>;
type Said = Pick<AgendaItem, 'votes' | 'recusals'>;

const NOTHING_SAID: Said = { votes: [], recusals: [] };

/** Whether a member takes part in a case: there, or gone after voting on it, and not recused. */
const takesPart = ({ present }: Sitting, { votes, recusals }: Said, id: string): boolean =>
  (present.includes(id) || votes.some(({ member }) => member === id)) &&
  !recusals.some(({ member }) => member === id);

/** Whoever presides: the chair, or the deputy where the chair is not there, or is recused from the case. */
export const presidingOver = (
  { members }: Pick<Composition, 'members'>,
  session: Sitting,
  said: Said = NOTHING_SAID,
): string | undefined =>
  ['chair', 'deputy'].flatMap((seat) =>
    members.filter((one) => one.seat === seat && takesPart(session, said, one.id)),
  )[0]?.id;

/** The secretary who keeps the minutes. */
export const secretaryOf = (
  { members }: Pick<Composition, 'members'>,
  { present }: Sitting,
): string | undefined => members.find(({ seat, id }) => seat === 'secretary' && present.includes(id))?.id;

/**
 * What the votes on a case make of its proposal, by the rules of the act of appointment: no quorum of members present
 * and not recused, no recommendation.
 */
export function tallyOf(composition: Composition, session: Sitting, said: Said): Tally {
  const { rules } = composition;
  const all = voters(composition);
  const count = (choice: Choice) => said.votes.filter((vote) => vote.choice === choice).length;
  const counted = { for: count('for'), against: count('against'), abstained: count('abstained') };
  const members = all.length;
  const present = all.filter(({ id }) => takesPart(session, said, id)).length;
  const quorate = meets(rules.quorum, present, members);
  const carried = isCarried(composition, session, said, { members, present, ...counted });
  const result = carried ? 'carried' : 'not-carried';
  return { result: quorate ? result : 'no-quorum', members, present, ...counted };
}

function isCarried(
  composition: Composition,
  session: Sitting,
  said: Said,
  { members, present, ...counted }: Omit<Tally, 'result'>,
): boolean {
  const { majority, tie } = composition.rules;
  if (counted.for === 0) return false;
  if (counted.for === counted.against && tie === 'presiding') {
    const presiding = presidingOver(composition, session, said);
    return said.votes.some(({ member, choice }) => member === presiding && choice === 'for');
  }
  const of = { members, present, votes: counted.for + counted.against }[majority.of];
  return meets(majority, counted.for, of);
}
