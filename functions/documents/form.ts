import * as z from 'zod';

/** How a line of a form is set; sizes and spaces of each are in `styles.ts`. */
const Style = z.enum([
  'annex',
  'title',
  'dateline',
  'blank',
  'caption',
  'paragraph',
  'lead',
  'item',
  'answer',
  'note',
  'signed',
  'sign',
]);
export type Style = z.infer<typeof Style>;

/**
 * Text as the order prints it. `{name}` stands for a field of the case, `{name?}` for one that may be empty,
 * `[signature]` for a blank to sign on, a line feed for a line of its own.
 */
const Wording = z.string().min(1);

const TextBlock = z.strictObject({
  kind: z.literal('text'),
  as: Style,
  text: Wording,
});

/** One paragraph for each row of the named list; `last` words the last one where the order ends it otherwise. */
const ListBlock = z.strictObject({
  kind: z.literal('list'),
  as: Style,
  each: z.string(),
  text: Wording,
  last: Wording.optional(),
});

/** A table with fixed lines, or with one line for each row of the named list (an empty line if there is none). */
const TableBlock = z.strictObject({
  kind: z.literal('table'),
  /** Widths of the columns, in parts of the whole. */
  columns: z.array(z.number().positive()).min(2),
  head: z.array(Wording).optional(),
  /** The row of column numbers under the head. */
  numbers: z.array(Wording).optional(),
  /** The column whose cells name their line (0 is the first). */
  rowHeads: z.number().int().min(0).optional(),
  lines: z.array(z.array(Wording)).optional(),
  each: z.string().optional(),
  cells: z.array(Wording).optional(),
});

/** A QR code of a field, empty where the field is, with text beside it. */
const CodeBlock = z.strictObject({ kind: z.literal('code'), as: Style, of: z.string(), text: Wording });

const Block = z.discriminatedUnion('kind', [TextBlock, ListBlock, TableBlock, CodeBlock]);

export type TextBlock = z.infer<typeof TextBlock>;
export type ListBlock = z.infer<typeof ListBlock>;
export type TableBlock = z.infer<typeof TableBlock>;
export type CodeBlock = z.infer<typeof CodeBlock>;

/** One form of an order, or one layout of the project's own: wording and layout, no values. */
export const Form = z.strictObject({
  service: z.string(),
  edition: z.string(),
  /** False for a layout of the project's own: its metadata then says so. */
  official: z.boolean(),
  /** The act and annex whose wording this is. */
  source: z.string(),
  /** The document's title in its metadata. */
  title: z.string(),
  body: z.array(Block).min(1),
});
export type Form = z.infer<typeof Form>;

/** The block at the foot of a document signed electronically; its texts on equivalence with paper, oldest first. */
export const EDocumentBlock = z.strictObject({
  body: z.array(Block).min(1),
  equivalence: z.array(z.strictObject({ until: z.iso.date().optional(), text: z.string() })).min(1),
});
