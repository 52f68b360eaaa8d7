import type { Applicant, FamilyMember, Persons } from '#functions/case/person.ts';
import { randomFrom } from './random.ts';

/**
 * The twelfth digit that follows eleven, or undefined where the number is never given out. Written from the rule
 * (kazakhstan.md, 2.2) as a search for the digit that fits, unlike the computation it is to prove.
 */
export function checkDigitAfter(eleven: string): number | undefined {
  const sumWithFirstWeight = (first: number): number => {
    let sum = 0;
    for (let place = 0; place < 11; place += 1)
      sum += (((first - 1 + place) % 11) + 1) * Number(eleven[place]);
    return sum;
  };
  for (const first of [1, 3]) {
    for (let digit = 0; digit <= 9; digit += 1) {
      if ((sumWithFirstWeight(first) - digit) % 11 === 0) return digit;
    }
  }
  return undefined;
}

const SURNAMES = [
  'Ахметов',
  'Әбілқасымов',
  'Жұмабеков',
  'Қалиев',
  'Нұрғалиев',
  'Оспанов',
  'Өтегенов',
  'Сәрсенбаев',
  'Тілеубергенов',
  'Үсенов',
  'Шәкірімов',
  'Ізбасаров',
  'Ғаббасов',
  'Мұқанов',
  'Дүйсенбаев',
];
const MEN = [
  'Айдос',
  'Бауыржан',
  'Ғалымжан',
  'Дәурен',
  'Ерлан',
  'Жәнібек',
  'Қайрат',
  'Мұхтар',
  'Нұрлан',
  'Өміржан',
  'Сұңқар',
  'Тұрар',
  'Үкібай',
  'Шыңғыс',
  'Іңкәрбек',
];
const WOMEN = [
  'Айгүл',
  'Әсел',
  'Балнұр',
  'Гүлшат',
  'Дана',
  'Жұлдыз',
  'Қарлығаш',
  'Меруерт',
  'Назым',
  'Өрік',
  'Сәуле',
  'Тоғжан',
  'Ұлпан',
  'Үміт',
  'Інжу',
];
const ADDRESSES = [
  'Павлодар қаласы, Академик Сәтбаев көшесі, 28-үй, 14-пәтер',
  'Өскемен қаласы, Қабанбай батыр көшесі, 7-үй',
  'Қостанай қаласы, Әл-Фараби даңғылы, 115-үй, 3-пәтер',
];
const FROM = ['Моңғолия', 'Өзбекстан', 'Қытай', 'Ресей', 'Түрікменстан'];

type Kin = Pick<FamilyMember, 'kinship'> & { readonly bornFrom: number; readonly bornTo: number };
const KIN: readonly Kin[] = [
  { kinship: 'spouse', bornFrom: 1975, bornTo: 1995 },
  { kinship: 'child', bornFrom: 2005, bornTo: 2024 },
  { kinship: 'child', bornFrom: 2005, bornTo: 2024 },
  { kinship: 'adopted-child', bornFrom: 2008, bornTo: 2023 },
  { kinship: 'parent', bornFrom: 1940, bornTo: 1960 },
  { kinship: 'brother', bornFrom: 1970, bornTo: 2000 },
  { kinship: 'sister', bornFrom: 1970, bornTo: 2000 },
];

type Draw = {
  readonly whole: (below: number) => number;
  readonly one: <T>(list: readonly [T, ...T[]] | readonly T[]) => T;
};

function drawFrom(random: () => number): Draw {
  const whole = (below: number) => Math.floor(random() * below);
  return {
    whole,
    one: (list) => {
      const drawn = list[whole(list.length)];
      if (drawn === undefined) throw new Error('nothing to draw from');
      return drawn;
    },
  };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function birthDateIn({ whole }: Draw, from: number, to: number): string {
  return `${from + whole(to - from + 1)}-${twoDigits(1 + whole(12))}-${twoDigits(1 + whole(28))}`;
}

/** A number given out once per family; it does not go with the birth date, since nothing says that it does. */
function iinOf(draw: Draw, given: Set<string>): string {
  const seventh = draw.whole(7);
  const day = birthDateIn(draw, 1950, 2020).replaceAll('-', '').slice(2);
  const eleven = `${day}${seventh}${String(draw.whole(10_000)).padStart(4, '0')}`;
  const check = checkDigitAfter(eleven);
  const iin = `${eleven}${check}`;
  if (check === undefined || given.has(iin)) return iinOf(draw, given);
  given.add(iin);
  return iin;
}

function nameOf(draw: Draw, sex: 'male' | 'female', surname: string) {
  const father = draw.one(MEN);
  return {
    surname: sex === 'male' ? surname : `${surname}а`,
    givenName: draw.one(sex === 'male' ? MEN : WOMEN),
    ...(draw.whole(4) === 0 ? {} : { patronymic: `${father}${sex === 'male' ? 'ұлы' : 'қызы'}` }),
  };
}

function memberOf(draw: Draw, surname: string, given: Set<string>, index: number): FamilyMember {
  const { kinship, bornFrom, bornTo } = KIN[index % KIN.length] ?? draw.one(KIN);
  const sex =
    kinship === 'brother' ? 'male' : kinship === 'sister' ? 'female' : draw.one(['male', 'female'] as const);
  const name = nameOf(draw, sex, surname);
  return {
    ...name,
    // In a large family names return; the birth date of each member is then another.
    birthDate: birthDateIn(draw, bornFrom, bornTo),
    sex,
    kinship,
    citizenship: draw.one(FROM),
    ethnicity: 'қазақ',
    ...(draw.whole(3) === 0 ? {} : { iin: iinOf(draw, given) }),
  };
}

/** An applicant and relatives with Kazakh names and valid IINs; about a third of the relatives have none yet. */
export function personsOf({
  seed = 1,
  familySize = 0,
}: {
  readonly seed?: number;
  readonly familySize?: number;
}): Persons {
  const draw = drawFrom(randomFrom(seed));
  const given = new Set<string>();
  const surname = draw.one(SURNAMES);
  const sex = draw.one(['male', 'female'] as const);
  const applicant: Applicant = {
    iin: iinOf(draw, given),
    ...nameOf(draw, sex, surname),
    birthDate: birthDateIn(draw, 1970, 1999),
    sex,
    address: draw.one(ADDRESSES),
  };
  const family = Array.from({ length: familySize }, (_, index) => memberOf(draw, surname, given, index));
  return { applicant, family: family.map(apart) };
}

/** No two members of one family are alike, however large it is. */
const apart = (member: FamilyMember, index: number): FamilyMember => ({
  ...member,
  birthDate: `${member.birthDate.slice(0, 8)}${twoDigits(1 + (index % 28))}`,
});

/** Everything of these persons that must not stand in the open. */
export const personalWords = ({ applicant, family }: Persons): readonly string[] =>
  [applicant, ...family].flatMap((person) => [
    person.surname,
    person.givenName,
    ...(person.patronymic ? [person.patronymic] : []),
    ...(person.iin ? [person.iin] : []),
    ...('address' in person ? [person.address] : []),
    person.birthDate,
  ]);
