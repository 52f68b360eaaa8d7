import * as z from 'zod';
import { ANY_STAGE_VERBS, HELD_VERBS, VERBS } from '#functions/law/verbs.ts';
import { ComplaintAboutShown, ComplaintOfShown } from './complaint-shown.ts';
import { DeadlineShown, SuspensionShown } from './deadline-shown.ts';
import { DecisionShown, erasedBecause, inSession, outcome, service } from './decision-shown.ts';
import { DocumentShown } from './document-shown.ts';
import { ConsentShown, DeficiencyShown, FiledDocument, StoredDeficiency } from './filed-shown.ts';
import { HearingShown } from './hearing-shown.ts';
import { once } from './operation.ts';
import { At, Day, RegionShown, SyntheticShown, WordingShown } from './shown.ts';

const VerbShown = once(() =>
  z
    .enum([...VERBS, ...HELD_VERBS, ...ANY_STAGE_VERBS])
    .meta({ id: 'Verb', description: 'An act of the law' }),
);

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
