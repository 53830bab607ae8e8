import { childrenOf, rootOf } from './xml-elements.ts';
import { attribute } from './xml-text.ts';

/** One part's link to another one, or to something outside the package. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type's address: "worksheet", "styles". */
  readonly kind: string;
  /** The type's address before that word: the strict form of the standard has others. */
  readonly base: string;
  /** A part's name, resolved; the address itself when it lies outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Where the links of a part stand: "xl/workbook.xml" has "xl/_rels/workbook.xml.rels", the package "_rels/.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function readRelationships(xml: string, part: string): Relationship[] {
  return [...childrenOf(xml, rootOf(xml))].map(({ attributes }) => {
    const type = attribute(attributes, 'Type') ?? '';
    const target = attribute(attributes, 'Target') ?? '';
    const isExternal = attribute(attributes, 'TargetMode') === 'External';
    const slash = type.lastIndexOf('/');
    return {
      id: attribute(attributes, 'Id') ?? '',
      kind: type.slice(slash + 1),
      base: type.slice(0, slash),
      target: isExternal ? target : resolved(part, target),
      isExternal,
    };
  });
}

/** @example resolved('xl/worksheets/sheet1.xml', '../tables/table1.xml') // => 'xl/tables/table1.xml' */
export function resolved(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
