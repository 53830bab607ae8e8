import { memo } from 'react';
import type { StreamedColumn } from '../../../contract/feeds/feed-figures.ts';
import { ColumnFigures } from '../../elements/lists/ColumnFigures.tsx';
import { linesOf, topOf } from './figure-sentences.ts';
import { figuresWords } from './words/figures-words.ts';

export interface ColumnItemProps {
  readonly column: StreamedColumn;
  /** The version that learned; its rows stand beside. Null where there is none. */
  readonly version: number | null;
}

/** What a column holds, beside what was learned from; drawn anew only where that changed. */
export const ColumnItem = memo(
  function ColumnItem({ column, version }: ColumnItemProps) {
    return (
      <ColumnFigures
        name={column.name}
        label={figuresWords('figuresOf', { column: column.name })}
        first={figuresWords('figure')}
        columns={[{ title: figuresWords('came'), means: figuresWords('cameMeans') }, ...learnedBy(version)]}
        lines={linesOf(column).map(({ name, streamed, learned }) => ({
          name,
          figures: version === null ? [streamed] : [streamed, learned],
        }))}
        top={topOf(column)}
      />
    );
  },
  (one, other) => one.version === other.version && JSON.stringify(one.column) === JSON.stringify(other.column),
);

function learnedBy(version: number | null) {
  if (version === null) return [];
  return [{ title: figuresWords('learned', { version }), means: figuresWords('learnedMeans', { version }) }];
}
