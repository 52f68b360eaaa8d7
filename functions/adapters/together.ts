/**
 * What is asked for at once is done together, whoever asks: `does` is given all of it once everything has gone on that
 * now can, and says for each, in the same order, what became of it.
 */
export function together<A, R>(does: (asked: readonly A[]) => readonly Promise<R>[]): (one: A) => Promise<R> {
  let waiting: { readonly one: A; readonly answer: (result: Promise<R> | undefined) => void }[] = [];
  const doAll = (): void => {
    const all = waiting;
    waiting = [];
    const results = does(all.map(({ one }) => one));
    for (const [place, { answer }] of all.entries()) answer(results[place]);
  };
  return (one) =>
    new Promise<R>((resolve, reject) => {
      // A tick that a promise puts down comes after everything that promises now let go on.
      if (waiting.length === 0) void Promise.resolve().then(() => process.nextTick(doAll));
      const answer = (result: Promise<R> | undefined): void =>
        result ? resolve(result) : reject(new Error('something that was asked for has no answer'));
      waiting.push({ one, answer });
    });
}

/** Some after another, so many in each, in their order. */
export const inGroups = <A>(all: readonly A[], most: number): readonly (readonly A[])[] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, nth) => all.slice(nth * most, (nth + 1) * most));
