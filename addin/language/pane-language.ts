import { speechFor, type Language, type Speech } from '../../contract/language/language.ts';
import type { Followed, LanguageMemory, PaneLanguage } from '../ports/language-port.ts';

/** @param tags BCP 47 tags of the browser, the best liked first */
export function createPaneLanguage(memory: LanguageMemory, tags: readonly string[]): PaneLanguage {
  let choice = memory.read() ?? { chosen: null, isKept: true };
  let usual = tags;
  let followed: Followed = 'browser';
  let speech = speechOf(choice.chosen, usual);
  const listeners = new Set<() => void>();
  const change = () => {
    speech = speechOf(choice.chosen, usual);
    for (const listener of listeners) listener();
  };
  return {
    choice: () => choice,
    followed: () => followed,
    speech: () => speech,
    choose(next) {
      const isSame = next.chosen === choice.chosen;
      choice = next;
      memory.keep(next);
      if (!isSame) change();
    },
    follow({ host, tag }) {
      usual = [tag];
      followed = host;
      change();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A language that was chosen is written by the habits of the country that Excel or the browser names with it. */
function speechOf(chosen: Language | null, usual: readonly string[]): Speech {
  if (chosen === null) return speechFor(usual);
  return speechFor([...usual.filter((tag) => tag.toLowerCase().startsWith(chosen)), chosen]);
}
