import type { Classifier } from '../../../contract/classifier.ts';
import { emptyAction, emptyForm, SETUP_STEPS, type FeedForm } from './feed-form.ts';
import { emptySink } from './sink-form.ts';

/**
 * A feed that a browser has kept as it was typed, for the columns that the classifier has by now. Null where it is none
 * that this pane knows: it may be of a pane that was older, or newer.
 */
export function keptForm(kept: unknown, classifier: Pick<Classifier, 'columns'>): FeedForm | null {
  const empty = emptyForm(classifier);
  // Of a shape that was compared field by field.
  const form = kept as FeedForm;
  if (!isLike({ ...empty, of: null }, { ...(kept as object | null), of: null })) return null;
  if (form.of !== null && !isLike({ id: '', name: '', version: 0 }, form.of)) return null;
  if (!SETUP_STEPS.includes(form.step) || !form.sinks.every((sink) => isLike(emptySink, sink))) return null;
  if (!form.actions.every((action) => isLike(emptyAction, action))) return null;
  const example = { name: '', from: '', clean: [], type: '' };
  if (![...form.columns, ...form.carried].every((column) => isLike(example, column))) return null;
  const columns = empty.columns.map((column) => form.columns.find(({ name }) => name === column.name) ?? column);
  return { ...form, columns };
}

/** Whether something has the fields of an example, each of its kind; of lists, that they are some. */
function isLike(example: unknown, value: unknown): boolean {
  if (Array.isArray(example)) return Array.isArray(value);
  if (typeof example !== 'object' || example === null) return typeof value === typeof example;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(example).every(([name, each]) => isLike(each, (value as Record<string, unknown>)[name]));
}
