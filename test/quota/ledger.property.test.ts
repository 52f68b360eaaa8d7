import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { type Balance, emptyBalance, enter, type LedgerEntry } from '#functions/quota/ledger.ts';

const about = { id: 'entry', at: '2026-01-05T05:00:00.000Z' as Instant, by: 'somebody', act: 'some act' };
const set = (limit: number): LedgerEntry => ({ ...about, kind: 'set', limit });
const taken = (places: number): LedgerEntry => ({ ...about, kind: 'taken', places, caseId: 'case-1' });

const entries = fc.array(fc.oneof(fc.nat(30).map(set), fc.integer({ min: 1, max: 8 }).map(taken)), {
  maxLength: 60,
});

/** The plain list: what stands, read from the start each time. */
class PlainList {
  readonly standing: LedgerEntry[] = [];

  limit(): number {
    return this.standing.findLast((entry) => entry.kind === 'set')?.limit ?? 0;
  }

  taken(): number {
    return this.standing.reduce((sum, entry) => sum + (entry.kind === 'taken' ? entry.places : 0), 0);
  }

  /** Whether the entry can stand: never more places than the limit, whichever of the two moves. */
  add(entry: LedgerEntry): boolean {
    const limit = entry.kind === 'set' ? entry.limit : this.limit();
    const places = this.taken() + (entry.kind === 'taken' ? entry.places : 0);
    if (places > limit) return false;
    this.standing.push(entry);
    return true;
  }
}

describe('the ledger of places', () => {
  it('stands, after any entries, as the plain list of those that were let in', () => {
    fc.assert(
      fc.property(entries, (tried) => {
        const list = new PlainList();
        let balance: Balance = emptyBalance;
        for (const entry of tried) {
          const entered = enter(balance, entry);
          expect(entered.ok).toBe(list.add(entry));
          if (entered.ok) balance = entered.value;
          expect(balance).toEqual({
            limit: list.limit(),
            taken: list.taken(),
            left: list.limit() - list.taken(),
          });
          expect(balance.left).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('says why an entry cannot stand and what stands instead', () => {
    const balance = { limit: 10, taken: 7, left: 3 };
    expect(enter(balance, taken(4))).toEqual({ ok: false, refusal: { code: 'quota-exhausted', balance } });
    expect(enter(balance, set(6))).toEqual({ ok: false, refusal: { code: 'quota-below-taken', balance } });
  });

  it('lets the last place be taken and the limit fall to what is taken', () => {
    const balance = { limit: 10, taken: 7, left: 3 };
    expect(enter(balance, taken(3))).toEqual({ ok: true, value: { limit: 10, taken: 10, left: 0 } });
    expect(enter(balance, set(7))).toEqual({ ok: true, value: { limit: 7, taken: 7, left: 0 } });
  });

  it('takes nothing before a limit was set', () => {
    expect(enter(emptyBalance, taken(1)).ok).toBe(false);
  });
});
