import { auditChain, breakInWords } from '#functions/application/audit-chain.ts';
import type { RecordedEvent } from '#functions/application/ports/cases.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { expectedCounts, standingCounts } from '#test/simulation/expected-counts.ts';
import type { Observed } from '#test/simulation/world.ts';
import type { Gathered } from './gathered.ts';
import type { Acknowledged, ActName } from './people.ts';

/** Everything that can be looked at when the torture is over and all is quiet. */
export type Ended = Gathered & {
  readonly acknowledged: Acknowledged;
  /** The audience of the portal that was sent webhooks, and what it took. */
  readonly webhooks: { readonly audience: string; readonly taken: ReadonlyMap<string, number> };
  /** The ids of the alerts that left by the topic. */
  readonly told: ReadonlySet<string>;
  readonly now: Date;
};

/** What must hold, in one sentence, and where it does not: one line for each place. */
export type Invariant = { readonly holds: string; readonly broken: (ended: Ended) => readonly string[] };

/** The event that each act is on record as. */
const EVENT_OF: Readonly<Record<ActName, readonly CaseEvent['type'][]>> = {
  file: ['ApplicationFiled'],
  register: ['ApplicationRegistered'],
  forward: ['ApplicationForwarded'],
  recommend: ['OutcomeRecommended'],
  include: ['DecisionTaken'],
  sign: ['DocumentSigned', 'SignatureReceived'],
  deliver: ['DecisionDelivered'],
  withdraw: ['ApplicationWithdrawn', 'InclusionWithdrawn'],
};
const ACTS = new Set(Object.values(EVENT_OF).flat());
/** A signature whose time-stamp came late is on record twice: received by the head's act, and stamped by the system. */
const isAct = (history: readonly RecordedEvent[], { event }: RecordedEvent): boolean =>
  ACTS.has(event.type) &&
  !(event.type === 'DocumentSigned' && history.some((one) => one.event.type === 'SignatureReceived'));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

/**
 * What the law, a race or time refuses: hours may pass at once, and a request for a signature with them. Whoever is told
 * otherwise is taken for somebody else, or for asking nonsense.
 */
const REFUSED = /^(?:409 |412 |422 |404 signature-request-not-found)/;

export const INVARIANTS: readonly Invariant[] = [
  {
    holds: 'nobody is refused but by the law, by time or by who came first',
    broken: ({ acknowledged: { refusals } }) =>
      [...refusals].filter(([code]) => !REFUSED.test(code)).map(([code, times]) => `${times} × ${code}`),
  },
  {
    holds: 'every acknowledged application is there, under its number',
    broken: ({ acknowledged, cases, numbers }) =>
      [...acknowledged.filings.values()].flatMap(({ caseId, number }) =>
        cases.get(caseId)?.state.number === number && numbers.get(number) === caseId
          ? []
          : [`${number} of case ${caseId}`],
      ),
  },
  {
    holds: 'there is no case but those that were filed, and each once',
    broken: ({ acknowledged, cases }) => {
      const filed = new Set([...acknowledged.filings.values()].map(({ caseId }) => caseId));
      return [...cases.keys()].filter((id) => !filed.has(id));
    },
  },
  {
    holds: 'every acknowledged act is on record, once, and nothing that was not acknowledged',
    broken: actFaults,
  },
  {
    holds: 'the events of every case form a chain, and its state is their fold',
    broken: ({ cases, histories }) =>
      [...cases].flatMap(([id, head]) => {
        const audited = auditChain(id, histories.get(id) ?? [], head);
        return audited.ok ? [] : [`${id}: ${breakInWords(audited.refusal)}`];
      }),
  },
  {
    holds: 'the numbers of every register have no gap, and each is of one act',
    broken: ({ registers }) =>
      registers.flatMap(({ name, last, entries }) => {
        const values = entries.map(({ value }) => value).toSorted((one, other) => one - other);
        const acts = new Set(entries.map(({ act }) => JSON.stringify(act)));
        const whole = values.length === last && values.every((value, index) => value === index + 1);
        return whole && acts.size === last
          ? []
          : [`${name}: ${last} numbers, ${values.length} entries of ${acts.size} acts`];
      }),
  },
  { holds: 'the ledgers of places are what the decisions have taken and given back', broken: ledgerFaults },
  {
    holds: 'every decision has its document',
    broken: ({ cases }) =>
      [...cases.values()].flatMap(({ state }) =>
        state.decision && state.documents.length === 0 ? [`case ${state.id}`] : [],
      ),
  },
  {
    holds: 'every term that has passed was told of, once for each rung',
    broken: ({ armed, histories, alerts, now }) => {
      const left = armed.filter(({ fireAt }) => Date.parse(fireAt) <= now.getTime());
      const raised = raisedIn(histories);
      const twice = raised.filter((id, place) => raised.indexOf(id) !== place);
      return [
        ...left.map(({ caseId, deadline, rung }) => `${caseId} ${deadline} ${rung} is still armed`),
        ...twice.map((id) => `${id} was raised twice`),
        ...(alerts === raised.length ? [] : [`${raised.length} were raised, and ${alerts} are listed`]),
      ];
    },
  },
  {
    holds: 'the message of every alert went out at least once, and of nothing else',
    broken: ({ histories, told }) => {
      const raised = new Set(raisedIn(histories));
      return [
        ...[...raised].filter((id) => !told.has(id)).map((id) => `${id} was not told`),
        ...[...told].filter((id) => !raised.has(id)).map((id) => `${id} was told and not raised`),
      ];
    },
  },
  {
    holds: 'every feed has every event of its cases once, in order and without a gap',
    broken: ({ feeds, histories, relayed, cases }) => [
      ...feeds.flatMap(({ audience, last, items }) =>
        items.length === last && items.every(({ number }, index) => number === index + 1)
          ? []
          : [`the feed of ${audience} has ${items.length} of ${last} items`],
      ),
      ...feeds.flatMap(({ audience, items }) =>
        [...Map.groupBy(items, ({ event }) => event.subject)].flatMap(([caseId, told]) =>
          told.map(({ event }) => event.data.sequence).join() ===
          upTo(histories.get(caseId)?.length ?? 0).join()
            ? []
            : [`the feed of ${audience} has not each event of ${caseId} in its order`],
        ),
      ),
      ...[...cases].flatMap(([id, { version }]) =>
        relayed.get(id) === version
          ? []
          : [`case ${id} has ${version} events, ${relayed.get(id)} were relayed`],
      ),
    ],
  },
  {
    holds: "the portal was sent every event of its feed at least once, each case's in order",
    broken: ({ feeds, webhooks: { audience, taken } }) => {
      const sent = feeds.find((feed) => feed.audience === audience)?.items ?? [];
      const places = new Map([...taken.keys()].map((id, place) => [id, place]));
      return [...Map.groupBy(sent, ({ event }) => event.subject)].flatMap(([caseId, items]) => {
        const came = items.map(({ event }) => places.get(event.id) ?? -1);
        const inOrder = came.every((place, index) => place > (came[index - 1] ?? -1));
        return inOrder
          ? []
          : [`of case ${caseId} came ${came.filter((place) => place >= 0).length} of ${came.length}`];
      });
    },
  },
  {
    holds: 'the counts of the reports are those of the events',
    broken: ({ histories, counts }) => {
      const observed = [...histories.values()].map((all) =>
        all.map((recorded) => ({ recorded }) as Observed),
      );
      const [expected, standing] = [expectedCounts(observed, []), standingCounts(counts)];
      return [...new Set([...Object.keys(expected), ...Object.keys(standing)])].flatMap((name) =>
        expected[name] === standing[name]
          ? []
          : [`${name}: ${standing[name] ?? 0} and not ${expected[name] ?? 0}`],
      );
    },
  },
];

function actFaults({ acknowledged, histories }: Ended): readonly string[] {
  const said = Map.groupBy(acknowledged.acts, ({ caseId }) => caseId);
  return [...histories].flatMap(([caseId, history]) => {
    const recorded = history.filter((one) => isAct(history, one));
    const acts = said.get(caseId) ?? [];
    const differs = recorded.length !== acts.length;
    const wrong = acts.filter(({ act, sequence }, place) => {
      const found = sequence === undefined ? recorded[place] : history[sequence - 1];
      return !found || !EVENT_OF[act].includes(found.event.type);
    });
    return differs || wrong.length > 0
      ? [
          `${caseId}: acknowledged ${acts.map(({ act }) => act).join(', ')}; on record ${recorded.map(({ event }) => event.type).join(', ')}`,
        ]
      : [];
  });
}

function ledgerFaults({ ledgers, cases }: Ended): readonly string[] {
  return ledgers.flatMap(({ name, taken, entries }) => {
    const moved = entries.flatMap((entry) =>
      entry.kind === 'taken' || entry.kind === 'given-back'
        ? [{ caseId: entry.caseId, places: entry.kind === 'taken' ? entry.places : -entry.places }]
        : [],
    );
    const held = [...cases.values()].flatMap(({ state }) =>
      state.held && name === `QUOTA#${state.held.year}#${state.region}#kandas` ? [state.held.places] : [],
    );
    const expected = sum(held);
    const twice = [...Map.groupBy(moved, ({ caseId }) => caseId)].filter(
      ([, all]) => all.length > 2 || all.filter(({ places }) => places > 0).length !== 1,
    );
    return [
      ...(taken === expected && taken === sum(moved.map(({ places }) => places))
        ? []
        : [
            `${name}: ${taken} taken, by its entries ${sum(moved.map(({ places }) => places))}, by the cases ${expected}`,
          ]),
      ...twice.map(([caseId, all]) => `${name}: ${all.length} entries of case ${caseId}`),
    ];
  });
}

/** The ids of the alerts in the histories, as whoever is told knows them. */
const raisedIn = (histories: Ended['histories']): readonly string[] =>
  [...histories].flatMap(([caseId, history]) =>
    history.flatMap(({ event }) =>
      event.type === 'DeadlineAlertRaised'
        ? [
            [
              caseId,
              event.deadline,
              event.rung.name,
              ...(event.rung.generation === undefined ? [] : [event.rung.generation]),
            ].join('.'),
          ]
        : [],
    ),
  );
