import type { Persons } from '#functions/case/person.ts';
/** Made-up persons and identifiers, for the examples of the documentation. */

export const CASE_ID = '0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11';

export const PERSONS: Persons = {
  applicant: {
    iin: '900101300017',
    surname: 'Үлгіжан',
    givenName: 'Айдар',
    birthDate: '1990-01-01',
    sex: 'male',
    address: 'Павлодар қаласы, Үлгі көшесі, 1',
  },
  family: [
    {
      surname: 'Үлгіжан',
      givenName: 'Гүлнұр',
      birthDate: '1992-03-08',
      sex: 'female',
      kinship: 'spouse',
      citizenship: 'Моңғолия',
      ethnicity: 'қазақ',
    },
  ],
};

export const APPLICATION = {
  service: 'kandas-inclusion',
  channel: 'migration-portal',
  region: '550000000',
  ...PERSONS,
  documents: ['identity'],
  consentToPersonalData: true,
};

const due = { on: '2026-03-20', at: '2026-03-20T19:00:00.000Z', provisional: false };

export const DEADLINE = {
  id: 'filed-1',
  stage: 'filed',
  actor: 'provider',
  openedAt: '2026-03-18T05:00:00.000Z',
  startsOn: '2026-03-18',
  own: due,
  due,
  binds: 'own',
  calendar: 0,
  cites: ['K¶6'],
  alerts: [{ name: 'due', to: 'head', fireAt: '2026-03-20T19:00:00.000Z' }],
};

export const CASE = {
  id: CASE_ID,
  number: 'A-2026-550000000-000001',
  version: 1,
  service: { code: 'kandas-inclusion', edition: '2026-01-01' },
  region: '550000000',
  channel: 'migration-portal',
  filedAt: '2026-03-18T05:00:00.000Z',
  acceptedOn: '2026-03-18',
  places: 2,
  documentsFiled: [{ code: 'identity' }],
  deficiencies: [],
  stage: 'filed',
  stageTitle: { kk: 'Өтініш берілді', ru: 'Заявление подано', en: 'Filed' },
  stageSince: '2026-03-18T05:00:00.000Z',
  deadline: DEADLINE,
  documents: [],
  acts: ['register'],
};
