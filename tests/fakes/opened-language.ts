import { openLanguage } from '../../addin/language/open-language.ts';
import type { ChosenLanguage, LanguageMemory, PaneLanguage } from '../../addin/ports/language-port.ts';

/** What a browser remembers of the language, over several openings of the pane. */
export class FakeLanguageMemory implements LanguageMemory {
  choice: ChosenLanguage | null = null;

  read(): ChosenLanguage | null {
    return this.choice;
  }

  keep(choice: ChosenLanguage): void {
    this.choice = choice;
  }
}

/** The language of a page that was opened in a browser, an English one. */
export function openedLanguage(
  memory: LanguageMemory = new FakeLanguageMemory(),
  languages: readonly string[] = ['en-GB'],
): PaneLanguage {
  return openLanguage(memory, { languages });
}
