import type { Workbook } from '../workbook/workbook.ts';
import { HostObject } from './host-object.ts';

/** Excel.Application: calculation is always automatic and the screen always follows. */
export class ApplicationObject extends HostObject<Workbook> {
  readonly className = 'Application';
  readonly CultureInfo = new CultureInfoObject(this.context, this.part);
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

/** Excel.CultureInfo: what is typed is read as in the United States, and shown so. */
export class CultureInfoObject extends HostObject<Workbook> {
  readonly className = 'CultureInfo';
  readonly NumberFormat = new NumberFormatInfoObject(this.context, this.part);
  readonly DatetimeFormat = new DatetimeFormatInfoObject(this.context, this.part);
  readonly Name = 'en-US';
}

export class NumberFormatInfoObject extends HostObject<Workbook> {
  readonly className = 'NumberFormatInfo';
  readonly NumberDecimalSeparator = '.';
  readonly NumberGroupSeparator = ',';
}

export class DatetimeFormatInfoObject extends HostObject<Workbook> {
  readonly className = 'DatetimeFormatInfo';
  readonly DateSeparator = '/';
  readonly LongDatePattern = 'dddd, MMMM d, yyyy';
  readonly ShortDatePattern = 'M/d/yyyy';
  readonly TimeSeparator = ':';
  readonly LongTimePattern = 'h:mm:ss AM/PM';
}
