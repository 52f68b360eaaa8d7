/**
 * What is inside the bundle of each function, in kilobytes of minified code and of the data beside it:
 * `npm run bundles` for all, and `npm run bundles -- cases lists` for every part of some.
 */
import { bundleOfProject } from '../bundle.ts';
import { contentsOf } from '../bundle-contents.ts';

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);

/** How many parts stand in the row of a bundle. */
const SHOWN = 5;

const wanted = process.argv.slice(2);
for (const { name, bytes, data, parts } of contentsOf(bundleOfProject().metafile)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const shown = wanted.length > 0 ? parts : parts.slice(0, SHOWN);
  const inside = shown.map((part) => `${part.from} ${kilobytes(part.bytes)}`);
  const separator = wanted.length > 0 ? '\n    ' : ', ';
  console.log(
    `${name.padEnd(20)} ${kilobytes(bytes).padStart(5)} KB, data ${kilobytes(data).padStart(3)} KB: ${wanted.length > 0 ? separator : ''}${inside.join(separator)}`,
  );
}
