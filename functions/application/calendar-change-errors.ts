import type { FieldError } from '#functions/case/field-errors.ts';
import type { ChangeRefusal } from '#functions/law/calendar/amendments.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** Why a day may not be changed as asked, with the field that is wrong. */
export const changeInvalid = (refusal: ChangeRefusal): UseCaseRefusal => ({
  code: 'calendar-change-invalid',
  errors: [fieldErrorOf(refusal)],
});

function fieldErrorOf(refusal: ChangeRefusal): FieldError {
  switch (refusal.code) {
    case 'not-a-day':
      return {
        pointer: '/date',
        code: refusal.code,
        found: 'no day of the calendar',
        allowed: 'a day as YYYY-MM-DD that the calendar has',
      };
    case 'calendar-unknown':
      return {
        pointer: '/date',
        code: 'day-not-known',
        found: `${refusal.day}, which lies outside the known years`,
        allowed: `${refusal.known.from} to ${refusal.known.to}`,
      };
    case 'day-both-off-and-worked':
      return {
        pointer: '/effect',
        code: refusal.code,
        found: `the opposite of what stands for ${refusal.day}`,
        allowed: 'what stands, or the day withdrawn first',
      };
    case 'day-worked-anyway':
      return {
        pointer: '/effect',
        code: refusal.code,
        found: `worked, for ${refusal.day}, which is no weekend day`,
        allowed: 'off; only a Saturday or a Sunday can be declared worked',
      };
    case 'nothing-to-withdraw':
      return {
        pointer: '/date',
        code: refusal.code,
        found: `${refusal.day}, of which the calendar says nothing`,
        allowed: 'a day that is named in the calendar',
      };
    case 'past-day-needs-reason':
      return {
        pointer: '/reason',
        code: refusal.code,
        found: `nothing, though ${refusal.day} is past`,
        allowed: 'why a past day is changed; it is journaled',
      };
  }
}
