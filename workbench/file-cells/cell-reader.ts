import type { CellValue } from '../cells/cell.ts';
import { copyFormula } from '../formulas/formula-text.ts';
import { childrenOf, innerXml, type XmlElement } from '../package/xml-elements.ts';
import { attribute, textOf, unescapeCellText } from '../package/xml-text.ts';
import type { DateSystem } from './date-system.ts';
import { formulaFromFile } from './file-formula.ts';
import { stringItem } from './shared-strings.ts';
import type { FileCell } from './sheet-cells.ts';

/** What the workbench reads of a cell: opening puts it into the model, saving compares the model with it. */
export interface ReadCell {
  readonly value: CellValue;
  /** With its "="; undefined for a constant, and for formulas over several cells, of which only results are read. */
  readonly formula: string | undefined;
  /** Whether the cell holds a formula that is kept in the file and not read. */
  readonly hasUnreadFormula: boolean;
  /** False for a formula that whoever wrote the file did not calculate; its value is ''. */
  readonly hasResult: boolean;
  /** The group of a formula that several cells share, and whether this cell is the one that spells it. */
  readonly shared: { readonly group: string; readonly isMaster: boolean } | null;
}

/** Reads the cells of one sheet, in their order: later ones may share the formula of an earlier one. */
export class CellReader {
  private readonly xml: string;
  private readonly strings: readonly string[];
  private readonly dates: DateSystem;
  private readonly masters = new Map<string, { formula: string; row: number; column: number }>();

  constructor(xml: string, strings: readonly string[], dates: DateSystem) {
    this.xml = xml;
    this.strings = strings;
    this.dates = dates;
  }

  read(cell: FileCell): ReadCell {
    let formula: XmlElement | undefined;
    let result = '';
    let inline = '';
    for (const child of childrenOf(this.xml, cell.element)) {
      if (child.name === 'v') result = textOf(innerXml(this.xml, child));
      else if (child.name === 'is') inline = stringItem(this.xml, child);
      else if (child.name === 'f') formula = child;
    }
    const type = attribute(cell.element.attributes, 't') ?? 'n';
    const value = type === 'inlineStr' ? inline : this.valueOf(type, result, cell.xf);
    return { value, hasResult: value !== '' || type === 'str', ...this.formulaOf(cell, formula) };
  }

  private valueOf(type: string, result: string, xf: number): CellValue {
    switch (type) {
      case 's':
        return this.strings[Number(result)] ?? '';
      case 'str':
        return unescapeCellText(result);
      case 'b':
        return result === '1' || result === 'true';
      case 'e':
        return result;
      case 'd':
        return this.dates.serialOfIso(result) ?? result;
      default: {
        const number = Number(result);
        return result.trim() === '' || Number.isNaN(number) ? '' : this.dates.fromFile(number, xf);
      }
    }
  }

  private formulaOf({ row, column }: FileCell, element: XmlElement | undefined): Omit<ReadCell, 'value' | 'hasResult'> {
    const none = { formula: undefined, hasUnreadFormula: false, shared: null };
    if (element === undefined) return none;
    const kind = attribute(element.attributes, 't') ?? 'normal';
    const text = textOf(innerXml(this.xml, element));
    if (kind === 'normal') return text === '' ? none : { ...none, formula: formulaFromFile(text) };
    if (kind !== 'shared') return { ...none, hasUnreadFormula: true };
    const group = attribute(element.attributes, 'si') ?? '';
    if (text !== '') {
      const formula = formulaFromFile(text);
      this.masters.set(group, { formula, row, column });
      return { ...none, formula, shared: { group, isMaster: true } };
    }
    const master = this.masters.get(group);
    if (master === undefined) return { ...none, hasUnreadFormula: true };
    const formula = copyFormula(master.formula, row - master.row, column - master.column);
    return { ...none, formula, shared: { group, isMaster: false } };
  }
}
