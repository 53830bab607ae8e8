import type { Classifier } from '../../contract/classifier.ts';
import type { ModelVersion } from '../../contract/training.ts';
import { COLUMN_TYPE_WORDS } from './column-types.ts';
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
    ...(added.length === 0 ? [] : [`Version ${version} does not look at ${listed(added)}: it learned before.`]),
    ...(dropped.length === 0
      ? []
      : [`Version ${version} learned from ${listed(dropped)}, which it now finds empty in every row.`]),
    ...retyped.map(
      ({ name }) => `Version ${version} reads “${name}” as “${COLUMN_TYPE_WORDS[types.get(name)!]}”, as it learned it.`,
    ),
  ];
}
