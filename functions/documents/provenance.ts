import fonts from '#templates/compiled/fonts.json' with { type: 'json' };
import hashes from '#templates/hashes.json' with { type: 'json' };
import type { FormId } from './forms.ts';

/** The SHA-256 of a form's wording and layout, in hexadecimal. */
export const templateHash = (form: FormId): string => hashes[form];

/** The SHA-256 of every font that documents are set in, together. */
export const FONTS_HASH = fonts.sha256;
