import { reachableFrom } from '#functions/law/check/ways.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Role, ServiceDefinition, Verb } from '#functions/law/service.ts';
import { ANY_STAGE_VERBS, HELD_VERBS, isEnd, stageOf } from '#functions/law/service.ts';
import { COMPLAINTS, SERVICES, serviceOf } from '#functions/law/services.ts';
import { SIGNING_OFFICES, type SigningOffice } from '#functions/law/signers.ts';
import { anyStageActor, isAnyStagePossible } from './any-stage.ts';
import type { Application } from './application.ts';
import { beforeDelivery, isTold, isToldBeforeDelivery, veilOf } from './before-delivery.ts';
import { type Case, type IssuedDocument, officeRegion } from './case.ts';
import type { ActVerb } from './commands.ts';
import { actorsOf, singleActs } from './decide.ts';
import type { CaseEvent } from './events.ts';
import type { CaseFacts } from './facts.ts';
import { heldActOf } from './held-places.ts';
import type { List } from './list.ts';
import type { ActingFor } from './substitution.ts';
import { isAlike, type Synthetic } from './synthetic.ts';

/** Whoever calls, as the token says it. A portal's back-end calls as `applicant` for those it filed for. */
export type Caller = Synthetic & {
  readonly subject: string;
  readonly role: Role;
  /** Absent for offices whose work is not bound to a region. */
  readonly region?: Region;
  readonly organisation: string;
  /** Which seat of a body it is, where several of its members sign: a member's or the chair's. */
  readonly office?: SigningOffice;
  /** For whom they act, where they act for somebody: role, seat and organisation are then those of that office. */
  readonly actingFor?: ActingFor;
};

/** What of a case decides who sees it. */
type SeenCase = Pick<CaseFacts, 'region' | 'originRegion' | 'filedBy'>;

/** What of a commission or its session decides who sees it. */
type SeenSession = Synthetic & { readonly region: Region };

/** What somebody wants to do, with what it concerns. */
export type Wish =
  | {
      readonly to: 'file';
      readonly service: ServiceDefinition | undefined;
      readonly application: Pick<Application, 'channel' | 'region' | 'statements' | 'synthetic'>;
    }
  | { readonly to: 'complain'; readonly by: Role; readonly kase: Case }
  /** Sending files that an application will bring. */
  | { readonly to: 'upload' }
  | { readonly to: 'see-case'; readonly kase: SeenCase }
  | { readonly to: 'see-persons'; readonly kase: Case }
  /** Something that happened to the case, with the case as it is now. */
  | { readonly to: 'see-event'; readonly kase: Case; readonly event: CaseEvent }
  | { readonly to: 'see-warnings'; readonly kase: Case }
  | { readonly to: 'see-accesses'; readonly kase: Case }
  | { readonly to: 'search-cases' }
  /** All that is held on one person, whatever the region. */
  | { readonly to: 'export-person' }
  | { readonly to: 'build-on-consent'; readonly consent: Case }
  | { readonly to: 'have-document'; readonly kase: Case; readonly document: IssuedDocument }
  | { readonly to: 'act-for-office'; readonly kase: Case }
  | { readonly to: 'sign'; readonly kase: Case; readonly office: SigningOffice }
  | { readonly to: 'act-on-held'; readonly kase: Case }
  | { readonly to: 'act-on-any-stage'; readonly kase: Case }
  | { readonly to: 'list-cases'; readonly region: Region }
  | {
      readonly to: 'act-on-list' | 'see-list' | 'see-list-persons';
      readonly list: Pick<List, 'region' | 'receiving' | 'synthetic'>;
    }
  | { readonly to: 'set-composition' | 'act-in-session' | 'see-session'; readonly session: SeenSession }
  | { readonly to: 'see-registers'; readonly region: Region }
  | { readonly to: 'see-substitutions'; readonly region: Region }
  | ({ readonly to: 'record-substitution'; readonly region: Region } & Synthetic)
  | { readonly to: 'see-alerts'; readonly region: Region }
  | ({ readonly to: 'acknowledge-alert'; readonly region: Region; readonly told: string } & Synthetic)
  | { readonly to: 'see-reports'; readonly region: Region }
  /** The definitions and the working calendar: whoever has a token of an office or a portal. */
  | { readonly to: 'read-law' }
  | { readonly to: 'see-quota' }
  | { readonly to: 'set-quota' }
  | { readonly to: 'preview-form' }
  | { readonly to: 'change-calendar' }
  | { readonly to: 'have-webhooks' }
  | { readonly to: 'see-webhook'; readonly owner: Caller };

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

/** A list and a register are papers of the bodies that draw them up, receive them and watch over them (ours). */
const RECORDS_SUBSTITUTIONS: readonly Role[] = ['head', 'authorised-body'];

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
function files(caller: Caller, { service, application }: Extract<Wish, { to: 'file' }>): boolean {
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

/** A case as far as somebody who may see it does: its applicant not the outcome before it is sent. */
export const seenBy = ({ role }: Caller, kase: Case): Case =>
  role === 'applicant' ? beforeDelivery(kase) : kase;
/** Of the same office: what one registered the others look after (ours). */
const isColleague = (one: Caller, other: Caller): boolean =>
  one.organisation === other.organisation && one.role === other.role && one.region === other.region;

/** What somebody wants that would change something real. */
function changesReal(wish: Wish): boolean {
  switch (wish.to) {
    case 'act-for-office':
    case 'sign':
    case 'act-on-held':
    case 'act-on-any-stage':
      return !wish.kase.synthetic;
    case 'act-on-list':
      return !wish.list.synthetic;
    case 'record-substitution':
      return !wish.synthetic;
    case 'set-composition':
    case 'act-in-session':
      return !wish.session.synthetic;
    case 'acknowledge-alert':
      return !wish.synthetic;
    case 'set-quota':
    case 'change-calendar':
      return true;
    default:
      return false;
  }
}

/**
 * The one answer to "may this person do this", for every path. What may not be seen does not exist. A caller for
 * synthetic cases sees what its role sees, and changes nothing real (ours).
 */
export function may(caller: Caller, wish: Wish): boolean {
  if (caller.synthetic && changesReal(wish)) return false;
  switch (wish.to) {
    case 'file':
      return files(caller, wish);
    case 'complain':
      // Whoever the channel names: a portal for its applicant, an office where the complaint comes on paper.
      return (
        caller.role === wish.by &&
        isAlike(caller, wish.kase) &&
        (caller.role === 'applicant' ? seesCase(caller, wish.kase) : works(caller, wish.kase.region))
      );
    case 'upload':
      return filesSomething(caller);
    case 'see-case':
      return seesCase(caller, wish.kase);
    case 'see-event':
      return (
        seesCase(caller, wish.kase) &&
        (caller.role !== 'applicant' || isToldBeforeDelivery(wish.kase, wish.event))
      );
    case 'see-persons':
      return readsPersons(caller, wish.kase) && seesCase(caller, wish.kase);
    case 'see-warnings':
      // Whoever judges the application is told of others; the applicant, who may be a stranger to them, is not (ours).
      return caller.role !== 'applicant' && may(caller, { ...wish, to: 'see-persons' });
    case 'see-accesses':
      return SEES_ACCESSES.includes(caller.role) && seesCase(caller, wish.kase);
    case 'search-cases':
      // What is found is judged case by case; whoever may see none finds none.
      return true;
    case 'export-person':
      // Who answers for the system answers the person who asks what it holds (Law 94-V, Art. 24; which body is ours).
      return caller.role === 'authorised-body';
    case 'build-on-consent':
      // The copy of a consent is attached at any counter of the region that it names (K¶19, K¶20).
      return caller.role === 'applicant'
        ? seesCase(caller, wish.consent)
        : works(caller, wish.consent.region);
    case 'have-document':
      return seesCase(caller, wish.kase) && hasDocument(caller, wish.kase, wish.document);
    case 'act-on-held':
      // The portal for its applicant; else an office of the region whose quota it is.
      return caller.role === 'applicant'
        ? seesCase(caller, wish.kase) && !veilOf(wish.kase)
        : works(caller, wish.kase.region);
    case 'have-webhooks':
      // Of what one sees; an office that sees no case has nothing to be told.
      return caller.role === 'applicant' || caller.region !== undefined || isCountryWide(caller.role);
    case 'see-webhook':
      return isColleague(caller, wish.owner);
    case 'act-on-any-stage':
      // Whoever filed it, a portal or a counter; else an office of the region.
      return caller.role === 'applicant' ? seesCase(caller, wish.kase) : works(caller, wish.kase.region);
    case 'act-for-office':
      return works(caller, officeRegion(wish.kase));
    case 'sign':
      return holdsSeat(caller, wish.office) && works(caller, wish.kase.region);
    case 'acknowledge-alert':
      // Whoever was told says that it was read; nobody says so for another office (ours).
      return caller.role === wish.told && works(caller, wish.region);
    case 'act-on-list':
      return caller.role === 'provider' && works(caller, wish.list.region);
    case 'see-list':
      return LIST_READERS.includes(caller.role) && seesList(caller, wish.list);
    case 'see-list-persons':
      return (
        LIST_READERS.includes(caller.role) &&
        READS_PERSONS.includes(caller.role) &&
        seesList(caller, wish.list)
      );
    case 'set-composition':
      // The local executive body sets the commission up (K¶2(4), R¶2(3)).
      return caller.role === 'provider' && works(caller, wish.session.region);
    case 'act-in-session':
      // Which of its members may do what, the session itself says.
      return caller.role === 'commission' && works(caller, wish.session.region);
    case 'see-session':
      return LIST_READERS.includes(caller.role) && works(caller, wish.session.region);
    case 'see-substitutions':
      return caller.role !== 'applicant' && works(caller, wish.region);
    case 'record-substitution':
      // The head of the provider, or the authorised body (ours); nobody who acts for somebody.
      return RECORDS_SUBSTITUTIONS.includes(caller.role) && !caller.actingFor && works(caller, wish.region);
    case 'see-registers':
      return LIST_READERS.includes(caller.role) && works(caller, wish.region);
    case 'list-cases':
    case 'see-alerts':
    case 'see-reports':
      return caller.role !== 'applicant' && works(caller, wish.region);
    case 'read-law':
      return true;
    case 'see-quota':
    case 'preview-form':
      return caller.role !== 'applicant';
    case 'set-quota':
    case 'change-calendar':
      return caller.role === 'authorised-body';
  }
}

/** The acts that this caller may do to the case now, to the places that it holds among them. */
export const actsOf = (caller: Caller, kase: Case, service: ServiceDefinition): readonly ActVerb[] => [
  ...actsOfStage(caller, kase, service),
  ...HELD_VERBS.filter(
    (verb) =>
      heldActOf(verb, kase, service)?.actor === caller.role && may(caller, { to: 'act-on-held', kase }),
  ),
  ...ANY_STAGE_VERBS.filter(
    (verb) =>
      isAnyStagePossible(verb, kase, service) &&
      anyStageActor(verb, kase, service) === caller.role &&
      may(caller, { to: 'act-on-any-stage', kase }),
  ),
];

function actsOfStage(caller: Caller, kase: Case, service: ServiceDefinition): readonly Verb[] {
  const stage = stageOf(service, kase.stage);
  if (isEnd(stage)) return [];
  return singleActs(kase, service).filter(
    (verb) => actorsOf(verb, kase, service).includes(caller.role) && mayActInStage(caller, kase, stage.actor),
  );
}

/** For its office, or, in another role than that, for the applicant whose papers came through it. */
export const mayActInStage = (caller: Caller, kase: Case, actor: Role): boolean =>
  may(caller, { to: caller.role === actor ? 'act-for-office' : 'act-on-any-stage', kase });
