import { LEAST_COMPARED, LEAST_ROWS, type Agreement, type AgreementMeasure } from '../../../contract/agreement.ts';
import type { Spellings } from '../../../contract/class-spelling.ts';
import { cohensKappa } from '../../../ml/agreement/cohens-kappa.ts';
import { fleissKappa } from '../../../ml/agreement/fleiss-kappa.ts';
import { alphaOfClass, krippendorffsAlpha } from '../../../ml/agreement/krippendorffs-alpha.ts';
import { agreementOfPeople } from '../../../ml/agreement/person-agreement.ts';
import { countVotes, type Votes } from '../../../ml/agreement/votes.ts';
import { byRow } from './by-row.ts';
import type { StoredGolden } from './golden-store.ts';
import type { Opinion } from './opinion-store.ts';
import { toVotes } from './opinion-votes.ts';
import { agree } from './take-aside.ts';

/** What agreement is measured on. */
export interface Measured {
  /** That hold, on rows that two people are asked about. */
  readonly doubles: readonly Opinion[];
  /** That hold, on rows whose class is certain. */
  readonly answers: readonly Opinion[];
  readonly golden: readonly StoredGolden[];
  readonly spellings: Spellings;
  readonly from: Date;
  readonly to: Date;
}

/**
 * How far people agree who did not see one another's answers. A row counts in the time of its second opinion; where one
 * of the two was not sure it is counted apart, since that is no class.
 */
export function measureAgreement({ doubles, answers, golden, spellings, from, to }: Measured): Agreement {
  const within = ({ recordedAt }: Opinion) => recordedAt >= from && recordedAt <= to;
  const rows = byRow(doubles);
  const complete = rows.filter((each) => each.length > 1 && within(each[1]!));
  const said = complete.filter((each) => each.every(({ class: name }) => name !== null));
  const { votes, people, classes } = toVotes(said, spellings);
  const counts = countVotes(votes);
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    rows: said.length,
    agreed: said.filter(([one, ...others]) => others.every((other) => agree(one!, other, spellings))).length,
    unsure: complete.length - said.length,
    waiting: rows.filter((each) => each.length === 1 && !each[0]!.isSettled).length,
    alpha: measured(said.length, LEAST_ROWS, () => krippendorffsAlpha(counts, classes.length)),
    fleiss: measured(said.length, LEAST_ROWS, () => fleissKappa(pairCounts(votes), classes.length)),
    classes: classes.map((name, of) => ({
      class: name,
      ...measured(rowsOf(counts, classes.length, of), LEAST_COMPARED, () => alphaOfClass(counts, classes.length, of)),
    })),
    pairs: pairsOf(votes, people),
    people: agreementOfPeople(votes).map(({ compared, agreeing }, at) => ({
      person: people[at]!,
      compared,
      agreeing,
      share: compared < LEAST_COMPARED ? null : agreeing / compared,
    })),
    golden: scores(answers.filter(within), golden, spellings),
    least: { rows: LEAST_ROWS, compared: LEAST_COMPARED },
  };
}

function measured(rows: number, least: number, measure: () => number | null): AgreementMeasure {
  return { rows, value: rows < least ? null : measure() };
}

/** How often each row was given each class by its first two people: Fleiss' kappa asks for equally many a row. */
function pairCounts({ items, classes, item, class: said }: Votes): Int32Array {
  const counts = new Int32Array(items * classes);
  const taken = new Int32Array(items);
  item.forEach((row, vote) => {
    if (taken[row]!++ < 2) counts[row * classes + said[vote]!]! += 1;
  });
  return counts;
}

/** Rows that somebody gave a class. */
function rowsOf(counts: Int32Array, classes: number, of: number): number {
  let rows = 0;
  for (let at = of; at < counts.length; at += classes) if (counts[at]! > 0) rows++;
  return rows;
}

/** Cohen's kappa of every two people who spoke of the same rows. */
function pairsOf({ classes, item, person, class: said }: Votes, people: readonly string[]): Agreement['pairs'] {
  const tables = new Map<string, { first: number; second: number; table: Int32Array; rows: number }>();
  const ofRow = new Map<number, number[]>();
  item.forEach((row, vote) => {
    for (const other of ofRow.get(row) ?? []) {
      const [a, b] = person[other]! < person[vote]! ? [other, vote] : [vote, other];
      const name = `${person[a]} ${person[b]}`;
      const pair = tables.get(name) ?? {
        ...{ first: person[a]!, second: person[b]! },
        ...{ table: new Int32Array(classes * classes), rows: 0 },
      };
      pair.table[said[a]! * classes + said[b]!]! += 1;
      pair.rows++;
      tables.set(name, pair);
    }
    ofRow.set(row, [...(ofRow.get(row) ?? []), vote]);
  });
  return [...tables.values()]
    .sort((a, b) => b.rows - a.rows || a.first - b.first || a.second - b.second)
    .map(({ first, second, table, rows }) => ({
      ...{ first: people[first]!, second: people[second]! },
      ...measured(rows, LEAST_ROWS, () => cohensKappa(table, classes)),
    }));
}

/** Of the rows whose class is certain, beside the same cells, how often each person named it. */
function scores(
  answers: readonly Opinion[],
  golden: readonly StoredGolden[],
  spellings: Spellings,
): Agreement['golden'] {
  const certain = new Map(golden.map((row) => [row.key, row]));
  const byPerson = new Map<string, { answered: number; right: number }>();
  for (const answer of answers) {
    const row = certain.get(answer.key);
    if (row?.rowHash !== answer.rowHash || answer.class === null) continue;
    const score = byPerson.get(answer.person) ?? { answered: 0, right: 0 };
    score.answered++;
    if (agree(answer, row, spellings)) score.right++;
    byPerson.set(answer.person, score);
  }
  return [...byPerson].map(([person, score]) => ({ person, ...score })).sort((a, b) => (a.person < b.person ? -1 : 1));
}
