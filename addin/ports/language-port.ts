import type { Language, Speech } from '../../contract/language/language.ts';

/** The language that a person chose; null where they follow what is around the pane. */
export interface ChosenLanguage {
  readonly chosen: Language | null;
  /** Whether their account has it, too. */
  readonly isKept: boolean;
}

/** Where a browser remembers the choice. */
export interface LanguageMemory {
  /** Null where nothing was chosen. */
  read(): ChosenLanguage | null;
  keep(choice: ChosenLanguage): void;
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
  choice(): ChosenLanguage;
  /** What it follows without a choice. */
  followed(): Followed;
  /** The same object until it becomes another. */
  speech(): Speech;
  choose(choice: ChosenLanguage): void;
  /** From now on the workbook says what the browser did. */
  follow(shown: ShownLanguage): void;
  subscribe(listener: () => void): () => void;
}
