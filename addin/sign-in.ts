import { askServer } from './api/client.ts';
import { readyInSignInDialog } from './excel/dialogs/sign-in-dialog.ts';
import { shownProblemOf } from './tasks/shown-problem.ts';

/** Where the server sends the window when it is back from the provider. */
const RETURNED = '#returned';

/**
 * The window in which somebody signs in by their company's provider: it goes there, comes back here, and hands the pane
 * that opened it what the server gives for it. The code is in no address.
 */
async function signIn(): Promise<void> {
  const tellPane = await readyInSignInDialog();
  try {
    if (location.hash === RETURNED) return tellPane(await askServer({}, 'endOpenId', {}));
    const place = location.pathname.startsWith('/workbench/') ? 'workbench-dialog' : 'pane-dialog';
    const { address } = await askServer({}, 'beginOpenId', { body: { place } });
    location.replace(address);
  } catch (error) {
    const problem = shownProblemOf(error);
    document.getElementById('said')!.textContent = `${problem.sentence} ${problem.nextStep}`;
    tellPane({ problem });
  }
}

void signIn();
