import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditChain, breakInWords } from '#functions/application/audit-chain.ts';
import type { RecordedEvent, StoredCase } from '#functions/application/ports/cases.ts';
import { linkHash } from '#functions/application/record.ts';
import { applicationOf } from '#test/support/applications.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { house, recommended } from '#test/support/house.ts';

let caseId: string;
let chain: readonly RecordedEvent[];
let head: StoredCase;
let other: readonly RecordedEvent[];

beforeAll(async () => {
  const at = house();
  await at.setQuota(100);
  const [first, second] = [
    await recommended(at, applicationOf({ seed: 1 })),
    await recommended(at, applicationOf({ seed: 2 })),
  ];
  acceptedOf(await at.act(first, EXAMPLES.include));
  await at.issue(first);
  const stored = await at.store.cases.load(first);
  if (!stored) throw new Error('a case that was filed is there');
  [caseId, head] = [first, stored];
  chain = await at.store.cases.history(first);
  other = await at.store.cases.history(second);
});

const audited = (links: readonly RecordedEvent[], seen: StoredCase = head) => auditChain(caseId, links, seen);
const brokenAt = (at: number, kind: string) => ({ ok: false, refusal: { at, kind } });
/** The event of a link changed, and its hash made anew to suit. */
const forged = (link: RecordedEvent): RecordedEvent => {
  const event = { ...link.event, basis: 'another paragraph' } as RecordedEvent['event'];
  return { ...link, event, hash: linkHash({ ...link, event }) };
};

describe('the audit of a chain', () => {
  it('finds nothing in a chain as it was written', () => {
    expect(audited(chain)).toEqual({ ok: true, value: { events: 6, hash: head.hash } });
  });

  it('names a deleted event, wherever it stood', () => {
    for (const gone of chain.keys()) {
      const links = chain.toSpliced(gone, 1);
      const last = gone === chain.length - 1;
      expect(audited(links)).toEqual(brokenAt(gone + 1, last ? 'cut-off' : 'missing'));
    }
  });

  it('names an edited event, and the one after it where the hash was made anew', () => {
    for (const [index, link] of chain.entries()) {
      const edited = { ...forged(link), hash: link.hash };
      expect(audited(chain.with(index, edited))).toEqual(brokenAt(index + 1, 'altered'));
      const last = index === chain.length - 1;
      expect(audited(chain.with(index, forged(link)))).toEqual(
        last ? brokenAt(index + 1, 'head-altered') : brokenAt(index + 2, 'unlinked'),
      );
    }
  });

  it('names the first of two events that changed places, whether their numbers went with them or not', () => {
    const [first, second] = [chain[1], chain[2]];
    if (!first || !second) throw new Error('the chain has three events');
    expect(audited(chain.with(1, second).with(2, first))).toEqual(brokenAt(2, 'missing'));
    const renumbered = chain.with(1, { ...second, sequence: 2 }).with(2, { ...first, sequence: 3 });
    expect(audited(renumbered)).toEqual(brokenAt(2, 'altered'));
  });

  it('names an event that stands there twice', () => {
    expect(audited([...chain.slice(0, 3), ...chain.slice(2)])).toEqual(brokenAt(4, 'out-of-order'));
  });

  it('names an event put in from another case', () => {
    const foreign = other[3];
    if (!foreign) throw new Error('the other chain has four events');
    expect(audited(chain.with(3, foreign))).toEqual(brokenAt(4, 'altered'));
  });

  it('names the first event that is gone from the end', () => {
    for (let kept = 1; kept < chain.length; kept += 1) {
      expect(audited(chain.slice(0, kept))).toEqual(brokenAt(kept + 1, 'cut-off'));
    }
  });

  it('names a case whose number of events, last hash or state were edited', () => {
    expect(audited(chain, { ...head, version: 5 })).toEqual(brokenAt(6, 'surplus'));
    expect(audited(chain, { ...head, hash: 'f'.repeat(64) })).toEqual(brokenAt(6, 'head-altered'));
    const state = { ...head.state, places: head.state.places + 1 };
    expect(audited(chain, { ...head, state })).toEqual(brokenAt(6, 'state-altered'));
  });

  it('finds any single change of any value in any event', () => {
    const texts = chain.map((link) => JSON.stringify(link));
    const changes = fc.nat(texts.length - 1).chain((index) => {
      const text = texts[index] ?? '';
      return fc.tuple(fc.constant(index), fc.nat(text.length - 1), fc.constantFrom('0', '1', 'a', 'b'));
    });
    fc.assert(
      fc.property(changes, ([index, place, letter]) => {
        const text = texts[index] ?? '';
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        const parsed = parsedOr(changed);
        // Not JSON any more, or not changed: nothing a store would hold. The id of the case comes from its key.
        fc.pre(parsed !== undefined && changed !== text && parsed.caseId === caseId);
        expect(audited(chain.with(index, parsed as RecordedEvent)).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('says what is wrong in a sentence', () => {
    expect(breakInWords({ at: 3, kind: 'missing' })).toBe('event 3: an event is missing here');
  });
});

function parsedOr(text: string): RecordedEvent | undefined {
  try {
    return JSON.parse(text) as RecordedEvent;
  } catch {
    return undefined;
  }
}
