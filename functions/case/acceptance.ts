import { type Result, refused } from '#functions/law/result.ts';
import { formFor } from '#functions/law/service.ts';
import type { Case } from './case.ts';
import type { Deficiency } from './completeness.ts';
import type { CaseEvent } from './events.ts';
import type { FieldError } from './field-errors.ts';
import type { Refusal } from './refusals.ts';
import { deficienciesOn, moved, type Step } from './step.ts';

/**
 * Gives an incomplete or expired set back (K¶5, M¶14, M¶15). A person names the documents; each must be one that the
 * check finds missing or no longer good, or one that expires by the decision where the edition counts that. What is
 * complete cannot be given back, and the check alone gives nothing back.
 */
export function refuseAcceptance(
  named: readonly string[],
  kase: Case,
  step: Step,
): Result<CaseEvent, Refusal> {
  const found = deficienciesOn(kase, step).filter(({ of }) => of === 'document');
  const errors = named.flatMap((code, index) => unfounded(code, index, found));
  if (errors.length > 0) return refused({ code: 'documents-complete', errors });
  const deficiencies = found.filter(({ codes }) => codes.some((code) => named.includes(code)));
  const form = formFor(step.service, 'refusal-to-accept');
  return moved(kase, step, (move) => ({
    type: 'AcceptanceRefused',
    ...move,
    deficiencies,
    ...(form ? { form } : {}),
  }));
}

function unfounded(code: string, index: number, found: readonly Deficiency[]): FieldError[] {
  if (found.some(({ codes }) => codes.includes(code))) return [];
  return [
    {
      pointer: `/documents/${index}`,
      code: 'document-not-deficient',
      found: 'a document that is neither missing nor expired',
      allowed: found.flatMap(({ codes }) => codes).join(', ') || 'none: the set is complete',
    },
  ];
}
