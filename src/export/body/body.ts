import type { Document } from '../../document/document.ts';
import { agreementParts } from './agreement.ts';
import { flowchartParts } from './flowchart.ts';
import type { Part, ReaderName } from './parts.ts';
import { policyParts } from './policy.ts';
import { recordParts } from './record.ts';

/**
 * The words of a document in plain elements, for formats that know no forms, charts and boxes: what people fill in
 * is a table or a line with a box, a chart is a list of steps that says where each one leads.
 */
export function bodyOf(document: Document, readerName: ReaderName): readonly Part[] {
  switch (document.kind) {
    case 'policy':
      return policyParts(document, readerName);
    case 'agreement':
      return agreementParts(document);
    case 'record':
      return recordParts(document);
    case 'flowchart':
      return flowchartParts(document);
    case 'sheet':
      return [{ nodes: document.nodes }];
  }
}
