import { STATE_IN_PLAIN_WORDS } from '#functions/law/plain-words.ts';
import { type ServiceDefinition, stageOf, type Wording } from '#functions/law/service.ts';

/** The title of a stage; those that only applicants see are in no definition and have plain words. */
export const stageTitle = (stage: string, service: ServiceDefinition): Wording =>
  stage === 'considered' || stage === 'decided'
    ? (STATE_IN_PLAIN_WORDS[stage] ?? { kk: stage })
    : stageOf(service, stage).title;
