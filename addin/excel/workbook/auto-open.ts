/**
 * By this name Excel finds out whether it is to open the pane with the workbook; the pane's id in the manifest is the
 * same. Source: https://learn.microsoft.com/office/dev/add-ins/develop/automatically-open-a-task-pane-with-a-document
 */
const SETTING = 'Office.AutoShowTaskpaneWithDocument';

/** Has Excel open the pane with this workbook, or not any more. One write of the document's settings. */
export function openPaneWithWorkbook(isOpened: boolean): Promise<void> {
  const { settings } = Office.context.document;
  if (isOpened) settings.set(SETTING, true);
  else settings.remove(SETTING);
  return new Promise((resolve, reject) =>
    settings.saveAsync(({ status, error }) =>
      status === Office.AsyncResultStatus.Succeeded
        ? resolve()
        : reject(new Error(`The settings of the document were not saved: ${error.message}`)),
    ),
  );
}
