import { describe, expect, it } from 'vitest';
import type { Command } from '#functions/case/commands.ts';
import { kandasInclusion2021 } from '#functions/law/services/kandas-inclusion.2021.ts';
import { resettlerSelfArrived2021 } from '#functions/law/services/resettler-self-arrived.2021.ts';
import { almaty } from '#test/support/almaty.ts';
import { EXAMPLES, givenFiled } from '#test/support/given-case.ts';

const AT = almaty('2025-11-03T10:00');
const LATER = almaty('2025-11-03T11:00');
const giveBack = (...documents: string[]): Command => ({ verb: 'refuse-to-accept', said: { documents } });
const given = (documents: string[]) =>
  givenFiled({ service: kandasInclusion2021, channel: 'provider', documents, at: AT });

describe('a set is given back', () => {
  it('with those deficiencies that the person has named, and no other', () => {
    const event = given([]).when(giveBack('identity'), LATER);
    expect(event).toMatchObject({ value: { deficiencies: [{ codes: ['identity'] }] } });
    expect(event.ok && event.value.type === 'AcceptanceRefused' && event.value.deficiencies).toHaveLength(1);
  });

  it('for alternatives of which none is there, by the name of any of them', () => {
    expect(given(['identity']).when(giveBack('employment-record'), LATER)).toMatchObject({
      value: {
        deficiencies: [{ codes: ['education-and-experience', 'employment-record', 'work-certificate'] }],
      },
    });
  });

  it('not for a document that is there: the answer says which are not', () => {
    expect(given(['identity']).when(giveBack('work-certificate', 'identity'), LATER)).toEqual({
      ok: false,
      refusal: {
        code: 'documents-complete',
        errors: [
          {
            pointer: '/documents/1',
            code: 'document-not-deficient',
            found: 'a document that is neither missing nor expired',
            allowed: 'education-and-experience, employment-record, work-certificate',
          },
        ],
      },
    });
  });

  it('not for a complete set', () => {
    expect(given(['identity', 'work-certificate']).when(giveBack('identity'), LATER)).toMatchObject({
      refusal: { errors: [{ allowed: 'none: the set is complete' }] },
    });
  });

  it('not for a day that keeps no limit, which is no document', () => {
    const late = givenFiled({
      service: resettlerSelfArrived2021,
      channel: 'employment-centre',
      documents: ['identity', 'work-certificate'],
      statements: { arrivedOn: '2025-01-01' },
      at: AT,
    }).and(EXAMPLES['hand-over'], LATER);
    expect(late.kase.deficiencies).toMatchObject([{ of: 'statement', codes: ['arrivedOn'] }]);
    expect(late.when(giveBack('arrivedOn'), LATER)).toMatchObject({
      refusal: { code: 'documents-complete' },
    });
  });
});
