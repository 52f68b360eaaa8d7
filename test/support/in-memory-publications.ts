import type { CaseChange } from '#functions/application/ports/cases.ts';
import type { SignatureRequests } from '#functions/application/ports/signing.ts';
import type { DocumentCodes, Publications } from '#functions/application/ports/verification.ts';
import type { Shelves } from './in-memory-shelves.ts';
import type { Faults, Transactions, Write } from './in-memory-transactions.ts';

/** What everybody may find, and what was given to sign. */
export const publicationsOn = (
  on: Shelves,
  transactions: Transactions,
  faults: Faults,
): {
  readonly publications: Publications;
  readonly codes: DocumentCodes;
  readonly requests: SignatureRequests;
} => ({
  codes: {
    find: (caseId, paper) => on.codes.get(`${caseId} ${paper}`),
    keep: (caseId, paper, code) =>
      faults.around('keepCode', async () => {
        const key = `${caseId} ${paper}`;
        await transactions.write(on.codes.putOnce(key, code));
        return on.codes.peek(key) ?? code;
      }),
  },
  publications: {
    find: (key) => on.published.get(key),
    signers: async ({ caseId, document }) =>
      on.signers
        .entries()
        .filter(([key]) => key.startsWith(`SIGNER ${caseId} ${document} `))
        .toSorted(([, one], [, other]) => one.place - other.place)
        .map(([, { place: _place, ...shown }]) => shown),
  },
  requests: {
    keep: (request) =>
      faults.around('keepRequest', () =>
        transactions.write(on.signatureRequests.putOnce(`${request.caseId} ${request.id}`, request)),
      ),
    find: (caseId, id) => on.signatureRequests.get(`${caseId} ${id}`),
  },
});

export function publicationWrites(on: Shelves, { after, publication }: CaseChange): readonly Write[] {
  if (!publication) return [];
  const { document, keys, signer } = publication;
  const once = (old: unknown) => (old === undefined ? undefined : ({ conflict: 'version' } as const));
  return [
    ...keys.map((key) => on.published.put(key, { caseId: after.id, document }, once)),
    ...(signer
      ? [
          on.signers.put(
            `${after.id} ${document} ${signer.place}`,
            { ...signer.shown, place: signer.place },
            once,
          ),
        ]
      : []),
  ];
}
