import type { ServiceDefinition } from '../service.ts';
import { HEARING_ACTS } from '../verbs.ts';
import { type Finding, finding } from './finding.ts';
import { actingStages } from './stages.ts';

const unsound = (text: string) => finding('hearing-unsound', text);

/**
 * Whoever may refuse can hear the applicant at the same stage, by acts that leave it as it is; what a hearing does to the
 * clocks is declared, and they stand still for it only where an order says so.
 */
export function checkHearing(definition: ServiceDefinition): Finding[] {
  const hearing = actingStages(definition).filter(([, { do: acts }]) => acts['offer-hearing'] ?? acts.refuse);
  const lacking = hearing.flatMap(([name, { do: acts }]) =>
    HEARING_ACTS.filter((act) => acts[act] !== name).map((act) =>
      unsound(`stage ${name} hears the applicant and cannot ${act} in its place`),
    ),
  );
  const { hearing: rule } = definition;
  if (!rule) {
    return hearing.length > 0
      ? [...lacking, unsound('a hearing is offered, and nothing says what it does to the clocks')]
      : lacking;
  }
  return rule.clocks === 'stand-still' && !('order' in rule.cite)
    ? [...lacking, unsound('the clocks stand still for a hearing, and no order is cited')]
    : lacking;
}
