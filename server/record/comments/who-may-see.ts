import type { CellValue } from '../../../contract/cell.ts';
import { MOST_OFFERED } from '../../../contract/comment.ts';
import { compileCondition } from '../../../contract/conditions/compile-condition.ts';
import { conditionOfScopes } from '../../../contract/conditions/scope-condition.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import type { Reader } from '../../people/directory/reader-store.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';

/** Those who may see rows of a classifier, by name. Given by the composition root, which knows how people sign in. */
export type ReadReaders = (classifierId: string) => Promise<readonly Reader[]>;

/** The names of those of some people who may see a row. O(people), and O(cells) for each scope among theirs. */
export function whoMaySee(
  readers: readonly Reader[],
  { columns }: Pick<StoredClassifier, 'columns'>,
  cells: readonly CellValue[],
): string[] {
  const known = new Map<string, boolean>();
  const holds = (scopes: readonly RowScope[]): boolean => {
    const condition = conditionOfScopes(scopes, columns);
    const row = columns.map((_, at) => [cells[at] ?? null]);
    return condition !== null && compileCondition(condition, columns)(row, 1)[0] === 1;
  };
  const sees = ({ scopes }: Reader): boolean => {
    if (scopes === null) return true;
    const id = JSON.stringify(scopes);
    const answer = known.get(id) ?? holds(scopes);
    known.set(id, answer);
    return answer;
  };
  return readers.filter(sees).map(({ name }) => name);
}

/**
 * The names that are offered for what was typed: it begins the name, or a word of it.
 * @example offered(['Ann Lee', 'Bob', 'Lea'], 'le') // => ['Ann Lee', 'Lea']
 */
export function offered(names: readonly string[], find: string): string[] {
  const typed = find.trim().toLowerCase();
  const begins = (name: string) => ` ${name.toLowerCase()}`.includes(` ${typed}`);
  return names.filter(begins).slice(0, MOST_OFFERED);
}
