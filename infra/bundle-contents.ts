import { basename } from 'node:path';
import type { Metafile } from 'esbuild';

/** One bundle: how large it is, minified, and how much of it comes from where. */
export interface Contents {
  readonly name: string;
  /** Of the code. */
  readonly bytes: number;
  /** Of the data that lies beside the code, as it stands in the sources. */
  readonly data: number;
  /** By package, or by folder of this repository: the largest first. */
  readonly parts: readonly { readonly from: string; readonly bytes: number }[];
}

/** What is inside each bundle, by esbuild's own account: the largest bundle first. */
export const contentsOf = (metafile: Metafile): readonly Contents[] =>
  Object.entries(metafile.outputs)
    .filter(([path]) => path.endsWith('.mjs'))
    .map(([path, { bytes, inputs, imports }]) => ({
      name: basename(path, '.mjs'),
      bytes,
      data: imports.reduce((sum, one) => sum + (metafile.outputs[one.path]?.bytes ?? 0), 0),
      parts: partsOf(inputs),
    }))
    .toSorted((one, other) => other.bytes - one.bytes);

function partsOf(inputs: Metafile['outputs'][string]['inputs']): Contents['parts'] {
  const found = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const from = sourceOf(path);
    found.set(from, (found.get(from) ?? 0) + bytesInOutput);
  }
  return [...found]
    .map(([from, bytes]) => ({ from, bytes }))
    .filter(({ bytes }) => bytes > 0)
    .toSorted((one, other) => other.bytes - one.bytes);
}

/** The package of a file, or its folder: two names deep. */
function sourceOf(path: string): string {
  const packaged = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path)?.[1];
  return packaged ?? path.split('/').slice(0, -1).slice(0, 3).join('/');
}
