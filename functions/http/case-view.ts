import { mayHave } from '#functions/application/download-document.ts';
import type { Alert, RecordedEvent } from '#functions/application/ports.ts';
import { actsOf, type Caller } from '#functions/case/authority.ts';
import { type Case, type Deadline, openDeadline } from '#functions/case/case.ts';
import { stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';

/** A case as an answer shows it: its state, its clock, and the acts that the caller may do now. No personal data. */
export function caseView(kase: Case, version: number, caller: Caller) {
  const service = serviceOf(kase.service);
  const { deadlines: _deadlines, filedBy: _filedBy, persons: _persons, documents, ...shown } = kase;
  const open = openDeadline(kase);
  return {
    ...shown,
    version,
    stageTitle: stageOf(service, kase.stage).title,
    ...(open ? { deadline: deadlineView(open) } : {}),
    documents: documents.filter((document) => mayHave(caller, kase, document)),
    acts: actsOf(caller, kase, service),
  };
}

export const deadlineView = ({ rungs, ...deadline }: Deadline) => ({ ...deadline, alerts: rungs });

/** An event as an answer shows it, with its place in the chain. */
export const eventView = ({ sequence, event, hash, previousHash }: RecordedEvent) => ({
  sequence,
  ...event,
  hash,
  previousHash,
});

export const alertView = ({ deadline, rung, ...alert }: Alert) => ({
  id: `${alert.caseId}/${deadline}/${rung}`,
  deadline,
  rung,
  ...alert,
});

/** The entity tag of a case at a version (RFC 9110, 8.8.3). */
export const etagOf = (version: number): string => `"${version}"`;
