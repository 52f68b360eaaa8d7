import { isEnd, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { Case } from './case.ts';

/** Nobody has to act on the case any more; places that its decision holds may still come back. */
export const hasEnded = ({ service, stage }: Pick<Case, 'service' | 'stage'>): boolean =>
  isEnd(stageOf(serviceOf(service), stage));
