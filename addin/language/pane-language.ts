import { speechFor, type Language, type Speech } from '../../contract/words/language/language.ts';

/** Where a browser keeps what language a person chose. */
export interface LanguageMemory {
  /** Null where nothing was chosen. */
  read(): Language | null;
  keep(chosen: Language | null): void;
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
  /** Null while it follows what is around the pane. */
  chosen(): Language | null;
  /** What it follows without a choice. */
  followed(): Followed;
  /** The same object until it becomes another. */
  speech(): Speech;
  choose(chosen: Language | null): void;
  /** From now on the workbook says what the browser did. */
  follow(shown: ShownLanguage): void;
  subscribe(listener: () => void): () => void;
}

/** @param tags BCP 47 tags of the browser, the best liked first */
export function createPaneLanguage(memory: LanguageMemory, tags: readonly string[]): PaneLanguage {
  let chosen = memory.read();
  let usual = tags;
  let followed: Followed = 'browser';
  let speech = speechOf(chosen, usual);
  const listeners = new Set<() => void>();
  const change = () => {
    speech = speechOf(chosen, usual);
    for (const listener of listeners) listener();
  };
  return {
    chosen: () => chosen,
    followed: () => followed,
    speech: () => speech,
    choose(next) {
      if (next === chosen) return;
      chosen = next;
      memory.keep(next);
      change();
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
