import { addressOf } from '../cells/address.ts';
import { areaOf, type Area } from '../cells/area.ts';
import type {
  CellValueOperator,
  Condition,
  ConditionalFormat,
  ConditionalFormatType,
  ConditionalStyle,
} from '../cells/conditional-format.ts';
import { childrenOf, descendantOf, innerXml, outerXml, rootOf, type XmlElement } from '../package/xml-elements.ts';
import { attribute, attributesOf, escapeXml, flag, textOf } from '../package/xml-text.ts';
import { formulaFromFile, formulaToFile } from '../file-cells/file-formula.ts';
import { fileOperator, modelOperator } from './operators.ts';
import type { FileStyles } from '../file-looks/style-reader.ts';
import type { StyleWriter } from '../file-looks/style-writer.ts';
import { addressesOf, quoted, readAreas, readOperand, writeOperand } from './validation-part.ts';

type TextCondition = Condition & { kind: 'containsText' };

/** A rule as the file writes it, beside what the model makes of it. */
export interface FileRule {
  readonly format: ConditionalFormat;
  readonly xml: string;
  readonly priority: number;
}

const TYPES = new Map<string, ConditionalFormatType>([
  ['expression', 'Custom'],
  ['cellIs', 'CellValue'],
  ['containsText', 'ContainsText'],
  ['notContainsText', 'ContainsText'],
  ['beginsWith', 'ContainsText'],
  ['endsWith', 'ContainsText'],
  ['dataBar', 'DataBar'],
  ['colorScale', 'ColorScale'],
  ['iconSet', 'IconSet'],
  ['top10', 'TopBottom'],
]);
const TEXT_OPERATORS = new Map<string, TextCondition['operator']>([
  ['containsText', 'Contains'],
  ['notContainsText', 'NotContains'],
  ['beginsWith', 'BeginsWith'],
  ['endsWith', 'EndsWith'],
]);
/** Presets that the workbench draws: the file's name, the model's, and the formula that files spell beside it. */
const PRESETS: readonly (readonly [type: string, criterion: string, formula: (cell: string) => string])[] = [
  ['containsBlanks', 'Blanks', (cell) => `LEN(TRIM(${cell}))=0`],
  ['notContainsBlanks', 'NonBlanks', (cell) => `LEN(TRIM(${cell}))>0`],
  ['containsErrors', 'Errors', (cell) => `ISERROR(${cell})`],
  ['notContainsErrors', 'NonErrors', (cell) => `NOT(ISERROR(${cell}))`],
  ['duplicateValues', 'DuplicateValues', () => ''],
  ['uniqueValues', 'UniqueValues', () => ''],
];

/** Reads one `conditionalFormatting` of a sheet. Rules that the workbench does not draw have no condition, and stay. */
export function readConditionalFormats(xml: string, styles: FileStyles, newId: () => string): FileRule[] {
  const root = rootOf(xml);
  const areas = readAreas(attribute(root.attributes, 'sqref') ?? '');
  if (areas.length === 0) return [];
  return [...childrenOf(xml, root)]
    .filter(({ name }) => name === 'cfRule')
    .map((rule) => {
      const type = attribute(rule.attributes, 'type') ?? '';
      return {
        format: {
          id: newId(),
          type: TYPES.get(type) ?? 'PresetCriteria',
          areas: [...areas],
          condition: readCondition(xml, rule, type),
          style: readLook(styles, Number(attribute(rule.attributes, 'dxfId') ?? -1)),
          stopIfTrue: flag(rule.attributes, 'stopIfTrue'),
        },
        xml: outerXml(xml, rule),
        priority: Number(attribute(rule.attributes, 'priority') ?? 0),
      };
    });
}

/** What the model knows of a rule beside its place: while it stays the same, the file's own rule does. */
export function ruleState({ type, condition, style, stopIfTrue }: ConditionalFormat): string {
  return JSON.stringify([type, condition, style, stopIfTrue]);
}

/** Whether a file can hold the rule: one that has no condition was only kept, and cannot be written. */
export function isWritable({ condition }: ConditionalFormat): boolean {
  return (
    condition.kind !== 'unset' &&
    (condition.kind !== 'preset' || PRESETS.some(([, criterion]) => criterion === condition.criterion))
  );
}

/** Writes a rule that the file does not have. */
export function ruleXml(format: ConditionalFormat, styles: StyleWriter): string {
  const cell = addressOf(areaOf(format.areas[0]?.row ?? 0, format.areas[0]?.column ?? 0));
  const { formulas, ...written } = conditionXml(format.condition, cell);
  const attributes = attributesOf({
    ...written,
    dxfId: Object.keys(format.style).length === 0 ? null : styles.dxfFor(format.style),
    stopIfTrue: format.stopIfTrue ? 1 : null,
    priority: 1,
  });
  return `<cfRule${attributes}>${formulas.map((formula) => `<formula>${escapeXml(formula)}</formula>`).join('')}</cfRule>`;
}

/** A sheet's rules, the most important first, each with the cells that it holds for. */
export function conditionalFormattingXml(areas: readonly Area[], rule: string, priority: number): string {
  const ranked = rule.replace(/\spriority\s*=\s*["'][^"']*["']/, ` priority="${priority}"`);
  const name = /^<((?:[\w.-]+:)?)/.exec(rule)?.[1] ?? '';
  return `<${name}conditionalFormatting sqref="${addressesOf(areas)}">${ranked}</${name}conditionalFormatting>`;
}

function readCondition(xml: string, rule: XmlElement, type: string): Condition {
  const formulas = [...childrenOf(xml, rule)]
    .filter(({ name }) => name === 'formula')
    .map((each) => textOf(innerXml(xml, each)));
  const [first = '', second] = formulas;
  if (type === 'expression') return { kind: 'custom', formula: formulaFromFile(first) };
  if (type === 'cellIs') {
    const comparison = modelOperator(attribute(rule.attributes, 'operator') ?? 'between', '') as CellValueOperator;
    const formula2 = second === undefined ? {} : { formula2: readOperand(second) };
    return { kind: 'cellValue', operator: comparison, formula1: readOperand(first), ...formula2 };
  }
  const text = attribute(rule.attributes, 'text');
  const operator = TEXT_OPERATORS.get(type);
  if (operator !== undefined && text !== undefined) return { kind: 'containsText', operator, text };
  const preset = PRESETS.find(([name]) => name === type);
  return preset === undefined ? { kind: 'unset' } : { kind: 'preset', criterion: preset[1] };
}

function readLook(styles: FileStyles, dxf: number): ConditionalStyle {
  const element = styles.pieces.dxfs[dxf];
  if (element === undefined) return {};
  const { xml } = styles;
  const font = descendantOf(xml, element, 'font');
  const fill = descendantOf(xml, element, 'fill');
  const format = descendantOf(xml, element, 'numFmt');
  const color = fill === undefined ? null : (styles.readFill(xml, fill, 'bgColor') ?? styles.readFill(xml, fill));
  const { fontName: _, fontSize: __, ...look } = font === undefined ? {} : styles.readFont(xml, font);
  const code = format && attribute(format.attributes, 'formatCode');
  return {
    ...(look as ConditionalStyle),
    ...(color === null ? {} : { fill: color }),
    ...(code === undefined ? {} : { numberFormat: code }),
  };
}

function conditionXml(
  condition: Condition,
  cell: string,
): { type: string; operator?: string; text?: string; formulas: string[] } {
  switch (condition.kind) {
    case 'custom':
      return { type: 'expression', formulas: [formulaToFile(condition.formula)] };
    case 'cellValue': {
      const { operator, formula1, formula2 } = condition;
      const operands = [formula1, ...(formula2 === undefined ? [] : [formula2])].map(writeOperand);
      return { type: 'cellIs', operator: fileOperator(operator), formulas: operands };
    }
    case 'containsText':
      return textXml(condition.operator, condition.text, cell);
    case 'preset': {
      const [type = '', , formula] = PRESETS.find(([, criterion]) => criterion === condition.criterion) ?? [];
      const spelled = formula?.(cell) ?? '';
      return { type, formulas: spelled === '' ? [] : [spelled] };
    }
    case 'unset':
      throw new RangeError('conditionXml requires a condition');
  }
}

function textXml(operator: TextCondition['operator'], text: string, cell: string) {
  const part = text.startsWith('=') ? formulaToFile(text) : quoted(text);
  switch (operator) {
    case 'Contains':
      return {
        type: 'containsText',
        operator: 'containsText',
        text,
        formulas: [`NOT(ISERROR(SEARCH(${part},${cell})))`],
      };
    case 'NotContains':
      return { type: 'notContainsText', operator: 'notContains', text, formulas: [`ISERROR(SEARCH(${part},${cell}))`] };
    case 'BeginsWith':
      return { type: 'beginsWith', operator: 'beginsWith', text, formulas: [`LEFT(${cell},LEN(${part}))=${part}`] };
    case 'EndsWith':
      return { type: 'endsWith', operator: 'endsWith', text, formulas: [`RIGHT(${cell},LEN(${part}))=${part}`] };
  }
}
