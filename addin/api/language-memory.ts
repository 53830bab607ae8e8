import { language } from '../../contract/words/language/language.ts';
import type { LanguageMemory } from '../language/pane-language.ts';

const KEY = 'amend.language';

/** Keeps the language that a person chose in their browser, for all its tabs. */
export function createLanguageMemory(storage: () => Storage = () => localStorage): LanguageMemory {
  return {
    read() {
      try {
        return language.safeParse(storage().getItem(KEY)).data ?? null;
      } catch {
        return null; // Storage of a framed page may be blocked: then nothing was ever kept.
      }
    },
    keep(chosen) {
      try {
        if (chosen === null) storage().removeItem(KEY);
        else storage().setItem(KEY, chosen);
      } catch {
        // Blocked, as above: then the choice lasts until the pane is opened anew.
        return;
      }
    },
  };
}
