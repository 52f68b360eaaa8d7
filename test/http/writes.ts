import type { Caller } from '#functions/case/authority.ts';
import { officeRegion } from '#functions/case/case.ts';
import type { ActVerb, Command } from '#functions/case/commands.ts';
import { isEnd, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended } from '#test/support/house.ts';
import { complaintAbout, refusedAndSent } from '#test/support/house-complaints.ts';
import { withMinutes } from '#test/support/house-minutes.ts';
import { compositionOf, secretaryBeside } from '#test/support/house-sessions.ts';
import { type Asking, exampleOf, wholeApi } from '#test/support/whole-api.ts';

/** A write that is ready to be sent: the house as it is then, who sends it, and what. */
export type Write = {
  readonly at: House;
  readonly ask: ReturnType<typeof wholeApi>;
  readonly by: Caller;
  readonly asking: Asking;
  /** The case that it is about, and who may take its application back. */
  readonly about?: { readonly caseId: string; readonly filer: Caller };
};

const ANNEX = ['identity', 'job-seeker-registration'];
const RESETTLER = {
  service: 'resettler-inclusion',
  documents: ANNEX,
  statements: { registeredSince: '2025-01-15', employmentCategory: 'unemployed' },
} as const;
const MINISTRY = nationalOfficial('authorised-body');
const MISSION = nationalOfficial('foreign-mission');
const COUNTER = official('state-corporation');

type Way = {
  /** When the application is filed. */
  readonly on?: string;
  readonly application?: Parameters<typeof applicationOf>[0];
  readonly filer?: Caller;
  /** What is done to the case before, by whom where that is not the office of its stage. */
  readonly before?: readonly (readonly [Command, Caller?] | 'signed' | { readonly until: string })[];
  readonly by?: Caller;
  /** What is said, where that is not the example. */
  readonly command?: Command;
};

const REGISTERED = [[EXAMPLES.register]] as const;
const RECOMMENDED = [[EXAMPLES.register], [EXAMPLES.forward], [EXAMPLES.recommend]] as const;
const INCLUDED = [...RECOMMENDED, [EXAMPLES.include], 'signed'] as const;
const DELIVERED = [...INCLUDED, [EXAMPLES.deliver]] as const;
const BY_MISSION: Way = {
  application: {
    service: 'kandas-consent',
    channel: 'foreign-mission',
    documents: ['identity', 'work-certificate'],
  },
  filer: MISSION,
  before: [[EXAMPLES['hand-over'], MISSION], [EXAMPLES['hand-over'], MINISTRY], [EXAMPLES.forward]],
};
const ACCEPTED: Way = { application: RESETTLER, before: [[EXAMPLES['hand-over']], [EXAMPLES.register]] };

const NOTICED: Way['before'] = [
  ...RECOMMENDED,
  [EXAMPLES['offer-hearing']],
  'signed',
  [EXAMPLES['deliver-notice']],
];

/** How a case comes to where each act of the law is done. */
const WAYS: Readonly<Partial<Record<ActVerb, Way>>> = {
  'hand-over': { application: { channel: 'state-corporation' }, filer: COUNTER },
  register: {},
  accept: ACCEPTED,
  'refuse-to-accept': { application: { documents: [] } },
  forward: { ...BY_MISSION, before: BY_MISSION.before?.slice(0, 2) ?? [] },
  // What the commission proposed to refuse, the provider may consent to after all.
  consent: { ...BY_MISSION, before: [...(BY_MISSION.before ?? []), [EXAMPLES['propose-refusal']]] },
  include: { before: RECOMMENDED },
  'offer-hearing': { before: RECOMMENDED },
  'deliver-notice': { before: [...RECOMMENDED, [EXAMPLES['offer-hearing']], 'signed'] },
  object: { before: NOTICED, by: portal() },
  'accept-objection': { before: [...NOTICED, [EXAMPLES.object, portal()]] },
  'hold-hearing': { before: [...NOTICED, { until: '2026-04-10T10:00' }] },
  refuse: {
    before: [
      ...REGISTERED,
      [EXAMPLES.forward],
      [{ verb: 'recommend', said: { outcome: 'refuse', grounds: ['no-quota'] } }],
      [EXAMPLES['offer-hearing']],
      'signed',
      [EXAMPLES['deliver-notice']],
      { until: '2026-04-10T10:00' },
      [EXAMPLES['hold-hearing']],
    ],
  },
  'pass-on': {
    application: { channel: 'state-corporation' },
    filer: COUNTER,
    before: [[EXAMPLES['hand-over']], ...INCLUDED],
  },
  deliver: { before: INCLUDED },
  annul: { before: DELIVERED, by: official('head') },
  'give-up': { before: DELIVERED, by: portal() },
  'change-family': {
    before: DELIVERED,
    by: official('provider'),
    command: { verb: 'change-family', said: { persons: 3, reference: '13' } },
  },
  correct: { before: DELIVERED, by: official('provider') },
  withdraw: { by: portal() },
};

async function writeOf(verb: ActVerb, way: Way): Promise<Write> {
  const at = house(almaty(way.on ?? '2026-03-18T10:00'));
  await at.setQuota(20);
  const { filer = portal(), application: wanted, before = [] } = way;
  const application = applicationOf(wanted);
  const { iin, ...applicant } = application.applicant;
  const filed = await at.file(
    filer === MISSION
      ? { ...application, applicant }
      : ({ ...application, applicant: { ...applicant, iin } } as never),
    { by: filer },
  );
  const caseId = acceptedOf(filed).kase.id;
  for (const step of before) {
    if (step === 'signed') await at.issueSigned(caseId);
    else if ('until' in step) at.clock.set(almaty(step.until));
    else acceptedOf(await at.act(caseId, step[0], step[1] ? { by: step[1] } : {}));
  }
  const seen = await at.store.cases.load(caseId);
  if (!seen) throw new Error('the case was there');
  const stage = stageOf(serviceOf(seen.state.service), seen.state.stage);
  const office = official(isEnd(stage) ? 'provider' : stage.actor, officeRegion(seen.state));
  const { said } = way.command ?? EXAMPLES[verb];
  return {
    at,
    ask: wholeApi(at),
    by: way.by ?? office,
    about: { caseId, filer },
    asking: {
      path: { caseId },
      headers: { 'idempotency-key': 'one-key', 'if-match': `"${seen.version}"` },
      body: JSON.stringify(said),
    },
  };
}

/** The example of an operation, in a house that has what it speaks of. */
async function byExample(
  key: string,
  by: Caller,
  prepare: (at: House, ask: Write['ask']) => Promise<Partial<Asking>>,
): Promise<Write> {
  const at = house();
  const ask = wholeApi(at);
  return { at, ask, by, asking: { ...exampleOf(key), ...(await prepare(at, ask)) } };
}

const registered = async (at: House, seed = 1): Promise<string> => {
  const { id } = acceptedOf(await at.file(applicationOf({ seed }))).kase;
  acceptedOf(await at.act(id, EXAMPLES.register));
  return id;
};
const PROVIDER = official('provider');
const ofVersion = (key: string, version: number) => ({
  ...exampleOf(key).headers,
  'if-match': `"${version}"`,
});

/** An open list of one case, with another case that could be added. */
const onList = (key: string, asking: (listId: string, on: string, other: string) => Partial<Asking>) => () =>
  byExample(key, PROVIDER, async (at) => {
    const [on, other] = [await registered(at), await registered(at, 2)];
    const { list, version } = acceptedOf(await at.openList(PROVIDER, [on]));
    return { headers: ofVersion(key, version), path: { listId: list.id }, ...asking(list.id, on, other) };
  });

const CHAIR = official('commission');
const SECRETARY = secretaryBeside(CHAIR);

/** An open session with a case on its agenda and everybody there, and another case that could come onto it. */
const inSession = (key: string, by: Caller, asking: (on: string, other: string) => Partial<Asking>) => () =>
  byExample(key, by, async (at) => {
    const [on, other] = [await registered(at), await registered(at, 2)];
    for (const id of [on, other]) acceptedOf(await at.act(id, EXAMPLES.forward));
    at.store.appoint(compositionOf('550000000', 'kandas-inclusion'));
    const { id } = acceptedOf(await at.openSession(SECRETARY, 'kandas-inclusion')).session;
    const present = [CHAIR.subject, SECRETARY.subject];
    acceptedOf(await at.actInSession(SECRETARY, id, { does: 'put-on-agenda', what: { cases: [on] } }));
    acceptedOf(await at.actInSession(SECRETARY, id, { does: 'record-presence', present }));
    return { headers: ofVersion(key, 3), path: { sessionId: id }, ...asking(on, other) };
  });
const said = (body: unknown): Partial<Asking> => ({ body: JSON.stringify(body) });
const SESSION = '/v1/sessions/{sessionId}';

/** Commissions and their sessions. */
const SESSIONS: Readonly<Record<string, () => Promise<Write>>> = {
  'POST /v1/commissions': () => byExample('POST /v1/commissions', PROVIDER, async () => ({})),
  'POST /v1/sessions': () =>
    byExample('POST /v1/sessions', SECRETARY, async (at) => {
      at.store.appoint(compositionOf('550000000', 'kandas-inclusion'));
      return {};
    }),
  [`PUT ${SESSION}/agenda`]: inSession(`PUT ${SESSION}/agenda`, SECRETARY, (_, other) =>
    said({ cases: [other] }),
  ),
  [`DELETE ${SESSION}/agenda/{caseId}`]: async () => {
    const write = await inSession(`DELETE ${SESSION}/agenda/{caseId}`, SECRETARY, (on) => said(on))();
    const { body = '""', ...asking } = write.asking;
    return { ...write, asking: { ...asking, path: { ...asking.path, caseId: JSON.parse(body) } } };
  },
  [`PUT ${SESSION}/presence`]: inSession(`PUT ${SESSION}/presence`, SECRETARY, () =>
    said({ present: [CHAIR.subject] }),
  ),
  [`POST ${SESSION}/recusals`]: inSession(`POST ${SESSION}/recusals`, CHAIR, (on) =>
    said({ reason: 'a relative of the applicant', cases: [on] }),
  ),
  [`POST ${SESSION}/votes`]: inSession(`POST ${SESSION}/votes`, CHAIR, () => said({ choice: 'for' })),
  [`POST ${SESSION}/close`]: inSession(`POST ${SESSION}/close`, CHAIR, () => said({})),
  [`POST ${SESSION}/signature-requests`]: () =>
    byExample(`POST ${SESSION}/signature-requests`, CHAIR, async (at) => {
      const { sessionId, document, version } = await withMinutes(at);
      return {
        headers: ofVersion(`POST ${SESSION}/signature-requests`, version),
        path: { sessionId },
        ...said({ document }),
      };
    }),
};

const onWebhook = (key: string) => () =>
  byExample(key, portal(), async (_, ask) => {
    const made = await ask('POST /v1/webhooks', portal(), exampleOf('POST /v1/webhooks'));
    return { path: { webhookId: JSON.parse(made.body ?? '{}').id } };
  });

const SET_DAY = 'PUT /v1/calendar/days/{date}';
const setDay = ofVersion(SET_DAY, 0);

const OTHERS: Readonly<Record<string, () => Promise<Write>>> = {
  'POST /v1/applications': () =>
    byExample('POST /v1/applications', portal(), async () => ({ body: JSON.stringify(applicationOf()) })),
  'POST /v1/alerts/{alertId}/acknowledgement': () =>
    byExample('POST /v1/alerts/{alertId}/acknowledgement', official('head'), async (at) => {
      const { id } = acceptedOf(await at.file(applicationOf())).kase;
      at.clock.set(almaty('2026-03-19'));
      await at.check({ caseId: id, deadline: 'filed-1', rung: 'due' });
      return { path: { alertId: `${id}.filed-1.due` } };
    }),
  [SET_DAY]: () => byExample(SET_DAY, MINISTRY, async () => ({ headers: setDay })),
  'DELETE /v1/calendar/days/{date}': () =>
    byExample('DELETE /v1/calendar/days/{date}', MINISTRY, async (_, ask) => {
      await ask(SET_DAY, MINISTRY, { ...exampleOf(SET_DAY), headers: setDay });
      return { headers: { 'idempotency-key': 'one-key', 'if-match': '"1"' } };
    }),
  'POST /v1/quotas/entries': () =>
    byExample('POST /v1/quotas/entries', MINISTRY, async (at) => {
      await at.setQuota(20);
      return {};
    }),
  'POST /v1/quotas/orders': () => byExample('POST /v1/quotas/orders', MINISTRY, async () => ({ query: {} })),
  'POST /v1/lists': () =>
    byExample('POST /v1/lists', PROVIDER, async (at) => {
      const body = JSON.parse(exampleOf('POST /v1/lists').body ?? '{}');
      return { body: JSON.stringify({ ...body, cases: [await registered(at)] }) };
    }),
  'POST /v1/lists/{listId}/forward': onList('POST /v1/lists/{listId}/forward', () => ({})),
  'PUT /v1/lists/{listId}/members': onList('PUT /v1/lists/{listId}/members', (_list, _on, other) => ({
    body: JSON.stringify({ cases: [other] }),
  })),
  'DELETE /v1/lists/{listId}/members/{caseId}': onList(
    'DELETE /v1/lists/{listId}/members/{caseId}',
    (listId, caseId) => ({ path: { listId, caseId } }),
  ),
  'POST /v1/cases/{caseId}/signature-requests': () =>
    byExample('POST /v1/cases/{caseId}/signature-requests', official('head'), async (at) => {
      await at.setQuota(20);
      const caseId = await recommended(at, applicationOf());
      acceptedOf(await at.act(caseId, EXAMPLES.include));
      await at.issue(caseId);
      const seen = await at.store.cases.load(caseId);
      return {
        path: { caseId },
        headers: { 'idempotency-key': 'one-key', 'if-match': `"${seen?.version}"` },
        body: JSON.stringify({ document: seen?.state.documents[0]?.id }),
      };
    }),
  'POST /v1/substitutions': () => byExample('POST /v1/substitutions', official('head'), async () => ({})),
  'POST /v1/webhooks': () => byExample('POST /v1/webhooks', portal(), async () => ({})),
  'DELETE /v1/webhooks/{webhookId}': onWebhook('DELETE /v1/webhooks/{webhookId}'),
  'POST /v1/webhooks/{webhookId}/enable': onWebhook('POST /v1/webhooks/{webhookId}/enable'),
  'POST /v1/webhooks/{webhookId}/secret': onWebhook('POST /v1/webhooks/{webhookId}/secret'),
};

/** A complaint about a refusal, gone as far as these acts take it; what is done next, by whom. */
const onComplaint = (verb: ActVerb, before: readonly Command[]) => async (): Promise<Write> => {
  const at = house();
  const { caseId: about } = await refusedAndSent(at);
  const { kase } = acceptedOf(await at.complain(complaintAbout(about)));
  for (const command of before) acceptedOf(await at.act(kase.id, command));
  const seen = await at.store.cases.load(kase.id);
  return {
    at,
    ask: wholeApi(at),
    by: official('head'),
    about: { caseId: kase.id, filer: portal() },
    asking: {
      path: { caseId: kase.id },
      headers: { 'idempotency-key': 'one-key', 'if-match': `"${seen?.version}"` },
      body: JSON.stringify(EXAMPLES[verb].said),
    },
  };
};

const COMPLAINTS: typeof OTHERS = {
  'POST /v1/complaints': () =>
    byExample('POST /v1/complaints', portal(), async (at) => ({
      body: JSON.stringify(complaintAbout((await refusedAndSent(at)).caseId)),
    })),
  'POST /v1/cases/{caseId}/dismiss': onComplaint('dismiss', [EXAMPLES.register]),
  'POST /v1/cases/{caseId}/uphold': onComplaint('uphold', [EXAMPLES.register]),
  'POST /v1/cases/{caseId}/extend': onComplaint('extend', [EXAMPLES.register]),
  'POST /v1/cases/{caseId}/tell-extension': onComplaint('tell-extension', [
    EXAMPLES.register,
    EXAMPLES.extend,
  ]),
};

/** Every write of the API by its operation, made ready anew by each call. */
export const WRITES: Readonly<Record<string, () => Promise<Write>>> = {
  ...OTHERS,
  ...COMPLAINTS,
  ...SESSIONS,
  ...Object.fromEntries(
    Object.entries(WAYS).map(([verb, way]) => [
      `POST /v1/cases/{caseId}/${verb}`,
      () => writeOf(verb as ActVerb, way),
    ]),
  ),
};

const BY_SESSION = 'done by a session alone: POST /v1/sessions/{sessionId}/close';

/** Writes whose repetition another test holds, or that no edition of the law lets anybody do. */
export const NOT_HERE: Readonly<Record<string, string>> = {
  // A late repetition has the same upload with a fresh link: the old one has expired.
  'POST /v1/uploads': 'test/application/uploads.test.ts',
  'POST /v1/cases/{caseId}/list': 'done with a list alone: POST /v1/lists/{listId}/forward',
  'POST /v1/cases/{caseId}/recommend': BY_SESSION,
  'POST /v1/cases/{caseId}/propose-refusal': BY_SESSION,
  'POST /v1/cases/{caseId}/suspend': 'no edition lets terms stand still: test/case/suspension.test.ts',
  'POST /v1/cases/{caseId}/resume': 'no edition lets terms stand still: test/case/suspension.test.ts',
  'POST /v1/cases/{caseId}/signature': 'needs real keys: test/application/signatures.test.ts',
  'POST /v1/sessions/{sessionId}/signature': 'needs real keys: test/http/minutes-signatures.test.ts',
  'POST /v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend': 'test/http/webhooks.test.ts',
};
