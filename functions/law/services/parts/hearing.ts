import { cite, ours } from '../../citation.ts';
import { type Parameter, parameter } from '../../parameter.ts';
import { type FormChoice, type FormPurpose, form, type HearingRule, type Reading } from '../../service.ts';
import { workingDays } from '../../term.ts';
import { HEARING_ACTS, type HearingVerb } from '../../verbs.ts';

/** The paragraph of the hearing, in the rules of kandas and in those of resettlers. */
type HearingParagraph = 'K¶8' | 'R¶9';

const notice = ours('Code, Art. 73: three working days, its text was not at hand');

/** What the orders leave open of the hearing before a refusal. */
export const hearingParameters = (paragraph: HearingParagraph): Readonly<Record<string, Parameter>> => ({
  'hearing-notice': parameter(
    workingDays(3, notice),
    'how long the applicant has the notice before the hearing; its delivery counts, and so does its date',
    notice,
  ),
  'objection-filed': parameter(
    workingDays(2, cite('Code, Art. 73(3)')),
    'how long the applicant may object from the delivery of the notice; a later objection is taken and marked',
    cite('Code, Art. 73(3)'),
  ),
  'objection-accepted': parameter(
    workingDays(1, cite(paragraph)),
    'the one working day of the objection: whose it is, objection-day says',
    cite(paragraph),
  ),
  'objection-day': parameter(
    'provider-accepts',
    'whose the one working day is: provider-accepts, from receiving the objection; or applicant-objects, from the delivery of the notice',
    ours(`${paragraph} can be read both ways ("оны")`),
  ),
  'refusal-after-delivery': parameter(
    true,
    'whether nothing is refused before the notice of the hearing was delivered',
    ours(`${paragraph} has the executor send the notice: whom it has not reached was not offered a hearing`),
  ),
  'refusal-after-protocol': parameter(
    true,
    'whether nothing is refused before the protocol of the hearing was entered',
    ours(`${paragraph} decides after the hearing, and the protocol says that it was held or nobody came`),
  ),
  'refusal-after-objection': parameter(
    true,
    'whether nothing is refused while an objection waits to be accepted',
    ours(`${paragraph} has the objection accepted: a refusal that passes it over has not`),
  ),
});

/** The acts of a hearing at the stage where it is offered: each leads back to it. */
export const hearingAt = <const S extends string>(stage: S): Readonly<Record<HearingVerb, S>> =>
  Object.fromEntries(HEARING_ACTS.map((act) => [act, stage])) as Record<HearingVerb, S>;

/** The orders name the papers of a hearing and give them no form: the layouts are the project's own. */
export const hearingForms = (where: string) =>
  ({
    'hearing-notice': form('hearing-notice', cite(where, 'no form is given; the layout is ours')),
    'hearing-protocol': form(
      'hearing-protocol',
      ours('the orders name the hearing and no protocol of it; the layout is ours'),
    ),
  }) as const satisfies Partial<Record<FormPurpose, FormChoice>>;

/** Nothing in the sources lets a clock stand still for a hearing. */
export const hearing: HearingRule = {
  clocks: 'run-on',
  cite: ours('the orders do not say how the hearing fits into the terms, so they run on'),
};

/** The two readings of the one working day of the objection. */
export const oneDayOfObjection = (paragraph: HearingParagraph): Reading => ({
  about: 'the one working day of the objection',
  between: [cite(paragraph), cite('Code, Art. 73(3)')],
  taken: 'the provider accepts the objection within one working day of receiving it; the applicant has two',
  instead: 'the applicant objects within one working day (the parameter objection-day says which)',
  cite: ours('"оны" is grammatically the objection, and the Code gives the applicant two working days'),
});
