import type { FamilyMember, Persons } from '#functions/case/person.ts';
import type { DecisionOnPaper } from '#functions/documents/words.ts';

const relatives: readonly FamilyMember[] = [
  {
    surname: 'Әбдірахманқызы',
    givenName: 'Гүлшат',
    birthDate: '1991-07-02',
    sex: 'female',
    kinship: 'spouse',
  },
  { surname: 'Нұрланұлы', givenName: 'Еркебұлан', birthDate: '2014-11-30', sex: 'male', kinship: 'child' },
  { surname: 'Нұрланқызы', givenName: 'Үміт', birthDate: '2017-01-09', sex: 'female', kinship: 'child' },
  { surname: 'Өтегенова', givenName: 'Һадиша', birthDate: '1958-03-17', sex: 'female', kinship: 'parent' },
  { surname: 'Żółkiewski', givenName: 'Łukasz', birthDate: '1999-12-31', sex: 'male', kinship: 'brother' },
].map((member) => ({ citizenship: 'Моңғолия', ethnicity: 'қазақ', ...member }) as FamilyMember);

/** Persons of nobody, with a family of any size; the numbers have right check digits. */
const samplePersons = (familySize: number): Persons => ({
  applicant: {
    iin: '870412300018',
    surname: 'Ғабдуллаұлы',
    givenName: 'Нұрлан',
    patronymic: 'Қанатұлы',
    birthDate: '1987-04-12',
    sex: 'male',
    address: 'Павлодар облысы, Павлодар қаласы, Академик Сәтбаев көшесі, 28-үй, 14-пәтер',
  },
  family: Array.from({ length: familySize }, (_, index) => {
    const relative = relatives[index % relatives.length];
    if (!relative) throw new Error('there are relatives to choose from');
    return relative;
  }),
});

/** A decision of a sample office on samplePersons. */
export const sampleDecision = (
  form: DecisionOnPaper['form'],
  familySize: number,
  grounds?: readonly string[],
): DecisionOnPaper => ({
  form,
  persons: samplePersons(familySize),
  provider: {
    name: 'Павлодар облысының жұмыспен қамтуды үйлестіру және әлеуметтік бағдарламалар басқармасы',
  },
  decision: { number: '55-К-2026-000123', decidedOn: '2026-11-21', ...(grounds ? { grounds } : {}) },
  case: {
    number: '2026-550000000-000321',
    kind: 'Қандастарды қабылдаудың өңірлік квотасына енгізу',
    acceptedOn: '2026-11-03',
    completedOn: '2026-11-21',
  },
});
