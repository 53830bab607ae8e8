import { LEAST_JUDGED, LEAST_LIKELY, LEAST_ROWS, type Suggestion } from '../../../contract/agreement.ts';
import type { Spellings } from '../../../contract/class-spelling.ts';
import { consensus } from '../../../ml/agreement/consensus.ts';
import { byRow } from './by-row.ts';
import type { StoredGolden } from './golden-store.ts';
import type { Opinion, StoredDecision } from './opinion-store.ts';
import { toVotes, type Voice } from './opinion-votes.ts';

/** What is known of how reliable people are: of some rows only, where whoever asks sees these. */
export interface Said {
  /** That hold, on rows that two people are asked about, in the order that they arrived in. */
  readonly doubles: readonly Opinion[];
  /** That hold, on rows whose class is certain. */
  readonly answers: readonly Opinion[];
  readonly golden: readonly StoredGolden[];
  readonly decisions: readonly StoredDecision[];
  readonly spellings: Spellings;
}

/** The latest rows that are reckoned with: some 100 ms of reckoning. */
const MOST_CELLS = 50_000;

/**
 * What the words of people who differ come to, by how each of them was right and wrong so far: the consensus of
 * `ml/agreement` over all rows that two people spoke of, what was decided about them, and the rows whose class is
 * certain; who decided or marked a row is one more voice. Nothing while there are fewer than 20 such rows, or
 * fewer than 10 of three voices: of two people alone it cannot be told who is right where they differ.
 *
 * @param undecided the rows that it is asked about, each with its opinions
 * @returns of each of them, in their order; null where there is too little to say
 */
export function suggestClasses(
  undecided: readonly (readonly Opinion[])[],
  { doubles, answers, golden, decisions, spellings }: Said,
): (Suggestion | null)[] {
  const isAsked = ([first]: readonly Opinion[]) =>
    undecided.some(([of]) => of!.key === first!.key && of!.rowHash === first!.rowHash);
  const decided = new Map(decisions.map((each) => [each.key, each]));
  const certain = new Map(golden.map((row) => [row.key, row]));
  const known = byRow([...doubles, ...answers])
    .filter((opinions) => !isAsked(opinions))
    .map((opinions) => {
      const { key, rowHash } = opinions[0]!;
      const [decision, marked] = [decided.get(key), certain.get(key)];
      const isCertain = marked !== undefined && marked.rowHash === rowHash;
      return voices([
        ...opinions,
        ...(decision === undefined ? [] : [decision]),
        ...(isCertain ? [{ person: marked.markedBy, class: marked.class }] : []),
      ]);
    })
    .filter((row) => row.length > 1);
  const asked = undecided.map(voices);
  const judged = known.filter((row) => row.length > 2).length;
  if (known.length < LEAST_ROWS || judged < LEAST_JUDGED) return undecided.map(() => null);
  const classes = new Set([...asked, ...known].flat().map(({ class: name }) => name)).size;
  const most = Math.max(LEAST_ROWS, Math.floor(MOST_CELLS / classes) - asked.length);
  const reckoned = known.slice(-most);
  const { votes, classes: names } = toVotes([...asked, ...reckoned], spellings);
  const { probabilities } = consensus(votes);
  return asked.map((row, item) => {
    const of = probabilities.subarray(item * names.length, (item + 1) * names.length);
    const best = of.indexOf(Math.max(...of));
    // One of two words that count alike is no suggestion.
    const isSaid = row.length > 1 && of[best]! >= LEAST_LIKELY;
    return !isSaid ? null : { class: names[best]!, probability: of[best]!, rows: reckoned.length };
  });
}

/** Of everybody the first word that says a class. */
function voices(said: readonly Voice[]): Voice[] {
  const sure = said.filter(({ class: name }) => name !== null);
  return sure.filter(({ person }, at) => sure.findIndex((each) => each.person === person) === at);
}
