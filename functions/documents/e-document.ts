import { dayOf, Instant, minuteOf } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import block from '#templates/compiled/e-document.json' with { type: 'json' };
import { EDocumentBlock, type Form } from './form.ts';
import { QR_CODE_BYTES } from './qr-code.ts';
import type { Words } from './words.ts';

/** What makes a document an electronic one. */
export type EDocument = {
  /** Those known when the page is drawn; a signature in the file itself comes later, and without any there is no table. */
  readonly signatures: readonly {
    /** Who signed, as the certificate names them. */
    readonly holder: string;
    /** Number, issuer and validity of the certificate, as they are to be printed. */
    readonly certificate: string;
    /** RFC 3339, UTC; printed in the time of Almaty. */
    readonly signedAt: string;
  }[];
  /** The text of the QR code: where the document can be verified. Without it the code's place stays empty. */
  readonly verification?: string;
  /** What is printed beside the code, where that is less than the code holds. */
  readonly address?: string;
};

const E_DOCUMENT = EDocumentBlock.parse(block);
const WITHOUT_SIGNATURES = E_DOCUMENT.body.filter(({ kind }) => kind !== 'table');

/** The blocks of the foot; the table stands only where there is something in it. */
export const eDocumentBody = ({ signatures }: EDocument): Form['body'] =>
  signatures.length > 0 ? E_DOCUMENT.body : WITHOUT_SIGNATURES;

const two = (number: number): string => String(number).padStart(2, '0');

/** Day and time in Almaty, `21.11.2026 10:05`. */
function timeInAlmaty(instant: Instant): string {
  const [year, month, day] = dayOf(instant).split('-');
  const minutes = Math.floor(minuteOf(instant));
  return `${day}.${month}.${year} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The sentence on equivalence with paper in force on the day of issue; the neutral one where no act is known. */
function equivalence(issuedAt: Instant): string {
  const day = dayOf(issuedAt);
  return E_DOCUMENT.equivalence.find(({ until }) => until === undefined || day < until)?.text ?? '';
}

type Fault = { readonly code: 'form-date-invalid' | 'form-code-too-long'; readonly field: string };

/** The words of the e-document block. Refuses an instant that is none, and a text no QR code holds. */
export function eDocumentWords(
  { signatures, verification = '', address = verification }: EDocument,
  issuedAt: Instant,
): Result<Words, Fault> {
  if (Buffer.byteLength(verification) > QR_CODE_BYTES) {
    return refused({ code: 'form-code-too-long', field: 'verification' });
  }
  const rows: Record<string, string>[] = [];
  for (const [index, { holder, certificate, signedAt }] of signatures.entries()) {
    const instant = Instant.safeParse(signedAt);
    if (!instant.success)
      return refused({ code: 'form-date-invalid', field: `signatures[${index}].signedAt` });
    rows.push({ holder, certificate, signedAt: timeInAlmaty(instant.data) });
  }
  return accepted({
    fields: { equivalence: equivalence(issuedAt), verification: address, code: verification },
    rows: rows.length > 0 ? { signatures: rows } : {},
  });
}
