/** What is read of Stryker's report (mutation-testing-report-schema 2). */
export type Report = { readonly files: { readonly [path: string]: { readonly mutants: readonly Mutant[] } } };
export type Mutant = {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
};

/**
 * The mutants of a folder. `score` is the percentage that a test or the end of its time told from the code, of all
 * that could be judged; `leftOut` were not: what is worked out once while a file is loaded, most of all the data.
 */
export type Score = {
  readonly folder: string;
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly noCoverage: number;
  readonly leftOut: number;
  readonly score: number;
};

const mutantsIn = ({ files }: Report, folder: string) =>
  Object.entries(files)
    .filter(([path]) => path.startsWith(`${folder}/`))
    .flatMap(([path, { mutants }]) => mutants.map((mutant) => ({ path, ...mutant })));

export function scoreOf(report: Report, folder: string): Score {
  const all = mutantsIn(report, folder);
  const count = (...statuses: readonly string[]) =>
    all.filter(({ status }) => statuses.includes(status)).length;
  const [killed, timeout] = [count('Killed'), count('Timeout')];
  const [survived, noCoverage] = [count('Survived'), count('NoCoverage')];
  const judged = killed + timeout + survived + noCoverage;
  return {
    folder,
    killed,
    timeout,
    survived,
    noCoverage,
    leftOut: all.length - judged,
    score: judged === 0 ? 100 : (100 * (killed + timeout)) / judged,
  };
}

const HEADS = ['folder', 'killed', 'timeout', 'survived', 'no coverage', 'left out', 'score'];

/** A line for each folder below a line of heads, in columns. */
export function tableOf(scores: readonly Score[]): string {
  const rows = scores.map(({ score, ...counts }) => [
    ...Object.values(counts).map(String),
    `${score.toFixed(1)} %`,
  ]);
  const lines = [HEADS, ...rows];
  const widths = HEADS.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/** A line for each mutant of a folder that no test tells from the code: where it is and what stood there instead. */
export const survivorsIn = (report: Report, folder: string): readonly string[] =>
  mutantsIn(report, folder)
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .toSorted(
      (one, other) =>
        one.path.localeCompare(other.path) || one.location.start.line - other.location.start.line,
    )
    .map(({ path, location: { start }, status, mutatorName, replacement = '' }) => {
      const instead = replacement.replaceAll(/\s+/g, ' ');
      return `${path}:${start.line}:${start.column} ${status} ${mutatorName} ${instead}`;
    });
