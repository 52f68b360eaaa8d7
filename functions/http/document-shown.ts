import * as z from 'zod';
import { SIGNING_OFFICES, type SigningOffice } from '#functions/law/signers.ts';
import { once } from './operation.ts';
import { ActorShown, At } from './shown.ts';

const OFFICES = Object.keys(SIGNING_OFFICES) as [SigningOffice, ...SigningOffice[]];

export const SigningOfficeShown = once(() =>
  z.enum(OFFICES).meta({ id: 'SigningOffice', description: 'In which office somebody signs' }),
);

const signature = () => ({
  office: SigningOfficeShown(),
  level: z.enum(['below B-B', 'B-B', 'B-T', 'B-LT']).meta({ description: 'ETSI EN 319 142-1' }),
  signedAt: At().meta({ description: 'The time of the time-stamp' }),
  sha256: z.string().meta({ description: 'Of the file with this signature' }),
  bytes: z.int(),
});
const received = () => ({ office: SigningOfficeShown(), cms: z.string() });

export const SignatureShown = once(() => z.strictObject(signature()).meta({ id: 'Signature' }));
export const ReceivedSignatureShown = once(() =>
  z.strictObject(received()).meta({
    id: 'ReceivedSignature',
    description: 'A signature that was checked and waits for its time-stamp',
  }),
);

const issued = () => ({
  id: z.string(),
  form: z.string(),
  version: z.int().optional().meta({ description: 'Of the decision, from 2 on, once it was corrected' }),
  sha256: z.string().meta({ description: 'Of the file before the first signature' }),
  bytes: z.int(),
  issuedAt: At(),
  annulledAt: At().optional().meta({ description: 'When a complaint was upheld against what it says' }),
  drawn: z
    .strictObject({ verifyAt: z.string(), template: z.string(), fonts: z.string() })
    .optional()
    .meta({ description: 'What the file was drawn with beside the case, by SHA-256' }),
  verification: z
    .strictObject({ code: z.string(), token: z.string() })
    .optional()
    .meta({ description: 'What its QR code says: the code of its page at /v1/verify, and a token (JWS)' }),
  signers: z.array(SigningOfficeShown()).optional().meta({ description: 'Who has to sign, in their order' }),
});

export const IssuedDocumentShown = once(() => z.strictObject(issued()).meta({ id: 'IssuedDocument' }));

export const documentShown = () => ({
  ...issued(),
  signatures: z.array(z.strictObject({ ...signature(), by: ActorShown() })).optional(),
  pending: z.strictObject({ ...received(), by: ActorShown(), receivedAt: At() }).optional(),
  status: z.enum(['valid', 'superseded', 'annulled', 'withdrawn']),
});

export const MinutesShown = once(() =>
  z
    .strictObject({
      ...issued(),
      signatures: z.array(z.strictObject({ ...signature(), by: ActorShown() })).optional(),
      next: z
        .strictObject({ office: SigningOfficeShown(), member: z.string() })
        .optional()
        .meta({ description: 'Whose turn it is to sign: the member by the id in the composition' }),
    })
    .meta({ id: 'Minutes', description: 'The minutes of a session, with who has signed them' }),
);

export const DocumentShown = once(() => z.strictObject(documentShown()).meta({ id: 'Document' }));
