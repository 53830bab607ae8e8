import type { ModelReport } from '../../contract/model-report.ts';
import { MODEL_SHEET } from '../excel/own-sheets.ts';

export async function writeModelSheetIn(context: Excel.RequestContext, report: ModelReport): Promise<void> {
  context.workbook.worksheets.add(MODEL_SHEET).getRange('A1').values = [[report.classifier]];
  await context.sync();
}
