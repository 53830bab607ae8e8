import type { Catalogue, MessageValues } from '../language/catalogue.ts';

/** A schema's refusal, said when a value is refused. */
export interface Refusal {
  readonly error: () => string;
}

/**
 * Makes refusals for schemas of a catalogue's sentences, so that each is said in the language of whoever is refused:
 * a schema is made once, for everybody.
 */
export function refusedBy<Key extends string>(words: Catalogue<Key>): (key: Key, values?: MessageValues) => Refusal {
  return (key, values) => ({ error: () => words(key, values) });
}
