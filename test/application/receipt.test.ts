import { describe, expect, it } from 'vitest';
import { extractText } from '#test/golden/extract-text.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { house } from '#test/support/house.ts';

/** The text of the only document of a case, its lines joined. */
async function textOf(at: ReturnType<typeof house>, caseId: string) {
  const [document] = (await at.store.cases.load(caseId))?.state.documents ?? [];
  const bytes = at.ports.documents.files.get(`cases/${caseId}/${document?.id}.pdf`);
  const placed = await extractText(bytes ?? new Uint8Array());
  return {
    form: document?.form,
    text: placed
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' '),
  };
}

describe('an incomplete set that the provider gives back', () => {
  const missing = applicationOf({ documents: ['birth'] });

  it('is given back with the official receipt, which names each document as the order does', async () => {
    const at = house(almaty('2026-03-18T10:00'));
    const { id } = acceptedOf(await at.file(missing)).kase;
    const { kase } = acceptedOf(await at.act(id, EXAMPLES['refuse-to-accept']));
    expect(kase).toMatchObject({
      stage: 'not-accepted',
      refusedAcceptance: {
        form: 'kandas-2021-annex-3-refusal-to-accept',
        deficiencies: [{ codes: ['identity'] }],
      },
    });
    expect([await at.issue(id), await at.issue(id)]).toEqual(['issued', 'already-issued']);
    const { form, text } = await textOf(at, id);
    expect(form).toBe('kandas-2021-annex-3-refusal-to-accept');
    expect(text).toContain(
      '1) өтініш берушінің және оның отбасы мүшелерінің (бар болса) жеке басын куәландыратын құжат;',
    );
    expect(text).toContain('Осы қолхат әрбір тарап үшін бір-бірден 2 данада жасалды.');
    expect(text).toContain('2026 жылғы "18" наурыз');
  });

  it('is given back by nobody else, and never by the machine: filing it opens a case that says what is missing', async () => {
    const at = house();
    const { kase } = acceptedOf(await at.file(missing));
    expect(kase).toMatchObject({
      stage: 'filed',
      deficiencies: [
        { kind: 'missing', codes: ['identity'], clause: 'M form 2, item 8(1)', weight: 'deficiency' },
      ],
    });
    for (const by of [portal(), official('commission'), official('head')]) {
      const answer = await at.act(kase.id, EXAMPLES['refuse-to-accept'], { by });
      expect(answer).toMatchObject({ refusal: { code: 'actor-not-permitted' } });
    }
  });

  it('gives no receipt for a set that is complete', async () => {
    const at = house();
    const { id } = acceptedOf(await at.file(applicationOf())).kase;
    expect(await at.act(id, EXAMPLES['refuse-to-accept'])).toMatchObject({
      ok: false,
      refusal: {
        code: 'documents-complete',
        errors: [
          { pointer: '/documents/0', code: 'document-not-deficient', allowed: 'none: the set is complete' },
        ],
      },
    });
    expect(await at.issue(id)).toBe('nothing-to-issue');
  });
});
