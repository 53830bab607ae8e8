import { speechFor, type Language, type Speech } from '../../contract/words/language/language.ts';

/** The language that a person chose; null where they follow what is around the pane. */
export interface LanguageChoice {
  readonly chosen: Language | null;
  /** Whether their account has it, too. */
  readonly isKept: boolean;
}

/** Where a browser remembers the choice. */
export interface LanguageMemory {
  /** Null where nothing was chosen. */
  read(): LanguageChoice | null;
  keep(choice: LanguageChoice): void;
}

/** The language that the workbook around a pane is shown in. */
export interface ShownLanguage {
  readonly host: 'excel' | 'workbench';
  /** BCP 47. */
  readonly tag: string;
}

/** What decides how somebody is spoken to who has not chosen. */
export type Followed = ShownLanguage['host'] | 'browser';

/** How the person at this pane is spoken to: as they chose, or else as what is around the pane is. */
export interface PaneLanguage {
  choice(): LanguageChoice;
  /** What it follows without a choice. */
  followed(): Followed;
  /** The same object until it becomes another. */
  speech(): Speech;
  choose(choice: LanguageChoice): void;
  /** From now on the workbook says what the browser did. */
  follow(shown: ShownLanguage): void;
  subscribe(listener: () => void): () => void;
}

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
