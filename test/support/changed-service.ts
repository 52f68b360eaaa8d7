import { expect } from 'vitest';
import { FAULTS, isNotice } from '#functions/law/check/finding.ts';
import { cite } from '#functions/law/citation.ts';
import {
  type EndStage,
  type RequiredDocument,
  type ServiceDefinition,
  type Stage,
  stageOf,
} from '#functions/law/service.ts';
import { checkDefinition } from '#functions/law/service-check.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import forms from '#templates/compiled/forms.json' with { type: 'json' };

export const FORMS = Object.keys(forms);

/** A definition without a fault, of which those below are changed. */
export const sound: ServiceDefinition = kandasInclusion2026;

/** The faults of a definition in words; notices, which tell what the law itself does, left out. */
export const faultsOf = (definition: ServiceDefinition) => {
  const found = checkDefinition(definition, FORMS).filter((one) => !isNotice(one));
  const codes: readonly string[] = FAULTS;
  expect(found.map(({ code }) => code).filter((code) => !codes.includes(code))).toEqual([]);
  return found.map(({ text }) => text);
};

type Stages = Readonly<Record<string, Stage | EndStage>>;
/** The definition with what is changed in it: parts, whole stages, one of a stage, or of the portal's channel. */
export const changed = (change: Partial<ServiceDefinition>): ServiceDefinition => ({ ...sound, ...change });
export const withStages = (stages: Stages) => changed({ stages: { ...sound.stages, ...stages } });
export const stage = (name: string, change: Partial<Stage>) => {
  const found = stageOf(sound, name);
  if ('end' in found) throw new Error(`${name} is an end`);
  return withStages({ [name]: { ...found, ...change } });
};
export const channel = (change: object) =>
  changed({
    channels: {
      ...sound.channels,
      'migration-portal': {
        title: { kk: 'портал' },
        by: 'applicant',
        first: 'filed',
        intake: 'portal',
        cite: cite('K¶3'),
        ...change,
      },
    },
  });

/** One of its documents, and an end that is none of its. */
const [first] = sound.documents;
if (!first) throw new Error('the definition has documents');
export const document: RequiredDocument = first;
export const end: EndStage = { title: { kk: 'соңы' }, end: true, cite: cite('K¶9') };
