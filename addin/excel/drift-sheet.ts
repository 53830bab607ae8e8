import type { DriftReport } from '../../contract/drift.ts';

export async function writeDriftSheetIn(context: Excel.RequestContext, report: DriftReport): Promise<void> {
  void report;
  await context.sync();
}
