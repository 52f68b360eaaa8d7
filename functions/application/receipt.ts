import type { Case } from '#functions/case/case.ts';
import { documentTitles } from '#functions/case/completeness.ts';
import type { Persons } from '#functions/case/person.ts';
import type { Words } from '#functions/documents/words.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { kazakhMonth } from '#functions/law/calendar/wording.ts';
import { REGIONS } from '#functions/law/regions.ts';
import { serviceOf } from '#functions/law/services.ts';

/** Filled in by hand on both copies: the system keeps no names or numbers of officials (ours). */
const BY_HAND = '____________________';

/**
 * The words of the receipt on refusal to accept (K form 3, R form 5): each document that is missing or no longer good,
 * as the order names it; alternatives of which one would do stand on one line.
 */
export function receiptWords(
  kase: Case,
  { applicant }: Persons,
  refused: NonNullable<Case['refusedAcceptance']>,
): Words {
  const service = serviceOf(kase.service);
  const [year = '', month = '', day = ''] = dayOf(refused.at).split('-');
  const name = [applicant.surname, applicant.givenName, applicant.patronymic];
  return {
    fields: {
      'acceptor.unit': BY_HAND,
      'acceptor.address': REGIONS[kase.region].kk,
      'acceptor.employee': BY_HAND,
      'executor.fullName': BY_HAND,
      'executor.phone': BY_HAND,
      'service.title': `"${service.title.kk}"`,
      'applicant.fullName': name.filter((part) => part !== undefined).join(' '),
      'refusedOn.year': year,
      'refusedOn.month': kazakhMonth(Number(month)),
      'refusedOn.day': day,
    },
    rows: {
      missingDocuments: refused.deficiencies.map((deficiency) => ({
        title: documentTitles(deficiency, service)
          .map(({ kk }) => kk)
          .join(' не '),
      })),
    },
  };
}
