import { ours } from '#functions/law/citation.ts';
import { parameter } from '#functions/law/parameter.ts';
import { isEnd, type ServiceDefinition, type Stage } from '#functions/law/service.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';

/** An edition in which every stage may be suspended: no order that is known says so, so no definition does (ours). */
export const suspendable: ServiceDefinition = {
  ...kandasInclusion2026,
  stages: Object.fromEntries(
    Object.entries(kandasInclusion2026.stages).map(([name, stage]) =>
      isEnd(stage)
        ? [name, stage]
        : [name, { ...stage, do: { ...stage.do, suspend: name, resume: name } } as Stage],
    ),
  ),
  parameters: {
    ...kandasInclusion2026.parameters,
    suspension: parameter(true, 'whether terms may stand still', ours('a test lets them')),
  },
};
