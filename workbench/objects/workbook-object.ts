import { areaOf } from '../cells/area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { HostObject } from './host-object.ts';
import { CustomPropertiesObject, SettingsObject } from './setting-objects.ts';
import { WorksheetsObject } from './worksheet-objects.ts';

/** Excel.Workbook: where every path starts. */
export class WorkbookObject extends HostObject<Workbook> {
  readonly className = 'Workbook';
  readonly Worksheets = new WorksheetsObject(this.context, this.part);
  readonly Application = new ApplicationObject(this.context, this.part);
  readonly Properties = new DocumentPropertiesObject(this.context, this.part);
  readonly Settings = new SettingsObject(this.context, this.part.settings);
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

/** Excel.Application: calculation is always automatic and the screen always follows. */
export class ApplicationObject extends HostObject<Workbook> {
  readonly className = 'Application';
  CalculationMode = 'Automatic';
  readonly CalculationState = 'Done';
  readonly DecimalSeparator = '.';
  readonly ThousandsSeparator = ',';
  readonly UseSystemSeparators = true;
  readonly CalculationEngineVersion = 191029;

  Calculate() {
    this.part.engine.rebuild();
  }

  /** The view draws once a tick, hence once a batch, in any case. */
  SuspendScreenUpdatingUntilNextSync() {}

  SuspendApiCalculationUntilNextSync() {}
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

export class DocumentPropertiesObject extends HostObject<Workbook> {
  readonly className = 'DocumentProperties';
  readonly Custom = new CustomPropertiesObject(this.context, this.part.customProperties);
}
