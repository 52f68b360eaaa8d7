import { describe, expect, it } from 'vitest';
import { caseView } from '#functions/http/case-view.ts';
import { official } from '#test/support/callers.ts';
import { givenFiled } from '#test/support/given-case.ts';

describe('a deficiency in an answer', () => {
  it('names the document in the words of the order, its clause, and what would cure it', () => {
    const { kase } = givenFiled({ documents: ['birth'] });
    expect(caseView(kase, 1, official('provider')).deficiencies).toEqual([
      {
        kind: 'missing',
        of: 'document',
        codes: ['identity'],
        clause: 'M form 2, item 8(1)',
        weight: 'deficiency',
        titles: [
          {
            kk: 'өтініш берушінің және оның отбасы мүшелерінің (бар болса) жеке басын куәландыратын құжат',
            en: 'identity document of the applicant and, if any, of the family members',
          },
        ],
        cure: { kk: 'Құжатты қоса беріңіз', ru: 'Приложите документ', en: 'Attach the document' },
      },
    ]);
  });
});
