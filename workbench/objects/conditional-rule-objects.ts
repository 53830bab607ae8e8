import type { CellValueOperator, Condition, ConditionalFormat, ConditionalFormatType } from '../cells/conditional-format.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostObject } from './host-object.ts';
import { colorOf, underlineOf } from './range-format.ts';

const CLASS_NAMES: Partial<Record<ConditionalFormatType, string>> = {
  Custom: 'CustomConditionalFormat',
  CellValue: 'CellValueConditionalFormat',
  ContainsText: 'TextConditionalFormat',
  PresetCriteria: 'PresetCriteriaConditionalFormat',
};

/** The rule and the look of a conditional format that the workbench evaluates. */
export class ConditionalRuleObject extends HostObject {
  readonly className: string;
  readonly Format: ConditionalRangeFormatObject;
  private readonly workbook: Workbook;
  private readonly format: ConditionalFormat;
  private readonly customRule: CustomRuleObject;

  constructor(workbook: Workbook, format: ConditionalFormat) {
    super();
    this.workbook = workbook;
    this.format = format;
    this.className = CLASS_NAMES[format.type] ?? 'ConditionalFormat';
    this.Format = new ConditionalRangeFormatObject(workbook, format);
    this.customRule = new CustomRuleObject(workbook, format);
  }

  /** An object with a formula for custom formats; plain data, as Excel types it, for the others. */
  get Rule(): unknown {
    const { condition } = this.format;
    if (this.format.type === 'Custom') return this.customRule;
    if (condition.kind === 'cellValue') {
      const { operator, formula1, formula2 } = condition;
      return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
    }
    if (condition.kind === 'containsText') return { operator: condition.operator, text: condition.text };
    return condition.kind === 'preset' ? { criterion: condition.criterion } : null;
  }

  set Rule(value: unknown) {
    this.format.condition = conditionOf(this.format.type, value);
    this.workbook.feed.changed();
  }
}

class CustomRuleObject extends HostObject {
  readonly className = 'ConditionalFormatRule';
  private readonly workbook: Workbook;
  private readonly format: ConditionalFormat;

  constructor(workbook: Workbook, format: ConditionalFormat) {
    super();
    this.workbook = workbook;
    this.format = format;
  }

  override get keepsProperties() {
    return false;
  }

  get Formula() {
    return this.format.condition.kind === 'custom' ? this.format.condition.formula : '';
  }

  set Formula(value: unknown) {
    this.format.condition = { kind: 'custom', formula: String(value) };
    this.workbook.feed.changed();
  }
}

class ConditionalRangeFormatObject extends HostObject {
  readonly className = 'ConditionalRangeFormat';
  readonly Fill: ConditionalFillObject;
  readonly Font: ConditionalFontObject;
  private readonly workbook: Workbook;
  private readonly format: ConditionalFormat;

  constructor(workbook: Workbook, format: ConditionalFormat) {
    super();
    this.workbook = workbook;
    this.format = format;
    this.Fill = new ConditionalFillObject(workbook, format);
    this.Font = new ConditionalFontObject(workbook, format);
  }

  get NumberFormat() {
    return this.format.style.numberFormat ?? null;
  }

  set NumberFormat(value: unknown) {
    this.format.style.numberFormat = String(value);
    this.workbook.feed.changed();
  }
}

class ConditionalFillObject extends HostObject {
  readonly className = 'ConditionalRangeFill';
  private readonly workbook: Workbook;
  private readonly format: ConditionalFormat;

  constructor(workbook: Workbook, format: ConditionalFormat) {
    super();
    this.workbook = workbook;
    this.format = format;
  }

  get Color() {
    return this.format.style.fill ?? null;
  }

  set Color(value: unknown) {
    const color = colorOf(value);
    if (color === null) this.Clear();
    else this.format.style.fill = color;
    this.workbook.feed.changed();
  }

  Clear() {
    delete this.format.style.fill;
    this.workbook.feed.changed();
  }
}

class ConditionalFontObject extends HostObject {
  readonly className = 'ConditionalRangeFont';
  private readonly workbook: Workbook;
  private readonly format: ConditionalFormat;

  constructor(workbook: Workbook, format: ConditionalFormat) {
    super();
    this.workbook = workbook;
    this.format = format;
  }

  get Color() { return this.format.style.fontColor ?? null; }
  set Color(value: unknown) { this.change({ fontColor: colorOf(value) ?? '#000000' }); }
  get Bold() { return this.format.style.bold ?? null; }
  set Bold(value: unknown) { this.change({ bold: value === true }); }
  get Italic() { return this.format.style.italic ?? null; }
  set Italic(value: unknown) { this.change({ italic: value === true }); }
  get Strikethrough() { return this.format.style.strikethrough ?? null; }
  set Strikethrough(value: unknown) { this.change({ strikethrough: value === true }); }
  get Underline() { return this.format.style.underline ?? null; }
  set Underline(value: unknown) { this.change({ underline: underlineOf(value) }); }

  private change(style: ConditionalFormat['style']): void {
    Object.assign(this.format.style, style);
    this.workbook.feed.changed();
  }
}

/** Reads Excel.ConditionalCellValueRule, ConditionalTextComparisonRule or ConditionalPresetCriteriaRule. */
function conditionOf(type: ConditionalFormatType, value: unknown): Condition {
  const rule = (value ?? {}) as Partial<Record<'operator' | 'formula1' | 'formula2' | 'text' | 'criterion', string>>;
  if (type === 'CellValue' && rule.operator !== undefined && rule.formula1 !== undefined) {
    const second = rule.formula2 === undefined || rule.formula2 === null ? {} : { formula2: rule.formula2 };
    return { kind: 'cellValue', operator: rule.operator as CellValueOperator, formula1: rule.formula1, ...second };
  }
  if (type === 'ContainsText' && rule.text !== undefined) {
    return { kind: 'containsText', operator: (rule.operator ?? 'Contains') as 'Contains', text: rule.text };
  }
  if (type === 'PresetCriteria' && rule.criterion !== undefined) return { kind: 'preset', criterion: rule.criterion };
  throw new WorkbookError('InvalidArgument');
}
