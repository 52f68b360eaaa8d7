import type { Region } from '#functions/law/regions.ts';
import type { Role, ServiceDefinition } from '#functions/law/service.ts';
import { isEnd, stageOf } from '#functions/law/service.ts';
import type { SigningOffice } from '#functions/law/signers.ts';
import { ANY_STAGE_VERBS, HELD_VERBS, type Verb } from '#functions/law/verbs.ts';
import { anyStageActor, isAnyStagePossible } from './any-stage.ts';
import type { Application } from './application.ts';
import { beforeDelivery } from './before-delivery.ts';
import type { Case, IssuedDocument } from './case.ts';
import type { ActVerb } from './commands.ts';
import { actorsOf, singleActs } from './decide.ts';
import type { CaseEvent } from './events.ts';
import type { CaseFacts } from './facts.ts';
import { heldActOf } from './held-places.ts';
import type { List } from './list.ts';
import { RIGHTS, type Right } from './rights.ts';
import type { ActingFor } from './substitution.ts';
import type { Synthetic } from './synthetic.ts';

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
export type SeenCase = Pick<CaseFacts, 'region' | 'originRegion' | 'filedBy'>;

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

/**
 * The one answer to "may this person do this", for every path. What may not be seen does not exist. A caller for
 * synthetic cases sees what its role sees, and changes nothing real (ours).
 */
export function may(caller: Caller, wish: Wish): boolean {
  // The table has the right functions for every wish.
  const { may: isPermitted, changesReal } = RIGHTS[wish.to] as Right<never>;
  return !(caller.synthetic && changesReal?.(wish as never)) && isPermitted(caller, wish as never);
}

/** A case as far as somebody who may see it does: its applicant not the outcome before it is sent. */
export const seenBy = ({ role }: Caller, kase: Case): Case =>
  role === 'applicant' ? beforeDelivery(kase) : kase;

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
