import { render } from '#functions/documents/render.ts';
import { sampleWords } from '#infra/local/sample-words.ts';
import { accept } from './house-of-signers.ts';

const FORM = 'kandas-2026-annex-4-inclusion';

/** A decision as it is signed: of a family of five, without a signature yet. */
export const decision = (familySize = 5): Buffer =>
  Buffer.from(accept(render(FORM, sampleWords(FORM, familySize), { issuedAt: '2026-11-21T04:59:00.000Z' })));
