import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { classifierQuery, ClassifierList } from '../../../contract/classifier-life.ts';
import { isMetric } from '../../../contract/metric.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifiers, type StoredClassifier } from '../classifiers/classifier-store.ts';

/** Classifiers of a list before they are described. */
export interface ListedClassifiers extends Omit<ClassifierList, 'classifiers'> {
  readonly classifiers: readonly StoredClassifier[];
}

type Query = z.output<typeof classifierQuery>;

/**
 * The classifiers that somebody may see, filtered, of these a part; and what can be filtered by. O(classifiers): an
 * organisation has hundreds.
 */
export async function listClassifiers(
  db: Kysely<Database>,
  query: Query,
  maySee: (classifier: StoredClassifier) => boolean,
): Promise<ListedClassifiers> {
  const there = (await readClassifiers(db)).filter((each) => maySee(each) && isOfKind(each, query));
  const found = there.filter((each) => isWanted(each, query));
  const end = query.limit === undefined ? undefined : query.offset + query.limit;
  return {
    classifiers: found.slice(query.offset, end),
    total: found.length,
    shelves: {
      categories: namesOf(there.map(({ category }) => category)),
      projects: namesOf(there.map(({ project }) => project)),
      origins: namesOf(there.map(({ origin }) => origin)),
    },
  };
}

function isOfKind(classifier: StoredClassifier, { kind, state }: Query): boolean {
  if (kind === 'metric' && !isMetric(classifier)) return false;
  return state === 'any' || (state === 'archived') === (classifier.archivedAt !== null);
}

function isWanted(classifier: StoredClassifier, { name, category, project, origin }: Query): boolean {
  if (!classifier.name.toLowerCase().includes(name.trim().toLowerCase())) return false;
  const isOn = (shelf: string, wanted: string | undefined) => wanted === undefined || shelf === wanted;
  return isOn(classifier.category, category) && isOn(classifier.project, project) && isOn(classifier.origin, origin);
}

function namesOf(shelves: readonly string[]): string[] {
  return [...new Set(shelves)].filter((each) => each !== '').sort((a, b) => a.localeCompare(b, 'en'));
}
