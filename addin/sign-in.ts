import { askServer } from './api/client.ts';
import { createLanguageMemory } from './api/language-memory.ts';
import { readyInSignInDialog } from './excel/dialogs/sign-in-dialog.ts';
import { shownLanguage } from './excel/workbook/shown-language.ts';
import { openLanguage } from './language/open-language.ts';
import { peopleWords } from './people/words/people-words.ts';
import { shownProblemOf } from './tasks/shown-problem.ts';

/** Where the server sends the window when it is back from the provider. */
const RETURNED = '#returned';

/**
 * The window in which somebody signs in by their company's provider: it goes there, comes back here, and hands the pane
 * that opened it what the server gives for it. The code is in no address.
 */
async function signIn(): Promise<void> {
  const language = openLanguage(createLanguageMemory(), { title: () => peopleWords('signInTitle') });
  const said = document.getElementById('said')!;
  said.textContent = peopleWords('goingToCompany');
  const tellPane = await readyInSignInDialog();
  const shown = shownLanguage();
  language.follow(shown);
  said.textContent = peopleWords('goingToCompany');
  try {
    if (location.hash === RETURNED) return tellPane(await askServer({}, 'endOpenId', {}));
    const place = shown.host === 'workbench' ? 'workbench-dialog' : 'pane-dialog';
    const { address } = await askServer({}, 'beginOpenId', { body: { place } });
    location.replace(address);
  } catch (error) {
    const problem = shownProblemOf(error);
    said.textContent = `${problem.sentence} ${problem.nextStep}`;
    tellPane({ problem });
  }
}

void signIn();
