/** `npm run golden -- --release <version>`: keeps what the code of today writes, beside what earlier versions wrote. */
import { parseArgs } from 'node:util';
import { startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { keep, keptVersions } from './kept.ts';
import { itemsOf, writeStory } from './story.ts';

const { values } = parseArgs({ options: { release: { type: 'string' } } });
if (values.release === undefined) {
  console.log(`kept: ${keptVersions().join(', ')}\nadd one with: npm run golden -- --release <version>`);
} else {
  const dynamodb = await startDynamodb();
  try {
    const table = await dynamodb.table();
    const messages = await writeStory(table);
    const items = await itemsOf(table);
    keep(values.release, { items, messages });
    console.log(`kept as version ${values.release}: ${items.length} items and ${messages.length} messages`);
  } finally {
    await dynamodb.stop();
  }
}
