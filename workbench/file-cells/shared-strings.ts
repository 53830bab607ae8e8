import { childrenOf, innerXml, rootOf, type XmlElement } from '../package/xml-elements.ts';
import { textOf, unescapeCellText } from '../package/xml-text.ts';

/** The texts that cells name by number (xl/sharedStrings.xml), without the looks of their pieces. */
export function readSharedStrings(xml: string | undefined): string[] {
  if (xml === undefined) return [];
  const texts: string[] = [];
  for (const item of childrenOf(xml, rootOf(xml))) if (item.name === 'si') texts.push(stringItem(xml, item));
  return texts;
}

/** The text of one string item, whole or in pieces; how it is pronounced (`rPh`) is no part of it. */
export function stringItem(xml: string, item: XmlElement): string {
  let text = '';
  for (const child of childrenOf(xml, item)) {
    if (child.name === 't') text += textOf(innerXml(xml, child));
    else if (child.name === 'r') text += stringItem(xml, child);
  }
  return unescapeCellText(text);
}
