import { reachableFrom } from '#functions/law/check/ways.ts';
import type { Region } from '#functions/law/regions.ts';
import { isEnd, type Role, type ServiceDefinition } from '#functions/law/service.ts';
import { COMPLAINTS, SERVICES, serviceOf } from '#functions/law/services.ts';
import { SIGNING_OFFICES, type SigningOffice } from '#functions/law/signers.ts';
import type { Caller, SeenCase, Wish } from './authority.ts';
import { isTold, isToldBeforeDelivery, veilOf } from './before-delivery.ts';
import { type Case, type IssuedDocument, officeRegion } from './case.ts';
import type { List } from './list.ts';
import { isAlike, type Synthetic } from './synthetic.ts';

type Wanted<To extends Wish['to']> = Wish & { readonly to: To };

/** Offices of the whole country; every other office belongs to the region of its token. */
const COUNTRY_WIDE: readonly Role[] = ['authorised-body', 'foreign-mission', 'quality-body'];

export const isCountryWide = (role: Role): boolean => COUNTRY_WIDE.includes(role);

const works = (caller: Caller, region: Region): boolean =>
  caller.region === region || (caller.region === undefined && isCountryWide(caller.role));

/** A portal sees what it filed itself, the state corporation what came in over its counters (ours). */
function seesCase(caller: Caller, kase: SeenCase): boolean {
  const { role, organisation } = caller;
  if (role === 'applicant') return organisation === kase.filedBy.organisation;
  if (role === 'state-corporation' && kase.filedBy.role !== 'state-corporation') return false;
  return works(caller, kase.region) || (kase.originRegion !== undefined && works(caller, kase.originRegion));
}

/** Those whose data they are, and those who answer for how they are handled (ours). */
const SEES_ACCESSES: readonly Role[] = ['applicant', 'head', 'authorised-body', 'quality-body'];

const READS_PERSONS: readonly Role[] = ['applicant', 'provider', 'state-corporation', 'commission', 'head'];

/** The head of the provider, or the authorised body (ours). */
const RECORDS_SUBSTITUTIONS: readonly Role[] = ['head', 'authorised-body'];

/** A list and a register are papers of the bodies that draw them up, receive them and watch over them (ours). */
const LIST_READERS: readonly Role[] = ['provider', 'commission', 'head', 'authorised-body'];

const seesList = (caller: Caller, { region, receiving }: Pick<List, 'region' | 'receiving'>): boolean =>
  works(caller, region) || works(caller, receiving);

/** An office through whose hands the application passes reads it (K¶11, K¶12); others only hear of it (ours). */
const readsPersons = ({ role }: Caller, { service, channel, complaint, complaints }: Case): boolean =>
  complaint
    ? role === 'applicant' || reviews(role, serviceOf(service), channel)
    : READS_PERSONS.includes(role) ||
      Object.values(serviceOf(service).stages).some((stage) => !isEnd(stage) && stage.actor === role) ||
      (complaints ?? []).some((one) => !one.outcome && reviews(role, COMPLAINTS, one.channel));

/** A complaint is read by its complainant and by those before whom it is, who read the case as well until they answer (ours). */
const reviews = (role: Role, service: ServiceDefinition, channel: string): boolean =>
  [...reachableFrom(service, [service.channels[channel]?.first ?? ''])].some((name) => {
    const stage = service.stages[name];
    return stage !== undefined && !isEnd(stage) && stage.actor === role;
  });

const seesPersons = (caller: Caller, { kase }: { readonly kase: Case }): boolean =>
  readsPersons(caller, kase) && seesCase(caller, kase);

/** The applicant has a decision, and the notice of a hearing, from the day on which the provider sent it. */
function hasDocument(
  { role }: Caller,
  { decision, delivery, hearing }: Case,
  { form, annulledAt }: IssuedDocument,
): boolean {
  if (role !== 'applicant' || annulledAt) return true;
  return (form !== decision?.form || delivery !== undefined) && (form !== hearing?.form || isTold(hearing));
}

/** A role with one seat signs by its role; of a body's members the token says whose seat it is (ours). */
function holdsSeat({ role, office }: Caller, seat: SigningOffice): boolean {
  if (SIGNING_OFFICES[seat].role !== role) return false;
  const sharing = Object.values(SIGNING_OFFICES).filter((one) => one.role === role);
  return sharing.length === 1 || office === seat;
}

/**
 * Whoever the channel names files through it (K¶3, K¶10, R¶4; M form 2, item 2), an office in its own region (ours).
 * A channel or service that does not exist is left to the check of the fields.
 */
function files(caller: Caller, { service, application }: Wanted<'file'>): boolean {
  // A token for synthetic cases files no real one, and no other token a synthetic one (ours).
  if (!isAlike(caller, application)) return false;
  const { channel, region, statements } = application;
  const by = service?.channels[channel]?.by;
  if (by === undefined) return true;
  if (by !== caller.role) return false;
  const origin = statements?.originRegion;
  return by === 'applicant' || works(caller, region) || (origin !== undefined && works(caller, origin));
}

/** Whoever some channel of some service names that asks for papers. */
const filesSomething = ({ role }: Caller): boolean =>
  SERVICES.some(
    ({ channels, documents }) =>
      documents.length > 0 && Object.values(channels).some(({ by }) => by === role),
  );

/** Of the same office: what one registered the others look after (ours). */
const isColleague = (one: Caller, other: Caller): boolean =>
  one.organisation === other.organisation && one.role === other.role && one.region === other.region;

const isOfficial = ({ role }: Caller): boolean => role !== 'applicant';
const worksThere = (caller: Caller, { region }: { readonly region: Region }): boolean =>
  works(caller, region);
const officialThere = (caller: Caller, wish: { readonly region: Region }): boolean =>
  isOfficial(caller) && worksThere(caller, wish);
/** A portal for its applicant, or a counter for whoever came to it; else an office of the region. */
const worksOrSees = (caller: Caller, kase: Case): boolean =>
  caller.role === 'applicant' ? seesCase(caller, kase) : works(caller, kase.region);

const isReal = ({ synthetic }: Synthetic): boolean => !synthetic;
const ofRealCase = ({ kase }: { readonly kase: Synthetic }): boolean => isReal(kase);
const ofRealSession = ({ session }: { readonly session: Synthetic }): boolean => isReal(session);

/** Who may do what somebody wants, and whether that would change something real. */
export type Right<W> = {
  readonly may: (caller: Caller, wish: W) => boolean;
  /** Absent where it changes nothing, or only what the wish itself makes synthetic. */
  readonly changesReal?: (wish: W) => boolean;
};

/** Every right there is, by what somebody wants. */
export const RIGHTS: { readonly [To in Wish['to']]: Right<Wanted<To>> } = {
  file: { may: files },
  complain: {
    // Whoever the channel names: a portal for its applicant, an office where the complaint comes on paper.
    may: (caller, { by, kase }) => caller.role === by && isAlike(caller, kase) && worksOrSees(caller, kase),
  },
  upload: { may: filesSomething },
  'see-case': { may: (caller, { kase }) => seesCase(caller, kase) },
  'see-event': {
    may: (caller, { kase, event }) =>
      seesCase(caller, kase) && (isOfficial(caller) || isToldBeforeDelivery(kase, event)),
  },
  'see-persons': { may: seesPersons },
  'see-warnings': {
    // Whoever judges the application is told of others; the applicant, who may be a stranger to them, is not (ours).
    may: (caller, wish) => isOfficial(caller) && seesPersons(caller, wish),
  },
  'see-accesses': {
    may: (caller, { kase }) => SEES_ACCESSES.includes(caller.role) && seesCase(caller, kase),
  },
  // What is found is judged case by case; whoever may see none finds none.
  'search-cases': { may: () => true },
  // Who answers for the system answers the person who asks what it holds (Law 94-V, Art. 24; which body is ours).
  'export-person': { may: ({ role }) => role === 'authorised-body' },
  // The copy of a consent is attached at any counter of the region that it names (K¶19, K¶20).
  'build-on-consent': { may: (caller, { consent }) => worksOrSees(caller, consent) },
  'have-document': {
    may: (caller, { kase, document }) => seesCase(caller, kase) && hasDocument(caller, kase, document),
  },
  'act-for-office': {
    may: (caller, { kase }) => works(caller, officeRegion(kase)),
    changesReal: ofRealCase,
  },
  sign: {
    may: (caller, { kase, office }) => holdsSeat(caller, office) && works(caller, kase.region),
    changesReal: ofRealCase,
  },
  'act-on-held': {
    // The portal for its applicant, once the outcome is told; else an office of the region whose quota it is.
    may: (caller, { kase }) => worksOrSees(caller, kase) && (isOfficial(caller) || !veilOf(kase)),
    changesReal: ofRealCase,
  },
  'act-on-any-stage': { may: (caller, { kase }) => worksOrSees(caller, kase), changesReal: ofRealCase },
  'list-cases': { may: officialThere },
  'act-on-list': {
    may: (caller, { list }) => caller.role === 'provider' && works(caller, list.region),
    changesReal: ({ list }) => isReal(list),
  },
  'see-list': { may: (caller, { list }) => LIST_READERS.includes(caller.role) && seesList(caller, list) },
  'see-list-persons': {
    may: (caller, { list }) =>
      LIST_READERS.includes(caller.role) && READS_PERSONS.includes(caller.role) && seesList(caller, list),
  },
  'set-composition': {
    // The local executive body sets the commission up (K¶2(4), R¶2(3)).
    may: (caller, { session }) => caller.role === 'provider' && works(caller, session.region),
    changesReal: ofRealSession,
  },
  'act-in-session': {
    // Which of its members may do what, the session itself says.
    may: (caller, { session }) => caller.role === 'commission' && works(caller, session.region),
    changesReal: ofRealSession,
  },
  'see-session': {
    may: (caller, { session }) => LIST_READERS.includes(caller.role) && works(caller, session.region),
  },
  'see-registers': { may: (caller, wish) => LIST_READERS.includes(caller.role) && worksThere(caller, wish) },
  'see-substitutions': { may: officialThere },
  'record-substitution': {
    // Nobody who acts for somebody.
    may: (caller, wish) =>
      RECORDS_SUBSTITUTIONS.includes(caller.role) && !caller.actingFor && worksThere(caller, wish),
    changesReal: isReal,
  },
  'see-alerts': { may: officialThere },
  'acknowledge-alert': {
    // Whoever was told says that it was read; nobody says so for another office (ours).
    may: (caller, wish) => caller.role === wish.told && worksThere(caller, wish),
    changesReal: isReal,
  },
  'see-reports': { may: officialThere },
  'read-law': { may: () => true },
  'see-quota': { may: isOfficial },
  'set-quota': { may: ({ role }) => role === 'authorised-body', changesReal: () => true },
  'preview-form': { may: isOfficial },
  'change-calendar': { may: ({ role }) => role === 'authorised-body', changesReal: () => true },
  // Of what one sees; an office that sees no case has nothing to be told.
  'have-webhooks': {
    may: ({ role, region }) => role === 'applicant' || region !== undefined || isCountryWide(role),
  },
  'see-webhook': { may: (caller, { owner }) => isColleague(caller, owner) },
};
