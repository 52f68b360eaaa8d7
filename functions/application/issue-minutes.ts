import { type Composition, type Share, voters } from '#functions/case/commission.ts';
import {
  type AgendaItem,
  type CaseEffect,
  type Closing,
  type Decided,
  evolveSession,
  type MinutesIssued,
  type Proposal,
  type Session,
} from '#functions/case/session.ts';
import { MINUTES_SIGNERS } from '#functions/case/session-minutes.ts';
import type { FormId } from '#functions/documents/forms.ts';
import { render } from '#functions/documents/render.ts';
import type { Words } from '#functions/documents/words.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { kazakhMonth } from '#functions/law/calendar/wording.ts';
import { REGIONS } from '#functions/law/regions.ts';
import { SERVICES } from '#functions/law/services.ts';
import { compositionOf } from './act-in-session.ts';
import { system } from './actor.ts';
import { documentKey } from './document-key.ts';
import { carriedBy } from './follow-session.ts';
import { persistAct } from './persist.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { CommissionStore, SessionStore } from './ports/sessions.ts';
import type { Conflict } from './ports/store.ts';
import { recordOfSession, sha256 } from './record.ts';

type Dependencies = {
  readonly sessions: SessionStore;
  readonly commissions: Pick<CommissionStore, 'composition'>;
  readonly documents: DocumentStore;
  readonly clock: Clock;
};

/** `unsettled`: some decision has not come to its case yet, and the minutes could not say what became of it. */
export type IssuedMinutes = 'issued' | 'already-issued' | 'unknown' | 'unsettled';

const FORM: FormId = 'session-minutes';

/**
 * Renders the minutes of a closed session once every decision has come to its case, and records them, once. They name
 * cases by their numbers alone, and the members by the act that appoints them.
 */
export function issueMinutes(dependencies: Dependencies, sessionId: string): Promise<IssuedMinutes> {
  return persistAct('issuing minutes', () => attempt(dependencies, sessionId), ['version', 'transaction']);
}

async function attempt(
  { sessions, commissions, documents, clock }: Dependencies,
  sessionId: string,
): Promise<IssuedMinutes | Conflict> {
  const stored = await sessions.load(sessionId);
  if (!stored?.session.closing) return 'unknown';
  const { session } = stored;
  if (session.documents.length > 0) return 'already-issued';
  const effects = await sessions.effects(sessionId);
  const { closing } = stored.session;
  if (effects.length < carriedBy(closing).length) return 'unsettled';
  const composition = await compositionOf(commissions, session.composition);
  const words = wordsOf(session, closing, composition, effects);
  const rendered = render(FORM, words, {
    issuedAt: closing.at,
    ...(session.synthetic ? { mark: 'synthetic' } : {}),
  });
  if (!rendered.ok) throw new Error(`form ${FORM} cannot be rendered: ${rendered.refusal.code}`);
  const bytes = rendered.value;
  const digest = sha256(bytes);
  const id = `${FORM}-${digest.slice(0, 16)}`;
  await documents.put(documentKey(sessionId, id, 'sessions'), bytes, digest);
  const event: MinutesIssued = {
    type: 'MinutesIssued',
    at: clock.now(),
    by: system,
    document: {
      id,
      form: FORM,
      sha256: digest,
      bytes: bytes.length,
      issuedAt: clock.now(),
      signers: MINUTES_SIGNERS,
    },
    effects: effects.toSorted((one, other) => (one.caseId < other.caseId ? -1 : 1)),
  };
  const saved = await sessions.save({
    before: stored,
    recorded: recordOfSession(sessionId, event, stored),
    after: evolveSession(session, event),
  });
  return saved === 'saved' ? 'issued' : saved;
}

const SEATS = {
  chair: 'төраға',
  deputy: 'төрағаның орынбасары',
  secretary: 'хатшы',
  member: 'мүше',
} as const;
const RESULTS = {
  carried: 'қабылданды',
  'not-carried': 'қабылданбады',
  'no-quorum': 'кворум жоқ, ұсыным берілмейді',
} as const;
const OF = {
  members: 'дауысы бар мүшелерден',
  present: 'қатысқандардан',
  votes: 'берілген дауыстардан',
} as const;

function wordsOf(
  session: Session,
  closing: Closing,
  composition: Composition,
  effects: readonly CaseEffect[],
): Words {
  const [year = '', month = '', day = ''] = dayOf(closing.at).split('-');
  const { rules, act, members } = composition;
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? id;
  const items = [...session.agenda.values()];
  const decided = new Map(closing.decided.map((one) => [one.caseId, one]));
  const done = new Map(effects.map((effect) => [effect.caseId, effect]));
  const voted = new Set(items.flatMap(({ votes }) => votes.map(({ member }) => member)));
  const isThere = (id: string) => session.present.includes(id) || voted.has(id);
  return {
    fields: {
      'issuedOn.year': year,
      'issuedOn.month': kazakhMonth(Number(month)),
      'issuedOn.day': day,
      'document.number': closing.number,
      'commission.name': `${REGIONS[session.region].kk}, ${titleOf(session.service)}`,
      'commission.act': `${dotted(act.day)} № ${act.number} акт`,
      'commission.quorum': `${shareInWords(rules.quorum)} (дауысы бар ${voters(composition).length} мүше)`,
      'commission.majority': `${OF[rules.majority.of]} ${shareInWords(rules.majority)}`,
      'commission.presiding': nameOf(closing.presiding),
      'commission.secretary': nameOf(closing.secretary),
    },
    rows: {
      members: members.map(({ id, name, office, seat }) => ({
        name: `${name}, ${office}`,
        seat: SEATS[seat],
        presence: isThere(id) ? 'қатысты' : 'қатыспады',
      })),
      decisions: items.map((item) => ({
        caseNumber: item.number,
        proposal: proposalInWords(item.proposal, session.service),
        ...outcomeInWords(decided.get(item.caseId), done.get(item.caseId)),
      })),
      opinions: items.flatMap((item) => opinionsOn(item, nameOf)),
    },
  };
}

const dotted = (day: string): string => day.split('-').toReversed().join('.');

const shareInWords = ({ numerator, denominator, moreThan }: Share): string =>
  `${numerator}/${denominator} ${moreThan ? 'бөліктен көп' : 'бөліктен кем емес'}`;

const titleOf = (service: string): string =>
  SERVICES.find(({ code }) => code === service)?.title.kk ?? service;

function proposalInWords(proposal: Proposal, service: string): string {
  if (proposal.outcome !== 'refuse') return OUTCOMES[proposal.outcome];
  const known = SERVICES.filter(({ code }) => code === service).flatMap(({ grounds }) => grounds);
  const texts = proposal.grounds.map((code) => known.find((one) => one.code === code)?.text.kk ?? code);
  return `бас тарту: ${texts.join('; ')}`;
}

const OUTCOMES = { include: 'квотаға енгізу', consent: 'келісім беру' } as const;

function outcomeInWords(decided: Decided | undefined, effect: CaseEffect | undefined) {
  if (!decided) return { votes: '', outcome: '' };
  const votes = `${decided.for} / ${decided.against} / ${decided.abstained}`;
  const result = RESULTS[decided.result];
  return { votes, outcome: effect ? `${result}; ${effectInWords(effect)}` : result };
}

function effectInWords(effect: CaseEffect): string {
  if (effect.done) return effect.number === undefined ? 'іске енгізілді' : `шешім № ${effect.number}`;
  return effect.because === 'quota-exhausted'
    ? `орындалмады: квотада ${effect.left ?? 0} орын қалды, ${effect.needed ?? 0} орын керек`
    : 'орындалмады: іс комиссияның қарауында емес немесе квота белгіленбеген';
}

const opinionsOn = (
  { number: caseNumber, votes, recusals }: AgendaItem,
  nameOf: (id: string) => string,
): readonly Readonly<Record<string, string>>[] => [
  ...recusals.map(({ member, reason }) => ({
    caseNumber,
    member: nameOf(member),
    text: `өздігінен бас тарту: ${reason}`,
  })),
  ...votes.flatMap(({ member, dissent }) =>
    dissent === undefined ? [] : [{ caseNumber, member: nameOf(member), text: `айрықша пікір: ${dissent}` }],
  ),
];
