import { describe, expect, it } from 'vitest';
import { cite } from '#functions/law/citation.ts';
import { parameter, termParameter } from '#functions/law/parameter.ts';
import { form, formFor, noForm, signersOf, stageOf } from '#functions/law/service.ts';
import { kandasInclusion2026 as sound } from '#functions/law/services/kandas-inclusion.2026.ts';
import { seatsOf } from '#functions/law/signers.ts';
import { workingDays } from '#functions/law/term.ts';

const K = cite('K¶9');
const head = { office: 'head' } as const;

describe('the papers of a service', () => {
  const service = {
    ...sound,
    forms: {
      inclusion: form('inclusion-form', K, [head]),
      refusal: form('refusal-form', K),
      list: noForm(K),
    },
  };

  it('have the form that the definition names, and none where the orders give them none', () => {
    expect(
      (['inclusion', 'refusal', 'list', 'consent'] as const).map((paper) => formFor(service, paper)),
    ).toEqual(['inclusion-form', 'refusal-form', undefined, undefined]);
  });

  it('are signed by those whom the form names, and by nobody where it names none', () => {
    expect(['inclusion-form', 'refusal-form', 'another-form'].map((id) => signersOf(service, id))).toEqual([
      [head],
      [],
      [],
    ]);
  });

  it('have a seat for each signer, in the order in which they sign', () => {
    expect(seatsOf([{ office: 'commission-member', times: 2 }, head])).toEqual([
      'commission-member',
      'commission-member',
      'head',
    ]);
    expect(seatsOf([])).toEqual([]);
  });
});

describe('a stage of a service', () => {
  it('may be one of those in which a case ends at any time', () => {
    for (const name of ['annulled', 'withdrawn', 'application-withdrawn'])
      expect(stageOf(sound, name)).toMatchObject({ end: true });
    const { held: _held, ...quota } = sound.quota;
    expect(() => stageOf({ ...sound, quota }, 'annulled')).toThrow('has no stage annulled');
  });
});

describe('a parameter that sets a term', () => {
  it('is none where the definition has it not, or where it sets something else', () => {
    const patience = workingDays(2, K);
    const parameters = {
      patience: parameter(patience, 'how long', K),
      whether: parameter(true, 'whether', K),
    };
    expect(['patience', 'whether', 'another'].map((name) => termParameter({ parameters }, name))).toEqual([
      patience,
      undefined,
      undefined,
    ]);
  });
});

it('a citation has its note where there is one', () => {
  expect(cite('K¶9')).toEqual({ order: 'K¶9' });
  expect(cite('K¶9', 'as amended')).toEqual({ order: 'K¶9', note: 'as amended' });
});
