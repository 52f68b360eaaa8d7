import { createHash, randomUUID } from 'node:crypto';
import { acknowledgeAlert } from '#functions/application/acknowledge-alert.ts';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { checkDeadline } from '#functions/application/check-deadline.ts';
import { enterQuota } from '#functions/application/enter-quota.ts';
import { fileApplication } from '#functions/application/file-application.ts';
import { fileComplaint } from '#functions/application/file-complaint.ts';
import { issueDocument, type PaperSettings } from '#functions/application/issue-document.ts';
import type { StoredCase } from '#functions/application/ports/cases.ts';
import type { RungKey } from '#functions/application/ports/deadlines.ts';
import type { Idempotency } from '#functions/application/ports/store.ts';
import { StoreBusy } from '#functions/application/ports/store.ts';
import { canonicalJson } from '#functions/application/record.ts';
import { sendDigests } from '#functions/application/send-digests.ts';
import { sweepDeadlines } from '#functions/application/sweep-deadlines.ts';
import { tellAlert } from '#functions/application/tell-alert.ts';
import type { Application } from '#functions/case/application.ts';
import type { Caller } from '#functions/case/authority.ts';
import { officeRegion } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import type { Complaint } from '#functions/case/complaint.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import { type EndStage, isEnd, type Stage, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { balanceOf } from '#functions/quota/ledger.ts';
import { nationalOfficial, official, portal } from './callers.ts';
import { acceptedOf, EXAMPLES, FILED_AT } from './given-case.ts';
import { listsOf } from './house-lists.ts';
import { proposalOf, sessionsOf } from './house-sessions.ts';
import {
  inMemoryChanges,
  inMemoryChecks,
  inMemoryDocuments,
  inMemoryEvents,
  inMemoryListQueue,
  inMemorySessionQueue,
  inMemoryTopic,
  inMemoryVault,
} from './in-memory-services.ts';
import { inMemoryStore } from './in-memory-store.ts';
import { inMemoryTokenKeys } from './in-memory-token-keys.ts';
import { inMemoryPapers } from './in-memory-uploads.ts';
import { movableClock } from './movable-clock.ts';
import { signedByAll } from './signed-by-all.ts';

/** A key with the hash of what was asked, as the edge makes them. */
export const asked = (body: unknown, key: string = randomUUID()): Idempotency => ({
  key,
  requestHash: createHash('sha256').update(canonicalJson(body)).digest('hex'),
});

type Said = { readonly by?: Caller; readonly key?: string; readonly version?: number };

const isInSession = (stage: Stage | EndStage, { verb }: Command): boolean =>
  !isEnd(stage) && (stage.bySession?.acts ?? []).some((act) => act === verb);

/** Every use case on ports in memory, with a clock that a test moves. */
export function house(start = FILED_AT) {
  const clock = movableClock(start);
  const store = inMemoryStore({ clock });
  const ports = {
    cases: store.cases,
    stored: store.stored,
    lists: store.lists,
    registers: store.registers,
    commissions: store.commissions,
    substitutions: store.substitutions,
    sessions: store.sessions,
    sessionQueue: inMemorySessionQueue(),
    queue: inMemoryListQueue(),
    calendar: store.calendar,
    calendars: store.calendars,
    quotas: store.quotas,
    alerts: store.alerts,
    accesses: store.accesses,
    feed: store.feed,
    digests: store.digests,
    topic: inMemoryTopic(),
    rungs: store.rungs,
    documents: inMemoryDocuments(clock),
    changes: inMemoryChanges(),
    checks: inMemoryChecks(clock),
    events: inMemoryEvents(),
    vault: inMemoryVault(),
    uploads: store.uploads,
    papers: inMemoryPapers(clock),
    publications: store.publications,
    codes: store.codes,
    requests: store.requests,
    tokens: inMemoryTokenKeys(),
    paper: { verifyAt: 'https://qonys.example', seal: 'none' as PaperSettings['seal'] },
    clock,
  };
  const lists = listsOf(ports);
  const inSessions = sessionsOf(ports, store.appoint);
  const act = async (caseId: string, command: Command, { by, key, version }: Said = {}) => {
    const seen = await store.cases.load(caseId);
    if (!seen) throw new Error('no such case');
    const stage = stageOf(serviceOf(seen.state.service), seen.state.stage);
    if (!isEnd(stage) && stage.byList?.act === command.verb && version === undefined) {
      return lists.goOnWithList(caseId, by ?? official(stage.actor, officeRegion(seen.state)));
    }
    const proposal = isInSession(stage, command) ? proposalOf(command) : undefined;
    const isCommission = by === undefined || (by.role === 'commission' && by.region === seen.state.region);
    if (proposal && isCommission && version === undefined) {
      return inSessions.decideInSession(seen.state, proposal, by);
    }
    return actOnCase(ports, {
      caller: by ?? official(isEnd(stage) ? 'provider' : stage.actor, seen.state.region),
      caseId,
      command,
      version: version ?? seen.version,
      idempotency: asked([command, version ?? seen.version], key),
    });
  };
  const notify = async (caseId: string, offer: Command = EXAMPLES['offer-hearing']) => {
    acceptedOf(await act(caseId, offer));
    await issueDocument(ports, caseId);
    await signedByAll(ports, caseId);
    acceptedOf(await act(caseId, EXAMPLES['deliver-notice']));
  };
  return {
    store,
    ports,
    clock,
    ...lists,
    ...inSessions,
    file: (application: Application, { by = portal(), key }: Said = {}) =>
      fileApplication(ports, { caller: by, application, idempotency: asked(application, key) }),
    complain: (complaint: Complaint, { by = portal(), key }: Said = {}) =>
      fileComplaint(ports, { caller: by, complaint, idempotency: asked(complaint, key) }),
    /** By default the right official, who has just looked. What is done with a list alone is done with one of this case, and so is what a session does. */
    act,
    setQuota: (
      limit: number,
      region: Region = '550000000',
      { by = nationalOfficial('authorised-body'), key }: Said = {},
    ) =>
      enterQuota(ports, {
        caller: by,
        ledger: { year: 2026, region, category: 'kandas' },
        movement: { kind: 'set', limit },
        act: 'order of 2025-12-12',
        idempotency: asked({ region, limit }, key),
      }),
    balance: async (region: Region = '550000000') => {
      const ledger = await store.quotas.ledger({ year: 2026, region, category: 'kandas' });
      return ledger && balanceOf(ledger, dayOf(clock.now()));
    },
    /** Gives notice of a hearing, with its paper, and delivers it. */
    notify,
    /** The same, and enters the protocol once the time of the hearing has come. */
    hear: async (caseId: string, offer?: Command) => {
      await notify(caseId, offer);
      const heldAt = (await store.cases.load(caseId))?.state.hearing?.heldAt;
      if (heldAt && clock.now() < heldAt) clock.set(heldAt);
      acceptedOf(await act(caseId, EXAMPLES['hold-hearing']));
    },
    issue: (caseId: string) => issueDocument(ports, caseId),
    /** Issues, and takes for granted that everybody signs. */
    issueSigned: async (caseId: string) => {
      const issued = await issueDocument(ports, caseId);
      await signedByAll(ports, caseId);
      return issued;
    },
    check: (rung: RungKey) => checkDeadline(ports, rung),
    sweep: () => sweepDeadlines(ports),
    acknowledge: (alertId: string, by: Caller) => acknowledgeAlert(ports, { caller: by, alertId }),
    tell: (caseId: string, sequence: number) => tellAlert(ports, { caseId, sequence }),
    digests: () => sendDigests(ports),
  };
}

export type House = ReturnType<typeof house>;

const TO_RECOMMENDED: readonly Command[] = [EXAMPLES.register, EXAMPLES.forward, EXAMPLES.recommend];

/** Files and takes the case as far as the decision. @returns its id */
export async function recommended(at: House, application: Application): Promise<string> {
  const filed = await at.file(application);
  if (!filed.ok) throw new Error(`taken for granted, but refused: ${filed.refusal.code}`);
  for (const command of TO_RECOMMENDED) {
    const acted = await at.act(filed.value.kase.id, command);
    if (!acted.ok) throw new Error(`taken for granted, but refused: ${acted.refusal.code}`);
  }
  return filed.value.kase.id;
}

/** What a client does that is told the house is busy: the same again, until it is not. */
export async function untilNotBusy<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (fault) {
    if (fault instanceof StoreBusy) return untilNotBusy(request);
    throw fault;
  }
}

/** A case as it is stored. @throws {Error} where there is none. */
export async function storedIn(at: House, caseId: string): Promise<StoredCase> {
  const found = await at.store.cases.load(caseId);
  if (!found) throw new Error('no such case');
  return found;
}
