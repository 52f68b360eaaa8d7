import type { RecordedEvent } from '#functions/application/ports/cases.ts';
import { serviceOf } from '#functions/law/services.ts';

/** The year of an instant in Almaty, which is five hours ahead of UTC. */
const yearOf = (instant: string): number => new Date(Date.parse(instant) + 5 * 3_600_000).getUTCFullYear();

type Filed = { readonly region: string; readonly category: string; readonly synthetic: boolean };

/**
 * What the ledgers of places must say, by the events alone: a decision to include takes as many as the application counts,
 * and whatever ends its case, or takes it back, gives them back. It shares nothing with evolve or the ledger.
 */
export class ExpectedPlaces {
  readonly #filed = new Map<string, Filed>();
  readonly #held = new Map<string, { readonly ledger: string; readonly places: number }>();
  /** The places taken, by year, region and category. */
  readonly taken = new Map<string, number>();

  see({ caseId, event }: RecordedEvent): void {
    if (event.type === 'ApplicationFiled') {
      const { category } = serviceOf(event.service).quota;
      if (category) {
        this.#filed.set(caseId, { region: event.region, category, synthetic: event.synthetic === true });
      }
    }
    if (event.type === 'DecisionTaken' && event.places > 0) this.#hold(caseId, event.at, event.places);
    if (event.type === 'FamilyChanged') this.#hold(caseId, event.at, event.persons);
    if (GIVE_BACK.has(event.type)) this.#hold(caseId, event.at, 0);
  }

  #hold(caseId: string, at: string, places: number): void {
    const filed = this.#filed.get(caseId);
    if (!filed || filed.synthetic) return;
    const held = this.#held.get(caseId);
    const ledger = held?.ledger ?? `${yearOf(at)} ${filed.region} ${filed.category}`;
    this.taken.set(ledger, (this.taken.get(ledger) ?? 0) + places - (held?.places ?? 0));
    if (places > 0) this.#held.set(caseId, { ledger, places });
    else this.#held.delete(caseId);
  }
}

const GIVE_BACK = new Set<string>([
  'DecisionAnnulled',
  'InclusionWithdrawn',
  'ApplicationWithdrawn',
  'CaseReturned',
]);
