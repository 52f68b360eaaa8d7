import type { Case, Decision } from '#functions/case/case.ts';
import type { Persons } from '#functions/case/person.ts';
import type { Words } from '#functions/documents/words.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { kazakhMonth } from '#functions/law/calendar/wording.ts';
import { REGIONS } from '#functions/law/regions.ts';
import { ROLE_TITLES } from '#functions/law/role-titles.ts';

// The orders leave these words to the office: they are the project's own.
const OUTCOMES = {
  dismiss: 'Шағым қанағаттандырылған жоқ.',
  uphold: 'Шағым қанағаттандырылды.',
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('kk') + text.slice(1);

/** The words of the reply to a complaint: what came of it, and the reasons as whoever answered wrote them. */
export function replyWords(
  { region, number, filedAt, complaint }: Case,
  { applicant, complaint: said }: Persons,
  { outcome, on, form }: Decision,
): Words {
  const [year = '', month = '', day = ''] = on.split('-');
  const upheld = outcome === 'uphold';
  const annulled =
    upheld && complaint?.decision !== undefined
      ? `№ ${complaint.decision} шешімнің күші жойылды.`
      : undefined;
  const reply = [OUTCOMES[upheld ? 'uphold' : 'dismiss'], annulled, said?.reply];
  const name = [applicant.surname, applicant.givenName, applicant.patronymic];
  return {
    fields: {
      'issuedOn.year': year,
      'issuedOn.month': kazakhMonth(Number(month)),
      'issuedOn.day': day,
      'document.number': number,
      // The orders do not fill the blanks of the bodies' names: ours.
      ...(form === 'complaint-reply'
        ? { 'provider.name': `${REGIONS[region].kk} әкімдігі` }
        : { 'addressee.name': capital(ROLE_TITLES['quality-body'].kk) }),
      'applicant.fullName': name.filter((part) => part !== undefined).join(' '),
      'complaint.filedOn': dayOf(filedAt).split('-').reverse().join('.'),
      'complaint.number': number,
      'complaint.reply': reply.filter((part) => part !== undefined).join('\n'),
    },
    rows: {},
  };
}
