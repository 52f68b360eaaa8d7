import { type Problem, problem } from './problem.ts';

/** What is refused about those who act for somebody else. */
export const SUBSTITUTION_PROBLEMS = {
  'substitution-invalid': problem(
    422,
    'Міндетті атқару туралы актіде қателер бар',
    'В акте об исполнении обязанностей есть ошибки',
    'The act of substitution has errors',
  ),
  'substitution-header-invalid': problem(
    400,
    'Substitution тақырыбында міндетті атқарудың идентификаторы жоқ',
    'В заголовке Substitution нет идентификатора исполнения обязанностей',
    'The header Substitution holds no id of a substitution',
  ),
  'substitution-not-taken': problem(
    400,
    'Бұл сұрау басқа біреудің атынан жасалмайды',
    'Этот запрос не делается за другое лицо',
    'This request is not made for somebody else',
  ),
  'substitution-not-found': problem(
    403,
    'Мұндай міндетті атқару тіркелмеген',
    'Такое исполнение обязанностей не зарегистрировано',
    'No such substitution is recorded',
  ),
  'substitution-of-another': problem(
    403,
    'Міндетті атқару басқа адамға жүктелген',
    'Исполнение обязанностей возложено на другое лицо',
    'The substitution is another person’s',
  ),
  'substitution-elsewhere': problem(
    403,
    'Міндетті атқару басқа өңірге қатысты',
    'Исполнение обязанностей относится к другому региону',
    'The substitution is of another region',
  ),
  'substitution-not-in-effect': problem(
    403,
    'Бүгін міндетті атқару мерзімінен тыс',
    'Сегодня — вне срока исполнения обязанностей',
    'Today lies outside the days of the substitution',
  ),
} as const satisfies Record<string, Problem>;
