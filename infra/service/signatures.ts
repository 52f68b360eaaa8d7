import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Stage } from '../config.ts';
import { type Grant, onDocuments, onKey, onTable, parkIn, postponeIn, told } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { consumeQueue, subscribe } from '../constructs/triggers.ts';
import { WatchedQueue } from '../constructs/watched-queue.ts';
import type { ServiceParts } from './parts.ts';

/** Two authorities may take four seconds each before a signature is kept for later. */
const SIGN = { timeoutSeconds: 20, memoryMegabytes: 1024 };
/** A batch of ten, each with a key and two authorities. */
const CONTINUE = { timeoutSeconds: 60, memoryMegabytes: 1024 };

/** What signs: people through the API, and what goes on without them. */
export function signatures({
  stack,
  house,
  data: { table, documents, sealKey },
  api,
  events,
}: ServiceParts): readonly ServiceFunction[] {
  const sign = new ServiceFunction(stack, 'Signatures', {
    ...house,
    ...SIGN,
    name: 'signatures',
    description: 'Gives what is to be signed, and takes signatures',
    impact:
      'Nobody can sign decisions, so none can be delivered while the days of delivery run, nor minutes of commissions.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }),
      onDocuments(documents, {
        reads: ['cases/*', 'sessions/*', 'trust/signatures.json'],
        writes: ['cases/*', 'sessions/*'],
      }),
      nationalVerifierOf(house.stage),
    ],
  });
  api.serve(sign, [
    'POST /v1/cases/{caseId}/signature-requests',
    'POST /v1/cases/{caseId}/signature',
    'POST /v1/sessions/{sessionId}/signature-requests',
    'POST /v1/sessions/{sessionId}/signature',
  ]);

  const backlog = new WatchedQueue(stack, 'SignatureBacklog', {
    ...house,
    name: 'signature-backlog',
    impactOfDelay: 'Signatures wait for a time-stamp or for the seal, and the days of delivery run.',
    impactOfLoss: 'Signatures were given up after a day of attempts: their decisions cannot be delivered.',
    oldestMinutes: 20,
    mostMessages: 200,
    consumerTimeoutSeconds: CONTINUE.timeoutSeconds,
    // Hidden for a quarter of an hour at most, a message comes about a hundred times in a day.
    receives: 100,
  });
  subscribe(events, backlog, { of: house.stage.seal === 'none' ? ['SignatureReceived'] : SEALED_AFTER });
  const goOn = new ServiceFunction(stack, 'ContinueSignatures', {
    ...house,
    ...CONTINUE,
    name: 'continue-signatures',
    description: 'Completes signatures that were received, and sets the seal of the organisation',
    impact: 'Signatures that wait for a time-stamp or for the seal stay incomplete.',
    may: [
      onTable(table, { actions: ['GetItem', 'PutItem', 'UpdateItem'] }),
      onDocuments(documents, { reads: ['cases/*', 'trust/signatures.json'], writes: ['cases/*'] }),
      onSeal(house.stage, sealKey),
      nationalVerifierOf(house.stage),
      postponeIn('SIGNATURE_BACKLOG_QUEUE_URL', backlog.queue),
      parkIn(backlog),
    ],
  });
  consumeQueue(goOn, backlog);
  return [sign, goOn];
}

/** Who verifies signatures in national algorithms, where the stage names somebody. */
export const nationalVerifierOf = ({ nationalVerifier }: Stage): Grant =>
  told(nationalVerifier === undefined ? {} : { NATIONAL_VERIFIER_URL: nationalVerifier });

/** The key of the seal, which signs where the stage has the organisation seal anything. */
const onSeal = ({ seal }: Stage, key: IKey): Grant =>
  seal === 'none' ? told({ SEAL_KEY_ID: key.keyId }) : onKey('SEAL_KEY_ID', key, ['Sign']);

/** The seal's turn may come with the document, or after another signature. */
const SEALED_AFTER = ['SignatureReceived', 'DocumentIssued', 'DocumentSigned'];
