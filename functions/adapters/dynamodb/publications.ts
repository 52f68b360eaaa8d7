import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type {
  DocumentCodes,
  Publications,
  PublishedDocument,
  ShownSigner,
} from '#functions/application/ports/verification.ts';
import type { DocumentCode } from '#functions/case/case.ts';
import { itemOf, keys } from './items.ts';
import { queryAll } from './query.ts';
import { get, type Table } from './table.ts';

type SignerItem = ShownSigner & { readonly pk: string; readonly sk: string };

/** What everybody may find, as the changes of cases have written it. */
export const publications = (table: Table): Publications => ({
  find: async (key) => {
    const item = await get<PublishedDocument>(table, keys.published(key));
    return item && { caseId: item.caseId, document: item.document };
  },
  signers: async ({ caseId, document }) => {
    const first = keys.signer(caseId, document, 0);
    const last = keys.signer(caseId, document, 999);
    const items = await queryAll<SignerItem>(table, first.pk, first.sk, last.sk);
    return items.map(({ pk: _pk, sk: _sk, ...shown }) => shown);
  },
});

export const documentCodes = (table: Table): DocumentCodes => {
  const find = async (caseId: string, paper: string): Promise<DocumentCode | undefined> => {
    const item = await get<DocumentCode>(table, keys.code(caseId, paper));
    return item && { code: item.code, token: item.token };
  };
  return {
    find,
    keep: async (caseId, paper, code) => {
      const Item = itemOf({ ...keys.code(caseId, paper), ...code });
      const ConditionExpression = 'attribute_not_exists(pk)';
      try {
        await table.client.send(new PutItemCommand({ TableName: table.name, Item, ConditionExpression }));
        return code;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        const kept = await find(caseId, paper);
        if (!kept) throw new Error('a code that was there is gone', { cause: error });
        return kept;
      }
    },
  };
};
