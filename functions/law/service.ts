import type { PlainDate } from './calendar/instant.ts';
import type { Citation } from './citation.ts';
import type { Parameter } from './parameter.ts';
import type { QuotaCategory } from './regions.ts';
import type { Signer } from './signers.ts';
import type { Term } from './term.ts';
import type { HeldVerb, SessionVerb, Verb } from './verbs.ts';

/** Who acts (order 20, order 359; the digest's table of roles). A portal's back-end acts as the applicant. */
export const ROLES = [
  'applicant',
  'provider',
  'state-corporation',
  'career-centre',
  'foreign-mission',
  'authorised-body',
  'commission',
  'head',
  'quality-body',
] as const;
export type Role = (typeof ROLES)[number];

/** Who does the acts that no stage holds, by which rule, and where a case ends that is taken back. */
export type AnyStage = {
  /** By whoever the channel names as filing: the applicant, or the office that took the papers. */
  readonly withdraw: {
    readonly to: 'application-withdrawn';
    readonly end: EndStage;
    readonly cite: Citation;
  };
  readonly correct: { readonly actor: Role; readonly cite: Citation };
};

/**
 * A wording; `kk` is the law's language. Russian and English that a source gives name it in `sourced`; every other is the
 * project's own and unofficial.
 */
export type Wording = {
  readonly kk: string;
  readonly ru?: string;
  readonly en?: string;
  readonly sourced?: { readonly ru?: string; readonly en?: string };
};

/**
 * That the orders state no term for a stage, and where they are silent. Where no service term watches the stage either,
 * a parameter of the definition does, by its name.
 */
type NoTerm = { readonly unit: 'none'; readonly cite: Citation; readonly watch?: string };
export const noTerm = (cite: Citation, watch?: string): NoTerm => ({
  unit: 'none',
  cite,
  ...(watch ? { watch } : {}),
});

/** At the latest so many hours before the service term ends (K¶9): a clock that runs backwards from another. */
export type BeforeServiceEnd = {
  readonly unit: 'hours-before-service-end';
  readonly length: number;
  readonly cite: Citation;
};
export const hoursBeforeServiceEnd = (length: number, cite: Citation): BeforeServiceEnd => ({
  unit: 'hours-before-service-end',
  length,
  cite,
});

export type Within = Term | NoTerm | BeforeServiceEnd;

/** The stage an act leads to; where channels part, the stage of each channel that goes its own way. */
export type Target = string | { readonly of: Readonly<Record<string, string>>; readonly otherwise: string };
export const byChannel = (of: Readonly<Record<string, string>>, otherwise: string): Target => ({
  of,
  otherwise,
});

/**
 * That an act is done with a list alone: the list is one act, and its instant is that of the act on every application
 * on it. An act is the list of the commission, or that of a month for the region that receives.
 */
export type ByList = { readonly act: 'forward' | 'list'; readonly cite: Citation };

/** That acts of a stage are done by a session of the commission alone: by votes, with a quorum and a majority. */
export type BySession = { readonly acts: readonly SessionVerb[]; readonly cite: Citation };

export type Stage = {
  readonly title: Wording;
  readonly actor: Role;
  /** Whose office acts: of the region that receives (the region of the case), unless it is that of origin. */
  readonly office?: 'origin';
  readonly within: Within;
  /** When the stage was reached, or the start of an earlier stage's term. */
  readonly startsFrom: 'stage' | { readonly sameAs: string };
  /** Each act that is possible here and the stage it leads to. */
  readonly do: Readonly<Partial<Record<Verb, Target>>>;
  /** Which of them is done with a list alone; absent where the orders speak of no list. */
  readonly byList?: ByList;
  /** Which of them are done by a session alone; absent where one official acts. */
  readonly bySession?: BySession;
  readonly cite: Citation;
};

/** A stage in which nobody has to act any more. */
export type EndStage = { readonly title: Wording; readonly end: true; readonly cite: Citation };

/** Where an application comes in, and at which stage the case begins. */
export type Channel = {
  readonly title: Wording;
  /** Who files here: the applicant by a portal's back-end, or the office that takes the papers for the applicant. */
  readonly by: Role;
  readonly first: string;
  /** `portal`: accepted on the next working day when filed after hours; `counter`: accepted when handed in. */
  readonly intake: 'portal' | 'counter';
  readonly cite: Citation;
};

export type Ground = { readonly code: string; readonly text: Wording; readonly cite: Citation };

/**
 * When something must be given: always; only where there is one; at least one of a group; or where the applicant
 * states something else.
 */
export type When = 'required' | 'if-any' | { readonly oneOf: string } | { readonly ifStated: StatementName };

export type RequiredDocument = {
  readonly code: string;
  readonly title: Wording;
  readonly when: When;
  readonly cite: Citation;
};

/** What an applicant states beside the persons of the form. The closed set of what a definition may ask. */
export const STATEMENTS = [
  'registeredSince',
  'arrivedOn',
  'graduatedOn',
  'employmentCategory',
  'originRegion',
  'consentCase',
] as const;
export type StatementName = (typeof STATEMENTS)[number];

/** A statement that the application carries, and the limit that a stated day has to keep on the day of filing. */
export type AskedStatement = {
  readonly name: StatementName;
  readonly title: Wording;
  readonly when: When;
  readonly limit?: { readonly atLeast: number } | { readonly atMost: number };
  readonly cite: Citation;
};

/** What an office does beside the stages: it moves no case and has no clock of its own unless it says so. */
export type Duty = {
  readonly by: Role | 'portal';
  readonly does: string;
  readonly within: Term | NoTerm;
  /** The stage whose clock watches it, where it has a term: the same office, and no longer. */
  readonly watchedBy?: string;
  readonly cite: Citation;
};

/** A time on the clocks of Almaty, `09:00`. */
type TimeOfDay = `${number}${number}:${number}${number}`;

/** What people are told in words. The orders know no such text, so all three are the project's own. */
export type Told = { readonly kk: string; readonly ru: string; readonly en: string };

/** When a due instant is told of, counted in working days from it, who is told, and in which words. */
export type Rung = {
  readonly name: string;
  readonly workingDays: number;
  readonly to: 'actor' | 'head' | 'authorised-body';
  readonly text: Told;
  /** From which hour of a working day people are told by this rung; absent where the ladder's own hour holds. */
  readonly tellAt?: TimeOfDay;
};

/** The rungs by which people are told. Machines are told at once; `tellAt` is the hour for people (ours). */
type Escalation = {
  readonly rungs: readonly Rung[];
  readonly tellAt: TimeOfDay;
  readonly cite: Citation;
};

/** What a paper is for. */
export type FormPurpose =
  | 'application'
  | 'acknowledgement'
  | 'refusal-to-accept'
  | 'inclusion'
  | 'consent'
  | 'refusal'
  | 'hearing-notice'
  | 'hearing-protocol'
  | 'list'
  | 'complaint-reply'
  | 'complaint-reply-of-quality-body';

/**
 * The form of a paper by its folder in templates/ with those who sign it, in their order; or that the orders name the
 * paper and give it no form.
 */
export type FormChoice =
  | { readonly id: string; readonly cite: Citation; readonly signers?: readonly Signer[] }
  | { readonly none: true; readonly cite: Citation };
export const form = (id: string, cite: Citation, signers: readonly Signer[] = []): FormChoice => ({
  id,
  cite,
  ...(signers.length > 0 ? { signers } : {}),
});
export const noForm = (cite: Citation): FormChoice => ({ none: true, cite });

/** What may happen to a decision that holds places: who does it, and where the case ends by it. */
export type HeldPlaces = {
  readonly acts: Readonly<
    Record<
      HeldVerb,
      { readonly actor: Role; readonly to?: 'annulled' | 'withdrawn'; readonly cite: Citation }
    >
  >;
  readonly ends: Readonly<Record<'annulled' | 'withdrawn', EndStage>>;
  /** The codes of those grounds, where the edition has them, by which a person may refuse for want of places. */
  readonly wantOfPlaces: readonly string[];
};

/** What the hearing before a refusal does to the clocks, from its notice to its protocol. */
export type HearingRule = {
  /** The orders say nothing of it, so they run on; they stand still only where a rule is cited. */
  readonly clocks: 'run-on' | 'stand-still';
  readonly cite: Citation;
};

/** What a complaint may be against (K¶24, R¶16). */
export const COMPLAINED_OF = ['decision', 'act', 'inaction'] as const;
export type ComplainedOf = (typeof COMPLAINED_OF)[number];

/** That a definition is of complaints about cases of other services: what each addressee reviews, by its channels. */
type ComplaintRules = {
  readonly channels: Readonly<
    Record<
      string,
      {
        readonly of: readonly ComplainedOf[];
        /** How it comes in, which is how the complainant is told of an extension (K¶25, R¶17). */
        readonly manner: 'electronically' | 'in-writing';
        readonly reply: Extract<FormPurpose, 'complaint-reply' | 'complaint-reply-of-quality-body'>;
        readonly cite: Citation;
      }
    >
  >;
  /** The parameter with the time in which one may complain. Lateness is marked and refuses nothing. */
  readonly filedWithin: string;
};

/** Where the orders clash or leave a choice: the reading that this definition takes, the other one, and why. */
export type Reading = {
  readonly about: string;
  readonly between: readonly Citation[];
  readonly taken: string;
  readonly instead: string;
  readonly cite: Citation;
};

export type ServiceDefinition = {
  readonly code: string;
  /** The id of the edition: the first day of filing to which it applies, or the day of its act (Asia/Almaty). */
  readonly edition: string;
  /** The last day of filing under this edition; absent while it is open. */
  readonly openTo?: { readonly day: PlainDate; readonly cite: Citation };
  readonly act: string;
  /** What the sources of this edition lack. */
  readonly sources?: string;
  readonly title: Wording;
  readonly cite: Citation;
  readonly term: Term;
  /** What the service term runs from: the day of acceptance, or the day on which a stage was first reached. */
  readonly termFrom: 'acceptance' | { readonly stage: string };
  /** The stages that the service term caps beside their own term. */
  readonly capped: readonly string[];
  readonly quota: {
    /** Absent where the service has nothing to do with the quota. */
    readonly category?: QuotaCategory;
    readonly unit: 'person';
    /** Whether the positive decision takes places. */
    readonly effect: 'takes-places' | 'none';
    /** Where the decision takes places: what may happen to them afterwards. */
    readonly held?: HeldPlaces;
    readonly cite: Citation;
  };
  /** Whether the form asks for the applicant's IIN: those abroad may have none. */
  readonly applicantIin: 'required' | 'if-any';
  readonly channels: Readonly<Record<string, Channel>>;
  readonly statements: readonly AskedStatement[];
  readonly documents: readonly RequiredDocument[];
  /** Which documents are no longer good: those expired when they come in, or also those that expire by the decision. */
  readonly expiry: { readonly upTo: 'acceptance' | 'decision'; readonly cite: Citation };
  readonly grounds: readonly Ground[];
  readonly stages: Readonly<Record<string, Stage | EndStage>>;
  readonly duties: readonly Duty[];
  readonly anyStage: AnyStage;
  /** Absent where no stage hears the applicant. */
  readonly hearing?: HearingRule;
  /** Only of the service that is there for complaints. */
  readonly complaint?: ComplaintRules;
  readonly escalation: Escalation;
  readonly forms: Readonly<Partial<Record<FormPurpose, FormChoice>>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly readings: readonly Reading[];
};

/** A definition as `service@edition`, the name by which a person asks for it. */
export const nameOf = ({ code, edition }: Pick<ServiceDefinition, 'code' | 'edition'>): string =>
  `${code}@${edition}`;

export const isEnd = (stage: Stage | EndStage): stage is EndStage => 'end' in stage;

/** @throws {Error} when the definition has no such stage: a definition that passed its check has every one it names. */
export function stageOf(service: ServiceDefinition, name: string): Stage | EndStage {
  const { end, to } = service.anyStage.withdraw;
  const ends: Readonly<Record<string, EndStage>> = service.quota.held?.ends ?? {};
  const stage = service.stages[name] ?? (name === to ? end : ends[name]);
  if (!stage) throw new Error(`${nameOf(service)} has no stage ${name}`);
  return stage;
}

/** The stage that an act leads to for cases of a channel. */
export const targetFor = (target: Target, channel: string): string =>
  typeof target === 'string' ? target : (target.of[channel] ?? target.otherwise);

/** Every stage that an act may lead to, whatever the channel. */
export const targetsOf = (target: Target): readonly string[] =>
  typeof target === 'string' ? [target] : [...Object.values(target.of), target.otherwise];

/** The folder of the form for a purpose; undefined where the orders give the paper no form. */
export function formFor(service: ServiceDefinition, purpose: FormPurpose): string | undefined {
  const choice = service.forms[purpose];
  return choice && 'id' in choice ? choice.id : undefined;
}

/** Who signs the papers of a form, in their order; nobody where the definition names none. */
export const signersOf = (service: ServiceDefinition, formId: string): readonly Signer[] =>
  Object.values(service.forms).flatMap((choice) =>
    'id' in choice && choice.id === formId ? (choice.signers ?? []) : [],
  );

/** The rung `workingDays` before (negative), at (zero) or after (positive) the due instant. */
export const rung = (name: string, workingDays: number, to: Rung['to'], text: Told): Rung => ({
  name,
  workingDays,
  to,
  text,
});
