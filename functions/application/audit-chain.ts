import { caseOf } from '#functions/case/evolve.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { RecordedEvent, StoredCase } from './ports/cases.ts';
import { canonicalJson, GENESIS, linkHash } from './record.ts';

/** How a link can be broken. What each says to a person: `breakInWords`. */
export type BreakKind =
  | 'missing'
  | 'out-of-order'
  | 'altered'
  | 'unlinked'
  | 'cut-off'
  | 'surplus'
  | 'head-altered'
  | 'state-altered';

/** The first broken link: the number of the event at which the chain no longer holds. */
export type Break = { readonly at: number; readonly kind: BreakKind };

export type Intact = { readonly events: number; readonly hash: string };

/**
 * Proves that the events of a case, as they lie in the store, are those that were written, in that order and all of
 * them: each hash covers its event, its place and the hash before it, the case names the last, and its state is their
 * fold. Refuses with the first broken link. Whoever can rewrite every item of a case can make another chain: then
 * what left the case earlier (feed, ledger of places, register, signed decision) does not agree with it.
 */
export function auditChain(
  caseId: string,
  chain: readonly RecordedEvent[],
  head: StoredCase,
): Result<Intact, Break> {
  let previous = GENESIS;
  for (const [index, link] of chain.entries()) {
    const at = index + 1;
    if (link.sequence !== at) return refused({ at, kind: link.sequence > at ? 'missing' : 'out-of-order' });
    if (linkHash({ ...link, caseId }) !== link.hash) return refused({ at, kind: 'altered' });
    if (link.previousHash !== previous) return refused({ at, kind: 'unlinked' });
    previous = link.hash;
  }
  return auditHead(chain, head, previous);
}

function auditHead(chain: readonly RecordedEvent[], head: StoredCase, hash: string): Result<Intact, Break> {
  const events = chain.length;
  if (events < head.version) return refused({ at: events + 1, kind: 'cut-off' });
  if (events > head.version) return refused({ at: head.version + 1, kind: 'surplus' });
  if (hash !== head.hash) return refused({ at: events, kind: 'head-altered' });
  const state = caseOf(chain.map(({ event }) => event));
  return canonicalJson(state) === canonicalJson(head.state)
    ? accepted({ events, hash })
    : refused({ at: events, kind: 'state-altered' });
}

const WORDS: Readonly<Record<BreakKind, string>> = {
  missing: 'an event is missing here',
  'out-of-order': 'the event that stands here belongs elsewhere',
  altered: 'the event, its place or the hash before it is not what its own hash says',
  unlinked: 'the event does not continue the one before it',
  'cut-off': 'the case counts more events than there are: the end of the chain is gone',
  surplus: 'there are more events than the case counts',
  'head-altered': 'the case names another last hash',
  'state-altered': 'the state of the case is not what its events make of it',
};

export const breakInWords = ({ at, kind }: Break): string => `event ${at}: ${WORDS[kind]}`;
