import { areaOf } from '../cells/area.ts';
import type { HostContext } from './host-context.ts';
import { HostObject } from './host-object.ts';
import { CustomPropertiesObject, SettingsObject } from './setting-objects.ts';
import { WorksheetsObject } from './worksheet-objects.ts';

/** Excel.Workbook: where every path starts. */
export class WorkbookObject extends HostObject {
  readonly className = 'Workbook';
  readonly Worksheets: WorksheetsObject;
  readonly Application: ApplicationObject;
  readonly Properties: DocumentPropertiesObject;
  readonly Settings: SettingsObject;
  readonly _Runtime: RuntimeObject;
  private readonly context: HostContext;

  constructor(context: HostContext) {
    super();
    this.context = context;
    this.Worksheets = new WorksheetsObject(context);
    this.Application = new ApplicationObject(context);
    this.Properties = new DocumentPropertiesObject(context);
    this.Settings = new SettingsObject(context);
    this._Runtime = new RuntimeObject(context);
  }

  get Name() {
    return this.context.workbook.name;
  }

  get Tables() {
    return this.context.make.tables(null);
  }

  get Names() {
    return this.context.make.names(null);
  }

  GetSelectedRange() {
    return this.context.make.range(this.context.workbook.selection);
  }

  GetActiveCell() {
    const { sheet, area } = this.context.workbook.selection;
    return this.context.make.range({ sheet, area: areaOf(area.row, area.column) });
  }

  /** Events name their range by its full address. */
  _GetRangeForEventByReferenceId(address: string) {
    return this.context.make.range(this.context.placeOf(address));
  }

  _GetRangeOrNullObjectForEventByReferenceId(address: string) {
    const place = this.context.workbook.find(address);
    return place && this.context.make.range(place);
  }
}

/** Excel.Application: calculation is always automatic and the screen always follows. */
class ApplicationObject extends HostObject {
  readonly className = 'Application';
  CalculationMode = 'Automatic';
  readonly CalculationState = 'Done';
  readonly DecimalSeparator = '.';
  readonly ThousandsSeparator = ',';
  readonly UseSystemSeparators = true;
  readonly CalculationEngineVersion = 191029;
  private readonly context: HostContext;

  constructor(context: HostContext) {
    super();
    this.context = context;
  }

  Calculate() {
    this.context.workbook.engine.rebuild();
  }

  /** The view draws once a tick, hence once a batch, in any case. */
  SuspendScreenUpdatingUntilNextSync() {}

  SuspendApiCalculationUntilNextSync() {}
}

class RuntimeObject extends HostObject {
  readonly className = 'Runtime';
  private readonly context: HostContext;

  constructor(context: HostContext) {
    super();
    this.context = context;
  }

  get EnableEvents() {
    return this.context.eventsEnabled;
  }

  set EnableEvents(value: unknown) {
    this.context.eventsEnabled = value === true;
  }
}

class DocumentPropertiesObject extends HostObject {
  readonly className = 'DocumentProperties';
  readonly Custom: CustomPropertiesObject;

  constructor(context: HostContext) {
    super();
    this.Custom = new CustomPropertiesObject(context);
  }
}
