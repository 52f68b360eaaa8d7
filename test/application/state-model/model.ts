import { workingDaysAfter } from '#test/simulation/working-days.ts';

/** A family as a plain person would keep it on a sheet of paper. */
export type Family = {
  readonly places: number;
  stage: string;
  held: number;
  delivered: boolean;
  /** Number of its decision that stands, from 1 in the register; 0 for none. */
  decision: number;
  /** Whether the paper of the decision exists and bears its signature. */
  decisionReady: boolean;
  /** Stages that it has come through. */
  readonly passed: Set<string>;
  hearing?: {
    heldAt: number;
    ready: boolean;
    delivered: boolean;
    objection: 'none' | 'received' | 'accepted';
    /** Whether somebody has objected to this very notice. */
    objected: boolean;
    held: boolean;
  };
};

export type ComplaintCase = {
  readonly about: number;
  readonly decision: number;
  stage: string;
  ready: boolean;
};

export type Sitting = {
  readonly agenda: Map<
    number,
    {
      readonly outcome: 'include' | 'refuse';
      readonly votes: Map<string, 'for' | 'against'>;
      readonly recused: Set<string>;
    }
  >;
  present: readonly string[];
};

/** Those who vote, in the composition of the model, and the secretary beside them. */
export const VOTERS = ['chair', 'one', 'two'] as const;
export const MEMBERS = [...VOTERS, 'secretary'] as const;

const ENDS = ['delivered', 'annulled', 'withdrawn', 'application-withdrawn'];
const ALMATY_MILLISECONDS = 5 * 3_600_000;
const days = workingDaysAfter([]);

/** The plain model: what the law allows next, and what follows from it. It shares nothing with functions/. */
export class Model {
  readonly families: Family[] = [];
  readonly complaints: ComplaintCase[] = [];
  list: Set<number> | undefined;
  session: Sitting | undefined;
  taken = 0;
  readonly numbers = { application: 0, list: 0, minutes: 0, decision: 0, complaint: 0 };
  now: number;
  readonly limit: number;

  constructor(now: number, limit: number) {
    this.now = now;
    this.limit = limit;
  }

  family(place: number): Family | undefined {
    return this.families[place];
  }

  hasEnded({ stage }: Family): boolean {
    return ENDS.includes(stage);
  }

  move(family: Family, stage: string): void {
    family.stage = stage;
    family.passed.add(stage);
  }

  /** Whether three whole working days lie between today and an instant: the notice of a hearing. */
  noticeFits(heldAt: number): boolean {
    const today = new Date(this.now + ALMATY_MILLISECONDS).toISOString().slice(0, 10);
    return heldAt >= Date.parse(days.rungAt(today, 3, 0));
  }

  decide(family: Family, stage: 'included' | 'refused'): void {
    this.numbers.decision += 1;
    family.decision = this.numbers.decision;
    family.decisionReady = false;
    if (stage === 'included') {
      family.held = family.places;
      this.taken += family.places;
    }
    this.move(family, stage);
  }

  giveBack(family: Family): void {
    this.taken -= family.held;
    family.held = 0;
  }

  /** What a closed session makes of one case: quorum and majority are more than half of three voters, and of those there. */
  carries(place: number): boolean {
    const item = this.session?.agenda.get(place);
    if (!this.session || !item) return false;
    const there = VOTERS.filter(
      (member) =>
        (this.session?.present.includes(member) || item.votes.has(member)) && !item.recused.has(member),
    );
    const inFavour = [...item.votes.values()].filter((choice) => choice === 'for').length;
    const against = item.votes.size - inFavour;
    if (there.length * 2 <= VOTERS.length || inFavour === 0) return false;
    if (inFavour === against) return item.votes.get('chair') === 'for';
    return inFavour * 2 > there.length;
  }
}
