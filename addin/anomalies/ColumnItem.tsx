import type { AnomalyReport } from '../../contract/anomaly.ts';
import { ColumnFigures } from '../elements/lists/ColumnFigures.tsx';
import { linesOf, topOf } from '../feeds/figures/figure-sentences.ts';
import { anomaliesWords } from './words/anomalies-words.ts';

/** What a column holds. */
export function ColumnItem({ column: { name, type, figures } }: { readonly column: AnomalyReport['columns'][number] }) {
  const column = { name, type, streamed: figures, learned: null };
  return (
    <ColumnFigures
      name={name}
      label={anomaliesWords('figuresOf', { column: name })}
      first={anomaliesWords('figure')}
      columns={[{ title: anomaliesWords('value'), means: anomaliesWords('valueMeans') }]}
      lines={linesOf(column).map((line) => ({ name: line.name, figures: [line.streamed] }))}
      top={topOf(column)}
    />
  );
}
