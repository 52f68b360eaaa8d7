import * as z from 'zod';
import { once } from './operation.ts';
import { At, Day, InThreeLanguages, WordingShown } from './shown.ts';

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

export const StoredDeficiency = once(() => z.strictObject(deficiency()).meta({ id: 'DeficiencyOfEvent' }));

export const FiledFileShown = once(() =>
  z
    .strictObject({
      contentType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
      bytes: z.int(),
      sha256: z.string(),
    })
    .meta({ id: 'FiledFile', description: 'The file of a filed document; its name is never kept' }),
);

export const ConsentShown = once(() =>
  z.strictObject({ text: z.string(), givenAt: At() }).meta({
    id: 'GivenConsent',
    description: 'Which text of consent was agreed to (`GET /v1/services` has the texts), and when',
  }),
);

export const FiledDocument = once(() =>
  z
    .strictObject({
      code: z.string(),
      expiresOn: Day().optional(),
      file: FiledFileShown().optional(),
    })
    .meta({ id: 'FiledDocument' }),
);
