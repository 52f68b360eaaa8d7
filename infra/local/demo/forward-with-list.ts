import { answered, type Office } from './office.ts';
import type { CaseBody } from './story.ts';

/** A list as the API answers with it, as far as a story needs it. */
export type ListBody = {
  readonly id: string;
  readonly version: number;
  readonly count: number;
  readonly number?: string;
  readonly remaining: number;
};

/** Gathers cases of one service, stage and region into a list, forwards it, and gives the list and the first case. */
export async function forwardWithList(
  office: Office,
  cases: readonly Pick<CaseBody, 'id' | 'service' | 'stage'>[],
): Promise<{ readonly list: ListBody; readonly kase: CaseBody }> {
  const [first] = cases;
  if (!first) throw new Error('a list of the story begins with a case');
  const opening = { service: first.service, stage: first.stage, cases: cases.map(({ id }) => id) };
  const opened = answered<ListBody>('opening a list', await office.post('/v1/lists', opening), 201);
  const sent = await office.post(`/v1/lists/${opened.id}/forward`, {}, { ifMatch: `"${opened.version}"` });
  const list = answered<ListBody>('forwarding a list', sent, 200);
  const kase = answered<CaseBody>('reading a case', await office.get(`/v1/cases/${first.id}`), 200);
  return { list, kase };
}
