import { speakBy } from '../../contract/words/language/language.ts';
import { createPaneLanguage, type LanguageMemory, type PaneLanguage } from './pane-language.ts';

/** From now on this page speaks as the person at it wants, and says so to screen readers. Once a page. */
export function openLanguage(
  memory: LanguageMemory,
  { languages }: Pick<Navigator, 'languages'> = navigator,
): PaneLanguage {
  const language = createPaneLanguage(memory, languages);
  speakBy(language.speech);
  const mark = () => {
    document.documentElement.lang = language.speech().language;
  };
  language.subscribe(mark);
  mark();
  return language;
}
