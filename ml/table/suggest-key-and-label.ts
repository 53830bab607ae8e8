import { cellText } from './cell-text.ts';
import type { Cell } from './column.ts';
import { wordsOf, type InferredColumn } from './infer-column-type.ts';

/** A column of the sample with what was inferred of it. */
export interface SampledColumn {
  readonly name: string;
  readonly values: readonly Cell[];
  readonly inferred: InferredColumn;
}

const NAMES_OF_KEYS = /(^|[^a-z])(id|key|no|nr|number|ref|reference|ticket|invoice|transaction|uuid|guid)([^a-z]|$)/;
const NAMES_OF_LABELS =
  /(^|[^a-z])(label|class|category|account|sentiment|target|outcome|status|answer|decision|priority|tag)([^a-z]|$)/;
const MOST_CLASSES = 200;

/**
 * Suggests which columns name a row and which one holds the classes; the person decides.
 *
 * A key is complete and all different; one whose header says so is preferred, then the first. A label is a category (or
 * a text that repeats) of 2 to 200 different values; preferred is a header that says so, one that some rows still lack,
 * and one further right. O(cells).
 */
export function suggestKeyAndLabel(columns: readonly SampledColumn[]): {
  suggestedKeyColumns: string[];
  suggestedLabelColumn: string | null;
} {
  const key = best(
    columns.filter(canBeKey),
    (column) => (NAMES_OF_KEYS.test(wordsOf(column.name)) ? 2 : 0) + (column.inferred.type === 'ignored' ? 1 : 0),
  );
  const candidates = columns.filter((column) => column !== key && canBeLabel(column));
  const label = best(candidates, (column) => {
    const position = columns.indexOf(column) / columns.length;
    return (NAMES_OF_LABELS.test(wordsOf(column.name)) ? 3 : 0) + (column.inferred.missingShare > 0 ? 1 : 0) + position;
  });
  return { suggestedKeyColumns: key === undefined ? [] : [key.name], suggestedLabelColumn: label?.name ?? null };
}

function canBeKey({ values, inferred }: SampledColumn): boolean {
  const isShort = () => values.every((cell) => (cellText(cell)?.length ?? 0) <= 100);
  return (
    values.length > 0 &&
    inferred.missingShare === 0 &&
    inferred.distinct === values.length &&
    inferred.type !== 'date' &&
    isShort()
  );
}

function canBeLabel({ values, inferred }: SampledColumn): boolean {
  const { type, distinct, missingShare } = inferred;
  const present = Math.round(values.length * (1 - missingShare));
  return (
    (type === 'category' || type === 'boolean' || type === 'text') &&
    distinct >= 2 &&
    distinct <= MOST_CLASSES &&
    distinct * 2 <= present
  );
}

/** The candidate with the highest score; the first of equals. */
function best<Candidate>(
  candidates: readonly Candidate[],
  score: (candidate: Candidate) => number,
): Candidate | undefined {
  let winner: Candidate | undefined;
  let highest = -Infinity;
  for (const candidate of candidates) {
    const own = score(candidate);
    if (own <= highest) continue;
    highest = own;
    winner = candidate;
  }
  return winner;
}
