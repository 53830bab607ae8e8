import type { Session } from '../../../contract/session.ts';
import type { Language } from '../../../contract/words/language/language.ts';
import type { PaneLanguage } from '../../language/pane-language.ts';
import type { PeoplePort } from '../../ports/people-port.ts';
import type { TaskRunner } from '../../tasks/task-runner.ts';
import { peopleWords as words } from '../words/people-words.ts';

/** What one does about the language one is spoken to in. */
export interface LanguageActions {
  /** Speaks so from now on; null speaks as what is around the pane does. */
  chooseLanguage(chosen: Language | null): void;
}

export interface LanguageSurroundings {
  readonly port: PeoplePort;
  readonly language: PaneLanguage;
  readonly tasks: TaskRunner;
  readonly isSignedIn: () => boolean;
}

/** Keeps the language of this pane and of the account together, so that it is the same wherever one signs in. */
export function languageActions({ port, language, tasks, isSignedIn }: LanguageSurroundings): LanguageActions & {
  /** Somebody has signed in. */
  readonly agree: (session: Session) => void;
} {
  let isChosenBefore = false;
  const keep = () =>
    void tasks.run('language', { doing: words('keepingLanguage'), queued: true }, async () => {
      await port.setLanguage(language.chosen());
    });
  return {
    chooseLanguage(chosen) {
      language.choose(chosen);
      if (isSignedIn()) keep();
      else isChosenBefore = true;
    },
    agree(session) {
      // What was chosen on the page where one signs in is newer than what the account has.
      if (isChosenBefore) keep();
      else if (session.language !== undefined) language.choose(session.language);
      isChosenBefore = false;
    },
  };
}
