import { WorkbookProblem, type WorkbookPort } from '../ports/workbook-port.ts';

/**
 * The workbook setting that remembers the last classification, so that a pane that is opened anew can go on correcting.
 * No secret: two ids.
 */
const SETTING = 'amend.view';

/**
 * Remembers the view of a classifier; null for none. A workbook that takes no settings, because it is read-only,
 * remembers nothing.
 */
export async function rememberView(workbook: WorkbookPort, classifierId: string, view: string | null): Promise<void> {
  try {
    await workbook.writeSetting(SETTING, view === null ? '' : `${classifierId} ${view}`);
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
  }
}

/** The view that the workbook remembers of this classifier, or null. */
export async function rememberedView(workbook: WorkbookPort, classifierId: string): Promise<string | null> {
  const [classifier, view] = ((await workbook.readSetting(SETTING)) ?? '').split(' ');
  return classifier === classifierId && view ? view : null;
}
