import { escapeText } from '../../document/html.ts';
import { toReference, withEntry } from './dictionary.ts';
import type { SkiaPdf } from './skia-pdf.ts';

/**
 * Adds the description that readers and archives look for (XMP): title, language, date, and that the file is made by
 * the rules of PDF/UA-1. No validator has confirmed the last: see docs/accessibility.md.
 * @param date year-month-day
 */
export function describeFile(pdf: SkiaPdf, about: { title: string; language: string; date: string }): void {
  const id = pdf.addStream('/Type /Metadata\n/Subtype /XML', xmp(about));
  pdf.replace(pdf.catalogue, withEntry(pdf.dictionary(pdf.catalogue), 'Metadata', toReference(id)));
}

const xmp = ({ title, language, date }: { title: string; language: string; date: string }): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeText(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeText(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${date}T00:00:00Z</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
