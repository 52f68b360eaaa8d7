import type { Case } from '#functions/case/case.ts';
import type { Opened, Paper } from './draw-paper.ts';
import { openWithKey } from './open-persons.ts';
import { openPlace } from './seal-place.ts';

/**
 * What is printed on a paper and stands sealed beside its case. One call of KMS.
 * @throws {Error} when it is gone, or is not what was sealed.
 */
export async function openForPaper(
  dependencies: Parameters<typeof openWithKey>[0],
  kase: Case,
  { sealed }: Pick<Paper, 'sealed'>,
): Promise<Opened> {
  const { persons, key } = await openWithKey(dependencies, kase);
  const unsealed = sealed ? await openPlace(dependencies.cases, kase.id, sealed, key) : '';
  return { persons, unsealed };
}
