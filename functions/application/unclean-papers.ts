import type { Case } from '#functions/case/case.ts';
import type { PaperScans } from './ports/uploads.ts';
import type { UseCaseRefusal } from './refusals.ts';

/**
 * The refusal that names every filed paper not found clean, by its code and the verdict so far. Undefined when all are
 * clean, and where the stage waits for no scanner.
 */
export async function uncleanPapers(
  scans: PaperScans | undefined,
  { id, documentsFiled }: Pick<Case, 'id' | 'documentsFiled'>,
): Promise<UseCaseRefusal | undefined> {
  if (!scans) return undefined;
  const papers = await Promise.all(
    documentsFiled
      .filter(({ file }) => file !== undefined)
      .map(async ({ code }) => ({ code, verdict: await scans.verdictOf(id, code) })),
  );
  const unclean = papers.filter(({ verdict }) => verdict !== 'clean');
  return unclean.length > 0 ? { code: 'papers-not-clean', papers: unclean } : undefined;
}
