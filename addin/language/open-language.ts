import { speakBy } from '../../contract/language/language.ts';
import type { LanguageMemory, PaneLanguage } from '../ports/language-port.ts';
import { createPaneLanguage } from './pane-language.ts';

/** What of a page is not drawn by React. */
export interface OpenedPage {
  /** BCP 47 tags of the browser, the best liked first. */
  readonly languages?: readonly string[];
  /** What its tab says; left out where that is a name, the same in every language. */
  readonly title?: () => string;
}

/** From now on this page speaks as the person at it wants, and says so to screen readers. Once a page. */
export function openLanguage(
  memory: LanguageMemory,
  { languages = navigator.languages, title }: OpenedPage = {},
): PaneLanguage {
  const language = createPaneLanguage(memory, languages);
  speakBy(language.speech);
  const mark = () => {
    document.documentElement.lang = language.speech().language;
    if (title !== undefined) document.title = title();
  };
  language.subscribe(mark);
  mark();
  return language;
}
