import { knownCalendars } from '#functions/application/known-calendars.ts';
import { listedCases } from '#functions/application/listed-cases.ts';
import type { CalendarAmendment } from '#functions/application/ports/calendar.ts';
import type {
  CaseChange,
  CaseStore,
  OpenApplication,
  RecordedEvent,
  StoredCase,
} from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { ArmedRungItem, RungKey, RungStore } from '#functions/application/ports/deadlines.ts';
import type { ListChange } from '#functions/application/ports/lists.ts';
import type { SessionChange } from '#functions/application/ports/sessions.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import type { Case } from '#functions/case/case.ts';
import type { Composition } from '#functions/case/commission.ts';
import { dueHour, hourOf } from '#functions/case/due-hour.ts';
import { type CaseFacts, factsOf } from '#functions/case/facts.ts';
import { hasEnded } from '#functions/case/has-ended.ts';
import { waitingChange } from '#functions/case/waiting.ts';
import { workOrderOf } from '#functions/case/work-order.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { serviceOf } from '#functions/law/services.ts';
import { mustBeExplained } from './explained.ts';
import { accessLogOn } from './in-memory-access-log.ts';
import { alertStoreOn, digestStoreOn } from './in-memory-alert-store.ts';
import { calendarStoreOn } from './in-memory-calendar-store.ts';
import { feedStoreOn } from './in-memory-feed-store.ts';
import { listStoreOn, listWrites, whileOpen } from './in-memory-list-store.ts';
import { pageOf } from './in-memory-page.ts';
import { publicationsOn, publicationWrites } from './in-memory-publications.ts';
import { ledgerWrites, quotaStoreOn } from './in-memory-quota-store.ts';
import { numberWrites, registerStoreOn, voidWrite } from './in-memory-registers.ts';
import { reportStoreOn } from './in-memory-report-store.ts';
import { effectWrite, sessionStoresOn } from './in-memory-session-store.ts';
import { commissionKeyOf, type FiledRung, type Shelves, shelves, workListOf } from './in-memory-shelves.ts';
import { substitutionStoreOn } from './in-memory-substitution-store.ts';
import { Faults, Transactions, type Write } from './in-memory-transactions.ts';
import { bindingWrites, uploadStoreOn } from './in-memory-uploads.ts';
import { webhookStoreOn } from './in-memory-webhook-store.ts';
import { inWords } from './in-words.ts';

export type InMemoryOptions = {
  /** False of items whose conditions a test takes away. */
  readonly conditional?: (item: string) => boolean;
  /** What a test makes of the writes of a transaction before they are made. */
  readonly tampered?: (writes: readonly Write[]) => readonly Write[];
  /** Keeps no list of changes, freezes and measures no item and holds no deadline to its explanation: for runs of many thousand cases. */
  readonly lean?: boolean;
  /** When a list's act is written on its cases; without it at the instant of the act. */
  readonly clock?: Clock;
};

const AT_THE_EVENT: Clock = { now: () => '1970-01-01T00:00:00.000Z' as Instant };

/**
 * The table in memory behind the ports of the use cases, with transactions that are all or nothing, clash as on AWS,
 * and fail where a test plans it. Operations that can fail: `change`, `advance`, `save`, `enter`, `recordDownload`,
 * `setSweptTo`, `append`, `keepRequest`, `keepCode`, `acknowledge`, `keepDigest`, `published`.
 */
export function inMemoryStore({
  conditional,
  tampered,
  lean = false,
  clock = AT_THE_EVENT,
}: InMemoryOptions = {}) {
  const on = shelves(lean ? (item) => item : undefined);
  const transactions = new Transactions(conditional, tampered, !lean);
  const faults = new Faults();
  /** Every change that was committed, in order. */
  const changes: CaseChange[] = [];
  /** Every change of a case, a list or a session that was committed, in order. */
  const written: (CaseChange | ListChange | SessionChange)[] = [];
  const audited = (change: CaseChange, amendments: readonly CalendarAmendment[]): void => {
    mustBeExplained(change.after, serviceOf(change.after.service), amendments);
    changes.push(change);
    written.push(change);
  };
  const stored = caseStoreOn(on, transactions, faults, lean ? undefined : audited);
  const lists = listStoreOn(on, transactions, faults, (change) => lean || written.push(change));
  const calendar = calendarStoreOn(on, transactions, faults);
  const calendars = knownCalendars(calendar);
  return {
    /** As use cases see them. */
    cases: listedCases({ cases: stored, lists, calendars, clock }),
    /** As they are stored. */
    stored,
    lists,
    ...sessionStoresOn(on, transactions, faults, (change) => lean || written.push(change)),
    substitutions: substitutionStoreOn(on, transactions, faults),
    registers: registerStoreOn(on),
    calendar,
    calendars,
    ...publicationsOn(on, transactions, faults),
    quotas: quotaStoreOn(on, transactions, faults),
    rungs: rungStoreOn(on, transactions, faults),
    alerts: alertStoreOn(on, transactions, faults),
    digests: digestStoreOn(on, transactions, faults),
    accesses: accessLogOn(on, transactions, faults),
    feed: feedStoreOn(on, transactions, faults),
    reports: reportStoreOn(on, transactions, faults),
    webhooks: webhookStoreOn(on, transactions),
    uploads: uploadStoreOn(on, transactions),
    faults,
    changes,
    written,
    /** Puts cases in as they stand, without the history that brought them there. */
    adopt: (cases: readonly StoredCase[]): void => {
      for (const stored of cases) {
        on.states.put(stored.state.id, { ...stored, workOrder: workOrderOf(stored.state) }).apply();
      }
    },
    /** Puts a composition in as it stands, without the request that recorded it. */
    appoint: (composition: Composition): void => {
      on.compositions.put(composition.id, composition).apply();
      on.compositionPlaces.put(`${commissionKeyOf(composition)} ${composition.from}`, composition).apply();
    },
    /** Files a rung that no case has armed. */
    fileRung: (rung: ArmedRungItem): void =>
      on.rungs.put(rungKeyOf(rung), { ...rung, dueHour: hourOf(rung.fireAt) }).apply(),
    /** Events in the order in which they were committed, as the table's stream gives them to the relay. */
    /** The rungs that are armed, by whatever hour. */
    armed: (): readonly ArmedRungItem[] => on.rungs.entries().map(([, rung]) => rung),
    stream: (): readonly (RecordedEvent & { readonly facts: CaseFacts })[] =>
      changes.map(({ recorded, after }) => ({ ...recorded, facts: factsOf(after) })),
    transactionSizes: transactions.sizes,
    /** Every item with its key, in words: what a reader of the whole table would see. */
    dump: (): string =>
      Object.values(on)
        .flatMap((shelf) => shelf.entries().map(([key, item]) => `${key} ${inWords(item)}`))
        .join('\n'),
  };
}

const storedOf = ({ state, version, hash, holds, onList }: StoredCase): StoredCase => ({
  state,
  version,
  hash,
  ...(holds ? { holds } : {}),
  ...(onList ? { onList } : {}),
});

const openKeyOf = ({ applicantKey, service }: OpenApplication): string => `${applicantKey} ${service}`;

export const rungKeyOf = ({ caseId, deadline, rung, generation = 1 }: RungKey): string =>
  `${caseId} ${deadline} ${rung} ${generation}`;
const eventKeyOf = (caseId: string, sequence: number): string => `${caseId} ${sequence}`;

function caseStoreOn(
  on: Shelves,
  transactions: Transactions,
  faults: Faults,
  audited: ((change: CaseChange, amendments: readonly CalendarAmendment[]) => void) | undefined,
): CaseStore {
  return {
    load: async (caseId) => {
      const stored = await on.states.get(caseId);
      return stored && storedOf(stored);
    },
    history: async (caseId, upTo = Number.POSITIVE_INFINITY) =>
      (await on.events.in(caseId))
        .filter((recorded) => recorded.sequence <= upTo)
        .toSorted((one, other) => one.sequence - other.sequence),
    workList: async ({ region, stage }, page) => {
      const found = pageOf(`work ${region} ${stage}`, page, {
        items: await on.states.in(workListOf({ region, stage })),
        order: ({ workOrder }) => workOrder,
      });
      return { ...found, items: found.items.map(storedOf) };
    },
    dueList: async ({ region, stage }, { limit, beyond = '', before = '~' }) =>
      (await on.states.in(workListOf({ region, stage })))
        .filter(({ workOrder }) => workOrder > beyond && workOrder <= before)
        .toSorted((one, other) => (one.workOrder < other.workOrder ? -1 : 1))
        .slice(0, limit)
        .map(storedOf),
    caseNumbered: async (number) => (await on.numbers.get(number))?.caseId,
    ofApplicant: async (applicantKey, page) =>
      pageOf(`applicant ${applicantKey}`, page, {
        items: (await on.states.all()).filter((stored) => stored.applicantKey === applicantKey).map(storedOf),
        order: ({ state }) => `${state.filedAt} ${state.id}`,
        descending: true,
      }),
    countWorkList: async ({ region, stage }, after) => {
      const items = await on.states.in(workListOf({ region, stage }));
      const all = { limit: items.length + 1, ...(after ? { after } : {}) };
      const order = ({ state }: StoredCase) => state.id;
      return { count: pageOf(`work ${region} ${stage}`, all, { items, order }).items.length };
    },
    lastNumber: (register) => registerStoreOn(on).lastNumber(register),
    idempotencyRecord: async (key) => {
      const record = await on.idempotency.get(key);
      return record?.caseId !== undefined && record.version !== undefined
        ? { requestHash: record.requestHash, caseId: record.caseId, version: record.version }
        : undefined;
    },
    holderOf: async (open) => (await on.openApplications.get(openKeyOf(open)))?.caseId,
    namedOn: async (caseId) => (await on.named.get(caseId)) ?? [],
    casesNaming: async (personKey) => (await on.namings.in(personKey)).map(({ caseId }) => caseId),
    dataKey: (caseId) => on.dataKeys.get(caseId),
    sealedPersons: (caseId, item) => on.persons.get(`${caseId} ${item}`),
    halfErased: async (limit) => (await on.halfErased.all()).slice(0, limit).map(({ caseId }) => caseId),
    erasedWhole: (caseId) =>
      faults.around('erasedWhole', () => transactions.write(on.halfErased.remove(caseId))),
    recordDownload: (caseId, documentId, by, at) =>
      faults.around('recordDownload', () =>
        transactions.write(on.downloads.put(`${caseId} ${at} ${documentId}`, { caseId, documentId, by, at })),
      ),
    downloads: async (caseId) =>
      (await on.downloads.all())
        .filter((download) => download.caseId === caseId)
        .map(({ documentId, at }) => ({ documentId, at }))
        .toSorted((one, other) => (one.at < other.at ? -1 : 1)),
    save: (change) =>
      faults.around('save', async () => {
        const conflict = await transactions.commit(writesOf(on, change));
        if (conflict) return conflict;
        if (!audited) return 'saved';
        const amendments = await on.amendments.all();
        audited(change, amendments);
        if (change.also) audited(change.also, amendments);
        return 'saved';
      }),
  };
}

const absent = (conflict: Conflict) => (old: unknown) => (old === undefined ? undefined : conflict);

/** In the order of the adapter: of several refused writes the first is the answer. */
function writesOf(on: Shelves, change: CaseChange): readonly Write[] {
  return [...writesOfOne(on, change), ...(change.also ? writesOf(on, change.also) : [])];
}

function writesOfOne(on: Shelves, change: CaseChange): readonly Write[] {
  const { after, before, recorded, sealed, idempotency, applicantKey } = change;
  const version: Conflict = { conflict: 'version' };
  const found = before ? on.states.peek(after.id)?.applicantKey : applicantKey;
  const [kept, holds] = change.erases ? [] : [found, before ? before.holds : change.holds];
  const state = {
    state: after,
    workOrder: workOrderOf(after),
    version: recorded.sequence,
    hash: recorded.hash,
    ...(kept === undefined ? {} : { applicantKey: kept }),
    ...(holds === undefined ? {} : { holds }),
    ...(before?.onList !== undefined && (!change.list || change.list.does === 'stays')
      ? { onList: before.onList }
      : {}),
  };
  return [
    on.states.put(after.id, state, (old) =>
      old?.version === before?.version && old?.onList === before?.onList ? undefined : version,
    ),
    on.events.put(eventKeyOf(after.id, recorded.sequence), recorded, absent(version)),
    ...(change.dataKey ? [on.dataKeys.put(after.id, change.dataKey, absent(version))] : []),
    ...(sealed ? [on.persons.put(`${after.id} ${sealed.item}`, sealed, absent(version))] : []),
    ...rungWrites(on, change),
    ...(change.reprojects === undefined
      ? []
      : [
          on.movedCases.put(`${change.reprojects} ${after.id}`, {
            version: change.reprojects,
            caseId: after.id,
          }),
        ]),
    ...listAndNumberWrites(on, change),
    ...(change.places ? ledgerWrites(on, change.places) : []),
    ...waitingWrites(on, change),
    ...publicationWrites(on, change),
    ...(idempotency
      ? [
          on.idempotency.put(
            idempotency.key,
            { requestHash: idempotency.requestHash, caseId: after.id, version: recorded.sequence },
            absent({ conflict: 'idempotency' }),
          ),
        ]
      : []),
    ...(before || change.number?.register.kind !== 'application'
      ? []
      : [on.numbers.put(after.number, { caseId: after.id })]),
    ...namedWrites(on, change),
    ...holdingWrites(on, change),
    ...bindingWrites(on, {
      ids: change.uploads ?? [],
      caseId: after.id,
      by: idempotency?.key ?? '',
      now: recorded.event.at,
    }),
    ...erasureWrites(on, change),
  ];
}

const namedWrites = (on: Shelves, { after, named = [] }: CaseChange): readonly Write[] =>
  named.length === 0
    ? []
    : [
        on.named.put(after.id, named, absent({ conflict: 'version' })),
        ...named.map(({ personKey }) =>
          on.namings.put(`${personKey} ${after.id}`, { personKey, caseId: after.id }),
        ),
      ];

const erasureWrites = (on: Shelves, { erases, after }: CaseChange): readonly Write[] =>
  erases
    ? [
        on.dataKeys.remove(after.id, (old) => (old ? undefined : { conflict: 'version' })),
        on.named.remove(after.id),
        ...erases.named.map(({ personKey }) => on.namings.remove(`${personKey} ${after.id}`)),
        on.halfErased.put(after.id, { caseId: after.id }),
      ]
    : [];

function holdingWrites(on: Shelves, { before, after, holds }: CaseChange): readonly Write[] {
  if (holds) {
    return [
      on.openApplications.put(openKeyOf(holds), { caseId: after.id }, absent({ conflict: 'duplicate' })),
    ];
  }
  if (!before?.holds || hasEnded(before.state) === hasEnded(after)) return [];
  if (!hasEnded(after)) {
    const again = { caseId: after.id };
    return [on.openApplications.put(openKeyOf(before.holds), again, absent({ conflict: 'duplicate' }))];
  }
  return [on.openApplications.remove(openKeyOf(before.holds))];
}

type Rungs = ReadonlyMap<string, ArmedRungItem>;
const NONE: Rungs = new Map();

/** The rungs of every clock that runs, by their keys. */
function rungsOf(kase: Case | undefined): Rungs {
  const found = new Map<string, ArmedRungItem>();
  for (const { id: deadline, rungs, closedAt } of kase?.deadlines ?? []) {
    if (closedAt !== undefined) continue;
    for (const { name: rung, fireAt, generation } of rungs) {
      const armed = { caseId: kase?.id ?? '', deadline, rung, fireAt };
      const item = generation === undefined ? armed : { ...armed, generation };
      found.set(rungKeyOf(item), item);
    }
  }
  return found;
}

/** Rungs of clocks that close or move go, those of clocks that open or move come, and one that fires is an alert. */
function rungWrites(
  on: Shelves,
  { before, after, recorded, fires, writtenAt = recorded.event.at }: CaseChange,
): readonly Write[] {
  const { at } = recorded.event;
  const [were, are] =
    before?.state.deadlines === after.deadlines ? [] : [rungsOf(before?.state), rungsOf(after)];
  const without = (rungs: Rungs = NONE, others: Rungs = NONE) =>
    [...rungs].filter(([key]) => !others.has(key));
  return [
    ...without(were, are).map(([key]) => on.rungs.remove(key)),
    ...without(are, were).map(([key, rung]) =>
      on.rungs.put(
        key,
        { ...rung, dueHour: dueHour(rung.fireAt, at > writtenAt ? at : writtenAt) },
        absent({ conflict: 'version' }),
      ),
    ),
    ...(fires
      ? [
          on.rungs.remove(rungKeyOf(fires.rung), (old) => (old ? undefined : { conflict: 'rung' })),
          on.alerts.put(rungKeyOf(fires.rung), fires.alert),
        ]
      : []),
  ];
}

function waitingWrites(on: Shelves, { before, after }: CaseChange): readonly Write[] {
  const change = waitingChange(before?.state, after);
  if (!change) return [];
  return 'put' in change ? [on.waiting.put(after.id, change.put)] : [on.waiting.remove(after.id)];
}

/** In the order of the adapter. */
function listAndNumberWrites(
  on: Shelves,
  { number, voids, list, session, recorded, after }: CaseChange,
): readonly Write[] {
  const { caseId, sequence, event } = recorded;
  return [
    ...(number ? numberWrites(on, number, { caseId, sequence }, event.at) : []),
    ...(voids ? [voidWrite(on, voids)] : []),
    ...(list?.does === 'leaves' ? listWrites(on, list.change) : []),
    ...(list?.does === 'stays' ? [whileOpen(on, list.listId)] : []),
    ...(list?.does === 'follows'
      ? [on.followed.put(`${list.listId} ${after.id}`, { listId: list.listId, caseId: after.id })]
      : []),
    ...(session ? [effectWrite(on, session.sessionId, session.effect)] : []),
  ];
}

const rungStoreOn = (on: Shelves, transactions: Transactions, faults: Faults): RungStore => ({
  due: async (hour, until) =>
    (await on.rungs.in(hour))
      .filter((rung) => rung.fireAt <= until)
      .map(({ dueHour: _hour, reason: _reason, ...rung }) => rung)
      .toSorted((one, other) => (one.fireAt < other.fireAt ? -1 : 1)),
  firstHour: async () => {
    const hours = (await on.rungs.all()).map(({ dueHour: hour }) => hour).filter((hour) => hour !== '');
    return hours.toSorted()[0];
  },
  isArmed: async (rung) => (await on.rungs.get(rungKeyOf(rung))) !== undefined,
  setAside: async (rung, reason) => {
    let setAside: 'set-aside' | 'gone' = 'gone';
    const aside = (filed: FiledRung): FiledRung => {
      setAside = 'set-aside';
      return { ...filed, dueHour: '', reason };
    };
    await transactions.write(on.rungs.update(rungKeyOf(rung), () => undefined, aside));
    return setAside;
  },
  sweptTo: () => on.sweep.get('MARK'),
  setSweptTo: (hour) => faults.around('setSweptTo', () => transactions.write(on.sweep.put('MARK', hour))),
});
