import type { ProblemKinds, ProblemWords, WordsFor } from '../problem-kind.ts';
import type { Catalogue } from '../language/catalogue.ts';

/** What a component's catalogue says of each kind, whatever the occasion. */
type TitlesOf<Kinds extends ProblemKinds> = `${keyof Kinds & string}.${'title' | 'nextStep'}`;

/** What is said of the case at hand, by kind. */
type SayingsFor<Kinds extends ProblemKinds> = {
  readonly [Code in keyof Kinds]: Omit<WordsFor<Kinds>[Code], 'title' | 'nextStep'>;
};

/**
 * The words for every kind of a component. Title and next step are its catalogue's, by keys such as
 * `training-running.title`, and said anew whenever they are read, so that they follow the reader's language.
 *
 * Such as `wordsFor<typeof FEEDBACK_PROBLEMS>(words, { 'event-conflict': { detail: ({ event }) => … } })`.
 */
export function wordsFor<Kinds extends ProblemKinds>(
  words: Catalogue<TitlesOf<Kinds>>,
  sayings: SayingsFor<Kinds>,
): WordsFor<Kinds> {
  const said: Record<string, ProblemWords<never>> = {};
  for (const [code, saying] of Object.entries<Omit<ProblemWords<never>, 'title' | 'nextStep'>>(sayings)) {
    said[code] = {
      ...saying,
      get title() {
        return words(`${code}.title` as TitlesOf<Kinds>);
      },
      get nextStep() {
        return words(`${code}.nextStep` as TitlesOf<Kinds>);
      },
    };
  }
  return said as WordsFor<Kinds>;
}
