/** What clients at once have had done, and how long each waited. */
export type Measured = {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly done: number;
  /** What was not done, by how it was answered. */
  readonly errors: ReadonlyMap<string, number>;
};

/** The smallest value that at least a share of the sorted ones do not exceed (nearest rank). */
const rank = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/**
 * So many clients do one thing after another until the time is over or there is nothing more to do.
 * @param does resolves with `done`, with how it was refused, or with `nothing` where nothing is left to do
 */
export async function measured(
  clients: number,
  seconds: number,
  does: () => Promise<string>,
): Promise<Measured> {
  const times: number[] = [];
  const errors = new Map<string, number>();
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const from = performance.now();
        const answer = await does();
        if (answer === 'nothing') return;
        if (answer === 'done') times.push(performance.now() - from);
        else errors.set(answer, (errors.get(answer) ?? 0) + 1);
      }
    }),
  );
  const sorted = times.toSorted((one, other) => one - other);
  return {
    perSecond: (times.length * 1000) / (performance.now() - began),
    p50: rank(sorted, 0.5),
    p95: rank(sorted, 0.95),
    p99: rank(sorted, 0.99),
    done: times.length,
    errors,
  };
}
