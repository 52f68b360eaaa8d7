import { formFields } from '#functions/documents/form-fields.ts';
import { type FormId, findForm } from '#functions/documents/forms.ts';
import type { Words } from '#functions/documents/words.ts';

/** Persons of nobody: the numbers have right check digits and no one they belong to is meant. */
const FIELDS: Readonly<Record<string, string>> = {
  'provider.name': 'Павлодар облысының жұмыспен қамтуды үйлестіру және әлеуметтік бағдарламалар басқармасы',
  'decision.number': '55-К-2026-000123',
  'decision.grounds':
    'Өңірлік квотада бос орын жоқ: 2026 жылға бөлінген квота толық пайдаланылды.\nҰсынылған құжаттардың қолданылу мерзімі өткен.',
  'case.number': '2026-550000000-000321',
  'case.status': 'Бас тартылды',
  'case.kind': 'Қандастарды қабылдаудың өңірлік квотасына енгізу',
  'case.acceptedOn': '03.11.2026',
  'case.completedOn': '21.11.2026',
  'applicant.iin': '870412300018',
  'applicant.fullName': 'Ғабдуллаұлы Нұрлан Қанатұлы',
  'applicant.birthDate': '12.04.1987',
  'applicant.sex': 'Ер',
  'applicant.address': 'Павлодар облысы, Павлодар қаласы, Академик Сәтбаев көшесі, 28-үй, 14-пәтер',
  'applicant.employmentCategory': '3) жеке практикамен айналысатын адам',
  'addressee.name': 'Мемлекеттік қызметтер көрсету сапасын бағалау және бақылау жөніндегі уәкілетті орган',
  'acceptedBy.nameAndPost': 'Серікқызы Айгүл Маратқызы, бас маман',
  'acceptor.unit': '4',
  'acceptor.address': 'Павлодар қаласы, Естай көшесі, 50',
  'acceptor.employee': 'Жүнісов Һаким Ілиясұлы',
  'executor.fullName': 'Жүнісов Һаким Ілиясұлы',
  'executor.phone': '+7 7182 00 00 00',
  'service.title': 'Қандастар мен қоныс аударушыларды қабылдаудың өңірлік квотасына енгізу',
  'document.number': '55-2026-00457',
  'provider.stamp':
    'Павлодар облысының жұмыспен қамтуды үйлестіру және әлеуметтік бағдарламалар басқармасы. Кеңсе',
  'accepted.at': '03.11.2026 11:42',
  'accepted.number': '1284',
  'acceptedBy.fullName': 'Серікқызы Айгүл Маратқызы',
  'due.forwarding': '06.11.2026',
  'due.service': '23.11.2026',
  'hearing.at': '18.11.2026 15:00',
  'hearing.place': 'Павлодар қаласы, Естай көшесі, 50, 3-қабат, 12-кабинет',
  'hearing.attendance': 'Өтініш беруші тыңдалды',
  'hearing.record': '12/353',
  'notice.delivered': '12.11.2026 16:20, № 12/351',
  'objection.received': '13.11.2026 10:05, № 77',
  'commission.name': 'Павлодар облысы, Қандастарды қабылдаудың өңірлік квотасына енгізу',
  'commission.act': '10.01.2026 № 12 акт',
  'commission.quorum': '1/2 бөліктен көп (дауысы бар 3 мүше)',
  'commission.majority': 'қатысқандардан 1/2 бөліктен көп',
  'commission.presiding': 'Өмірбеков Ғалым Үсенұлы',
  'commission.secretary': 'Серікқызы Айгүл Маратқызы',
  'complaint.filedOn': '12.11.2026',
  'complaint.number': '77',
  'complaint.reply':
    'Шағымда көрсетілген мән-жайлар тексерілді. Өтініш заңнамада белгіленген мерзімде қаралған, мерзім бұзылмаған.',
  signedBy: 'Өмірбеков Ғалым Үсенұлы',
  'case.stage': 'комиссияда',
  'case.version': '4',
  'case.hash': '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
  region: 'Павлодар облысы',
};

const ROWS: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  members: [
    { name: 'Өмірбеков Ғалым Үсенұлы, облыс әкімінің орынбасары', seat: 'төраға', presence: 'қатысты' },
    { name: 'Серікқызы Айгүл Маратқызы, бас маман', seat: 'хатшы', presence: 'қатысты' },
    { name: 'Жүнісов Һаким Ілиясұлы, мәслихат депутаты', seat: 'мүше', presence: 'қатыспады' },
  ],
  decisions: [
    {
      caseNumber: '55-2026-000321',
      proposal: 'квотаға енгізу',
      votes: '2 / 0 / 0',
      outcome: 'қабылданды; шешім № 55-2026-000123',
    },
    {
      caseNumber: '55-2026-000322',
      proposal: 'квотаға енгізу',
      votes: '1 / 1 / 0',
      outcome: 'қабылданбады',
    },
  ],
  opinions: [
    {
      caseNumber: '55-2026-000322',
      member: 'Серікқызы Айгүл Маратқызы',
      text: 'айрықша пікір: жұмыс орнынан анықтама жоқ',
    },
  ],
  missingDocuments: [
    { title: 'қандас мәртебесін беру туралы шешімнің көшірмесі' },
    { title: 'неке қию туралы куәліктің көшірмесі' },
  ],
  documents: [
    { title: 'жеке басын куәландыратын құжаттардың көшірмелері' },
    { title: 'неке қию туралы куәліктің және балалардың туу туралы куәліктерінің көшірмелері' },
    { title: 'еңбек кітапшасының көшірмесі' },
  ],
  acts: [
    {
      at: '18.03.2026 10:00',
      act: 'Өтініш берілді\n№ 55-2026-000001\nотбасында 5 адам',
      by: 'көрсетілетін қызметті алушы (portal)',
      basis: 'K¶3',
      term: 'ашылды: 2026-03-18',
    },
    {
      at: '18.03.2026 15:10',
      act: 'Өтініш тіркелді',
      by: 'көрсетілетін қызметті беруші (provider-55)',
      basis: 'K¶5',
      term: 'жабылды: 2026-03-18\nашылды: 2026-03-26',
    },
  ],
};

const KIN: readonly (readonly [name: string, birthDate: string, sex: string, kinship: string])[] = [
  ['Әбдірахманқызы Гүлшат', '02.07.1991', 'Әйел', 'зайыбы'],
  ['Нұрланұлы Еркебұлан', '30.11.2014', 'Ер', 'ұлы'],
  ['Нұрланқызы Үміт', '09.01.2017', 'Әйел', 'қызы'],
  ['Өтегенова Һадиша Жұмағалиқызы', '17.03.1958', 'Әйел', 'анасы'],
  ['Ғабдуллаұлы Ілияс', '31.12.1999', 'Ер', 'інісі'],
];

const DAY: Readonly<Record<string, string>> = { year: '2026', month: 'қараша', day: '21' };

const relative = (index: number): Readonly<Record<string, string>> => {
  const [fullName = '', birthDate = '', sex = '', kinship = ''] = KIN[index % KIN.length] ?? [];
  return {
    iin: index % 2 === 0 ? '910702400013' : '',
    fullName,
    birthDate,
    sex,
    kinship,
    citizenship: 'Моңғолия',
    ethnicity: 'қазақ',
    familySize: String(1 + (index % 6)),
    ableToWork: String(1 + (index % 2)),
    qualification: 'орта білікті, электрик',
    caseNumber: `2026-550000000-${String(index + 321).padStart(6, '0')}`,
    filedOn: '03.11.2026',
    address: 'Баян-Өлгий аймағы, Өлгий қаласы, 5-баг',
  };
};

/** Sample words for any form of `templates/`, with a family of the size given. @throws for a field it has no sample of. */
export function sampleWords(id: FormId, familySize: number): Words {
  const form = findForm(id);
  if (!form) throw new Error('there is no such form');
  const asked = formFields(form);
  const sample = (name: string): string => {
    const value = FIELDS[name] ?? DAY[name.split('.').at(-1) ?? ''];
    if (value === undefined) throw new Error(`there is no sample of ${name}`);
    return value;
  };
  const family = Array.from({ length: familySize }, (_, index) => relative(index));
  const applicant = { ...relative(0), fullName: sample('applicant.fullName'), kinship: 'Өтініш беруші' };
  const rows = Array.from(asked.rows, ([list, fields]) => {
    const all: readonly Readonly<Record<string, string>>[] =
      ROWS[list] ?? (list === 'applicantAndFamily' ? [applicant, ...family] : family);
    const picked = all.map((row) =>
      Object.fromEntries(Array.from(fields.keys(), (name) => [name, row[name] ?? ''])),
    );
    return [list, picked] as const;
  });
  return {
    fields: Object.fromEntries(Array.from(asked.fields.keys(), (name) => [name, sample(name)])),
    rows: Object.fromEntries(rows),
  };
}
