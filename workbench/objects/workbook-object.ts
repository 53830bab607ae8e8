import { areaOf } from '../cells/area.ts';
import { Reference } from '../cells/reference.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { HostObject } from './host-object.ts';
import { ApplicationObject } from './application-object.ts';
import { BindingsObject } from './binding-objects.ts';
import { CommentsObject } from './comment-objects.ts';
import { DocumentPropertiesObject } from './document-properties-object.ts';
import { NamedStylesObject } from './named-style-objects.ts';
import { WorkbookProtectionObject } from './protection-objects.ts';
import { SettingsObject } from './setting-objects.ts';
import { XmlPartsObject } from './xml-part-objects.ts';
import { WorksheetsObject } from './worksheet-objects.ts';

/** Excel.Workbook: where every path starts. */
export class WorkbookObject extends HostObject<Workbook> {
  readonly className = 'Workbook';
  readonly Worksheets = new WorksheetsObject(this.context, this.part);
  readonly Application = new ApplicationObject(this.context, this.part);
  readonly Properties = new DocumentPropertiesObject(this.context, this.part);
  readonly Settings = new SettingsObject(this.context, this.part.settings);
  readonly Bindings = new BindingsObject(this.context, this.part);
  readonly Comments = new CommentsObject(this.context, null);
  readonly CustomXmlParts = new XmlPartsObject(this.context, this.part);
  readonly Protection = new WorkbookProtectionObject(this.context, this.part);
  readonly Styles = new NamedStylesObject(this.context, this.part);
  readonly _Runtime = new RuntimeObject(this.context, this.part);

  get Name() {
    return this.part.name;
  }
  get Tables() {
    return this.context.make.tables(null);
  }
  get Names() {
    return this.context.make.names(null);
  }

  GetSelectedRange() {
    return this.context.range(this.part.selection);
  }

  /** What is selected here is always one area. */
  GetSelectedRanges() {
    const { sheet, area } = this.part.selection;
    return this.context.make.areas([new Reference(sheet.id, area)]);
  }

  GetActiveCell() {
    const { sheet, area } = this.part.selection;
    return this.context.range({ sheet, area: areaOf(area.row, area.column) });
  }

  /** Events name their range by its full address. */
  _GetRangeForEventByReferenceId(address: string) {
    return this.context.range(this.context.placeOf(address));
  }

  _GetRangeOrNullObjectForEventByReferenceId(address: string) {
    const place = this.part.find(address);
    return place && this.context.range(place);
  }
}

export class RuntimeObject extends HostObject<Workbook> {
  readonly className = 'Runtime';

  get EnableEvents() {
    return this.context.eventsEnabled;
  }
  set EnableEvents(value: unknown) {
    this.context.eventsEnabled = value === true;
  }
}
