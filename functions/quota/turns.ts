/** One who waits, and whether all its places are there once those before it whose turn it is have theirs. */
export type Turn<T> = T & { readonly turn: boolean };

/**
 * Whose turn it is: places go in order of filing, to each family all it needs or nothing. One for which too few are
 * left waits on, and a smaller family behind it may have its turn (ours); who decides sees both.
 */
export function turnsOf<T extends { readonly needed: number }>(
  waiting: readonly T[],
  left: number,
): readonly Turn<T>[] {
  let rest = left;
  return waiting.map((one) => {
    const turn = one.needed <= rest;
    if (turn) rest -= one.needed;
    return { ...one, turn };
  });
}
