import * as z from 'zod';
import { UNDONE } from '#functions/case/events.ts';
import { ANY_STAGE_VERBS, COMPLAINED_OF, HELD_VERBS, STATEMENTS, VERBS } from '#functions/law/service.ts';
import {
  DocumentShown,
  IssuedDocumentShown,
  ReceivedSignatureShown,
  SignatureShown,
  SigningOfficeShown,
} from './document-shown.ts';
import { HearingShown, hearingEvents } from './hearing-shown.ts';
import { once } from './operation.ts';
import {
  ActorShown,
  At,
  Day,
  InThreeLanguages,
  RegionShown,
  RoleShown,
  SyntheticShown,
  WordingShown,
} from './shown.ts';

export const DueShown = once(() =>
  z.strictObject({ on: Day(), at: At(), provisional: z.boolean() }).meta({
    id: 'Due',
    description: 'The last day, the instant at which it ends, and whether it may still move',
  }),
);

const ArmedRung = once(() =>
  z
    .strictObject({
      name: z.string(),
      to: z.enum(['actor', 'head', 'authorised-body']),
      fireAt: At(),
      generation: z.int().optional(),
    })
    .meta({ id: 'ArmedRung', description: 'An alert that comes while the deadline is open' }),
);

const SuspensionShown = once(() =>
  z.strictObject({ from: Day(), to: Day().optional() }).meta({
    id: 'Suspension',
    description: 'Days that no term counts, both included; without an end while the terms stand still',
  }),
);

const deadline = () => ({
  id: z.string(),
  stage: z.string(),
  actor: RoleShown(),
  openedAt: At(),
  startsOn: Day(),
  own: DueShown().optional(),
  service: DueShown().optional(),
  due: DueShown(),
  binds: z.enum(['own', 'service']),
  parameter: z.string().optional(),
  serviceFrom: Day().optional(),
  calendar: z.int(),
  generation: z.int().optional(),
  cites: z.array(z.string()),
  suspensions: z.array(SuspensionShown()).optional(),
  suspendedSince: Day().optional(),
  rungsUnknown: z.array(z.string()).optional(),
  closedAt: At().optional(),
});

export const DeadlineShown = once(() =>
  z.strictObject({ ...deadline(), alerts: z.array(ArmedRung()) }).meta({
    id: 'Deadline',
    description: 'The clock of one stage; `due` is the earlier of its own and the service term',
  }),
);

const StoredDeadline = once(() =>
  z.strictObject({ ...deadline(), rungs: z.array(ArmedRung()) }).meta({ id: 'DeadlineOfEvent' }),
);

const deficiency = () => ({
  kind: z.enum(['missing', 'expired', 'expires-by-decision', 'limit-not-kept']),
  of: z.enum(['document', 'statement']),
  codes: z.array(z.string()),
  clause: z.string(),
  weight: z.enum(['deficiency', 'warning']),
});

export const DeficiencyShown = once(() =>
  z.strictObject({ ...deficiency(), titles: z.array(WordingShown()), cure: InThreeLanguages() }).meta({
    id: 'Deficiency',
    description: 'What a person may find wrong with the documents, by its clause',
  }),
);

const StoredDeficiency = once(() => z.strictObject(deficiency()).meta({ id: 'DeficiencyOfEvent' }));

export const FiledFileShown = once(() =>
  z
    .strictObject({
      contentType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
      bytes: z.int(),
      sha256: z.string(),
    })
    .meta({ id: 'FiledFile', description: 'The file of a filed document; its name is never kept' }),
);

const ConsentShown = once(() =>
  z.strictObject({ text: z.string(), givenAt: At() }).meta({
    id: 'GivenConsent',
    description: 'Which text of consent was agreed to (`GET /v1/services` has the texts), and when',
  }),
);

const FiledDocument = once(() =>
  z
    .strictObject({
      code: z.string(),
      expiresOn: Day().optional(),
      file: FiledFileShown().optional(),
    })
    .meta({ id: 'FiledDocument' }),
);

const outcome = () => z.enum(['include', 'consent', 'refuse']);
const answered = () => z.enum(['dismiss', 'uphold']);
const against = () => z.enum(COMPLAINED_OF);

const DecisionShown = once(() =>
  z
    .strictObject({
      outcome: z.enum([...outcome().options, ...answered().options]),
      number: z.string(),
      at: At(),
      on: Day(),
      grounds: z.array(z.string()),
      entry: z.strictObject({ year: z.int(), value: z.int() }).optional(),
      form: z.string().optional(),
      version: z.int().optional().meta({ description: 'From 2 on, once it was corrected' }),
    })
    .meta({ id: 'Decision' }),
);

const service = () => z.strictObject({ code: z.string(), edition: z.string() });

const VerbShown = once(() =>
  z
    .enum([...VERBS, ...HELD_VERBS, ...ANY_STAGE_VERBS])
    .meta({ id: 'Verb', description: 'An act of the law' }),
);

/** The session of the commission that dealt with the case, and the number of its minutes. */
const inSession = () => ({ session: z.strictObject({ id: z.string(), number: z.string() }).optional() });
const erasedBecause = () => ({
  because: z.enum(['retention', 'order']),
  reference: z.string().optional(),
});

const ComplaintOfShown = once(() =>
  z
    .strictObject({
      caseId: z.string(),
      number: z.string(),
      against: against(),
      decision: z.string().optional(),
      act: z.int().optional(),
      until: Day().optional().meta({ description: 'The last day of the time in which one may complain' }),
      late: z.literal(true).optional().meta({ description: 'It came after that day' }),
    })
    .meta({ id: 'ComplaintOf', description: 'The case that a complaint is about, and what it is against' }),
);

const ComplaintAboutShown = once(() =>
  z
    .strictObject({
      caseId: z.string(),
      number: z.string(),
      channel: z.string(),
      against: against(),
      at: At(),
      outcome: settled().optional(),
    })
    .meta({ id: 'ComplaintAbout', description: 'A complaint about the case, and what came of it' }),
);

const settled = () => z.enum([...answered().options, 'withdrawn']);

export const CaseShown = once(() =>
  z
    .strictObject({
      id: z.string(),
      number: z.string(),
      synthetic: SyntheticShown(),
      version: z.int(),
      service: service(),
      region: RegionShown(),
      channel: z.string(),
      filedAt: At(),
      acceptedOn: Day(),
      places: z.int(),
      consent: ConsentShown().optional(),
      documentsFiled: z.array(FiledDocument()),
      deficiencies: z.array(DeficiencyShown()),
      originRegion: RegionShown().optional(),
      consentCase: z.string().optional(),
      stage: z.string(),
      stageTitle: WordingShown(),
      stageSince: At(),
      deadline: DeadlineShown().optional(),
      recommendation: z
        .strictObject({ outcome: outcome(), grounds: z.array(z.string()), at: At() })
        .optional(),
      suspensions: z.array(SuspensionShown()).optional(),
      hearing: HearingShown().optional(),
      refusedAcceptance: z
        .strictObject({
          at: At(),
          deficiencies: z.array(StoredDeficiency()),
          form: z.string().optional(),
        })
        .optional(),
      list: z.string().optional(),
      listId: z.string().optional(),
      ...inSession(),
      decision: DecisionShown().optional(),
      delivery: z.strictObject({ at: At(), by: z.string(), reference: z.string() }).optional(),
      erased: z
        .strictObject({ at: At(), ...erasedBecause() })
        .optional()
        .meta({ description: 'Since when and why its personal data are erased' }),
      held: z.strictObject({ places: z.int(), year: z.int() }).optional(),
      grown: z
        .strictObject({
          persons: z.int(),
          needed: z.int(),
          left: z.int(),
          at: At(),
          reference: z.string(),
        })
        .optional(),
      documents: z.array(DocumentShown()),
      complaint: ComplaintOfShown().optional(),
      complaints: z.array(ComplaintAboutShown()).optional(),
      acts: z.array(VerbShown()).meta({ description: 'The acts that you may do now' }),
    })
    .meta({ id: 'Case', description: 'The state of a case, its clock, and the acts that you may do now' }),
);

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
