import { type Caller, may, seenBy } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import { type HistoryEntry, historyOf } from '#functions/case/history.ts';
import { historyWords } from '#functions/documents/history-words.ts';
import { render } from '#functions/documents/render.ts';
import type { Language } from '#functions/law/calendar/wording.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { AccessLog, Purpose } from './ports/accesses.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import { recordAccess } from './record-access.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = { readonly cases: CaseStore };
type Reading = { readonly caller: Caller; readonly caseId: string };
export type ReadHistory = {
  readonly kase: Case;
  readonly version: number;
  readonly entries: readonly HistoryEntry[];
};

/** Everything that happened to a case, as far as the reader may know it, in words. A case that may not be seen is not found. */
export async function readCaseHistory(
  { cases }: Dependencies,
  { caller, caseId }: Reading,
): Promise<Result<ReadHistory, UseCaseRefusal>> {
  const stored = await cases.load(caseId);
  if (!stored || !may(caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  const { state: kase, version } = stored;
  const history = await cases.history(caseId, version);
  const links = history.filter(({ event }) => may(caller, { to: 'see-event', kase, event }));
  return accepted({
    kase: seenBy(caller, kase),
    version,
    entries: historyOf(links, serviceOf(kase.service)),
  });
}

/** The same as a PDF in one language, made for the reader and stored nowhere. Given only once the look is on record. */
export async function printCaseHistory(
  {
    clock,
    accesses,
    ...dependencies
  }: Dependencies & { readonly accesses: Pick<AccessLog, 'record'>; readonly clock: Clock },
  {
    language,
    purpose,
    ...reading
  }: Reading & { readonly language: Language; readonly purpose?: Purpose | undefined },
): Promise<Result<Uint8Array, UseCaseRefusal>> {
  const read = await readCaseHistory(dependencies, reading);
  if (!read.ok) return read;
  await recordAccess({ accesses, clock }, { ...reading, what: 'history', purpose });
  const { entries, ...of } = read.value;
  const words = historyWords(entries, { ...of, service: serviceOf(of.kase.service) }, language);
  return render(`case-history-${language}`, words, {
    issuedAt: clock.now(),
    ...(of.kase.synthetic ? { mark: 'synthetic' } : {}),
  });
}
