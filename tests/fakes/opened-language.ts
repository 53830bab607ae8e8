import type { Language } from '../../contract/words/language/language.ts';
import { openLanguage } from '../../addin/language/open-language.ts';
import type { LanguageMemory, PaneLanguage } from '../../addin/language/pane-language.ts';

/** What a browser remembers of the language, over several openings of the pane. */
export class FakeLanguageMemory implements LanguageMemory {
  chosen: Language | null = null;

  read(): Language | null {
    return this.chosen;
  }

  keep(chosen: Language | null): void {
    this.chosen = chosen;
  }
}

/** The language of a page that was opened in a browser, an English one. */
export function openedLanguage(
  memory: LanguageMemory = new FakeLanguageMemory(),
  languages: readonly string[] = ['en-GB'],
): PaneLanguage {
  return openLanguage(memory, { languages });
}
