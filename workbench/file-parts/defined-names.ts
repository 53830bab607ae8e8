import { childrenOf, innerXml, outerXml, rootOf, type XmlElement } from '../package/xml-elements.ts';
import { attribute, attributesOf, escapeXml, flag, textOf } from '../package/xml-text.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { NamedItem } from '../workbook/named-item.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { formulaFromFile, formulaToFile } from '../file-cells/file-formula.ts';
import { absoluteAddress } from './validation-part.ts';

/** A name of the file that the model does not hold: print areas, filters and others that Excel gives. */
export interface KeptName {
  readonly xml: string;
  /** The place of its sheet among the file's; undefined for a name of the workbook. */
  readonly place: number | undefined;
}

/** Names that the model does not hold. */
export function keptNames(xml: string | undefined, hasSheet: (place: number) => boolean): KeptName[] {
  return fileNames(xml)
    .filter((name) => !isRead(name, hasSheet))
    .map(({ element, place }) => ({ xml: outerXml(xml ?? '', element), place }));
}

/**
 * Reads the names of a workbook (`definedNames`).
 * @param sheetAt the model's sheet at a place among the file's; undefined for a chart sheet and others that it has not
 */
export function readNames(
  xml: string | undefined,
  workbook: Workbook,
  sheetAt: (place: number) => Sheet | undefined,
): NamedItem[] {
  return fileNames(xml)
    .filter((name) => isRead(name, (place) => sheetAt(place) !== undefined))
    .map(({ element, name, place }) => {
      const text = textOf(innerXml(xml ?? '', element));
      const sheetId = place === undefined ? null : (sheetAt(place)?.id ?? null);
      return {
        ...namedItem(workbook, name, text, sheetId),
        comment: attribute(element.attributes, 'comment') ?? '',
        visible: !flag(element.attributes, 'hidden'),
      };
    });
}

/** A visible name of what a file says without "=": cells, which it holds on to, a constant or a formula. */
export function namedItem(workbook: Workbook, name: string, text: string, sheetId: string | null): NamedItem {
  const area = AREA.test(text) ? workbook.find(text) : null;
  return {
    name,
    sheetId,
    reference: area === null ? null : workbook.hold(area),
    formula: area === null ? formulaFromFile(text) : '',
    comment: '',
    visible: true,
  };
}

const AREA = /^(?:'(?:[^']|'')+'|[^'!,()[\]]+)!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?$/;

interface FileName {
  readonly element: XmlElement;
  readonly name: string;
  readonly place: number | undefined;
}

function fileNames(xml: string | undefined): FileName[] {
  if (xml === undefined) return [];
  return Array.from(childrenOf(xml, rootOf(xml)), (element) => {
    const place = attribute(element.attributes, 'localSheetId');
    return {
      element,
      name: attribute(element.attributes, 'name') ?? '',
      place: place === undefined ? undefined : Number(place),
    };
  });
}

function isRead({ element, name, place }: FileName, hasSheet: (place: number) => boolean): boolean {
  const isExcels = name.startsWith('_xlnm.') || flag(element.attributes, 'function') || flag(element.attributes, 'xlm');
  return !isExcels && (place === undefined || hasSheet(place));
}

/** What the model knows of the workbook's names: while it stays the same, the file's own do. */
export function namesState(workbook: Workbook): string {
  return JSON.stringify(workbook.names.map((item) => [item.sheetId, nameXml(workbook, item, undefined)]));
}

/** Writes the name of an area, a constant or a formula. */
export function nameXml(workbook: Workbook, item: NamedItem, place: number | undefined): string {
  const { name, reference, formula, comment, visible } = item;
  const text = reference === null ? formulaToFile(formula) : absoluteAddress(workbook.place(reference));
  const attributes = attributesOf({ name, comment: comment || null, localSheetId: place, hidden: visible ? null : 1 });
  return `<definedName${attributes}>${escapeXml(text)}</definedName>`;
}
