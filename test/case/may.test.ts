import { describe, expect, it } from 'vitest';
import { actsOf, type Caller, may, mayActInStage, seenBy, type Wish } from '#functions/case/authority.ts';
import type { Case, IssuedDocument } from '#functions/case/case.ts';
import type { Region } from '#functions/law/regions.ts';
import { ROLES, type Role } from '#functions/law/service.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { COMPLAINTS } from '#functions/law/services.ts';
import { nationalOfficial, official, onTrial, portal } from '#test/support/callers.ts';
import { EXAMPLES, givenAt } from '#test/support/given-case.ts';
import { givenComplaint, givenRefusal } from '#test/support/given-complaint.ts';

const HERE: Region = '550000000';
const ELSEWHERE: Region = '110000000';
const { kase } = givenAt('registered');
const own: Caller = { ...portal(), organisation: 'applicant' };
const officials: readonly Role[] = ROLES.filter((role) => role !== 'applicant');

/** Who may do something: the roles of offices here, those of offices elsewhere, the own portal and another. */
type Allowed = { here: readonly Role[]; elsewhere: readonly Role[]; own: boolean; other: boolean };
const allowed = (wish: Wish): Allowed => ({
  here: officials.filter((role) => may(official(role), wish)),
  elsewhere: officials.filter((role) => may(official(role, ELSEWHERE), wish)),
  own: may(own, wish),
  other: may(portal('egov'), wish),
});
const nobody: Allowed = { here: [], elsewhere: [], own: false, other: false };
const everybody: Allowed = { here: officials, elsewhere: officials, own: true, other: true };
const onlyHere = (...here: readonly Role[]): Allowed => ({ ...nobody, here });
const READERS: readonly Role[] = ['provider', 'commission', 'authorised-body', 'head'];

describe('what belongs to a region is for offices of that region', () => {
  const list = { region: HERE, receiving: HERE };
  const session = { region: HERE };
  it.each<[Wish, Allowed]>([
    [{ to: 'act-on-list', list }, onlyHere('provider')],
    [
      { to: 'see-list', list },
      { ...nobody, here: READERS },
    ],
    [{ to: 'see-list-persons', list }, onlyHere('provider', 'commission', 'head')],
    [{ to: 'set-composition', session }, onlyHere('provider')],
    [{ to: 'act-in-session', session }, onlyHere('commission')],
    [
      { to: 'see-session', session },
      { ...nobody, here: READERS },
    ],
    [
      { to: 'see-registers', region: HERE },
      { ...nobody, here: READERS },
    ],
    [{ to: 'list-cases', region: HERE }, onlyHere(...officials)],
    [{ to: 'see-alerts', region: HERE }, onlyHere(...officials)],
    [{ to: 'see-reports', region: HERE }, onlyHere(...officials)],
    [{ to: 'acknowledge-alert', region: HERE, told: 'head' }, onlyHere('head')],
    [{ to: 'act-for-office', kase }, onlyHere(...officials)],
    [
      { to: 'act-on-any-stage', kase },
      { ...onlyHere(...officials), own: true },
    ],
    [
      { to: 'act-on-held', kase },
      { ...onlyHere(...officials), own: true },
    ],
    [
      { to: 'see-accesses', kase },
      { ...onlyHere('authorised-body', 'head', 'quality-body'), own: true },
    ],
    [{ to: 'see-warnings', kase }, onlyHere('provider', 'commission', 'head')],
    [{ to: 'sign', kase, office: 'head' }, onlyHere('head')],
    [{ to: 'see-substitutions', region: HERE }, onlyHere(...officials)],
    [{ to: 'record-substitution', region: HERE }, onlyHere('head', 'authorised-body')],
    [
      { to: 'complain', by: 'applicant', kase },
      { ...nobody, own: true },
    ],
    [{ to: 'complain', by: 'provider', kase }, onlyHere('provider')],
    [{ to: 'complain', by: 'quality-body', kase }, onlyHere('quality-body')],
  ])('%j', (wish, who) => {
    const found = allowed(wish);
    expect({ ...found, here: found.here.toSorted() }).toEqual({ ...who, here: who.here.toSorted() });
  });

  it('a list between two regions is read in both, and drawn up in the first', () => {
    const between = { region: ELSEWHERE, receiving: HERE };
    expect(may(official('provider'), { to: 'see-list', list: between })).toBe(true);
    expect(may(official('provider', ELSEWHERE), { to: 'see-list', list: between })).toBe(true);
    expect(may(official('provider'), { to: 'act-on-list', list: between })).toBe(false);
    expect(may(official('provider', '630000000'), { to: 'see-list', list: between })).toBe(false);
  });

  it('an office of the region of origin acts while the case lies there', () => {
    const lies = { ...kase, office: ELSEWHERE };
    expect(may(official('provider'), { to: 'act-for-office', kase: lies })).toBe(false);
    expect(may(official('provider', ELSEWHERE), { to: 'act-for-office', kase: lies })).toBe(true);
  });
});

describe('what belongs to no region', () => {
  it.each<[Wish['to'], Allowed]>([
    ['search-cases', everybody],
    ['read-law', everybody],
    ['see-quota', { ...everybody, own: false, other: false }],
    ['preview-form', { ...everybody, own: false, other: false }],
    ['set-quota', { ...nobody, here: ['authorised-body'], elsewhere: ['authorised-body'] }],
    ['change-calendar', { ...nobody, here: ['authorised-body'], elsewhere: ['authorised-body'] }],
    ['have-webhooks', everybody],
    ['export-person', { ...nobody, here: ['authorised-body'], elsewhere: ['authorised-body'] }],
  ])('%s', (to, who) => {
    expect(allowed({ to } as Wish)).toEqual(who);
  });

  it('is uploaded by whoever files through some channel', () => {
    const who = allowed({ to: 'upload' });
    expect(who).toMatchObject({ own: true, other: true });
    expect(who.here).toEqual(
      expect.arrayContaining(['state-corporation', 'career-centre', 'foreign-mission']),
    );
    for (const role of ['commission', 'head', 'quality-body'] as const) expect(who.here).not.toContain(role);
  });

  it('webhooks are for whoever sees a case: no office without a region that belongs to one', () => {
    expect(may(nationalOfficial('authorised-body'), { to: 'have-webhooks' })).toBe(true);
    expect(may(nationalOfficial('provider'), { to: 'have-webhooks' })).toBe(false);
  });

  it('a webhook is looked after by the office that registered it', () => {
    const owner = official('provider');
    const colleague = (more: Partial<Caller>) =>
      may({ ...owner, subject: 'another', ...more }, { to: 'see-webhook', owner });
    expect(colleague({})).toBe(true);
    expect(colleague({ organisation: 'another' })).toBe(false);
    expect(colleague({ role: 'head' })).toBe(false);
    expect(colleague({ region: ELSEWHERE })).toBe(false);
  });
});

describe('what its applicant learns', () => {
  const included = givenAt('included').kase;
  const delivered = givenAt('delivered').kase;
  const event = givenAt('included').events.at(-1) as Extract<Wish, { to: 'see-event' }>['event'];
  const document = (form: string | undefined, more: object = {}) => ({ form, ...more }) as IssuedDocument;
  const has = (caller: Caller, of: Case, one: IssuedDocument) =>
    may(caller, { to: 'have-document', kase: of, document: one });

  it('is the case without its outcome until the decision is sent, and the whole of it for offices', () => {
    expect(seenBy(own, included).stage).toBe('decided');
    expect(seenBy(official('provider'), included)).toBe(included);
    expect(seenBy(own, delivered)).toBe(delivered);
  });

  it('is no event that tells it, which offices read', () => {
    expect(may(own, { to: 'see-event', kase: included, event })).toBe(false);
    expect(may(official('provider'), { to: 'see-event', kase: included, event })).toBe(true);
    expect(may(official('provider', ELSEWHERE), { to: 'see-event', kase: included, event })).toBe(false);
    expect(may(own, { to: 'see-event', kase: delivered, event })).toBe(true);
  });

  it('is the decision on paper from the day on which it was sent, or once it fell, and other papers at once', () => {
    const form = included.decision?.form;
    expect(has(own, included, document(form))).toBe(false);
    expect(has(official('provider'), included, document(form))).toBe(true);
    expect(has(own, delivered, document(form))).toBe(true);
    expect(has(own, included, document('receipt'))).toBe(true);
    expect(has(own, kase, document('receipt'))).toBe(true);
    expect(has(own, included, document(form, { annulledAt: included.stageSince }))).toBe(true);
    expect(has(portal('egov'), delivered, document(form))).toBe(false);
  });

  it('is when nothing is hidden, before it may give its places up', () => {
    expect(may(own, { to: 'act-on-held', kase: included })).toBe(false);
    expect(may(own, { to: 'act-on-held', kase: delivered })).toBe(true);
  });
});

describe('filing', () => {
  const service = kandasInclusion2026;
  const application = { channel: 'migration-portal', region: HERE, statements: {} };
  const files = (caller: Caller, more: object = {}, of: typeof service | undefined = service) =>
    may(caller, { to: 'file', service: of, application: { ...application, ...more } } as Wish);
  const counter = { channel: 'state-corporation' };

  it('is for whoever the channel names: a portal anywhere, an office in its own region or that of origin', () => {
    expect(files(portal())).toBe(true);
    expect(files(official('state-corporation'))).toBe(false);
    expect(files(portal(), counter)).toBe(false);
    expect(files(official('state-corporation'), counter)).toBe(true);
    expect(files(official('state-corporation', ELSEWHERE), counter)).toBe(false);
    const origin = { ...counter, statements: { originRegion: ELSEWHERE } };
    expect(files(official('state-corporation', ELSEWHERE), origin)).toBe(true);
    expect(files(official('state-corporation', '630000000'), origin)).toBe(false);
  });

  it('through what does not exist is left to the check of the fields', () => {
    expect(files(official('head'), { channel: 'telegraph' })).toBe(true);
    expect(may(portal(), { to: 'file', service: undefined, application } as Wish)).toBe(true);
  });

  it('on trial is for a token on trial, and the other way round', () => {
    expect(files(onTrial(portal()))).toBe(false);
    expect(files(onTrial(portal()), { synthetic: true })).toBe(true);
    expect(files(portal(), { synthetic: true })).toBe(false);
  });

  it('upon a consent takes it from its own applicant, or from the region that it names', () => {
    expect(may(own, { to: 'build-on-consent', consent: kase })).toBe(true);
    expect(may(portal('egov'), { to: 'build-on-consent', consent: kase })).toBe(false);
    expect(may(official('career-centre'), { to: 'build-on-consent', consent: kase })).toBe(true);
    expect(may(official('career-centre', ELSEWHERE), { to: 'build-on-consent', consent: kase })).toBe(false);
  });
});

describe('a token on trial', () => {
  const real = { region: HERE, receiving: HERE };
  const marked = { ...real, synthetic: true } as const;
  const trial = (role: Role, wish: Wish) => may(onTrial(official(role)), wish);

  it.each<[Role, Wish, Wish]>([
    [
      'provider',
      { to: 'act-for-office', kase },
      { to: 'act-for-office', kase: { ...kase, synthetic: true } },
    ],
    [
      'provider',
      { to: 'act-on-any-stage', kase },
      { to: 'act-on-any-stage', kase: { ...kase, synthetic: true } },
    ],
    ['provider', { to: 'act-on-held', kase }, { to: 'act-on-held', kase: { ...kase, synthetic: true } }],
    [
      'head',
      { to: 'sign', kase, office: 'head' },
      { to: 'sign', kase: { ...kase, synthetic: true }, office: 'head' },
    ],
    ['provider', { to: 'act-on-list', list: real }, { to: 'act-on-list', list: marked }],
    ['provider', { to: 'set-composition', session: real }, { to: 'set-composition', session: marked }],
    ['commission', { to: 'act-in-session', session: real }, { to: 'act-in-session', session: marked }],
    [
      'head',
      { to: 'record-substitution', region: HERE },
      { to: 'record-substitution', region: HERE, synthetic: true },
    ],
    [
      'provider',
      { to: 'complain', by: 'provider', kase },
      { to: 'complain', by: 'provider', kase: { ...kase, synthetic: true } },
    ],
    [
      'head',
      { to: 'acknowledge-alert', region: HERE, told: 'head' },
      { to: 'acknowledge-alert', region: HERE, told: 'head', synthetic: true },
    ],
  ])('as %s changes nothing real: %j', (role, wish, onTrialWish) => {
    expect([trial(role, wish), trial(role, onTrialWish)]).toEqual([false, true]);
    expect(may(official(role), wish)).toBe(true);
  });

  it('neither sets quotas nor changes the calendar, and sees what its role sees', () => {
    for (const to of ['set-quota', 'change-calendar'] as const)
      expect(trial('authorised-body', { to })).toBe(false);
    expect(trial('provider', { to: 'see-case', kase })).toBe(true);
    expect(trial('provider', { to: 'see-quota' })).toBe(true);
  });
});

describe('signing', () => {
  const signs = (caller: Caller, office: Extract<Wish, { to: 'sign' }>['office']) =>
    may(caller, { to: 'sign', kase, office });

  it('is by role where a role has one seat, else by the seat of the token, in the region', () => {
    expect(signs(official('head'), 'head')).toBe(true);
    expect(signs(official('head', ELSEWHERE), 'head')).toBe(false);
    expect(signs(official('provider'), 'head')).toBe(false);
    expect(signs(official('commission'), 'commission-member')).toBe(false);
    const chair: Caller = { ...official('commission'), office: 'commission-chair' };
    expect([signs(chair, 'commission-chair'), signs(chair, 'commission-member')]).toEqual([true, false]);
  });
});

it('what came in over a counter is seen by the state corporation, and by an office of the region of origin', () => {
  const counter = { ...kase, filedBy: { ...kase.filedBy, role: 'state-corporation' } } as Case;
  expect(may(official('state-corporation'), { to: 'see-case', kase: counter })).toBe(true);
  expect(may(official('state-corporation'), { to: 'see-case', kase })).toBe(false);
  const fromElsewhere = { ...kase, originRegion: ELSEWHERE };
  expect(may(official('provider', ELSEWHERE), { to: 'see-case', kase: fromElsewhere })).toBe(true);
  expect(may(official('provider', '630000000'), { to: 'see-case', kase: fromElsewhere })).toBe(false);
});

describe('a complaint', () => {
  const before = (channel: string) => givenComplaint({ channel }).kase;
  const readers = (of: Case) =>
    officials.filter((role) => may(official(role), { to: 'see-persons', kase: of }));

  it.each([
    ['head', ['head', 'provider']],
    ['head-in-writing', ['head', 'provider']],
    ['quality-body', ['quality-body']],
    ['quality-body-in-writing', ['quality-body']],
  ])('by the channel %s is read by those before whom it is: %j', (channel, who) => {
    expect(readers(before(channel)).toSorted()).toEqual(who);
  });

  it('is read by its complainant, and by no other portal', () => {
    const complaint = givenComplaint().kase;
    expect(may(own, { to: 'see-persons', kase: complaint })).toBe(true);
    expect(may(portal('egov'), { to: 'see-persons', kase: complaint })).toBe(false);
  });

  it('lets those who review it read the case that it is about, until they have answered', () => {
    const about = givenRefusal().kase;
    const [caseId, number, at] = ['complaint-1', '55-2026-000001', about.stageSince];
    const lodged = (channel: string, more: object = {}): Case => ({
      ...about,
      complaints: [{ caseId, number, channel, against: 'decision', at, ...more }],
    });
    const reads = (of: Case) => may(official('quality-body'), { to: 'see-persons', kase: of });
    expect(reads(about)).toBe(false);
    expect(reads(lodged('quality-body'))).toBe(true);
    expect(reads(lodged('quality-body', { outcome: 'dismiss' }))).toBe(false);
    expect(reads(lodged('head'))).toBe(false);
    const [first] = lodged('quality-body', { outcome: 'dismiss' }).complaints ?? [];
    const [second] = lodged('quality-body').complaints ?? [];
    expect(reads({ ...about, complaints: [first, second] as NonNullable<Case['complaints']> })).toBe(true);
  });

  it('has the acts of its stage for the office of the stage, and may be taken back by its complainant', () => {
    const filed = givenComplaint();
    const reviewed = filed.and(EXAMPLES.register, filed.kase.stageSince);
    const acts = (caller: Caller, of = reviewed.kase) => actsOf(caller, of, COMPLAINTS);
    expect(acts(official('provider'), filed.kase)).toEqual(['register']);
    expect(acts(official('head'))).toEqual(['dismiss', 'uphold', 'extend']);
    expect(acts(official('head', ELSEWHERE))).toEqual([]);
    expect(acts(official('provider'))).toEqual([]);
    expect(acts(own)).toEqual(['withdraw']);
    const answered = reviewed.and(EXAMPLES.dismiss, reviewed.kase.stageSince);
    expect(acts(own, answered.kase)).toEqual([]);
  });
});

describe('a service in which other offices act', () => {
  it('lets the office of each of its stages read the application, and no office of none', () => {
    const consent: Case = { ...kase, service: { code: 'kandas-consent', edition: '2021-08-11' } };
    const readers = (of: Case) =>
      officials.filter((role) => may(official(role), { to: 'see-persons', kase: of }));
    expect(readers(consent).toSorted()).toEqual([
      'authorised-body',
      'commission',
      'foreign-mission',
      'head',
      'provider',
    ]);
    expect(readers(kase).toSorted()).toEqual(['commission', 'head', 'provider']);
  });
});

describe('an act of a stage', () => {
  const lies: Case = { ...kase, office: ELSEWHERE };

  it('is done where the case lies by its actor, and in the region of the case by whoever acts for the applicant', () => {
    expect(mayActInStage(official('provider', ELSEWHERE), lies, 'provider')).toBe(true);
    expect(mayActInStage(official('provider'), lies, 'provider')).toBe(false);
    expect(mayActInStage(official('state-corporation'), lies, 'provider')).toBe(true);
    expect(mayActInStage(official('state-corporation', ELSEWHERE), lies, 'provider')).toBe(false);
    expect(mayActInStage(own, lies, 'provider')).toBe(true);
    expect(mayActInStage(portal('egov'), lies, 'provider')).toBe(false);
  });

  it('an objection among them is offered to the portal that filed, once the notice is delivered', () => {
    const offered = givenAt('recommended').and(EXAMPLES['offer-hearing'], kase.stageSince).kase;
    const notice = { at: kase.stageSince, by: 'post', reference: '7742' };
    const hearing = { ...offered.hearing, delivery: notice } as NonNullable<Case['hearing']>;
    expect(actsOf(own, { ...offered, hearing }, kandasInclusion2026)).toEqual(['object', 'withdraw']);
    expect(actsOf(own, offered, kandasInclusion2026)).toEqual(['withdraw']);
  });
});

it('whoever acts for an absent holder of an office records no substitution', () => {
  const actingFor = {
    office: 'head',
    subject: 'head',
    substitution: 'substitution-1',
    act: { number: '41', day: kase.acceptedOn },
  } as const;
  const wish = { to: 'record-substitution', region: HERE } as const;
  expect(may(official('head'), wish)).toBe(true);
  expect(may({ ...official('head'), actingFor }, wish)).toBe(false);
});

it('the notice of a hearing is the applicant’s once it was sent, and the offices’ at once', () => {
  const offered = givenAt('recommended').and(EXAMPLES['offer-hearing'], kase.stageSince).kase;
  const notice = { id: 'n', form: offered.hearing?.form } as IssuedDocument;
  const sent = { at: kase.stageSince, by: 'post', reference: '7742' };
  const told = { ...offered, hearing: { ...offered.hearing, delivery: sent } } as Case;
  const has = (caller: Caller, of: Case) => may(caller, { to: 'have-document', kase: of, document: notice });
  expect([has(own, offered), has(own, told), has(official('provider'), offered)]).toEqual([
    false,
    true,
    true,
  ]);
});
