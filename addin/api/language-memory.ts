import { z } from 'zod';
import { language } from '../../contract/language/language.ts';
import type { ChosenLanguage, LanguageMemory } from '../ports/language-port.ts';

const KEY = 'amend.language';

const remembered = z.object({ chosen: language.nullable(), isKept: z.boolean() });

/** Keeps the language that a person chose in their browser, for all its tabs. */
export function createLanguageMemory(storage: () => Storage = () => localStorage): LanguageMemory {
  return {
    read() {
      try {
        return readChoice(storage().getItem(KEY));
      } catch {
        return null; // Storage of a framed page may be blocked: then nothing was ever kept.
      }
    },
    keep(choice) {
      try {
        storage().setItem(KEY, JSON.stringify(choice));
      } catch {
        // Blocked, as above: then the choice lasts until the pane is opened anew.
        return;
      }
    },
  };
}

/** Null for none, and for what is none: as good as none. */
function readChoice(text: string | null): ChosenLanguage | null {
  return text === null ? null : (remembered.safeParse(JSON.parse(text)).data ?? null);
}
