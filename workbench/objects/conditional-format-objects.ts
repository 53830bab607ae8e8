import { overlaps } from '../cells/area.ts';
import type { Condition, ConditionalFormat, ConditionalFormatType } from '../cells/conditional-format.ts';
import type { Reference } from '../cells/reference.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { newId } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { ConditionalRuleObject } from './conditional-rule-objects.ts';
import type { HostContext } from './host-context.ts';
import { HostCollection, HostObject, StoredObject } from './host-object.ts';

/** Excel's types, with the property of Excel.ConditionalFormat that leads to each. */
const PROPERTY: Record<ConditionalFormatType, string> = {
  Custom: 'Custom',
  DataBar: 'DataBar',
  ColorScale: 'ColorScale',
  IconSet: 'IconSet',
  TopBottom: 'TopBottom',
  PresetCriteria: 'Preset',
  ContainsText: 'TextComparison',
  CellValue: 'CellValue',
};

/** Excel.ConditionalFormatCollection: the formats that touch a range, first priority first. */
export class ConditionalFormatsObject extends HostCollection<HostObject> {
  readonly className = 'ConditionalFormatCollection';
  private readonly context: HostContext;
  private readonly reference: Reference;

  constructor(context: HostContext, reference: Reference) {
    super();
    this.context = context;
    this.reference = reference;
  }

  items() {
    const { sheet } = this.context.place(this.reference);
    return this.touching().map((format) => this.objectOf(sheet, format));
  }

  /** The new format gets the first priority. */
  Add(type: string) {
    const { sheet, area } = this.context.place(this.reference);
    if (!Object.hasOwn(PROPERTY, type)) throw new WorkbookError('InvalidArgument');
    this.context.workbook.refuseWhenProtected(sheet, area);
    const condition: Condition = { kind: 'unset' };
    const format: ConditionalFormat = { id: newId(), type: type as ConditionalFormatType, areas: [area], condition, style: {}, stopIfTrue: false };
    sheet.conditionalFormats.unshift(format);
    this.context.workbook.feed.changed();
    return this.objectOf(sheet, format);
  }

  ClearAll() {
    const { sheet } = this.context.place(this.reference);
    const cleared = new Set(this.touching());
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !cleared.has(format));
    this.context.workbook.feed.changed();
  }

  private touching(): ConditionalFormat[] {
    const { sheet, area } = this.context.place(this.reference);
    return sheet.conditionalFormats.filter((format) => format.areas.some((each) => overlaps(each, area)));
  }

  private objectOf(sheet: Sheet, format: ConditionalFormat): HostObject {
    return this.context.objectOf(format, () => new ConditionalFormatObject(this.context, sheet, format));
  }
}

/** Excel.ConditionalFormat: of one type; the properties of the other types are not there. */
class ConditionalFormatObject extends HostObject {
  readonly className = 'ConditionalFormat';
  private readonly context: HostContext;
  private readonly sheet: Sheet;
  private readonly format: ConditionalFormat;
  private readonly rule: HostObject;

  constructor(context: HostContext, sheet: Sheet, format: ConditionalFormat) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.format = format;
    const isDrawn = ['Custom', 'CellValue', 'ContainsText', 'PresetCriteria'].includes(format.type);
    this.rule = isDrawn ? new ConditionalRuleObject(context.workbook, format) : new StoredObject(`${PROPERTY[format.type]}ConditionalFormat`);
  }

  override get identity() {
    return this.format.id;
  }

  get Id() { return this.format.id; }
  get Type() { return this.format.type; }
  get Priority() { return this.sheet.conditionalFormats.indexOf(this.format); }

  set Priority(value: unknown) {
    const others = this.sheet.conditionalFormats.filter((format) => format !== this.format);
    others.splice(Number(value), 0, this.format);
    this.sheet.conditionalFormats = others;
    this.context.workbook.feed.changed();
  }

  get StopIfTrue() { return this.format.stopIfTrue; }

  set StopIfTrue(value: unknown) {
    this.format.stopIfTrue = value === true;
    this.context.workbook.feed.changed();
  }

  get Custom() { return this.only('Custom'); }
  get CustomOrNullObject() { return this.ruleIf('Custom'); }
  get CellValue() { return this.only('CellValue'); }
  get CellValueOrNullObject() { return this.ruleIf('CellValue'); }
  get TextComparison() { return this.only('TextComparison'); }
  get TextComparisonOrNullObject() { return this.ruleIf('TextComparison'); }
  get Preset() { return this.only('Preset'); }
  get PresetOrNullObject() { return this.ruleIf('Preset'); }
  get DataBar() { return this.only('DataBar'); }
  get DataBarOrNullObject() { return this.ruleIf('DataBar'); }
  get ColorScale() { return this.only('ColorScale'); }
  get ColorScaleOrNullObject() { return this.ruleIf('ColorScale'); }
  get IconSet() { return this.only('IconSet'); }
  get IconSetOrNullObject() { return this.ruleIf('IconSet'); }
  get TopBottom() { return this.only('TopBottom'); }
  get TopBottomOrNullObject() { return this.ruleIf('TopBottom'); }

  GetRange() {
    const [area] = this.format.areas;
    if (area === undefined || this.format.areas.length > 1) throw new WorkbookError('InvalidOperation');
    return this.context.make.range({ sheet: this.sheet, area });
  }

  Delete() {
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => format !== this.format);
    this.context.workbook.feed.changed();
  }

  private ruleIf(property: string): HostObject | null {
    return PROPERTY[this.format.type] === property ? this.rule : null;
  }

  private only(property: string): HostObject {
    const rule = this.ruleIf(property);
    if (rule === null) throw new WorkbookError('InvalidOperation');
    return rule;
  }
}
