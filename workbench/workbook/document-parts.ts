import type { Reference } from '../cells/reference.ts';

/** What a document says of itself (Excel.DocumentProperties). */
export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  readonly lastAuthor: string;
  revisionNumber: number;
  readonly creationDate: Date;
}

export function newProperties(creationDate: Date): DocumentProperties {
  return {
    ...{ title: '', subject: '', author: '', keywords: '', comments: '', category: '', manager: '', company: '' },
    ...{ lastAuthor: '', revisionNumber: 0, creationDate },
  };
}

/** Cells that an add-in found an own name for. */
export interface Binding {
  readonly id: string;
  /** Excel.BindingType. */
  readonly type: string;
  readonly reference: Reference;
}

/** XML that an add-in keeps in the document. */
export interface XmlPart {
  readonly id: string;
  xml: string;
}
