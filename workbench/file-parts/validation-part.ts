import { addressOf, parseAddress, quotedSheetName } from '../cells/address.ts';
import type { Area } from '../cells/area.ts';
import {
  validationType,
  type LimitRule,
  type Validation,
  type ValidationAlert,
  type ValidationRule,
} from '../cells/validation.ts';
import { childrenOf, descendantOf, innerXml, rootOf, type XmlElement } from '../package/xml-elements.ts';
import { attribute, attributesOf, escapeXml, flag, textOf } from '../package/xml-text.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { formulaFromFile, formulaToFile } from '../file-cells/file-formula.ts';
import { fileOperator, modelOperator } from './operators.ts';

/** The file's name of a kind of rule → the model's. */
const KINDS = new Map([
  ['whole', 'wholeNumber'],
  ['decimal', 'decimal'],
  ['textLength', 'textLength'],
  ['date', 'date'],
  ['time', 'time'],
] as const);
const FILE_KINDS = new Map<string, string>([...KINDS].map(([file, model]) => [model, file]));
const STYLES = new Map<string, ValidationAlert['style']>([
  ['warning', 'Warning'],
  ['information', 'Information'],
]);

/** Reads a sheet's drop-downs and limits. Lists that are cells are held, so that they move with the cells. */
export function readValidations(xml: string | undefined, workbook: Workbook, sheet: Sheet): Validation[] {
  if (xml === undefined) return [];
  return [...childrenOf(xml, rootOf(xml))].flatMap((element) => {
    const { attributes } = element;
    const areas = readAreas(attribute(attributes, 'sqref') ?? '');
    if (areas.length === 0) return [];
    return {
      areas,
      rule: readRule(xml, element, workbook, sheet),
      alert: {
        showAlert: flag(attributes, 'showErrorMessage'),
        style: STYLES.get(attribute(attributes, 'errorStyle') ?? '') ?? 'Stop',
        title: attribute(attributes, 'errorTitle') ?? '',
        message: attribute(attributes, 'error') ?? '',
      },
      prompt: {
        showPrompt: flag(attributes, 'showInputMessage'),
        title: attribute(attributes, 'promptTitle') ?? '',
        message: attribute(attributes, 'prompt') ?? '',
      },
      ignoreBlanks: flag(attributes, 'allowBlank'),
    };
  });
}

/** "A1 B2:C3" as areas; what is no address of a sheet is left out. */
export function readAreas(addresses: string): Area[] {
  return addresses
    .split(/\s+/)
    .map((address) => parseAddress(address))
    .filter((area) => area !== null);
}

export function addressesOf(areas: readonly Area[]): string {
  return areas.map((area) => addressOf(area)).join(' ');
}

/** Writes a sheet's drop-downs and limits; "" for none. */
export function validationsXml(workbook: Workbook, sheet: Sheet): string {
  const entries = sheet.validations
    .map((validation) => validationXml(workbook, validation))
    .filter((entry) => entry !== '');
  return entries.length === 0 ? '' : `<dataValidations count="${entries.length}">${entries.join('')}</dataValidations>`;
}

function readRule(xml: string, element: XmlElement, workbook: Workbook, sheet: Sheet): ValidationRule {
  const type = attribute(element.attributes, 'type') ?? 'none';
  const formula = (name: string) => {
    const found = descendantOf(xml, element, name);
    return found === undefined ? undefined : textOf(innerXml(xml, found));
  };
  const first = formula('formula1') ?? '';
  if (type === 'list') {
    const inCellDropDown = !flag(element.attributes, 'showDropDown');
    if (/^".*"$/s.test(first)) return { list: { inCellDropDown, source: first.slice(1, -1).replaceAll('""', '"') } };
    const place = /^(?:(?:'(?:[^']|'')+'|[^'!,()[\]]+)!)?\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/.test(first)
      ? workbook.find(first, sheet)
      : null;
    return { list: { inCellDropDown, source: place === null ? formulaFromFile(first) : workbook.hold(place) } };
  }
  if (type === 'custom') return { custom: { formula: formulaFromFile(first) } };
  const kind = KINDS.get(type as 'whole');
  if (kind === undefined) return {};
  const second = formula('formula2');
  return {
    [kind]: {
      operator: modelOperator(attribute(element.attributes, 'operator') ?? 'between', 'To'),
      formula1: readOperand(first),
      ...(second === undefined ? {} : { formula2: readOperand(second) }),
    },
  };
}

/** A number, or a formula with its "=". */
export function readOperand(text: string): string | number {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : formulaFromFile(text);
}

/** As a file spells an operand: a text that is no formula and no number stands in quotation marks. */
export function writeOperand(operand: string | number): string {
  if (typeof operand === 'number') return String(operand);
  if (operand.startsWith('=')) return formulaToFile(operand);
  return operand.trim() !== '' && Number.isFinite(Number(operand)) ? operand : quoted(operand);
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function validationXml(workbook: Workbook, { areas, rule, alert, prompt, ignoreBlanks }: Validation): string {
  const written = ruleXml(workbook, rule);
  const attributes = attributesOf({
    type: written.type,
    errorStyle: alert.style === 'Stop' ? null : alert.style.toLowerCase(),
    operator: written.operator === 'between' ? null : written.operator,
    allowBlank: ignoreBlanks ? 1 : null,
    showDropDown: rule.list != null && !rule.list.inCellDropDown ? 1 : null,
    showInputMessage: prompt.showPrompt ? 1 : null,
    showErrorMessage: alert.showAlert ? 1 : null,
    errorTitle: alert.title || null,
    error: alert.message || null,
    promptTitle: prompt.title || null,
    prompt: prompt.message || null,
    sqref: addressesOf(areas),
  });
  const formulas = written.formulas.map((formula, at) => `<formula${at + 1}>${escapeXml(formula)}</formula${at + 1}>`);
  return `<dataValidation${attributes}>${formulas.join('')}</dataValidation>`;
}

function ruleXml(
  workbook: Workbook,
  rule: ValidationRule,
): { type: string | null; operator: string | null; formulas: string[] } {
  if (rule.list) {
    const { source } = rule.list;
    const formula =
      typeof source === 'string'
        ? source.startsWith('=')
          ? formulaToFile(source)
          : quoted(source)
        : absoluteAddress(workbook.place(source));
    return { type: 'list', operator: null, formulas: [formula] };
  }
  if (rule.custom) return { type: 'custom', operator: null, formulas: [formulaToFile(rule.custom.formula)] };
  const kind = validationType(rule);
  const name = kind.charAt(0).toLowerCase() + kind.slice(1);
  const limit = rule[name as keyof ValidationRule] as LimitRule | undefined;
  if (limit === undefined) return { type: null, operator: null, formulas: [] };
  const operands = [limit.formula1, ...(limit.formula2 == null ? [] : [limit.formula2])];
  return {
    type: FILE_KINDS.get(name) ?? null,
    operator: fileOperator(limit.operator),
    formulas: operands.map(writeOperand),
  };
}

/** "Sheet1!$A$1:$B$2", as names and lists spell the cells that they mean. */
export function absoluteAddress(place: { readonly sheet: Sheet; readonly area: Area } | null): string {
  if (place === null) return '#REF!';
  return `${quotedSheetName(place.sheet.name)}!${addressOf(place.area).replaceAll(/[A-Z]+|\d+/g, '$$$&')}`;
}
