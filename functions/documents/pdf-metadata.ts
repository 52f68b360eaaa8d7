/** What a document says of itself. */
export type Metadata = {
  readonly title: string;
  /** The act whose form this is, or that the layout is the project's own. */
  readonly source: string;
  /** RFC 3339, UTC. */
  readonly issuedAt: string;
};

const PRODUCER = 'Qonys';

/** A text string of PDF: UTF-16BE with its mark, in hexadecimal (ISO 32000-1, 7.9.2.2). */
export const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const seconds = (issuedAt: string): string => `${issuedAt.slice(0, 19)}Z`;

/** The document information dictionary; its dates are those of the XMP packet, as PDF/A asks. */
export function infoDictionary({ title, issuedAt }: Metadata): string {
  const date = `(D:${issuedAt.slice(0, 19).replaceAll(/[-:T]/gu, '')}Z)`;
  return `<</Title${textString(title)}/Creator(${PRODUCER})/Producer(${PRODUCER})/CreationDate${date}/ModDate${date}>>`;
}

/** The XMP packet (ISO 16684-1), not compressed, so that it can be found without reading PDF. */
export function xmpPacket({ title, source, issuedAt }: Metadata): Buffer {
  const date = seconds(issuedAt);
  return Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li><rdf:li xml:lang="kk">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>kk</rdf:li></rdf:Bag></dc:language>
<dc:source>${escaped(source)}</dc:source>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:MetadataDate>${date}</xmp:MetadataDate>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`);
}
