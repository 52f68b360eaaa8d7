import type { Case, Decision, DocumentCode, IssuedDocument, PersonsReference } from '#functions/case/case.ts';
import type { Persons } from '#functions/case/person.ts';
import { markOf, type Synthetic } from '#functions/case/synthetic.ts';
import type { DocumentClaims } from '#functions/documents/document-token.ts';
import type { FormId } from '#functions/documents/forms.ts';
import { render } from '#functions/documents/render.ts';
import { decisionWords } from '#functions/documents/words.ts';
import { dayOf, type Instant } from '#functions/law/calendar/instant.ts';
import { REGIONS } from '#functions/law/regions.ts';
import { accepted } from '#functions/law/result.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { hearingPapers } from './hearing-papers.ts';
import { receiptWords } from './receipt.ts';
import { replyWords } from './reply.ts';

/**
 * What a case hands out: its decision, the reply to a complaint, the receipt that its documents were not accepted, the
 * papers of a hearing.
 */
export type Paper = Synthetic & {
  readonly form: FormId;
  readonly issuedAt: Instant;
  /** The version of the decision, once it was corrected. */
  readonly version?: number;
  readonly claims: DocumentClaims;
  /** What of the case is sealed and stands on the paper, beside the persons. */
  readonly sealed?: PersonsReference;
  /** `unsealed`: the text of what is sealed, empty where nothing is. */
  readonly words: (persons: Persons, unsealed: string) => Wording;
};
type Wording = ReturnType<typeof decisionWords>;

/** Every paper that a case hands out as it stands, in the order in which they come to be. */
export function papersOf(kase: Case, service: ServiceDefinition): readonly Paper[] {
  const outcome = outcomePaper(kase, service);
  return [...hearingPapers(kase, service), ...(outcome ? [outcome] : [])];
}

/** Whether a document is that of a paper, in its version. */
export const isOfPaper = (
  document: Pick<IssuedDocument, 'form' | 'version' | 'annulledAt'>,
  { form, version }: Paper,
): boolean => document.form === form && document.version === version && !document.annulledAt;

/** The decision, or the receipt that the documents were not accepted. */
function outcomePaper(kase: Case, service: ServiceDefinition): Paper | undefined {
  const { decision, refusedAcceptance: refused } = kase;
  const mark = markOf(kase);
  const marked = kase.synthetic ? { s: 1 as const } : {};
  // A definition names only forms that exist: its static check sees to that.
  if (decision?.form) {
    const form = decision.form as FormId;
    return {
      form,
      ...mark,
      issuedAt: decision.at,
      ...(decision.version === undefined ? {} : { version: decision.version }),
      claims: { n: decision.number, d: decision.on, o: decision.outcome, ...marked },
      words: (persons) => wordsOfDecision(kase, decision, { form, service, persons }),
    };
  }
  if (!refused?.form) return undefined;
  // On a complaint the set may come to be given back again: that receipt is another paper.
  const before = kase.documents.filter(({ form, annulledAt }) => annulledAt && form === refused.form).length;
  const words = (persons: Persons): Wording => accepted(receiptWords(kase, persons, refused));
  const claims = { n: kase.number, d: dayOf(refused.at), o: 'not-accepted', ...marked };
  return {
    form: refused.form as FormId,
    ...mark,
    issuedAt: refused.at,
    ...(before > 0 ? { version: before + 1 } : {}),
    claims,
    words,
  };
}

/** What stands sealed beside the case and is printed on a paper of it. */
export type Opened = { readonly persons: Persons; readonly unsealed: string };

type Printed = {
  readonly verification: DocumentCode;
  /** Where documents are verified: `https://host`, without a slash at its end. */
  readonly verifyAt: string;
};

/**
 * The bytes of a paper, unsigned. The same paper, persons and code give the same bytes.
 * @throws {Error} naming the form and the field that cannot be printed, never the value.
 */
export function drawPaper(
  { form, synthetic, issuedAt, words }: Paper,
  { persons, unsealed }: Opened,
  { verification: { code, token }, verifyAt }: Printed,
): Uint8Array {
  const worded = words(persons, unsealed);
  if (!worded.ok) throw unrenderable(worded.refusal);
  const address = `${verifyAt}/v1/verify/${code}`;
  // The token behind the number sign stays with whoever reads the code: a browser does not send it.
  const eDocument = { signatures: [], verification: `${address}#${token}`, address };
  const rendered = render(form, worded.value, {
    issuedAt,
    eDocument,
    ...(synthetic ? { mark: 'synthetic' } : {}),
  });
  if (!rendered.ok) throw unrenderable(rendered.refusal);
  return rendered.value;
}

function wordsOfDecision(
  kase: Case,
  decision: Decision,
  {
    form,
    service,
    persons,
  }: { readonly form: FormId; readonly service: ServiceDefinition; readonly persons: Persons },
): Wording {
  if (kase.complaint) return accepted(replyWords(kase, persons, decision));
  const grounds = service.grounds.filter(({ code }) => decision.grounds.includes(code));
  return decisionWords({
    form,
    persons,
    // The orders do not fill the blank of the body's name: ours.
    provider: { name: `${REGIONS[kase.region].kk} әкімдігі` },
    decision: {
      number: decision.number,
      decidedOn: decision.on,
      grounds: grounds.map(({ text }) => text.kk),
    },
    case: {
      number: kase.number,
      kind: service.title.kk,
      acceptedOn: kase.acceptedOn,
      completedOn: decision.on,
    },
  });
}

const unrenderable = ({ code, form, field }: { code: string; form: string; field?: string }): Error =>
  new Error(`form ${form} cannot be rendered: ${code}${field ? ` at ${field}` : ''}`);
