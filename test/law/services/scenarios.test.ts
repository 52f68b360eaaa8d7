import { describe, expect, it } from 'vitest';
import { citedRules } from '#functions/law/check/words.ts';
import { citationText } from '#functions/law/citation.ts';
import { nameOf } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import type { Scenario } from './scenario.ts';
import { scenarios as complaint2021 } from './scenarios/complaint.2021.ts';
import { scenarios as kandasArrival2021 } from './scenarios/kandas-arrival.2021.ts';
import { scenarios as kandasArrival2026 } from './scenarios/kandas-arrival.2026.ts';
import { scenarios as kandasConsent2021 } from './scenarios/kandas-consent.2021.ts';
import { scenarios as kandasInclusion2021 } from './scenarios/kandas-inclusion.2021.ts';
import { scenarios as kandasInclusion2026 } from './scenarios/kandas-inclusion.2026.ts';
import { scenarios as resettlerInclusion2026 } from './scenarios/resettler-inclusion.2026.ts';
import { scenarios as resettlerOrigin2021 } from './scenarios/resettler-origin.2021.ts';
import { scenarios as resettlerSelfArrived2021 } from './scenarios/resettler-self-arrived.2021.ts';

const SCENARIOS: readonly Scenario[] = [
  ...kandasInclusion2021,
  ...kandasInclusion2026,
  ...kandasConsent2021,
  ...kandasArrival2021,
  ...kandasArrival2026,
  ...resettlerInclusion2026,
  ...resettlerOrigin2021,
  ...resettlerSelfArrived2021,
  ...complaint2021,
];

describe.each(SERVICES.map((service) => [nameOf(service), service] as const))('%s', (_, service) => {
  const own = SCENARIOS.filter((scenario) => scenario.service === service);

  it.each(own.map((scenario) => [scenario.title, scenario] as const))('%s', (__, { run }) => {
    expect.hasAssertions();
    run();
  });

  it('has a scenario for every place that it cites, and none for a place that it does not', () => {
    const cited = new Set(
      citedRules(service).map(([, cite]) => (cite ? citationText(cite) : 'no citation at all')),
    );
    const proven = new Set(own.flatMap(({ cites }) => cites));
    expect({
      withoutScenario: [...cited].filter((cite) => !proven.has(cite)),
      notCited: [...proven].filter((cite) => !cited.has(cite)),
    }).toEqual({ withoutScenario: [], notCited: [] });
  });
});
