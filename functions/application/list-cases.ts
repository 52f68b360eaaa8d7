import { type Caller, may } from '#functions/case/authority.ts';
import { workOrderOf } from '#functions/case/work-order.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, type Role } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import { CursorInvalid, type Page } from './ports/store.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = { readonly cases: CaseStore };

export type CaseFilter = {
  readonly region: Region;
  /** Without one: every stage in which somebody has to act. */
  readonly stage?: string | undefined;
  /** Whose turn it is. */
  readonly actor?: Role | undefined;
  /** Due before this instant. */
  readonly dueBefore?: Instant | undefined;
};

type Paging = { readonly limit: number; readonly after?: string | undefined };

/**
 * A page of a region's cases that the caller may see, the earliest due first. It may be short, since what the caller may
 * not see is left out; only a page without `next` is the last.
 * @throws {CursorInvalid}
 */
export async function listCases(
  { cases }: Dependencies,
  { caller, limit, after, ...filter }: CaseFilter & Paging & { readonly caller: Caller },
): Promise<Result<Page<StoredCase>, UseCaseRefusal>> {
  if (!may(caller, { to: 'list-cases', region: filter.region })) return refused({ code: 'not-permitted' });
  const beyond = after === undefined ? undefined : placeIn(after, filter);
  const bounds = { limit, ...(beyond ? { beyond } : {}), before: filter.dueBefore };
  const lists = await Promise.all(
    stagesOf(filter).map((stage) => cases.dueList({ region: filter.region, stage }, bounds)),
  );
  // Each list gave its earliest, so the earliest of all are among them.
  const merged = lists.flat().toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const page = merged.slice(0, limit);
  const last = page.at(-1);
  const items = page.filter(
    ({ state }) =>
      may(caller, { to: 'see-case', kase: state }) &&
      (filter.actor === undefined || actorsOf(state.stage, state).includes(filter.actor)),
  );
  return accepted({
    items,
    ...(last && page.length === limit ? { next: cursorAt(filter, orderOf(last)) } : {}),
  });
}

const orderOf = ({ state }: StoredCase): string => workOrderOf(state);

/** Who acts in the stage of this case: editions may differ in it. */
function actorsOf(name: string, { service }: StoredCase['state']): readonly Role[] {
  const stage = SERVICES.find(({ code, edition }) => code === service.code && edition === service.edition)
    ?.stages[name];
  return stage && !isEnd(stage) ? [stage.actor] : [];
}

/** The lists in which cases can stand that the filter lets through. */
function stagesOf({ stage, actor }: CaseFilter): readonly string[] {
  if (stage !== undefined) return [stage];
  const open = SERVICES.flatMap(({ stages }) =>
    Object.entries(stages).flatMap(([name, one]) =>
      isEnd(one) || (actor !== undefined && one.actor !== actor) ? [] : [name],
    ),
  );
  return [...new Set(open)];
}

/** A cursor holds the filter, so that it leads on in the same list only. */
const filterKey = ({ region, stage, actor, dueBefore }: CaseFilter): string =>
  [region, stage ?? '', actor ?? '', dueBefore ?? ''].join(' ');

const cursorAt = (filter: CaseFilter, order: string): string =>
  Buffer.from(JSON.stringify([filterKey(filter), order])).toString('base64url');

function placeIn(cursor: string, filter: CaseFilter): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(said) && said.length === 2 && said[0] === filterKey(filter)) {
      const place: unknown = said[1];
      if (typeof place === 'string' && place !== '') return place;
    }
  } catch {
    // Not JSON: refused below like any other foreign cursor.
  }
  throw new CursorInvalid('the cursor is not one of this list');
}

/** The case with a number of the register of applications, if the caller may see it. */
export async function findByNumber(
  { cases }: Dependencies,
  { caller, number }: { readonly caller: Caller; readonly number: string },
): Promise<Page<StoredCase>> {
  const caseId = await cases.caseNumbered(number);
  const stored = caseId === undefined ? undefined : await cases.load(caseId);
  return { items: stored && may(caller, { to: 'see-case', kase: stored.state }) ? [stored] : [] };
}
