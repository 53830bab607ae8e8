/**
 * Why Excel denies what Amend asked of a workbook: it is open for reading; a sheet, or the workbook's structure, is
 * protected; or Excel does not say, as where a sensitivity label asks to be chosen or allows no changes.
 *
 * @see https://github.com/OfficeDev/office-js/issues/2459
 */
export type Denied = 'read-only' | 'sheet' | 'structure' | 'label';

/** Looks why Excel answered AccessDenied, which it does for all of these. Costs a request, and changes nothing. */
export async function whyDenied(): Promise<Denied> {
  if (Office.context.document?.mode === Office.DocumentMode.ReadOnly) return 'read-only';
  try {
    return await Excel.run(async (context) => {
      const { worksheets, protection } = context.workbook;
      worksheets.load({ protection: { protected: true } });
      protection.load('protected');
      await context.sync();
      if (worksheets.items.some((sheet) => sheet.protection.protected)) return 'sheet';
      return protection.protected ? 'structure' : 'label';
    });
  } catch {
    // Not even this may be read.
    return 'label';
  }
}
