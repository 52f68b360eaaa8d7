import * as z from 'zod';
import { UNDONE } from '#functions/case/events.ts';
import { STATEMENTS } from '#functions/law/service.ts';
import { against, ComplaintOfShown, settled } from './complaint-shown.ts';
import { ArmedRung, DueShown, StoredDeadline } from './deadline-shown.ts';
import { DecisionShown, erasedBecause, inSession, outcome, service } from './decision-shown.ts';
import {
  IssuedDocumentShown,
  ReceivedSignatureShown,
  SignatureShown,
  SigningOfficeShown,
} from './document-shown.ts';
import { ConsentShown, FiledDocument, StoredDeficiency } from './filed-shown.ts';
import { hearingEvents } from './hearing-shown.ts';
import { once } from './operation.ts';
import { ActorShown, At, Day, InThreeLanguages, RegionShown, SyntheticShown } from './shown.ts';

const ReceiptShown = once(() =>
  z
    .strictObject({
      definition: z.strictObject({ code: z.string(), edition: z.string(), sha256: z.string() }),
      calendar: z.int(),
      ledgerEntry: z.string().optional(),
      template: z.strictObject({ form: z.string(), sha256: z.string() }).optional(),
      fonts: z.string().optional(),
      paragraphs: z.array(z.string()),
    })
    .meta({ id: 'DecisionReceipt', description: 'What the decision was computed from, each by its SHA-256' }),
);

const link = () => ({
  sequence: z.int().meta({ description: 'Its number in the case, from 1 without gaps' }),
  hash: z.string(),
  previousHash: z.string(),
  at: At(),
  by: ActorShown(),
});
const moved = () => ({
  ...link(),
  from: z.string(),
  to: z.string(),
  opens: z.array(StoredDeadline()),
  office: RegionShown().optional(),
  basis: z.string(),
});
const named = <const T extends string>(type: T) => ({ type: z.literal(type) });
const deficiencies = () => ({ deficiencies: z.array(StoredDeficiency()) });
const grounds = () => ({ grounds: z.array(z.string()) });
const reference = () => ({ reference: z.string() });
const personsReference = () =>
  z
    .strictObject({ item: z.string(), hash: z.string() })
    .meta({ description: 'Which item holds the personal data, and the salted hash that proves them' });

const family = () => ({ ...link(), ...reference(), persons: z.int(), basis: z.string() });

const standingStill = () => ({ since: Day(), paused: z.array(StoredDeadline()) });
const runningOn = () => ({
  suspension: z.strictObject({ from: Day(), to: Day() }),
  calendar: z.int(),
  moved: movedDeadlines(),
});

const suspended = () =>
  z.strictObject({
    ...link(),
    ...named('TermsSuspended'),
    reference: z.string(),
    ...standingStill(),
    basis: z.string(),
  });

const resumed = () =>
  z.strictObject({
    ...link(),
    ...named('TermsResumed'),
    reference: z.string(),
    ...runningOn(),
    basis: z.string(),
  });

const movedDeadlines = () =>
  z.array(
    z.strictObject({
      before: z.strictObject({
        id: z.string(),
        calendar: z.int(),
        startsOn: Day(),
        own: DueShown().optional(),
        service: DueShown().optional(),
        due: DueShown(),
        binds: z.enum(['own', 'service']),
      }),
      after: StoredDeadline(),
    }),
  );

const reprojected = () =>
  z.strictObject({
    ...link(),
    ...named('DeadlinesReprojected'),
    calendar: z.int(),
    because: z.array(
      z.strictObject({
        version: z.int(),
        change: z.enum(['set', 'withdraw']),
        day: Day(),
        effect: z.enum(['off', 'worked']).optional(),
        name: InThreeLanguages().optional(),
        act: z.strictObject({ title: InThreeLanguages(), source: z.string() }),
      }),
    ),
    acceptedOn: z.strictObject({ before: Day(), after: Day() }).optional(),
    moved: movedDeadlines(),
    basis: z.string(),
  });

const filed = () =>
  z.strictObject({
    ...link(),
    ...named('ApplicationFiled'),
    ...deficiencies(),
    caseId: z.string(),
    number: z.string(),
    synthetic: SyntheticShown(),
    service: service(),
    region: RegionShown(),
    channel: z.string(),
    acceptedOn: Day(),
    places: z.int(),
    consent: ConsentShown().optional(),
    documents: z.array(FiledDocument()),
    stated: z.array(z.enum(STATEMENTS)),
    originRegion: RegionShown().optional(),
    consentCase: z.string().optional(),
    persons: personsReference(),
    to: z.string(),
    opens: z.array(StoredDeadline()),
    office: RegionShown().optional(),
    basis: z.string(),
  });

const complaint = () => z.strictObject({ caseId: z.string(), number: z.string() });

const complaintFiled = () =>
  z.strictObject({
    ...link(),
    ...named('ComplaintFiled'),
    caseId: z.string(),
    number: z.string(),
    synthetic: SyntheticShown(),
    service: service(),
    region: RegionShown(),
    channel: z.string(),
    acceptedOn: Day(),
    persons: personsReference(),
    complaint: ComplaintOfShown(),
    to: z.string(),
    opens: z.array(StoredDeadline()),
    basis: z.string(),
  });

/** What happens to a complaint, and to the case that it is about. */
const ofComplaints = () =>
  [
    complaintFiled(),
    z.strictObject({ ...moved(), ...named('ReviewExtended'), persons: personsReference() }),
    z.strictObject({
      ...moved(),
      ...named('ExtensionTold'),
      ...reference(),
      manner: z.enum(['electronically', 'in-writing']),
    }),
    z.strictObject({
      ...moved(),
      ...named('ComplaintAnswered'),
      decision: DecisionShown(),
      persons: personsReference(),
      returnsTo: z.string().optional(),
    }),
    z.strictObject({
      ...link(),
      ...named('ComplaintLodged'),
      complaint: complaint(),
      channel: z.string(),
      against: against(),
      basis: z.string(),
    }),
    z.strictObject({
      ...link(),
      ...named('ComplaintSettled'),
      complaint: complaint(),
      outcome: settled(),
      basis: z.string(),
    }),
    z.strictObject({
      ...moved(),
      ...named('CaseReturned'),
      complaint: complaint(),
      annuls: z.string().optional(),
      undoes: z.array(z.enum(UNDONE)),
    }),
  ] as const;

/** Everything that can have happened to a case, as `functions/case/events.ts` has it. */
export const EventShown = once(() =>
  z
    .discriminatedUnion('type', [
      filed(),
      ...ofComplaints(),
      z.strictObject({ ...moved(), ...named('ApplicationHandedOver') }),
      z.strictObject({ ...moved(), ...named('ApplicationRegistered'), ...deficiencies() }),
      z.strictObject({ ...moved(), ...named('ApplicationAccepted'), ...deficiencies() }),
      z.strictObject({
        ...moved(),
        ...named('AcceptanceRefused'),
        ...deficiencies(),
        form: z.string().optional(),
      }),
      z.strictObject({
        ...moved(),
        ...named('ApplicationListed'),
        list: z.string(),
        listId: z.string().optional(),
      }),
      z.strictObject({
        ...moved(),
        ...named('ApplicationForwarded'),
        list: z.string().optional(),
        listId: z.string().optional(),
      }),
      z.strictObject({
        ...moved(),
        ...named('OutcomeRecommended'),
        ...inSession(),
        ...grounds(),
        outcome: outcome(),
      }),
      z.strictObject({ ...moved(), ...named('RefusalProposed'), ...inSession(), ...grounds() }),
      ...hearingEvents({
        link: link(),
        reference: personsReference(),
        suspends: z.strictObject(standingStill()),
        resumes: z.strictObject(runningOn()),
      }),
      z.strictObject({
        ...moved(),
        ...named('DecisionTaken'),
        ...inSession(),
        receipt: ReceiptShown().optional(),
        ...deficiencies(),
        decision: DecisionShown(),
        places: z.int(),
      }),
      z.strictObject({ ...link(), ...named('DocumentIssued'), document: IssuedDocumentShown() }),
      z.strictObject({
        ...link(),
        ...named('SignatureReceived'),
        document: z.string(),
        signature: ReceivedSignatureShown(),
        basis: z.string(),
      }),
      z.strictObject({
        ...link(),
        ...named('DocumentSigned'),
        document: z.string(),
        signature: SignatureShown(),
        basis: z.string(),
      }),
      z.strictObject({
        ...link(),
        ...named('SignatureRefused'),
        document: z.string(),
        office: SigningOfficeShown(),
        reasons: z.array(z.string()),
        basis: z.string(),
      }),
      z.strictObject({ ...moved(), ...named('DecisionPassedOn'), ...reference() }),
      z.strictObject({
        ...moved(),
        ...named('DecisionDelivered'),
        delivery: z.strictObject({ by: z.string(), reference: z.string() }),
      }),
      z.strictObject({ ...moved(), ...named('DecisionAnnulled'), ...reference() }),
      z.strictObject({ ...moved(), ...named('InclusionWithdrawn') }),
      z.strictObject({ ...moved(), ...named('ApplicationWithdrawn') }),
      z.strictObject({
        ...moved(),
        ...named('DecisionCorrected'),
        ...reference(),
        version: z.int(),
        persons: personsReference(),
      }),
      z.strictObject({ ...family(), ...named('FamilyChanged') }),
      z.strictObject({
        ...family(),
        ...named('FamilyChangeRefused'),
        needed: z.int(),
        left: z.int(),
      }),
      z.strictObject({
        ...link(),
        ...named('DeadlineAlertRaised'),
        deadline: z.string(),
        stage: z.string(),
        rung: ArmedRung(),
        dueAt: At(),
        basis: z.string(),
      }),
      suspended(),
      resumed(),
      reprojected(),
      z.strictObject({ ...link(), ...named('PersonalDataErased'), ...erasedBecause(), basis: z.string() }),
    ])
    .meta({ id: 'CaseEvent', description: 'Something that happened to a case, with its place in the chain' }),
);
