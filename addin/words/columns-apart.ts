import type { Classifier } from '../../contract/classifier.ts';
import type { ModelVersion } from '../../contract/training.ts';
import { COLUMN_TYPE_WORDS } from './column-types.ts';
import { paneWords } from './pane-words.ts';
import { listed } from './words.ts';

/**
 * How the columns that a version learned from differ from those of now, in sentences; none when they do not, or it is
 * not known.
 */
export function columnsApart(
  { version, columns: learned }: Pick<ModelVersion, 'version' | 'columns'>,
  { columns }: Pick<Classifier, 'columns'>,
): string[] {
  if (learned === undefined) return [];
  const types = new Map(learned.map(({ name, type }) => [name, type]));
  const present = new Set(columns.map(({ name }) => name));
  const added = columns.filter(({ name, type }) => type !== 'ignored' && !types.has(name)).map(({ name }) => name);
  const dropped = learned.filter(({ name }) => !present.has(name)).map(({ name }) => name);
  const retyped = columns.filter(({ name, type }) => types.has(name) && types.get(name) !== type);
  return [
    ...(added.length === 0 ? [] : [paneWords('columnsAdded', { version, columns: listed(added) })]),
    ...(dropped.length === 0 ? [] : [paneWords('columnsDropped', { version, columns: listed(dropped) })]),
    ...retyped.map(({ name }) =>
      paneWords('columnRetyped', { version, column: name, type: COLUMN_TYPE_WORDS[types.get(name)!] }),
    ),
  ];
}
