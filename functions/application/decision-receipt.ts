import type { Case } from '#functions/case/case.ts';
import type { DecisionReceipt, DecisionTaken } from '#functions/case/events.ts';
import type { FormId } from '#functions/documents/forms.ts';
import { FONTS_HASH, templateHash } from '#functions/documents/provenance.ts';
import { type Citation, citationText } from '#functions/law/citation.ts';
import { isEnd, type ServiceDefinition, stageOf } from '#functions/law/service.ts';
import { canonicalJson, sha256 } from './record.ts';

const hashes = new WeakMap<ServiceDefinition, string>();

/** The SHA-256 of a definition as canonical JSON, in hexadecimal: the same law gives the same hash. */
export function definitionHash(service: ServiceDefinition): string {
  const known = hashes.get(service);
  if (known) return known;
  const hash = sha256(canonicalJson(service));
  hashes.set(service, hash);
  return hash;
}

/** The paragraphs that a decision applied: of its stage, its grounds, the places it takes and the term it keeps. */
function paragraphsOf(
  { from, decision, places }: DecisionTaken,
  service: ServiceDefinition,
): readonly string[] {
  const stage = stageOf(service, from);
  const grounds = service.grounds.filter(({ code }) => decision.grounds.includes(code));
  const cites: readonly Citation[] = [
    stage.cite,
    ...(isEnd(stage) ? [] : [stage.within.cite]),
    service.term.cite,
    ...grounds.map(({ cite }) => cite),
    ...(places > 0 ? [service.quota.cite] : []),
  ];
  return [...new Set(cites.map(citationText))];
}

/** What a decision was computed from. `entry` is the id of the ledger entry, where the decision takes places. */
export function decisionReceipt(
  event: DecisionTaken,
  kase: Case,
  {
    service,
    calendar,
    entry,
  }: { readonly service: ServiceDefinition; readonly calendar: number; readonly entry: string },
): DecisionReceipt {
  const { form } = event.decision;
  return {
    definition: { ...kase.service, sha256: definitionHash(service) },
    calendar,
    ...(event.places > 0 && !kase.synthetic ? { ledgerEntry: entry } : {}),
    // A definition names only forms that exist: its static check sees to that.
    ...(form ? { template: { form, sha256: templateHash(form as FormId) }, fonts: FONTS_HASH } : {}),
    paragraphs: paragraphsOf(event, service),
  };
}
