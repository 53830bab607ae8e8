import { HostObject } from './host-object.ts';

/** Excel.PageLayout: how a sheet is printed. It is kept and can be read again; the workbench itself prints nothing. */
export class PageLayoutObject extends HostObject<'PageLayout'> {
  readonly className = 'PageLayout';
  private titleRows: string | null = null;

  /** @param rows an address, such as "$1:$2" */
  SetPrintTitleRows(rows: unknown) {
    // Says so where it is no address.
    this.context.placeOf(rows);
    this.titleRows = String(rows);
  }

  /** Of the active sheet: the layout does not know whose it is. */
  GetPrintTitleRowsOrNullObject() {
    return this.titleRows === null ? null : this.context.range(this.context.placeOf(this.titleRows));
  }
}
