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

/** Resolves with `done`, with how it was refused, or with `nothing` where nothing is left to do. */
export type Doing = () => Promise<string>;

/** So many clients do one thing after another until the time is over or there is nothing more to do. */
export async function measured(clients: number, seconds: number, does: Doing): Promise<Measured> {
  const [all] = await measuredInTurn(clients, seconds, [does]);
  if (!all) throw new Error('one thing was measured');
  return all;
}

/**
 * So many clients do each of these in turn, over and over, each measured apart: whatever else the machine does slows all
 * of them alike.
 */
export async function measuredInTurn(
  clients: number,
  seconds: number,
  doings: readonly Doing[],
): Promise<readonly Measured[]> {
  const kept = doings.map(() => ({ times: [] as number[], errors: new Map<string, number>() }));
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = client; performance.now() < end; turn += 1) {
        const does = doings[turn % doings.length];
        const to = kept[turn % doings.length];
        if (!does || !to) return;
        const from = performance.now();
        const answer = await does();
        if (answer === 'nothing') return;
        if (answer === 'done') to.times.push(performance.now() - from);
        else to.errors.set(answer, (to.errors.get(answer) ?? 0) + 1);
      }
    }),
  );
  const took = performance.now() - began;
  return kept.map(({ times, errors }) => figuresOf(times, errors, took));
}

function figuresOf(times: readonly number[], errors: Measured['errors'], milliseconds: number): Measured {
  const sorted = times.toSorted((one, other) => one - other);
  return {
    perSecond: (times.length * 1000) / milliseconds,
    p50: rank(sorted, 0.5),
    p95: rank(sorted, 0.95),
    p99: rank(sorted, 0.99),
    done: times.length,
    errors,
  };
}
