import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { SigningOffice } from '#functions/law/signers.ts';
import type { Actor, IssuedDocument } from './case.ts';
import type { Refusal } from './refusals.ts';
import type { SessionHead } from './session.ts';
import { seatHolder } from './session-sitting.ts';
import { hasSigned, unsignedBy } from './signatures.ts';

/** Who signs minutes, one after another (ours: the orders are silent on them). */
export const MINUTES_SIGNERS: readonly SigningOffice[] = ['commission-presiding', 'commission-secretary'];

type Closed = Pick<SessionHead, 'closing'>;

/** The seat that signs the minutes next, and the member who sat in it when the session was closed. */
export function nextToSign(
  { closing }: Closed,
  minutes: IssuedDocument,
): { readonly office: SigningOffice; readonly member: string } | undefined {
  const [office] = unsignedBy(minutes);
  if (!closing || !office) return undefined;
  return { office, member: office === 'commission-presiding' ? closing.presiding : closing.secretary };
}

/**
 * The seat in which somebody signs the minutes now. Refuses everybody but the member of that seat and whoever acts for
 * them; a later composition changes nothing. One person signs once.
 */
export function seatToSign(
  session: Closed,
  minutes: IssuedDocument,
  actor: Actor,
): Result<SigningOffice, Refusal> {
  if (!minutes.signers?.length) return refused({ code: 'signature-not-due', because: 'nobody-signs' });
  const next = nextToSign(session, minutes);
  if (!next) return refused({ code: 'signature-not-due', because: 'signed' });
  const { office, member } = next;
  if (seatHolder(actor) !== member) return refused({ code: 'signer-not-permitted', office });
  return hasSigned(minutes, actor) ? refused({ code: 'signer-repeated' }) : accepted(office);
}
