import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { breakingChanges, changeInWords } from './breaking-changes.ts';
import { acknowledgedChanges, committedDocument, documentAsText, FILES, typesOf } from './committed.ts';
import { openApiDocument } from './document.ts';

/**
 * `npm run openapi` writes the document and the types of its clients. It refuses a document that would break clients of
 * the committed one, unless `-- --because "why"` acknowledges that; the reason stays in the list of such changes.
 */
const { because } = parseArgs({ options: { because: { type: 'string' } } }).values;

const document = openApiDocument();
const acknowledged = acknowledgedChanges();
const changes = existsSync(FILES.document) ? breakingChanges(readCommitted(), document) : [];
const fresh = changes.map(changeInWords);

if (fresh.length > 0 && because === undefined) {
  console.error(`Clients of the committed document would break:\n  ${fresh.join('\n  ')}`);
  console.error('Mend that, or acknowledge it: npm run openapi -- --because "why it has to be"');
  process.exitCode = 1;
} else {
  if (because !== undefined) {
    const list = [...acknowledged, ...fresh.map((change) => ({ change, because }))];
    writeFileSync(FILES.acknowledged, `${JSON.stringify(list, null, 2)}\n`);
  }
  writeFileSync(FILES.document, documentAsText(document));
  writeFileSync(FILES.types, await typesOf(document));
}

/** Ends with a sentence where the file cannot be read. */
function readCommitted(): ReturnType<typeof committedDocument> {
  try {
    return committedDocument();
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  }
}
