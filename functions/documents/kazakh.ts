import type { Applicant, FamilyMember } from '#functions/case/person.ts';

export const KAZAKH_SEX = { male: 'Ер', female: 'Әйел' } as const;

type Kin = Pick<FamilyMember, 'kinship' | 'sex' | 'birthDate'>;
type Named = Pick<Applicant, 'sex' | 'birthDate'>;

function sibling({ sex, birthDate }: Kin, applicant: Named): string {
  const isYounger = birthDate > applicant.birthDate;
  if (sex === 'male') return isYounger ? 'інісі' : 'ағасы';
  // A younger sister is called otherwise by a brother than by a sister.
  if (isYounger) return applicant.sex === 'male' ? 'қарындасы' : 'сіңлісі';
  return 'апасы';
}

/**
 * What a relative is to the applicant, in Kazakh. The words follow form 1 of order 20 (зайыбы, жұбайы, асырап алған,
 * аға-іні, апа-сіңлі, қарындас), which names kin in groups; the choice of the single word is the project's own.
 */
export function kazakhKinship(member: Kin, applicant: Named): string {
  const isMale = member.sex === 'male';
  switch (member.kinship) {
    case 'spouse':
      return isMale ? 'жұбайы' : 'зайыбы';
    case 'parent':
      return isMale ? 'әкесі' : 'анасы';
    case 'child':
      return isMale ? 'ұлы' : 'қызы';
    case 'adopted-child':
      return isMale ? 'асырап алған ұлы' : 'асырап алған қызы';
    case 'brother':
    case 'sister':
      return sibling(member, applicant);
  }
}
