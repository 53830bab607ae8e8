import { childrenOf, childOf, rootOf, type XmlElement } from '../package/xml-elements.ts';
import { attribute } from '../package/xml-text.ts';
import { OdsNumberFormats } from './ods-number-format.ts';

/** Points of a unit of length. */
const POINTS = new Map([
  ['in', 72],
  ['cm', 72 / 2.54],
  ['mm', 72 / 25.4],
  ['pc', 12],
  ['px', 0.75],
  ['pt', 1],
]);

interface CellStyleOfFile {
  readonly parent: string | undefined;
  readonly numberFormat: string | undefined;
}

/** What is taken over of the styles of an OpenDocument file, by their names. */
export class OdsStyles {
  /** Points. */
  readonly columnWidths = new Map<string, number>();
  /** Points, of rows that do not fit themselves. */
  readonly rowHeights = new Map<string, number>();
  readonly hiddenTables = new Set<string>();
  private readonly formats = new OdsNumberFormats();
  private readonly cells = new Map<string, CellStyleOfFile>();

  /** @param parts XML of the parts that have styles; a later one's stand before an earlier one's of the same name */
  constructor(parts: readonly string[]) {
    for (const xml of parts) {
      for (const group of childrenOf(xml, rootOf(xml))) {
        if (group.name !== 'styles' && group.name !== 'automatic-styles') continue;
        for (const style of childrenOf(xml, group)) this.add(xml, style);
      }
    }
  }

  /** The number format of a cell style, which it may have of the style it is made from. */
  numberFormatOf(styleName: string | undefined): string {
    const seen = new Set<string>();
    let name = styleName;
    while (name !== undefined && !seen.has(name)) {
      seen.add(name);
      const style = this.cells.get(name);
      if (style?.numberFormat !== undefined) return this.formats.codeOf(style.numberFormat);
      name = style?.parent;
    }
    return 'General';
  }

  private add(xml: string, style: XmlElement): void {
    this.formats.add(xml, style);
    const name = attribute(style.attributes, 'name');
    if (style.name !== 'style' || name === undefined) return;
    const properties = (kind: string) => childOf(xml, style, kind)?.attributes ?? '';
    switch (attribute(style.attributes, 'family')) {
      case 'table-cell':
        this.cells.set(name, {
          parent: attribute(style.attributes, 'parent-style-name'),
          numberFormat: attribute(style.attributes, 'data-style-name'),
        });
        break;
      case 'table-column':
        keep(this.columnWidths, name, attribute(properties('table-column-properties'), 'column-width'));
        break;
      case 'table-row': {
        const row = properties('table-row-properties');
        if (attribute(row, 'use-optimal-row-height') !== 'true')
          keep(this.rowHeights, name, attribute(row, 'row-height'));
        break;
      }
      case 'table':
        if (attribute(properties('table-properties'), 'display') === 'false') this.hiddenTables.add(name);
    }
  }
}

function keep(lengths: Map<string, number>, name: string, length: string | undefined): void {
  const [, number, unit = ''] = /^(\d*\.?\d+)([a-z]+)$/.exec(length ?? '') ?? [];
  const points = POINTS.get(unit);
  if (number !== undefined && points !== undefined) lengths.set(name, Number(number) * points);
}
