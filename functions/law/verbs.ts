import type { Role } from './service.ts';

/**
 * The acts that a definition may wire to its stages, each with what it does and the roles that any order gives it to.
 * The set is closed: a service that needs another act needs code. `file` opens a case and is not wired.
 */
export const ACTS = {
  'hand-over': {
    does: 'passes the application on to the office that comes next',
    by: ['state-corporation', 'career-centre', 'foreign-mission', 'authorised-body', 'provider'],
  },
  register: { does: 'enters the application in the register', by: ['provider', 'quality-body'] },
  accept: { does: 'finds the set of documents complete', by: ['provider', 'state-corporation'] },
  'refuse-to-accept': {
    does: 'gives an incomplete or expired set back, with a receipt that names what is missing',
    by: ['provider', 'state-corporation'],
  },
  list: { does: 'sends the application on with the list of a month', by: ['provider'] },
  forward: { does: 'puts the application on the list of the commission', by: ['provider'] },
  recommend: { does: 'recommends an outcome to the provider', by: ['commission'] },
  'propose-refusal': {
    does: 'decides for refusal, subject to the hearing that the provider offers',
    by: ['commission'],
  },
  consent: { does: 'decides to consent before arrival', by: ['commission', 'provider'] },
  include: { does: 'decides to include, which takes the places', by: ['commission', 'provider'] },
  'offer-hearing': { does: 'gives notice of the intended refusal and of the hearing', by: ['provider'] },
  'deliver-notice': {
    does: 'sends the notice of the hearing to the applicant, with evidence',
    by: ['provider'],
  },
  /** And whoever the channel names as filing: the applicant, or the office that took the papers. */
  object: { does: 'objects to the intended refusal', by: ['provider'] },
  'accept-objection': { does: 'accepts the objection to the intended refusal', by: ['provider'] },
  'hold-hearing': { does: 'enters the protocol of the hearing', by: ['provider'] },
  refuse: { does: 'decides to refuse, on grounds of the edition', by: ['provider'] },
  'pass-on': {
    does: 'passes the decision or its copy on to the office that comes next',
    by: ['provider', 'authorised-body'],
  },
  deliver: {
    does: 'sends the decision to the applicant, with evidence',
    by: ['provider', 'state-corporation', 'career-centre', 'foreign-mission', 'quality-body'],
  },
  dismiss: { does: 'answers a complaint and leaves everything as it is', by: ['head', 'quality-body'] },
  uphold: {
    does: 'answers a complaint and annuls what it is against, with the stage to which the case goes back',
    by: ['head', 'quality-body'],
  },
  extend: { does: 'extends the review of a complaint, with reasons', by: ['head', 'quality-body'] },
  'tell-extension': {
    does: 'tells the complainant of the extension, in the form in which the complaint came',
    by: ['head', 'quality-body'],
  },
  /** Wired only where a rule, or the parameter `suspension` of the definition, says so; with `resume`, at one stage. */
  suspend: {
    does: 'lets the terms stand still, under the paper that it names',
    by: ['provider', 'commission', 'authorised-body'],
  },
  resume: {
    does: 'lets the terms run on; the days between do not count',
    by: ['provider', 'commission', 'authorised-body'],
  },
} as const satisfies Record<string, { readonly does: string; readonly by: readonly Role[] }>;

export type Verb = keyof typeof ACTS;
export const VERBS = Object.keys(ACTS) as readonly Verb[];

/** Acts on a decision that holds places in the quota, whatever stage its case has come to. A closed set as well. */
export const HELD_ACTS = {
  annul: 'annuls the decision, which gives its places back',
  'give-up': 'gives the inclusion up after it was sent, and its places back',
  'change-family': 'records that the family has grown or shrunk since the decision',
} as const;
export type HeldVerb = keyof typeof HELD_ACTS;
export const HELD_VERBS = Object.keys(HELD_ACTS) as readonly HeldVerb[];

/** Acts on a case whatever stage it has come to. A closed set as well. */
export const ANY_STAGE_ACTS = {
  withdraw: 'takes the application back before the decision is sent',
  correct: 'replaces a decision that has a clerical error by a new version of it',
} as const;
export type AnyStageVerb = keyof typeof ANY_STAGE_ACTS;
export const ANY_STAGE_VERBS = Object.keys(ANY_STAGE_ACTS) as readonly AnyStageVerb[];

/** The acts of the hearing before a refusal, in their order. Each leaves the stage as it is. */
export const HEARING_ACTS = [
  'offer-hearing',
  'deliver-notice',
  'object',
  'accept-objection',
  'hold-hearing',
] as const satisfies readonly Verb[];
export type HearingVerb = (typeof HEARING_ACTS)[number];

/** The acts that a body does by voting: none of its members does them alone. */
export type SessionVerb = Extract<Verb, 'recommend' | 'include' | 'consent' | 'propose-refusal'>;
