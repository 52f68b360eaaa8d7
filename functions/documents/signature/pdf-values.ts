/** A value of PDF with the bytes of the file that it stands in: `from` inclusive, `to` exclusive. */
export type PdfValue = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly value: Buffer; readonly hexadecimal: boolean }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: PdfEntries }
  | { readonly kind: 'reference'; readonly object: number }
);

/** The entries of a dictionary by key, without the slash. */
export type PdfEntries = ReadonlyMap<string, PdfValue>;

const NO_ENTRIES: PdfEntries = new Map();

/** The entries of a dictionary; of anything else, none. */
export const entriesOf = (value: PdfValue | undefined): PdfEntries =>
  value?.kind === 'dictionary' ? value.entries : NO_ENTRIES;

export const itemsOf = (value: PdfValue | undefined): readonly PdfValue[] =>
  value?.kind === 'array' ? value.items : [];

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value?.kind === 'name' ? value.value : undefined;

export const numberOf = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'number' ? value.value : undefined;

export const referenceOf = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'reference' ? value.object : undefined;

/** One text for values that mean the same, however they are written. */
export function canonical(value: PdfValue | undefined): string {
  switch (value?.kind) {
    case undefined:
    case 'null':
      return 'null';
    case 'boolean':
    case 'number':
      return String(value.value);
    case 'name':
      return `/${JSON.stringify(value.value)}`;
    case 'string':
      return `<${value.value.toString('hex')}>`;
    case 'reference':
      return `${value.object} R`;
    case 'array':
      return `[${value.items.map(canonical).join(' ')}]`;
    case 'dictionary':
      return `<<${[...value.entries]
        .map(([key, one]) => `${JSON.stringify(key)} ${canonical(one)}`)
        .toSorted()
        .join(' ')}>>`;
  }
}
