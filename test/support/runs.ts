/** The share of its runs that a property makes here: fewer where each of thousands of mutants is judged by it. */
export const shareOfRuns = Number(process.env['SHARE_OF_RUNS'] ?? 1);

/** How often a property is tried that is worth so many runs. */
export const runs = (count: number): number => Math.ceil(count * shareOfRuns);
