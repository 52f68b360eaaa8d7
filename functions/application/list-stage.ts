import type { FieldError } from '#functions/case/field-errors.ts';
import { type ListedStage, listedStages } from '#functions/case/list-acts.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { nameOf, type ServiceDefinition } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** The list that somebody wants: of which service and edition, at which stage, from one region to which. */
export type WantedList = {
  readonly service: { readonly code: string; readonly edition: string };
  /** May be absent where the service is left with a list at one stage only. */
  readonly stage?: string;
  readonly region: Region;
  /** The region to which the list goes, where it goes to another. */
  readonly receiving?: Region;
};

type Found = {
  readonly service: ServiceDefinition;
  readonly stage: string;
  readonly of: ListedStage;
  readonly region: Region;
  readonly receiving: Region;
};

/** The stage that a list is of, or which field says that there is none. */
export function listStageOf({
  service: named,
  stage,
  region,
  receiving,
}: WantedList): Result<Found, UseCaseRefusal> {
  const service = SERVICES.find(({ code, edition }) => code === named.code && edition === named.edition);
  const stages = service ? listedStages(service) : [];
  if (!service || stages.length === 0) {
    const withLists = SERVICES.filter((one) => listedStages(one).length > 0).map(nameOf);
    return invalid(
      '/service',
      'service-without-list',
      `${named.code}@${named.edition}`,
      withLists.join(', '),
    );
  }
  const names = stages.map(([name]) => name).join(', ');
  const chosen =
    stage === undefined ? stages.length === 1 && stages[0] : stages.find(([name]) => name === stage);
  if (!chosen) return invalid('/stage', 'stage-without-list', stage ?? 'nothing', names);
  const [name, of] = chosen;
  if (of.office === 'origin' && receiving === undefined) {
    return invalid('/receiving', 'field-missing', 'nothing', 'the region to which the list goes');
  }
  if (of.office !== 'origin' && receiving !== undefined && receiving !== region) {
    return invalid('/receiving', 'region-invalid', receiving, region);
  }
  return accepted({ service, stage: name, of, region, receiving: receiving ?? region });
}

const invalid = (pointer: string, code: string, found: string, allowed: string) =>
  refused<UseCaseRefusal>({
    code: 'list-invalid',
    errors: [{ pointer, code, found, allowed } satisfies FieldError],
  });
