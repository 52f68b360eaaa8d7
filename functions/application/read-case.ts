import { type Caller, may } from '#functions/case/authority.ts';
import type { Persons } from '#functions/case/person.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { CaseAnswer } from './case-answer.ts';
import { openPersons } from './open-persons.ts';
import type { AccessLog, Purpose } from './ports/accesses.ts';
import type { CaseStore, RecordedEvent, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { Vault } from './ports/vault.ts';
import { recordAccess } from './record-access.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = { readonly cases: CaseStore };
type Reading = { readonly caller: Caller; readonly caseId: string };

/** A case that may not be seen is not found: the two answers are the same. */
async function seen({ cases }: Dependencies, { caller, caseId }: Reading): Promise<StoredCase | undefined> {
  const stored = await cases.load(caseId);
  return stored && may(caller, { to: 'see-case', kase: stored.state }) ? stored : undefined;
}

export async function readCase(
  dependencies: Dependencies,
  reading: Reading,
): Promise<Result<CaseAnswer, UseCaseRefusal>> {
  const stored = await seen(dependencies, reading);
  return stored
    ? accepted({ kase: stored.state, version: stored.version })
    : refused({ code: 'case-not-found' });
}

/** The events of a case that the caller may see, in order. */
export async function readHistory(
  dependencies: Dependencies,
  reading: Reading,
): Promise<Result<readonly RecordedEvent[], UseCaseRefusal>> {
  const stored = await seen(dependencies, reading);
  if (!stored) return refused({ code: 'case-not-found' });
  const history = await dependencies.cases.history(reading.caseId);
  const { state: kase } = stored;
  return accepted(history.filter(({ event }) => may(reading.caller, { to: 'see-event', kase, event })));
}

/** The personal data of the application, for those who handle them. Shown only once the look is on record. */
export async function readPersons(
  dependencies: Dependencies & {
    readonly vault: Vault;
    readonly accesses: Pick<AccessLog, 'record'>;
    readonly clock: Clock;
  },
  reading: Reading & { readonly purpose?: Purpose | undefined },
): Promise<Result<Persons, UseCaseRefusal>> {
  const stored = await seen(dependencies, reading);
  if (!stored) return refused({ code: 'case-not-found' });
  if (!may(reading.caller, { to: 'see-persons', kase: stored.state })) {
    return refused({ code: 'not-permitted' });
  }
  const { erased } = stored.state;
  if (erased) return refused({ code: 'persons-erased', at: erased.at });
  const persons = await openPersons(dependencies, stored.state);
  await recordAccess(dependencies, { ...reading, what: 'application' });
  return accepted(persons);
}
