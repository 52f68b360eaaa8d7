import type { Citation } from './citation.ts';
import type { QuotaCategory } from './regions.ts';
import type { Term } from './term.ts';

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

/** The acts that a definition may wire to its stages. `file` opens a case and is not wired. */
export const VERBS = [
  'hand-over',
  'register',
  'forward',
  'recommend',
  'include',
  'offer-hearing',
  'refuse',
  'deliver',
] as const;
export type Verb = (typeof VERBS)[number];

/** A wording; `kk` is the law's language. Russian and English stand where a source gives them, else are unofficial. */
export type Wording = { readonly kk: string; readonly ru?: string; readonly en?: string };

/** That the orders state no term for a stage, and where they are silent. */
export type NoTerm = { readonly unit: 'none'; readonly cite: Citation };
export const noTerm = (cite: Citation): NoTerm => ({ unit: 'none', cite });

export type Stage = {
  readonly title: Wording;
  readonly actor: Role;
  readonly within: Term | NoTerm;
  /** When the stage was reached, or the start of an earlier stage's term. */
  readonly startsFrom: 'stage' | { readonly sameAs: string };
  /** Each act that is possible here and the stage it leads to. */
  readonly do: Readonly<Partial<Record<Verb, string>>>;
  readonly cite: Citation;
};

/** A stage in which nobody has to act any more. */
export type EndStage = { readonly title: Wording; readonly end: true; readonly cite: Citation };

/** Where an application comes in, and at which stage the case begins. */
export type Channel = {
  readonly title: Wording;
  readonly first: string;
  /** `portal`: accepted on the next working day when filed after hours; `counter`: accepted when handed in. */
  readonly intake: 'portal' | 'counter';
  readonly cite: Citation;
};

export type Ground = { readonly code: string; readonly text: Wording; readonly cite: Citation };

export type RequiredDocument = {
  readonly code: string;
  readonly title: Wording;
  readonly when: 'required' | 'if-any';
  readonly cite: Citation;
};

/** When people are told about a due instant, counted in working days from it, and who is told. */
export type Rung = {
  readonly name: string;
  readonly workingDays: number;
  readonly to: 'actor' | 'head' | 'authorised-body';
};

export type ServiceDefinition = {
  readonly code: string;
  /** The first day of filing to which the edition applies (Asia/Almaty). */
  readonly edition: string;
  readonly act: string;
  readonly title: Wording;
  readonly term: Term;
  /** The stages that the service term caps beside their own term. */
  readonly capped: readonly string[];
  readonly quota: { readonly category: QuotaCategory; readonly unit: 'person'; readonly cite: Citation };
  readonly channels: Readonly<Record<string, Channel>>;
  readonly documents: readonly RequiredDocument[];
  readonly grounds: readonly Ground[];
  readonly stages: Readonly<Record<string, Stage | EndStage>>;
  readonly escalation: { readonly rungs: readonly Rung[]; readonly cite: Citation };
  readonly forms: Readonly<Record<'inclusion' | 'refusal', string>>;
  /** Working days between the notice of a hearing and the hearing. */
  readonly hearingNotice: Term;
};

export const isEnd = (stage: Stage | EndStage): stage is EndStage => 'end' in stage;

/** @throws {Error} when the definition has no such stage: a definition that passed its check has every one it names. */
export function stageOf(service: ServiceDefinition, name: string): Stage | EndStage {
  const stage = service.stages[name];
  if (!stage) throw new Error(`${service.code}@${service.edition} has no stage ${name}`);
  return stage;
}

/** The rung `workingDays` before (negative), at (zero) or after (positive) the due instant. */
export const rung = (name: string, workingDays: number, to: Rung['to']): Rung => ({ name, workingDays, to });
