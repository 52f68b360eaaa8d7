import { alertIdOf } from '#functions/application/alert-id.ts';
import type { Alert, QuotaAlert } from '#functions/application/ports/alerts.ts';
import type { RecordedEvent } from '#functions/application/ports/cases.ts';
import { actsOf, type Caller, may, seenBy } from '#functions/case/authority.ts';
import { type Case, type Deadline, openDeadline } from '#functions/case/case.ts';
import { cureOf, type Deficiency, documentTitles } from '#functions/case/completeness.ts';
import { stageTitle } from '#functions/case/stage-title.ts';
import { markOf } from '#functions/case/synthetic.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { documentView } from './document-view.ts';
import { hearingView } from './hearing-shown.ts';

/** A case as an answer shows it: its state, its clock, and the acts that the caller may do now. No personal data. */
export function caseView(whole: Case, version: number, caller: Caller) {
  const kase = seenBy(caller, whole);
  const service = serviceOf(kase.service);
  const open = openDeadline(kase);
  const { recommendation, hearing, decision, delivery } = kase;
  return {
    id: kase.id,
    number: kase.number,
    ...markOf(kase),
    version,
    service: kase.service,
    region: kase.region,
    channel: kase.channel,
    filedAt: kase.filedAt,
    acceptedOn: kase.acceptedOn,
    places: kase.places,
    ...(kase.consent ? { consent: kase.consent } : {}),
    documentsFiled: kase.documentsFiled,
    deficiencies: kase.deficiencies.map((found) => deficiencyView(found, service)),
    ...(kase.originRegion ? { originRegion: kase.originRegion } : {}),
    ...(kase.consentCase ? { consentCase: kase.consentCase } : {}),
    stage: kase.stage,
    stageTitle: stageTitle(kase.stage, service),
    stageSince: kase.stageSince,
    ...(open ? { deadline: deadlineView(open) } : {}),
    ...(recommendation ? { recommendation } : {}),
    ...(kase.suspensions ? { suspensions: kase.suspensions } : {}),
    ...(hearing ? { hearing: hearingView(hearing) } : {}),
    ...(kase.refusedAcceptance ? { refusedAcceptance: kase.refusedAcceptance } : {}),
    ...(kase.list ? { list: kase.list } : {}),
    ...(kase.listId ? { listId: kase.listId } : {}),
    ...(kase.session ? { session: kase.session } : {}),
    ...(decision ? { decision } : {}),
    ...(delivery ? { delivery } : {}),
    ...(kase.erased ? { erased: kase.erased } : {}),
    ...(kase.held ? { held: kase.held } : {}),
    ...(kase.grown ? { grown: kase.grown } : {}),
    documents: kase.documents
      .filter((document) => may(caller, { to: 'have-document', kase, document }))
      .map((document) => documentView(whole, document)),
    ...(kase.complaint ? { complaint: kase.complaint } : {}),
    ...(kase.complaints ? { complaints: kase.complaints } : {}),
    acts: actsOf(caller, whole, service),
  };
}

/** A deficiency with the documents in the order's words and what would cure it. */
export const deficiencyView = (found: Deficiency, service: ServiceDefinition) => ({
  ...found,
  titles: documentTitles(found, service),
  cure: cureOf(found),
});

export const deadlineView = ({ rungs, ...deadline }: Deadline) => ({ ...deadline, alerts: rungs });

/** An event as an answer shows it, with its place in the chain. */
export const eventView = ({ sequence, event, hash, previousHash }: RecordedEvent) => ({
  sequence,
  ...event,
  hash,
  previousHash,
});

export const alertView = (alert: Alert | QuotaAlert) => ({
  id: alertIdOf(alert),
  ...('kind' in alert ? quotaAlertView(alert) : deadlineAlertView(alert)),
});

function quotaAlertView({ nth: _nth, ...alert }: QuotaAlert) {
  return { ...alert };
}

const deadlineAlertView = (alert: Alert) => ({ kind: 'deadline' as const, ...alert });

/** The entity tag of a case at a version (RFC 9110, 8.8.3). */
export const etagOf = (version: number): string => `"${version}"`;
