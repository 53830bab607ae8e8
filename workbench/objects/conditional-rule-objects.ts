import type { CellValueOperator, Condition, ConditionalFormat } from '../cells/conditional-format.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostObject, StoredObject, type HostContext } from './host-object.ts';
import { colorOf, underlineOf } from './look-values.ts';

/**
 * The object of a format's rule and look: of its own class for each type. Types that the workbench does not draw are
 * only kept.
 */
export function ruleObject(context: HostContext, format: ConditionalFormat): HostObject {
  switch (format.type) {
    case 'Custom':
      return new CustomFormatObject(context, format);
    case 'CellValue':
      return new CellValueFormatObject(context, format);
    case 'ContainsText':
      return new TextFormatObject(context, format);
    case 'PresetCriteria':
      return new PresetFormatObject(context, format);
    default:
      return new StoredObject(context, `${format.type}ConditionalFormat`);
  }
}

abstract class DrawnFormatObject extends HostObject<ConditionalFormat> {
  readonly Format = new ConditionalRangeFormatObject(this.context, this.part);
}

export class CustomFormatObject extends DrawnFormatObject {
  readonly className = 'CustomConditionalFormat';
  readonly Rule = new CustomRuleObject(this.context, this.part);
}

export class CustomRuleObject extends HostObject<ConditionalFormat> {
  readonly className = 'ConditionalFormatRule';

  override get keepsProperties() {
    return false;
  }

  get Formula() {
    return this.part.condition.kind === 'custom' ? this.part.condition.formula : '';
  }
  set Formula(value: unknown) {
    this.change(this.part, { condition: { kind: 'custom', formula: String(value) } });
  }
}

/** A format whose rule is plain data, as Excel types it; null before it is set. */
abstract class DataFormatObject extends DrawnFormatObject {
  get Rule() {
    return this.ruleOf(this.part.condition);
  }
  set Rule(value: unknown) {
    this.change(this.part, { condition: this.conditionOf((value ?? {}) as RuleData) });
  }

  protected abstract ruleOf(condition: Condition): RuleData | null;
  /** @throws {WorkbookError} InvalidArgument for data of another rule */
  protected abstract conditionOf(rule: RuleData): Condition;
}

/** What Excel.ConditionalCellValueRule, ConditionalTextComparisonRule and ConditionalPresetCriteriaRule hold. */
type RuleData = Partial<
  Record<'operator' | 'text' | 'criterion', string> & Record<'formula1' | 'formula2', string | number>
>;

export class CellValueFormatObject extends DataFormatObject {
  readonly className = 'CellValueConditionalFormat';

  protected ruleOf(condition: Condition) {
    if (condition.kind !== 'cellValue') return null;
    const { operator, formula1, formula2 } = condition;
    return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
  }

  protected conditionOf({ operator, formula1, formula2 }: RuleData): Condition {
    if (operator === undefined || formula1 === undefined) throw new WorkbookError('InvalidArgument');
    const second = formula2 === undefined || formula2 === null ? {} : { formula2 };
    return { kind: 'cellValue', operator: operator as CellValueOperator, formula1, ...second };
  }
}

export class TextFormatObject extends DataFormatObject {
  readonly className = 'TextConditionalFormat';

  protected ruleOf(condition: Condition) {
    return condition.kind === 'containsText' ? { operator: condition.operator, text: condition.text } : null;
  }

  protected conditionOf({ operator, text }: RuleData): Condition {
    if (text === undefined) throw new WorkbookError('InvalidArgument');
    return { kind: 'containsText', operator: (operator ?? 'Contains') as 'Contains', text };
  }
}

export class PresetFormatObject extends DataFormatObject {
  readonly className = 'PresetCriteriaConditionalFormat';

  protected ruleOf(condition: Condition) {
    return condition.kind === 'preset' ? { criterion: condition.criterion } : null;
  }

  protected conditionOf({ criterion }: RuleData): Condition {
    if (criterion === undefined) throw new WorkbookError('InvalidArgument');
    return { kind: 'preset', criterion };
  }
}

export class ConditionalRangeFormatObject extends HostObject<ConditionalFormat> {
  readonly className = 'ConditionalRangeFormat';
  readonly Fill = new ConditionalFillObject(this.context, this.part);
  readonly Font = new ConditionalFontObject(this.context, this.part);

  get NumberFormat() {
    return this.part.style.numberFormat ?? null;
  }
  set NumberFormat(value: unknown) {
    this.change(this.part.style, { numberFormat: String(value) });
  }
}

export class ConditionalFillObject extends HostObject<ConditionalFormat> {
  readonly className = 'ConditionalRangeFill';

  get Color() {
    return this.part.style.fill ?? null;
  }

  set Color(value: unknown) {
    const fill = colorOf(value);
    if (fill === null) this.Clear();
    else this.change(this.part.style, { fill });
  }

  Clear() {
    const { fill: _, ...style } = this.part.style;
    this.change(this.part, { style });
  }
}

export class ConditionalFontObject extends HostObject<ConditionalFormat> {
  readonly className = 'ConditionalRangeFont';

  get Color() {
    return this.part.style.fontColor ?? null;
  }
  set Color(value: unknown) {
    this.change(this.part.style, { fontColor: colorOf(value) ?? '#000000' });
  }
  get Bold() {
    return this.part.style.bold ?? null;
  }
  set Bold(value: unknown) {
    this.change(this.part.style, { bold: value === true });
  }
  get Italic() {
    return this.part.style.italic ?? null;
  }
  set Italic(value: unknown) {
    this.change(this.part.style, { italic: value === true });
  }
  get Strikethrough() {
    return this.part.style.strikethrough ?? null;
  }
  set Strikethrough(value: unknown) {
    this.change(this.part.style, { strikethrough: value === true });
  }
  get Underline() {
    return this.part.style.underline ?? null;
  }
  set Underline(value: unknown) {
    this.change(this.part.style, { underline: underlineOf(value) });
  }
}
