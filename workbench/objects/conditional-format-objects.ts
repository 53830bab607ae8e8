import { overlaps } from '../cells/area.ts';
import type { Condition, ConditionalFormat, ConditionalFormatType } from '../cells/conditional-format.ts';
import type { Reference } from '../cells/reference.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { newId } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { ruleObject } from './conditional-rule-objects.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject } from './host-object.ts';

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
export class ConditionalFormatsObject extends HostCollection<Reference, HostObject> {
  readonly className = 'ConditionalFormatCollection';

  items() {
    const { sheet } = this.context.place(this.part);
    return this.touching().map((format) => this.objectOf(sheet, format));
  }

  /** The new format gets the first priority. */
  Add(type: string) {
    const { sheet, area } = this.context.place(this.part);
    if (!Object.hasOwn(PROPERTY, type)) throw new WorkbookError('InvalidArgument');
    this.workbook.refuseWhenProtected(sheet, area);
    const condition: Condition = { kind: 'unset' };
    const format: ConditionalFormat = {
      id: newId(),
      type: type as ConditionalFormatType,
      areas: [area],
      condition,
      style: {},
      stopIfTrue: false,
    };
    this.change(sheet, { conditionalFormats: [format, ...sheet.conditionalFormats] });
    return this.objectOf(sheet, format);
  }

  ClearAll() {
    const { sheet } = this.context.place(this.part);
    const cleared = new Set(this.touching());
    this.change(sheet, { conditionalFormats: sheet.conditionalFormats.filter((format) => !cleared.has(format)) });
  }

  private touching(): ConditionalFormat[] {
    const { sheet, area } = this.context.place(this.part);
    return sheet.conditionalFormats.filter((format) => format.areas.some((each) => overlaps(each, area)));
  }

  private objectOf(sheet: Sheet, format: ConditionalFormat): HostObject {
    return this.context.objectOf(format, () => new ConditionalFormatObject(this.context, { sheet, format }));
  }
}

/** Excel.ConditionalFormat: of one type; the properties of the other types are not there. */
export class ConditionalFormatObject extends HostObject<{ sheet: Sheet; format: ConditionalFormat }> {
  readonly className = 'ConditionalFormat';
  private readonly rule = ruleObject(this.context, this.part.format);

  override get identity() {
    return this.part.format.id;
  }

  get Id() {
    return this.part.format.id;
  }
  get Type() {
    return this.part.format.type;
  }
  get Priority() {
    return this.part.sheet.conditionalFormats.indexOf(this.part.format);
  }

  set Priority(value: unknown) {
    const formats = this.others();
    formats.splice(Number(value), 0, this.part.format);
    this.change(this.part.sheet, { conditionalFormats: formats });
  }

  get StopIfTrue() {
    return this.part.format.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    this.change(this.part.format, { stopIfTrue: value === true });
  }

  get Custom() {
    return this.only('Custom');
  }
  get CustomOrNullObject() {
    return this.ruleIf('Custom');
  }
  get CellValue() {
    return this.only('CellValue');
  }
  get CellValueOrNullObject() {
    return this.ruleIf('CellValue');
  }
  get TextComparison() {
    return this.only('TextComparison');
  }
  get TextComparisonOrNullObject() {
    return this.ruleIf('TextComparison');
  }
  get Preset() {
    return this.only('Preset');
  }
  get PresetOrNullObject() {
    return this.ruleIf('Preset');
  }
  get DataBar() {
    return this.only('DataBar');
  }
  get DataBarOrNullObject() {
    return this.ruleIf('DataBar');
  }
  get ColorScale() {
    return this.only('ColorScale');
  }
  get ColorScaleOrNullObject() {
    return this.ruleIf('ColorScale');
  }
  get IconSet() {
    return this.only('IconSet');
  }
  get IconSetOrNullObject() {
    return this.ruleIf('IconSet');
  }
  get TopBottom() {
    return this.only('TopBottom');
  }
  get TopBottomOrNullObject() {
    return this.ruleIf('TopBottom');
  }

  GetRange() {
    const [area] = this.part.format.areas;
    if (area === undefined || this.part.format.areas.length > 1) throw new WorkbookError('InvalidOperation');
    return this.context.range({ sheet: this.part.sheet, area });
  }

  Delete() {
    this.change(this.part.sheet, { conditionalFormats: this.others() });
  }

  private others(): ConditionalFormat[] {
    return this.part.sheet.conditionalFormats.filter((format) => format !== this.part.format);
  }

  private ruleIf(property: string): HostObject | null {
    return PROPERTY[this.part.format.type] === property ? this.rule : null;
  }

  private only(property: string): HostObject {
    const rule = this.ruleIf(property);
    if (rule === null) throw new WorkbookError('InvalidOperation');
    return rule;
  }
}
