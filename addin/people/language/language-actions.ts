import type { Session } from '../../../contract/session.ts';
import type { Language } from '../../../contract/language/language.ts';
import type { PaneLanguage } from '../../ports/language-port.ts';
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
  const keep = () =>
    void tasks.run('language', { doing: words('keepingLanguage'), queued: true }, async () => {
      const { chosen } = language.choice();
      await port.setLanguage(chosen);
      // What was chosen meanwhile is kept next.
      if (language.choice().chosen === chosen) language.choose({ chosen, isKept: true });
    });
  return {
    chooseLanguage(chosen) {
      language.choose({ chosen, isKept: false });
      if (isSignedIn()) keep();
    },
    agree(session) {
      // What was chosen on the page where one signs in is newer than what the account has.
      if (!language.choice().isKept) keep();
      else if (session.language !== undefined) language.choose({ chosen: session.language, isKept: true });
    },
  };
}
