import type { Case } from '#functions/case/case.ts';
import { openComplaint } from '#functions/case/complaint.ts';
import type { ApplicationFiled, CaseEvent, ComplaintFiled } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { file } from '#functions/case/file.ts';
import type { Persons } from '#functions/case/person.ts';
import { isRecorded, replayEvent } from '#functions/case/replay-event.ts';
import { markOf } from '#functions/case/synthetic.ts';
import { FONTS_HASH, templateHash } from '#functions/documents/provenance.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { decisionReceipt } from './decision-receipt.ts';
import { drawPaper, isOfPaper, papersOf } from './draw-paper.ts';
import { openForPaper } from './open-for-paper.ts';
import { openPersons } from './open-persons.ts';
import type { CalendarAmendment, CalendarStore, Calendars } from './ports/calendar.ts';
import type { CaseStore, RecordedEvent } from './ports/cases.ts';
import type { QuotaStore } from './ports/quota.ts';
import type { RegisterStore } from './ports/registers.ts';
import type { Vault } from './ports/vault.ts';
import { ledgerEntryId, quotaEffect } from './quota-effect.ts';
import { canonicalJson, sha256 } from './record.ts';
import { placeInRegister } from './register-number.ts';

/** One value that comes out otherwise: where it stands (JSON Pointer, RFC 6901), what is on record, what comes out. */
export type Difference = {
  readonly at: number;
  readonly type: CaseEvent['type'];
  readonly pointer: string;
  readonly recorded: string;
  readonly computed: string;
};

export type Replay = {
  readonly events: number;
  /** How many documents came out of the renderer again; none without the key to the personal data. */
  readonly documents: number;
  /** False once the key to the personal data is erased: filing and documents are then not computed again. */
  readonly persons: boolean;
  /** Since when they are erased. */
  readonly erased?: Instant;
  readonly differences: readonly Difference[];
};

export type ReplayDependencies = {
  readonly cases: CaseStore;
  readonly calendars: Calendars;
  readonly calendar: Pick<CalendarStore, 'amendments'>;
  readonly quotas: Pick<QuotaStore, 'entry'>;
  readonly registers: Pick<RegisterStore, 'entry'>;
  readonly vault: Vault;
  /** The definition by its name and, where the case names one, its hash. */
  readonly definitionOf: (of: {
    readonly code: string;
    readonly edition: string;
    readonly sha256?: string;
  }) => ServiceDefinition;
};

type DocumentEvent = Extract<CaseEvent, { readonly type: 'DocumentIssued' }>;

/**
 * Computes a case again, event by event, from what is on record: the law by its definition, the calendar as it was
 * known, the persons as they were filed. Every date, number, ledger entry and document must come out the same; what
 * does not is named.
 * @throws {Error} for a history that does not begin with a filing.
 */
export async function replayCase(dependencies: ReplayDependencies, caseId: string): Promise<Replay> {
  const links = await dependencies.cases.history(caseId);
  const filed = links[0]?.event;
  if (filed?.type !== 'ApplicationFiled' && filed?.type !== 'ComplaintFiled')
    throw new Error('a case begins with a filing');
  const service = dependencies.definitionOf(definitionNamed(links, filed));
  const amendments = await dependencies.calendar.amendments(0);
  const persons = await personsOf(dependencies, evolve(undefined, filed));
  const differences: Difference[] = [];
  let documents = 0;
  let before: Case | undefined;
  for (const link of links) {
    const after = evolve(before, link.event);
    const on: Stage = { ...dependencies, link, before, after, service, amendments, persons };
    differences.push(...(await replayLink(on)));
    if (link.event.type === 'DocumentIssued' && persons) documents += 1;
    before = after;
  }
  const { at: erased } = before?.erased ?? {};
  return {
    events: links.length,
    documents,
    persons: persons !== undefined,
    ...(erased ? { erased } : {}),
    differences,
  };
}

type Stage = ReplayDependencies & {
  readonly link: RecordedEvent;
  readonly before: Case | undefined;
  readonly after: Case;
  readonly service: ServiceDefinition;
  readonly amendments: readonly CalendarAmendment[];
  readonly persons: Persons | undefined;
};

/** The definition that a decision names by hash; before a decision, the one in force under its name. */
function definitionNamed(links: readonly RecordedEvent[], { service }: ApplicationFiled | ComplaintFiled) {
  const receipts = links.flatMap(({ event }) =>
    event.type === 'DecisionTaken' && event.receipt ? [event.receipt.definition] : [],
  );
  return receipts[0] ?? service;
}

/** Undefined once they cannot be opened any more. */
const personsOf = ({ cases, vault }: ReplayDependencies, kase: Case): Promise<Persons | undefined> =>
  openPersons({ cases, vault }, kase).catch(() => undefined);

async function replayLink(stage: Stage): Promise<readonly Difference[]> {
  const { link, before, persons } = stage;
  const { event } = link;
  const computed = await computedOf(stage);
  const differences = computed === 'not-computed' ? [] : differencesOf(link, computed);
  const entry = [
    ...(before ? await ledgerDifferences(stage, before) : []),
    ...(await registerDifferences(stage)),
  ];
  if (event.type !== 'DocumentIssued' || !persons || !before) return [...differences, ...entry];
  return [...differences, ...entry, ...differencesOf(link, await drawnAgain(event, before, stage))];
}

/** The document with the hash of its bytes as they come out now, and of what they are drawn with now. */
async function drawnAgain(
  event: DocumentEvent,
  before: Case,
  { service, ...dependencies }: Stage,
): Promise<CaseEvent | { readonly refused: string }> {
  const { verification, drawn, ...document } = event.document;
  const paper = papersOf(before, service).find((one) => isOfPaper(document, one));
  if (!paper || !verification || !drawn) return { refused: 'nothing would be issued' };
  const { verifyAt } = drawn;
  const opened = await openForPaper(dependencies, before, paper);
  const bytes = drawPaper(paper, opened, { verification, verifyAt });
  return {
    ...event,
    document: {
      ...document,
      form: paper.form,
      sha256: sha256(bytes),
      bytes: bytes.length,
      verification,
      drawn: { verifyAt, template: templateHash(paper.form), fonts: FONTS_HASH },
    },
  };
}

async function computedOf(stage: Stage): Promise<CaseEvent | { readonly refused: string } | 'not-computed'> {
  const { link, before, service, calendars, persons } = stage;
  const { event } = link;
  const calendar = await calendarOf(event, calendars);
  if (event.type === 'ApplicationFiled') {
    return persons ? filedAgain(event, persons, { service, calendar }) : 'not-computed';
  }
  if (event.type === 'ComplaintFiled') {
    const { at: now, by: actor, number } = event;
    const opened = openComplaint(event, { now, actor, service, calendar, number });
    return opened.ok ? opened.value : { refused: opened.refusal.code };
  }
  if (!before || isRecorded(event)) return 'not-computed';
  const amendments = stage.amendments.filter(({ version }) => version <= calendar.version);
  const replayed = replayEvent(event, before, { service, calendar, amendments });
  if (!replayed.ok) return { refused: replayed.refusal.code };
  const again = replayed.value ?? { refused: 'nothing would happen' };
  if (!('type' in again) || again.type !== 'DecisionTaken') return again;
  const entry = ledgerEntryId(before.id, link.sequence);
  return {
    ...again,
    receipt: decisionReceipt(again, before, { service, calendar: calendar.version, entry }),
  };
}

/** The calendar that an event names, or that was known when it happened. */
function calendarOf(event: CaseEvent, calendars: Calendars) {
  if (event.type === 'DecisionTaken' && event.receipt) return calendars.at(event.receipt.calendar);
  if (event.type === 'DeadlinesReprojected' || event.type === 'TermsResumed')
    return calendars.at(event.calendar);
  if (event.type === 'HearingHeld' && event.resumes) return calendars.at(event.resumes.calendar);
  const opened = 'opens' in event ? event.opens[0] : undefined;
  return opened ? calendars.at(opened.calendar) : calendars.knownAt(event.at);
}

function filedAgain(
  event: ApplicationFiled,
  { applicant, family, statements }: Persons,
  {
    service,
    calendar,
  }: { readonly service: ServiceDefinition; readonly calendar: Awaited<ReturnType<typeof calendarOf>> },
): CaseEvent | { readonly refused: string } {
  const { caseId, persons, at: now, by: actor, number, region, channel, documents, consent } = event;
  const application = {
    service: service.code,
    channel,
    region,
    applicant,
    family: [...family],
    documents: documents.map(({ code, expiresOn }) => (expiresOn ? { code, expiresOn } : code)),
    ...(statements ? { statements } : {}),
    ...markOf(event),
    consentToPersonalData: true as const,
    ...(consent ? { consent } : {}),
  };
  const files = new Map(documents.flatMap(({ code, file: kept }) => (kept ? [[code, kept]] : [])));
  const filed = file({ caseId, application, persons, files }, { now, actor, service, calendar, number });
  if (!filed.ok) return { refused: filed.refusal.code };
  const { consent: _since, ...before } = filed.value;
  // Filed before texts had versions: no consent is made up for it.
  return consent ? filed.value : before;
}

/** The entry that the event made in a ledger of places, against the one that is kept. */
async function ledgerDifferences(
  { link, after, quotas }: Stage,
  before: Case,
): Promise<readonly Difference[]> {
  const effect = quotaEffect(before, after, link.event, link.sequence);
  if (!effect) return [];
  const kept = await quotas.entry(effect.key, effect.entry.id);
  return differing({ ledger: kept?.entry }, { ledger: effect.entry }).map((found) => ({
    at: link.sequence,
    type: link.event.type,
    ...found,
  }));
}

/** The number that the event took or voided, against the entry of its register: the same number, instant and act. */
async function registerDifferences({ link, before, registers }: Stage): Promise<readonly Difference[]> {
  const { event, sequence, caseId } = link;
  const act = { caseId, sequence };
  const named = placeInRegister(event, before);
  if (!named) return [];
  const entry = named.value === undefined ? undefined : await registers.entry(named.register, named.value);
  const kept =
    named.does === 'takes' ? entry && { number: entry.number, at: entry.at, act: entry.act } : entry?.void;
  const { at } = event;
  const computed =
    named.does === 'takes'
      ? { number: named.number, at, act }
      : { at, act, because: event.type, reference: named.reference };
  return differing({ register: kept }, { register: computed }).map((found) => ({
    at: sequence,
    type: event.type,
    ...found,
  }));
}

const differencesOf = (
  { sequence: at, event }: RecordedEvent,
  computed: CaseEvent | { readonly refused: string },
): readonly Difference[] =>
  'refused' in computed
    ? [{ at, type: event.type, pointer: '', recorded: event.type, computed: `refused: ${computed.refused}` }]
    : differing(event, computed).map((found) => ({ at, type: event.type, ...found }));

type Found = Pick<Difference, 'pointer' | 'recorded' | 'computed'>;

/** Every value in which two differ, the deepest that tells them apart. Events hold no personal data. */
function differing(recorded: unknown, computed: unknown): readonly Found[] {
  if (recorded === computed) return [];
  if (!isObject(recorded) || !isObject(computed)) {
    return [{ pointer: '', recorded: textOf(recorded), computed: textOf(computed) }];
  }
  const names = new Set([...Object.keys(recorded), ...Object.keys(computed)]);
  return [...names].flatMap((name) =>
    differing(recorded[name], computed[name]).map((found) => ({
      ...found,
      pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${found.pointer}`,
    })),
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown): string => (value === undefined ? 'absent' : canonicalJson(value));
