import { hasExcelApi } from '../../excel/requests/excel-session.ts';

/** Points: what printers need, and no more. */
const MARGIN = 36;

/**
 * Queues how a sheet is printed: as wide as the paper is, A4 or Letter, whichever the printer has; the first two rows,
 * which say what it is of, again on every page, and the page's number below. Only once, so that what a person changes
 * stays.
 */
export function queuePrinting(sheet: Excel.Worksheet): void {
  if (!hasExcelApi('1.9')) return;
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows('$1:$2');
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
  pageLayout.leftMargin = MARGIN;
  pageLayout.rightMargin = MARGIN;
  pageLayout.topMargin = MARGIN;
  pageLayout.bottomMargin = MARGIN;
}
