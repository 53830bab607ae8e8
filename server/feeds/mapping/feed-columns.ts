import { matchColumns } from '../../../contract/column-match.ts';
import type { ColumnType, KeptColumn } from '../../../contract/classifier.ts';
import type { OtherNames } from '../../../contract/column-history.ts';
import { ANSWER_COLUMNS } from '../../../contract/feeds/feed-sink.ts';
import type { FeedSettings, MappedColumn } from '../../../contract/feeds/feed.ts';

/** What must be known of a classifier to map records to its rows. */
export interface MappedClassifier {
  readonly columns: readonly KeptColumn[];
  readonly alsoCalled: readonly OtherNames[];
}

/** A column made of a field, with its type: the classifier's where it is one of its columns. */
export interface FeedColumn extends Pick<MappedColumn, 'name' | 'from' | 'clean'> {
  readonly type: ColumnType;
  readonly isOfClassifier: boolean;
  /** What the classifier calls it; its own name where it is carried along. */
  readonly called: string;
}

/** Nothing better is known of a column that is carried along without a type. */
const CARRIED: ColumnType = 'ignored';

/** The columns of a feed, in the order of its settings. */
export function feedColumns({ columns }: Pick<FeedSettings, 'columns'>, classifier: MappedClassifier): FeedColumn[] {
  const present = classifier.columns.filter(({ dropped }) => dropped !== true);
  const { found } = matchColumns(
    present.map(({ name }) => name),
    columns.map(({ name }) => name),
    undefined,
    classifier.alsoCalled,
  );
  const own = new Map(present.map((column) => [found.get(column.name), column]));
  return columns.map(({ name, from, type, clean }) => {
    const column = own.get(name);
    const isOfClassifier = column !== undefined;
    return { name, from, clean, isOfClassifier, type: column?.type ?? type ?? CARRIED, called: column?.name ?? name };
  });
}

/** What conditions of sinks and actions ask for: the feed's columns, then the answer. */
export function answeredColumns(
  columns: readonly FeedColumn[],
): { readonly name: string; readonly type: ColumnType }[] {
  return [
    ...columns.map(({ called: name, type }) => ({ name, type })),
    { name: ANSWER_COLUMNS.class, type: 'category' },
    { name: ANSWER_COLUMNS.confidence, type: 'number' },
  ];
}
