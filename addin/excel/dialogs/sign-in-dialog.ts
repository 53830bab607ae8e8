import type { DialogOutcome } from '../../ports/people-port.ts';
import { ServerProblem } from '../../ports/server-port.ts';
import { excelWords } from '../excel-words.ts';

/** Shares of the screen, in percent: what providers ask fits into it. */
const SIZE = { width: 40, height: 70 };
/** The person did not let Excel open it. @see https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const IGNORED = 12009;

/**
 * Has somebody sign in by their company's provider in a window of its own: it lets nobody frame its pages.
 *
 * @returns the code that the window has come back with; null when the person closed it
 * @throws {ServerProblem} why the sign-in failed, or why no window opened
 */
export function codeOfSignInDialog(): Promise<string | null> {
  const address = new URL('sign-in.html', location.href).href;
  const options = { ...SIZE, promptBeforeOpen: false };
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, options, ({ status, value: dialog, error }) => {
      if (status !== Office.AsyncResultStatus.Succeeded)
        return error.code === IGNORED ? resolve(null) : reject(notOpened(error.code));
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
        dialog.close();
        const outcome = outcomeOf('message' in said ? said.message : '');
        if ('code' in outcome) return resolve(outcome.code);
        const { code, sentence, nextStep } = outcome.problem;
        reject(new ServerProblem(code, sentence, nextStep));
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve(null));
    });
  });
}

/** Ready when the page of the dialog can speak to its pane; then, how it tells what came of the sign-in. */
export async function readyInSignInDialog(): Promise<(outcome: DialogOutcome) => void> {
  await Office.onReady();
  return (outcome) => Office.context.ui.messageParent(JSON.stringify(outcome));
}

/** Office.js hands over what a page of this server said, and of no other. */
function outcomeOf(message: string): DialogOutcome {
  return JSON.parse(message) as DialogOutcome;
}

function notOpened(code: number): ServerProblem {
  return new ServerProblem('dialog-not-opened', excelWords('signInClosed', { code }), excelWords('signInClosedNext'));
}

/** Whether this Excel asks the provider for tokens itself (nested app authentication). */
export function supportsNestedSignIn(): boolean {
  return Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');
}
