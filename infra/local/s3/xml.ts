const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
export const S3_NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An element that holds text; characters that XML 1.0 reads as markup, and carriage returns, are escaped. */
export const text = (name: string, value: string | number | boolean): string =>
  `<${name}>${String(value)
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replaceAll('\r', '&#13;')}</${name}>`;

/** An element that holds elements. */
export const nest = (name: string, children: readonly string[]): string =>
  `<${name}>${children.join('')}</${name}>`;

/** A document with this root. */
export const element = (root: string, children: readonly string[], namespace?: string): string =>
  `${DECLARATION}<${root}${namespace === undefined ? '' : ` xmlns="${namespace}"`}>${children.join('')}</${root}>`;

/**
 * The text of the first element of this name, undefined when there is none. Enough for S3's request documents, whose
 * values are words, numbers and instants and whose names do not repeat; it is not a parser.
 */
export function textOf(document: string, name: string): string | undefined {
  return new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(document)?.[1]?.trim();
}

export const hasRoot = (document: string, name: string): boolean =>
  new RegExp(`^\\s*(?:<\\?xml[^>]*\\?>\\s*)?<${name}(?:\\s[^>]*)?/?>`).test(document) &&
  new RegExp(`(?:</${name}>|/>)\\s*$`).test(document);
