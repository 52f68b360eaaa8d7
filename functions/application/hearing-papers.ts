import type { Case, Hearing } from '#functions/case/case.ts';
import { noticeOf } from '#functions/case/hearing.ts';
import type { Persons } from '#functions/case/person.ts';
import { markOf } from '#functions/case/synthetic.ts';
import type { FormId } from '#functions/documents/forms.ts';
import type { Words } from '#functions/documents/words.ts';
import { dayOf, type Instant, minuteOf } from '#functions/law/calendar/instant.ts';
import { kazakhMonth } from '#functions/law/calendar/wording.ts';
import { REGIONS } from '#functions/law/regions.ts';
import { accepted } from '#functions/law/result.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import type { Paper } from './draw-paper.ts';

/** The notice of the hearing that holds now, and its protocol once there is one. */
export function hearingPapers(kase: Case, service: ServiceDefinition): readonly Paper[] {
  const { hearing } = kase;
  if (!hearing) return [];
  const { form, offeredAt, protocol } = hearing;
  return [
    ...(form === undefined
      ? []
      : [
          paper({ kase, hearing, form, at: offeredAt, kind: 'hearing-notice' }, (persons, place) =>
            noticeFields(persons, place, { kase, hearing, service }),
          ),
        ]),
    ...(protocol?.form === undefined
      ? []
      : [
          paper(
            { kase, hearing, form: protocol.form, at: protocol.at, kind: 'hearing-protocol' },
            (persons, place) => protocolFields(persons, place, { kase, hearing, service, protocol }),
          ),
        ]),
  ];
}

type Fields = Words['fields'];
type About = {
  readonly kase: Case;
  readonly hearing: Hearing;
  readonly form: string;
  readonly at: Instant;
  readonly kind: 'hearing-notice' | 'hearing-protocol';
};

function paper(
  { kase, hearing, form, at, kind }: About,
  fieldsOf: (persons: Persons, place: string) => Fields,
): Paper {
  return {
    // A definition names only forms that exist: its static check sees to that.
    form: form as FormId,
    ...markOf(kase),
    issuedAt: at,
    ...(hearing.notice === undefined ? {} : { version: hearing.notice }),
    claims: {
      n: numberOf(kase, hearing),
      d: dayOf(at),
      o: kind,
      ...(kase.synthetic ? { s: 1 as const } : {}),
    },
    ...(hearing.place ? { sealed: hearing.place } : {}),
    words: (persons, place) => accepted({ fields: fieldsOf(persons, place), rows: {} }),
  };
}

/** The orders give the papers of a hearing no number: that of the case with that of the notice (ours). */
const numberOf = ({ number }: Case, hearing: Hearing): string => `${number}/${noticeOf(hearing)}`;

const two = (number: number): string => String(number).padStart(2, '0');

/** `dd.mm.yyyy hh:mm` in Asia/Almaty. */
function momentOf(at: Instant): string {
  const minute = Math.floor(minuteOf(at));
  const day = dayOf(at).split('-').toReversed().join('.');
  return `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

type Whole = { readonly kase: Case; readonly hearing: Hearing; readonly service: ServiceDefinition };

function sharedFields(
  { applicant }: Persons,
  place: string,
  { kase, hearing, service }: Whole,
  at: Instant,
): Fields {
  const [year = '', month = '', day = ''] = dayOf(at).split('-');
  const grounds = service.grounds.filter(({ code }) => hearing.grounds.includes(code));
  return {
    'issuedOn.year': year,
    'issuedOn.month': kazakhMonth(Number(month)),
    'issuedOn.day': day,
    'document.number': numberOf(kase, hearing),
    // The orders do not fill the blank of the body's name: ours.
    'provider.name': `${REGIONS[kase.region].kk} әкімдігі`,
    'applicant.fullName': [applicant.surname, applicant.givenName, applicant.patronymic]
      .filter((part) => part !== undefined)
      .join(' '),
    'service.title': service.title.kk,
    'case.number': kase.number,
    'hearing.at': momentOf(hearing.heldAt),
    'hearing.place': place,
    'decision.grounds': grounds.map(({ text }) => text.kk).join('\n'),
  };
}

const noticeFields = (persons: Persons, place: string, whole: Whole): Fields =>
  sharedFields(persons, place, whole, whole.hearing.offeredAt);

// The orders leave these words to the office: they are the project's own.
const ATTENDANCE = { heard: 'Өтініш беруші тыңдалды', absent: 'Өтініш беруші келмеді' } as const;
const NO_OBJECTION = 'Қарсылық берілген жоқ';

function protocolFields(
  persons: Persons,
  place: string,
  { protocol, ...whole }: Whole & { readonly protocol: NonNullable<Hearing['protocol']> },
): Fields {
  const { delivery, objection } = whole.hearing;
  return {
    ...sharedFields(persons, place, whole, protocol.at),
    'notice.delivered': delivery ? `${momentOf(delivery.at)}, № ${delivery.reference}` : '—',
    'hearing.attendance': ATTENDANCE[protocol.applicant],
    'hearing.record': protocol.reference,
    'objection.received': objection ? `${momentOf(objection.at)}, № ${objection.reference}` : NO_OBJECTION,
  };
}
