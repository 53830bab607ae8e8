import { ASK_AGAIN_MS, PATIENCE_MS } from '../../ports/pacing.ts';
import { excelCodeOf, toWorkbookProblem, unsupportedHost } from './excel-error.ts';
import { whyDenied } from './why-denied.ts';

export type ExcelWork<Result> = (context: Excel.RequestContext) => Promise<Result>;

/**
 * Runs work in Excel and turns its errors into problems that a person understands.
 *
 * @throws {WorkbookProblem} at once, `cell-being-edited` among them: who pressed a button should hear why nothing
 * happens
 * @throws {DOMException} AbortError, when the person cancelled
 */
export async function inExcel<Result>(work: ExcelWork<Result>): Promise<Result> {
  if (typeof Excel === 'undefined') throw unsupportedHost();
  try {
    return await Excel.run(work);
  } catch (error) {
    throw await asExpected(error);
  }
}

/**
 * As {@link inExcel}, for work that nobody pressed a button for, such as writing a late answer: while a cell is being
 * edited it waits. The work may be started several times, so it must be one that can be repeated.
 *
 * @param patienceMs how long it waits before it says `cell-being-edited`
 *
 * Excel itself waits where it can (`delayForCellEdit`); where it cannot, it refuses and is asked again.
 */
export async function inExcelPatiently<Result>(work: ExcelWork<Result>, patienceMs = PATIENCE_MS): Promise<Result> {
  if (typeof Excel === 'undefined') throw unsupportedHost();
  for (let waitedMs = 0; ; waitedMs += ASK_AGAIN_MS) {
    try {
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (error) {
      if (excelCodeOf(error) !== 'InvalidOperationInCellEditMode' || waitedMs >= patienceMs)
        throw await asExpected(error);
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  }
}

/**
 * Takes a listener away. While a cell is being edited Excel waits, where it can: a listener is taken away once, and one
 * that was refused would stay.
 */
export async function removeListener(registration: OfficeExtension.EventHandlerResult<unknown>): Promise<void> {
  const options = { delayForCellEdit: true, previousObjects: registration.context };
  await Excel.run(options, async (context) => {
    registration.remove();
    await context.sync();
  });
}

/**
 * Sends what `queue` writes in one sync, without redrawing in between and without telling Amend's own listeners.
 * Other add-ins and people hear of the changes as usual.
 */
export async function writeQuietly(context: Excel.RequestContext, queue: () => void): Promise<void> {
  context.runtime.enableEvents = false;
  context.application.suspendScreenUpdatingUntilNextSync();
  queue();
  context.runtime.enableEvents = true;
  try {
    await context.sync();
  } catch (error) {
    // Excel stopped at the failing action, before events were switched on again.
    context.runtime.enableEvents = true;
    await context.sync();
    throw error;
  }
}

/** Whether this Excel has a requirement set, such as '1.13'. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** A person's cancel is passed on as it is; everything else becomes a problem. */
async function asExpected(error: unknown): Promise<Error> {
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  return toWorkbookProblem(error, excelCodeOf(error) === 'AccessDenied' ? await whyDenied() : undefined);
}
