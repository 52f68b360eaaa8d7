import type { Change } from './changes.ts';
import { type PdfRevision, PdfState } from './pdf-revisions.ts';
import { canonical, entriesOf, itemsOf, type PdfEntries, type PdfValue, referenceOf } from './pdf-values.ts';

/** What one save after a signature does. */
export type Classified =
  | { readonly kind: 'signature'; readonly fields: readonly number[] }
  | { readonly kind: 'evidence' }
  | { readonly kind: 'not-allowed'; readonly changes: readonly Change[] };

const WIDGET = ['Type', 'Subtype', 'FT', 'T', 'V', 'F', 'P', 'Rect', 'Border'];
const DICTIONARY =
  'Type Filter SubFilter M Name Reason Location ContactInfo ByteRange Contents Prop_Build'.split(' ');
/** Certificates, OCSP responses and CRLs; for a validation, its own (EN 319 142-1, 5.4.2). */
const STORED = ['Certs', 'OCSPs', 'CRLs'];

const keysOf = (one: PdfEntries, other: PdfEntries): readonly string[] => [
  ...new Set([...one.keys(), ...other.keys()]),
];

/** The keys whose values differ. */
const differing = (one: PdfEntries, other: PdfEntries): readonly string[] =>
  keysOf(one, other).filter((key) => canonical(one.get(key)) !== canonical(other.get(key)));

/** What `after` has beyond `before`, when it begins with all of it; undefined when it does not. */
function appended(
  before: PdfValue | undefined,
  after: PdfValue | undefined,
): readonly PdfValue[] | undefined {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const kept = old.every((item, index) => canonical(item) === canonical(now[index]));
  return kept ? now.slice(old.length) : undefined;
}

/** Compares a save with the file before it, and collects what it may not do. */
class Comparison {
  readonly changes: Change[] = [];
  /** The objects that belong to something allowed. */
  readonly explained = new Set<number>();
  readonly fields: number[] = [];
  private readonly before: PdfState;
  private readonly after: PdfState;
  private readonly revision: PdfRevision;

  constructor(revisions: readonly PdfRevision[], index: number) {
    this.before = new PdfState(revisions, index - 1);
    this.after = new PdfState(revisions, index);
    this.revision = revisions[index] as PdfRevision;
  }

  private isNew(number: number): boolean {
    return this.revision.objects.has(number) && this.before.object(number) === undefined;
  }

  /** Lets an object that this save rewrites pass when it holds the value of a key that may change. */
  private explainRewritten(value: PdfValue | undefined): void {
    const number = referenceOf(value);
    if (number !== undefined) this.explained.add(number);
  }

  trailer(): void {
    const { trailer: now } = this.after;
    const changed = ['Root', 'Info'].some(
      (key) => canonical(now.get(key)) !== canonical(this.before.trailer.get(key)),
    );
    const [id] = itemsOf(now.get('ID'));
    const otherId = canonical(id) !== canonical(itemsOf(this.before.trailer.get('ID'))[0]);
    if (changed || otherId) this.changes.push({ code: 'trailer' });
  }

  /** The catalogue may gain a field of the form, and evidence. */
  catalogue(): void {
    const { root } = this.after;
    if (root === undefined) return;
    this.explained.add(root);
    const changed = differing(this.before.catalogue, this.after.catalogue);
    for (const key of changed) {
      if (key !== 'AcroForm' && key !== 'DSS') this.changes.push({ code: 'catalogue' });
    }
  }

  /** The pages and their order stay. */
  pages(): void {
    const [old, now] = [this.before.pages, this.after.pages];
    now.forEach((page, index) => {
      if (!old.includes(page)) this.changes.push({ code: 'page-added', page: index + 1 });
    });
    old.forEach((page, index) => {
      if (!now.includes(page)) this.changes.push({ code: 'page-removed', page: index + 1 });
    });
  }

  form(): void {
    this.explainRewritten(this.after.catalogue.get('AcroForm'));
    const { form: old } = this.before;
    const { form: now } = this.after;
    this.explainRewritten(now.get('Fields'));
    const others = differing(old, now).filter((key) => key !== 'Fields' && key !== 'SigFlags');
    const added = appended(this.before.resolve(old.get('Fields')), this.after.resolve(now.get('Fields')));
    if (others.length > 0 || !added) this.changes.push({ code: 'form-field' });
    for (const field of added ?? []) this.field(referenceOf(field));
  }

  /** A new field of a signature: of no size, without an appearance, so that nothing is drawn over what was signed. */
  private field(number: number | undefined): void {
    const widget = entriesOf(this.after.object(number)?.value);
    const value = referenceOf(widget.get('V'));
    const dictionary = entriesOf(this.after.object(value)?.value);
    const plain =
      [...widget.keys()].every((key) => WIDGET.includes(key)) &&
      [...dictionary.keys()].every((key) => DICTIONARY.includes(key)) &&
      canonical(widget.get('FT')) === '/"Sig"' &&
      canonical(widget.get('Rect')) === '[0 0 0 0]';
    if (!plain || number === undefined || value === undefined || !this.isNew(number) || !this.isNew(value)) {
      this.changes.push({ code: 'form-field', ...(number === undefined ? {} : { object: number }) });
      return;
    }
    this.fields.push(number);
    this.explained.add(number).add(value);
  }

  /** A page may gain the fields that this save adds, and nothing else. */
  pageObjects(): void {
    this.before.pages.forEach((number, index) => {
      const page = index + 1;
      const old = entriesOf(this.before.object(number)?.value);
      const now = entriesOf(this.after.object(number)?.value);
      this.contentOf(old.get('Contents'), page);
      if (!this.revision.objects.has(number)) return;
      this.explained.add(number);
      const changed = differing(old, now).filter((key) => key !== 'Annots');
      if (changed.length > 0) this.changes.push({ code: 'page-changed', page });
      this.annotations(old.get('Annots'), now.get('Annots'), page);
    });
  }

  private annotations(old: PdfValue | undefined, now: PdfValue | undefined, page: number): void {
    this.explainRewritten(now);
    const added = appended(this.before.resolve(old), this.after.resolve(now));
    const known = added?.every((one) => this.fields.includes(referenceOf(one) ?? -1));
    if (!known) this.changes.push({ code: 'annotation', page });
  }

  private contentOf(contents: PdfValue | undefined, page: number): void {
    const parts = contents?.kind === 'array' ? contents.items : [contents];
    for (const part of parts) {
      const number = referenceOf(part);
      if (number === undefined || !this.revision.objects.has(number)) continue;
      this.explained.add(number);
      this.changes.push({ code: 'page-content', page });
    }
  }

  /** Evidence may be added; what was there stays. @returns whether any was */
  evidence(): boolean {
    const value = this.after.catalogue.get('DSS');
    this.explainRewritten(value);
    const old = entriesOf(this.before.resolve(this.before.catalogue.get('DSS')));
    const now = entriesOf(this.after.resolve(value));
    const stored = [...now.keys()].filter((key) => key !== 'Type' && !STORED.includes(key));
    if (stored.length > 0) this.changes.push({ code: 'evidence' });
    let any = false;
    for (const key of STORED) {
      this.explainRewritten(now.get(key));
      const added = appended(this.before.resolve(old.get(key)), this.after.resolve(now.get(key)));
      if (!added) this.changes.push({ code: 'evidence' });
      for (const one of added ?? []) any = this.proof(referenceOf(one)) || any;
    }
    return any;
  }

  private proof(number: number | undefined): boolean {
    const object = this.after.object(number);
    if (number === undefined || !object?.stream || !this.isNew(number)) {
      this.changes.push({ code: 'evidence' });
      return false;
    }
    this.explained.add(number);
    return true;
  }

  /** Everything that no allowed change accounts for. */
  unexplained(): void {
    for (const object of this.revision.freed) this.changes.push({ code: 'object-removed', object });
    for (const object of this.revision.objects.keys()) {
      if (this.explained.has(object)) continue;
      this.changes.push({ code: this.isNew(object) ? 'object-added' : 'object-replaced', object });
    }
  }
}

/**
 * Says what the save at `index` (1 or later) does to the file: adds a signature, adds evidence, or something that is
 * not allowed after a signature. Everything in it must belong to what it is allowed to do.
 * @throws {PdfFault} for a file that cannot be read plainly
 */
export function classifyRevision(revisions: readonly PdfRevision[], index: number): Classified {
  const comparison = new Comparison(revisions, index);
  comparison.trailer();
  comparison.catalogue();
  comparison.pages();
  comparison.form();
  comparison.pageObjects();
  const proves = comparison.evidence();
  comparison.unexplained();
  const { changes, fields } = comparison;
  if (changes.length > 0) return { kind: 'not-allowed', changes };
  if (fields.length === 1 && !proves) return { kind: 'signature', fields };
  if (fields.length === 0 && proves) return { kind: 'evidence' };
  return { kind: 'not-allowed', changes: [{ code: 'nothing' }] };
}
