import { anyStageActor, isAnyStageVerb } from '#functions/case/any-stage.ts';
import { type Caller, may, mayActInStage, seenBy } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import type { ActVerb, Command } from '#functions/case/commands.ts';
import { actorsOf } from '#functions/case/decide.ts';
import { heldActOf, isHeldVerb } from '#functions/case/held-places.ts';
import { type Result, refused } from '#functions/law/result.ts';
import { isEnd, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { actorOf } from './actor.ts';
import type { CaseAnswer } from './case-answer.ts';
import { earlierCaseAnswer } from './earlier-answer.ts';
import { enact } from './enact.ts';
import type { Identities } from './file-application.ts';
import { isConflict, type Pause, persistAct } from './persist.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { QuotaStore } from './ports/quota.ts';
import type { Conflict, Idempotency } from './ports/store.ts';
import type { PaperScans } from './ports/uploads.ts';
import type { Vault } from './ports/vault.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { sealPersons } from './seal-persons.ts';
import { sealPlace } from './seal-place.ts';
import { openAgain } from './settle-complaint.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendars: Calendars;
  readonly quotas: Pick<QuotaStore, 'ledger'>;
  readonly vault: Vault;
  /** Absent where registration waits for no scanner. */
  readonly scans?: PaperScans | undefined;
  readonly clock: Clock;
  /** Salts that nobody can guess, unless a simulation wants the same again. */
  readonly identities?: Pick<Identities, 'salt'>;
  readonly pause?: Pause;
};
export type ActRequest = {
  readonly caller: Caller;
  readonly caseId: string;
  readonly command: Command;
  /** The version that the caller has seen. */
  readonly version: number;
  readonly idempotency: Idempotency;
};
type Answer = Result<CaseAnswer, UseCaseRefusal>;

/** Does one act of the law to a case: load, decide, save in one transaction. Safe to repeat under its key. */
export function actOnCase(dependencies: Dependencies, request: ActRequest): Promise<Answer> {
  return persistAct(
    'an act on a case',
    () => attempt(dependencies, request),
    // After a lost race the record or the new version is there to be read: the next attempt answers by it.
    ['number', 'transaction', 'version', 'idempotency', 'ledger'],
    dependencies.pause,
  );
}

async function attempt(dependencies: Dependencies, request: ActRequest): Promise<Answer | Conflict> {
  const { cases, calendars, clock } = dependencies;
  const { caller, caseId, command, idempotency } = request;
  const [stored, found, calendar] = await Promise.all([
    cases.load(caseId),
    cases.idempotencyRecord(idempotency.key),
    calendars.latest(),
  ]);
  if (!stored || !may(caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  // A twin may have come between the two reads: then the version has moved, and its record is there to be read.
  const moved = stored.version !== request.version;
  const used = found ?? (moved ? await cases.idempotencyRecord(idempotency.key) : undefined);
  if (used) return earlierCaseAnswer(cases, used, idempotency);
  if (moved) {
    return refused({ code: 'version-changed', version: stored.version });
  }
  const office = actorElsewhere(caller, stored.state, command.verb);
  if (office) return refused(asTold(caller, stored.state, command.verb, office));
  const { vault, identities } = dependencies;
  const sealing = { cases, vault, ...identities };
  const persons = await sealPersons(sealing, stored.state, command);
  if (!persons.ok) return refused(asTold(caller, stored.state, command.verb, persons.refusal));
  const place = await sealPlace(sealing, stored.state, command);
  const result = await enact(dependencies, stored, command, {
    now: clock.now(),
    persons: persons.value,
    place,
    actor: actorOf(caller),
    calendar,
    also: () => ({ idempotency }),
  });
  if (isConflict(result)) return result.conflict === 'duplicate' ? openAgain(cases, caller, stored) : result;
  if (result.ok) return result;
  return refused(asTold(caller, stored.state, command.verb, result.refusal));
}

/** A refusal tells the stage, by what it says and by which it is: not to an applicant who may not know it. */
function asTold(caller: Caller, kase: Case, verb: ActVerb, refusal: UseCaseRefusal): UseCaseRefusal {
  const { stage } = seenBy(caller, kase);
  return stage === kase.stage ? refusal : { code: 'act-not-possible', verb, stage, possible: [] };
}

/** The role may be right and the office wrong: the provider of one region does not act for that of another (R¶6, R¶7). */
function actorElsewhere(caller: Caller, kase: Case, verb: ActVerb): UseCaseRefusal | undefined {
  if (isHeldVerb(verb)) {
    const act = heldActOf(verb, kase, serviceOf(kase.service));
    return !act || act.actor !== caller.role || may(caller, { to: 'act-on-held', kase })
      ? undefined
      : { code: 'actor-not-permitted', verb, actor: act.actor };
  }
  if (isAnyStageVerb(verb)) {
    const actor = anyStageActor(verb, kase, serviceOf(kase.service));
    return actor !== caller.role || may(caller, { to: 'act-on-any-stage', kase })
      ? undefined
      : { code: 'actor-not-permitted', verb, actor };
  }
  const service = serviceOf(kase.service);
  const stage = stageOf(service, kase.stage);
  if (isEnd(stage)) return undefined;
  if (!actorsOf(verb, kase, service).includes(caller.role) || mayActInStage(caller, kase, stage.actor)) {
    return undefined;
  }
  return { code: 'actor-not-permitted', verb, actor: stage.actor };
}
