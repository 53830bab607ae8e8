import type { CellValue, RowKey } from '../../contract/cell.ts';
import { meantHere } from '../feedback/meant-here.ts';
import { labelIn, saidClass } from '../feedback/said-memory.ts';
import type { Saying, Word } from '../feedback/say.ts';

/** One of several rows of which the same is to be said. */
export interface BulkRow {
  readonly key: RowKey;
  /** In the order of the classifier's columns. */
  readonly cells: readonly CellValue[];
  /** The class that Amend answers beside it; null for none. */
  readonly answer: string | null;
}

/** What is to be said of them. */
export interface BulkChoice {
  /** The class of all of them; null accepts what Amend answers beside each. */
  readonly class: string | null;
  /** Whether rows of which others have said another class are said to be otherwise, too. */
  readonly alsoOthers: boolean;
  readonly note?: string | undefined;
}

/** What a choice comes to; every row is counted once. */
export interface BulkPlan {
  readonly words: readonly Word[];
  /** People say this class of them already. */
  readonly already: number;
  /** Somebody else says another class of them, and they are left alone. */
  readonly byOthers: number;
  /** Amend answers nothing beside them, so there is nothing to accept. */
  readonly unanswered: number;
}

/**
 * What is said of several rows by one choice: an acceptance where it is what Amend answers, a correction where it is
 * not. Rows that have the class by people's word are left as they are, and so are those of which others say another
 * one, unless that is chosen. O(rows + rows with a label).
 *
 * @param person who is about to say it; null while that is not known, when every word is another's
 */
export function planOfMany(
  saying: Saying,
  rows: readonly BulkRow[],
  choice: BulkChoice,
  person: string | null,
): BulkPlan {
  const meant = meantHere(saying, choice.class === null ? rows.map(({ answer }) => answer) : [choice.class]);
  const words: Word[] = [];
  let already = 0;
  let byOthers = 0;
  let unanswered = 0;
  for (const { key, cells, answer } of rows) {
    const named = choice.class ?? answer;
    if (named === null) {
      unanswered++;
      continue;
    }
    const name = meant.get(named) ?? named;
    const said = saidClass(saying.memory, key);
    if (said === name) already++;
    else if (said !== null && !choice.alsoOthers && isOthers(saying, key, person)) byOthers++;
    else {
      const kind = named === answer || name === answer ? 'accept' : 'correct';
      const predictedClass = answer ?? undefined;
      words.push({ key, kind, origin: 'class-column', cells, class: name, predictedClass, note: choice.note });
    }
  }
  return { words, already, byOthers, unanswered };
}

/** Whether the word that stands of a row is somebody else's; what was just said here is one's own. */
function isOthers({ memory }: Saying, key: RowKey, person: string | null): boolean {
  if (memory.underWay.has(key)) return false;
  const standing = labelIn(memory, key).people.at(-1);
  return standing !== undefined && (person === null || standing.person !== person);
}
