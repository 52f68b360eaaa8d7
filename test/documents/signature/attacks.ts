import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { assembleCms } from '#functions/documents/signature/assemble-cms.ts';
import { attribute, octets, oid, setOf } from '#functions/documents/signature/der-writer.ts';
import { embedSignature } from '#functions/documents/signature/embed-signature.ts';
import { IncrementalUpdate, sourceOf } from '#functions/documents/signature/incremental-update.ts';
import { readRevisions } from '#functions/documents/signature/pdf-revisions.ts';
import { entriesOf, referenceOf } from '#functions/documents/signature/pdf-values.ts';
import { prepareSignature } from '#functions/documents/signature/prepare-signature.ts';
import { withTimeStamp } from '#functions/documents/signature/read-cms.ts';
import { signedAttributes } from '#functions/documents/signature/signed-attributes.ts';
import { OID } from '#functions/documents/signature/signed-data.ts';
import type { Pki } from '#infra/local/pki/development-pki.ts';
import { certify } from '#infra/local/pki/identities.ts';
import { algorithmOf, type Identity } from '#infra/local/pki/issue-certificate.ts';
import { accept, cmsOf, SIGNED_AT, tokenOf } from './house-of-signers.ts';

const updateOf = (file: Uint8Array): IncrementalUpdate => new IncrementalUpdate(file, readRevisions(file));

/** The source of an object's dictionary without some keys, for writing it anew. */
function entriesIn(
  update: IncrementalUpdate,
  number: number | undefined,
  without: readonly string[],
): string {
  return sourceOf(update.bytes, entriesOf(update.state.object(number)?.value), without);
}

function firstPage({ state }: IncrementalUpdate): number {
  const [page] = state.pages;
  if (page === undefined) throw new Error('a page');
  return page;
}

const root = ({ state }: IncrementalUpdate): number => state.root ?? Number.NaN;

/** The bytes of a page's content changed in place, its length kept. */
export function withOtherContent(file: Buffer): Buffer {
  const update = updateOf(file);
  const contents = entriesOf(update.state.object(firstPage(update))?.value).get('Contents');
  const stream = update.state.object(referenceOf(contents))?.stream;
  const changed = Buffer.from(file);
  changed.fill(0x20, (stream?.from ?? 0) + 40, (stream?.from ?? 0) + 60);
  return changed;
}

export function contentReplaced(file: Buffer): Buffer {
  const update = updateOf(file);
  const contents = entriesOf(update.state.object(firstPage(update))?.value).get('Contents');
  update.stream(referenceOf(contents) ?? 0, Buffer.from('BT ET'));
  return update.end();
}

export function pageAppended(file: Buffer): Buffer {
  const update = updateOf(file);
  const page = firstPage(update);
  const added = update.reserve();
  const tree = referenceOf(update.state.catalogue.get('Pages')) ?? 0;
  update.object(added, `<<${entriesIn(update, page, ['Annots', 'StructParents'])}>>`);
  update.object(
    tree,
    `<<${entriesIn(update, tree, ['Kids', 'Count'])}/Count 2/Kids[${page} 0 R ${added} 0 R]>>`,
  );
  return update.end();
}

const ANNOTATION = '<</Type/Annot/Subtype/FreeText/Rect[0 0 600 800]/DA(/Helv 12 Tf)/Contents(refused)/F 4>>';

export function annotated(file: Buffer): Buffer {
  const update = updateOf(file);
  const page = firstPage(update);
  const added = update.reserve();
  update.object(added, ANNOTATION);
  update.object(page, `<<${entriesIn(update, page, ['Annots'])}/Annots[${added} 0 R]>>`);
  return update.end();
}

export function fontReplaced(file: Buffer): Buffer {
  const update = updateOf(file);
  const resources = referenceOf(entriesOf(update.state.object(firstPage(update))?.value).get('Resources'));
  update.object(resources ?? 0, '<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Symbol>>>>>>');
  return update.end();
}

export function withAction(file: Buffer): Buffer {
  const update = updateOf(file);
  update.object(root(update), `<<${entriesIn(update, root(update), [])}/OpenAction<</S/JavaScript/JS(x)>>>>`);
  return update.end();
}

export function emptySave(file: Buffer): Buffer {
  const update = updateOf(file);
  update.object(root(update), `<<${entriesIn(update, root(update), [])}>>`);
  return update.end();
}

export function strayObject(file: Buffer): Buffer {
  const update = updateOf(file);
  update.stream(update.reserve(), Buffer.from('anything'));
  return update.end();
}

/** The last field of a signature, given a size and a picture of its own in a further save. */
export function visibleField(file: Uint8Array): Buffer {
  const update = updateOf(file);
  const field = update.state.fields.at(-1) ?? 0;
  const picture = update.reserve();
  update.stream(picture, Buffer.from('0 0 600 800 re f'));
  const kept = entriesIn(update, field, ['Rect']);
  update.object(field, `<<${kept}/Rect[0 0 600 800]/AP<</N ${picture} 0 R>>>>`);
  // The field is in the form already: what changes it is no new field.
  const { form, catalogue } = update.state;
  const [others, rest] = [
    sourceOf(update.bytes, form, ['Fields']),
    sourceOf(update.bytes, catalogue, ['AcroForm']),
  ];
  const added = update.reserve();
  update.object(added, `<</Type/Annot/Subtype/Widget/FT/Sig/T(S)/Rect[0 0 600 800]/V ${picture} 0 R>>`);
  const fields = update.state.fields.map((one) => `${one} 0 R`).join(' ');
  update.object(root(update), `<<${rest}/AcroForm<<${others}/Fields[${fields} ${added} 0 R]>>>>`);
  return update.end();
}

/** A document whose page is covered by a picture of something harmless, before it is signed. */
export function withOverlay(pdf: Buffer): Buffer {
  return annotated(pdf);
}

/** The overlay taken away, so that what lay under it is seen. */
export function overlayHidden(file: Buffer): Buffer {
  const update = updateOf(file);
  const page = firstPage(update);
  update.object(page, `<<${entriesIn(update, page, ['Annots'])}>>`);
  return update.end();
}

/** A document that holds a second page tree, which nothing refers to. */
export function withHiddenPages(pdf: Buffer): Buffer {
  const update = updateOf(pdf);
  const [page, content, tree] = [update.reserve(), update.reserve(), update.reserve()];
  update.stream(content, Buffer.from('BT ET'));
  update.object(page, `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Contents ${content} 0 R>>`);
  update.object(tree, `<</Type/Pages/Count 1/Kids[${page} 0 R]>>`);
  return update.end();
}

/** The catalogue made to point at the hidden page tree. */
export function hiddenShown(file: Buffer): Buffer {
  const update = updateOf(file);
  const numbers = Array.from({ length: update.state.size }, (_, number) => number);
  const tree = numbers.findLast((number) => {
    const source = update.state.object(number);
    return source && update.bytes.toString('latin1', source.from, source.to).includes('/Type/Pages/Count 1');
  });
  update.object(root(update), `<<${entriesIn(update, root(update), ['Pages'])}/Pages ${tree} 0 R>>`);
  return update.end();
}

/** A save whose table says that an object stands where an earlier save has another. */
export function pointingBack(file: Buffer): Buffer {
  const update = updateOf(file);
  const page = update.state.object(firstPage(update));
  const { tableAt } = readRevisions(file).at(-1) ?? { tableAt: 0 };
  const entry = `${String(page?.from).padStart(10, '0')} 00000 n \n`;
  const table = `xref\n${update.state.size} 1\n${entry}trailer\n<</Size ${update.state.size + 1}/Root ${root(update)} 0 R/Prev ${tableAt}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(table)]);
}

export type Range = (from: number, to: number, length: number) => readonly number[];

/** Ranges that do not cover exactly everything but the container. */
export const RANGES: readonly (readonly [string, Range])[] = [
  ['begins after the first byte', (from, to, length) => [1, from - 1, to, length - to]],
  ['overlaps itself', (from, _to, length) => [0, from, from - 10, length - from + 10]],
  ['ends before the end', (from, to, length) => [0, from, to, length - to - 10]],
  ['ends after the end', (from, to, length) => [0, from, to, length - to + 10]],
  ['is in the other order', (from, to, length) => [to, length - to, 0, from]],
  ['has a negative length', (from, to, length) => [0, from, to, to - length]],
  ['has a third part', (from, to, length) => [0, from, to, 10, to + 10, length - to - 10]],
  ['covers nothing', () => [0, 0, 0, 0]],
];

/** A file whose signature is right for the range that it states. */
export function withRange(pdf: Buffer, pki: Pki, range: Range): Buffer {
  const prepared = accept(prepareSignature(pdf, { at: SIGNED_AT }));
  const bytes = Buffer.from(prepared.bytes);
  const [, from, to] = prepared.byteRange;
  const stated = range(from, to, bytes.length);
  const rangeAt = bytes.lastIndexOf('/ByteRange [', from) + '/ByteRange '.length;
  const room = bytes.indexOf(']', rangeAt) - rangeAt + 1;
  bytes.write(`[${stated.join(' ')}`.padEnd(room - 1).concat(']'), rangeAt, 'latin1');
  const hash = createHash('sha256');
  for (let part = 0; part + 1 < stated.length; part += 2) {
    const [offset = 0, length = 0] = stated.slice(part);
    hash.update(bytes.subarray(offset, offset + Math.max(0, length)));
  }
  const cms = cmsOf(hash.digest(), pki.head, [pki.issuing.certificate]);
  const stamped = withTimeStamp(cms, tokenOf(cms, pki));
  return Buffer.from(accept(embedSignature({ ...prepared, bytes }, stamped)));
}

/** The container in a gap that is wider than it: what stands beside it is signed by nobody. */
export function wrapped(pdf: Buffer, pki: Pki): Buffer {
  return withRange(pdf, pki, (from, to, length) => [0, from - 9, to + 1, length - to - 1]);
}

/** The container of one file in the place of another's. */
export function swapped(file: Buffer, other: Buffer): Buffer {
  const places = [file, other].map((bytes) => bytes.lastIndexOf('/Contents<') + '/Contents<'.length);
  const [into = 0, from = 0] = places;
  const length = other.indexOf('>', from) - from;
  const changed = Buffer.from(file);
  other.copy(changed, into, from, from + length);
  return changed;
}

/** One digit of the container that stands after `from` changed: a byte of the signer's signature. */
export function withOtherContainer(file: Buffer, from: number): Buffer {
  const changed = Buffer.from(file);
  const at = changed.indexOf('/Contents<', from) + 1200;
  changed.write(changed.toString('latin1', at, at + 1) === '0' ? '1' : '0', at, 'latin1');
  return changed;
}

/** A CMS whose attributes do not bind the certificate, as older programs make it. */
export function cmsWithoutBinding(digest: Uint8Array, { head, issuing }: Pki): Uint8Array {
  const der = setOf(attribute(OID.contentType, oid(OID.data)), attribute(OID.messageDigest, octets(digest)));
  return assembleCms({
    attributes: { der, digest: createHash('sha256').update(der).digest() },
    signature: sign('sha256', der, head.key),
    algorithm: algorithmOf(head.key),
    certificates: [head.certificate, issuing.certificate],
  });
}

/** A CMS whose attributes bind the certificate of another. */
export function cmsBinding(digest: Uint8Array, { head, issuing }: Pki, other: Identity): Uint8Array {
  const attributes = signedAttributes(digest, other.certificate);
  return assembleCms({
    attributes,
    signature: sign('sha256', attributes.der, head.key),
    algorithm: algorithmOf(head.key),
    certificates: [head.certificate, issuing.certificate],
  });
}

/** A certificate that the head has issued, who may not. */
export function issuedByHead({ head }: Pki): Identity {
  const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const certificate = certify(
    key,
    {
      use: 'head',
      subject: [
        ['C', 'KZ'],
        ['OU', 'BIN971240001315'],
        ['CN', 'БАСҚА БІРЕУ'],
      ],
      notBefore: new Date('2026-01-01'),
      notAfter: new Date('2027-01-01'),
    },
    head,
  );
  return { key, certificate };
}

export function fieldRemoved(file: Buffer): Buffer {
  const update = updateOf(file);
  const { form, catalogue, fields } = update.state;
  const [others, rest] = [
    sourceOf(update.bytes, form, ['Fields']),
    sourceOf(update.bytes, catalogue, ['AcroForm']),
  ];
  update.object(root(update), `<<${rest}/AcroForm<<${others}/Fields[${fields.at(-1)} 0 R]>>>>`);
  return update.end();
}

export function evidenceRemoved(file: Buffer): Buffer {
  const update = updateOf(file);
  update.object(root(update), `<<${entriesIn(update, root(update), ['DSS'])}>>`);
  return update.end();
}

/** Evidence added together with a page. */
export function evidenceWithPage(file: Buffer): Buffer {
  const update = updateOf(file);
  const page = firstPage(update);
  const added = update.reserve();
  const tree = referenceOf(update.state.catalogue.get('Pages')) ?? 0;
  update.object(added, `<<${entriesIn(update, page, ['Annots'])}>>`);
  update.object(tree, `<<${entriesIn(update, tree, ['Kids'])}/Kids[${page} 0 R ${added} 0 R]>>`);
  const proof = update.reserve();
  update.stream(proof, Buffer.from('proof'));
  const rest = entriesIn(update, root(update), ['DSS']);
  update.object(root(update), `<<${rest}/DSS<</Certs[${proof} 0 R]>>>>`);
  return update.end();
}
