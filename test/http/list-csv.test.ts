import { expect, it } from 'vitest';
import type { ListRow } from '#functions/application/list-rows.ts';
import { rowsAsCsv } from '#functions/http/list-csv.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';

const row = (fullName: string): ListRow => ({
  caseNumber: '55-2026-000001',
  fullName,
  iin: undefined,
  birthDate: '1990-01-01',
  familySize: 3,
  filedOn: PlainDate.parse('2026-03-18'),
});
const nameIn = (csv: string): string =>
  (csv.split('\r\n')[1] ?? '').replace(/^[^,]*,/, '').split(',,')[0] ?? '';

it.each([
  ['Әбдіқұл Ғалым', 'Әбдіқұл Ғалым'],
  ['=1+1', `"'=1+1"`],
  ['+7 701', `"'+7 701"`],
  ['-2', `"'-2"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['  =cmd', `"'  =cmd"`],
  ['\t=1', `"'\t=1"`],
  ['Smith, "J"', '"Smith, ""J"""'],
])('%j stands in the table as text', (name, cell) => {
  expect(nameIn(rowsAsCsv([row(name)]))).toBe(cell);
});

it('says that it is UTF-8, has a heading, and ends every line as RFC 4180 does', () => {
  expect(rowsAsCsv([])).toBe('\uFEFFnumber,full_name,iin,birth_date,family_size,filed_on\r\n');
  expect(rowsAsCsv([row('А')])).toContain('\r\n55-2026-000001,А,,1990-01-01,3,2026-03-18\r\n');
});
