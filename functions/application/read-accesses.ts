import { type Caller, may } from '#functions/case/authority.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Access, AccessLog } from './ports/accesses.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Page } from './ports/store.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** Who looked at the personal data of a case, the latest first: for the applicant, and for those who answer for it. */
export async function readAccesses(
  { cases, accesses }: { readonly cases: CaseStore; readonly accesses: AccessLog },
  asked: {
    readonly caller: Caller;
    readonly caseId: string;
    readonly limit: number;
    readonly after?: string | undefined;
  },
): Promise<Result<Page<Access>, UseCaseRefusal>> {
  const { caller, caseId, limit, after } = asked;
  const stored = await cases.load(caseId);
  if (!stored || !may(caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  if (!may(caller, { to: 'see-accesses', kase: stored.state })) return refused({ code: 'not-permitted' });
  return accepted(await accesses.list(caseId, { limit, ...(after ? { after } : {}) }));
}
