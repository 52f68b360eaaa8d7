import { type Caller, may } from '#functions/case/authority.ts';
import { personKey } from './name-persons.ts';
import type { AccessLog, Purpose } from './ports/accesses.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { Page } from './ports/store.ts';
import type { Vault } from './ports/vault.ts';
import { recordAccesses } from './record-access.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly vault: Pick<Vault, 'applicantKey'>;
  readonly accesses: AccessLog;
  readonly clock: Clock;
};
type Search = {
  readonly caller: Caller;
  readonly iin: string;
  readonly purpose?: Purpose | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/**
 * A page of the cases of an applicant that the caller may see, the latest first; a case that may not be seen is not
 * there. That somebody asked is on record with each case that is shown. A caller for synthetic cases finds those, any
 * other the real ones.
 * @throws {CursorInvalid}
 */
export async function searchCases(
  dependencies: Dependencies,
  { caller, iin, purpose, limit, after }: Search,
): Promise<Page<StoredCase>> {
  const { cases, vault } = dependencies;
  const applicantKey = await personKey(vault, iin, caller);
  const page = await cases.ofApplicant(applicantKey, { limit, ...(after ? { after } : {}) });
  const items = page.items.filter(({ state }) => may(caller, { to: 'see-case', kase: state }));
  const caseIds = items.map(({ state }) => state.id);
  await recordAccesses(dependencies, caseIds, { caller, what: 'search', purpose });
  return { ...page, items };
}
