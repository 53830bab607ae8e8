import type { Classifier } from '../../../contract/classifier.ts';
import { matchColumns } from '../../../contract/column-match.ts';
import type { FeedTrial } from '../../../contract/feeds/feed.ts';
import type { FeedForm } from './feed-form.ts';

/** A field of a source, with what a record had there. */
export interface SeenField {
  readonly name: string;
  readonly value: string;
}

/** The fields of some records, each once, in the order in which they came. */
export function fieldsOf({ records }: Pick<FeedTrial, 'records'>): readonly SeenField[] {
  const seen = new Map<string, string>();
  for (const { name, value } of records.flatMap(({ fields }) => fields))
    if ((seen.get(name) ?? '') === '') seen.set(name, value);
  return [...seen].map(([name, value]) => ({ name, value }));
}

/**
 * Fills in what is empty by the fields' names: for columns of the classifier those that are called alike, for the key
 * the columns by which the source's table tells its rows apart, else those that are called as the classifier's key is.
 * What somebody chose stays.
 */
export function proposeColumns(
  form: FeedForm,
  classifier: Pick<Classifier, 'keyColumns' | 'alsoCalled'>,
  fields: readonly SeenField[],
): FeedForm {
  const names = fields.map(({ name }) => name);
  const chosen = new Map(form.columns.filter(({ from }) => from !== '').map(({ name, from }) => [name, from]));
  const wanted = form.columns.map(({ name }) => name);
  const { found } = matchColumns(wanted, names, chosen, classifier.alsoCalled);
  const columns = form.columns.map((column) =>
    column.from === '' ? { ...column, from: found.get(column.name) ?? '' } : column,
  );
  return { ...form, columns, key: form.key.trim() === '' ? proposedKey(form, classifier, names) : form.key };
}

function proposedKey({ source }: FeedForm, { keyColumns }: Pick<Classifier, 'keyColumns'>, names: readonly string[]) {
  if (source.kind === 'postgres' || source.kind === 'mysql') return source.keyColumns;
  const { found } = matchColumns(keyColumns, names);
  const key = keyColumns.flatMap((name) => found.get(name) ?? []);
  return key.length === keyColumns.length ? key.join('\n') : '';
}
