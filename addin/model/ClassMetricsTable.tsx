import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ClassMetrics } from '../../contract/training.ts';
import { percent } from '../../contract/words/percent.ts';
import { grouped } from '../../contract/words/phrases.ts';
import { PaneSection } from '../elements/PaneSection.tsx';
import { modelWords } from './words/model-words.ts';

const SHOWN_AT_FIRST = 6;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, tableLayout: 'fixed' },
  head: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    padding: '4px 0 4px 4px',
    width: '54px',
    verticalAlign: 'bottom',
  },
  first: { textAlign: 'left', width: 'auto', padding: '4px 4px 4px 0' },
  cell: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    padding: '5px 0 5px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '5px 4px 5px 0',
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  small: { color: tokens.colorNeutralForeground3 },
});

export interface ClassMetricsTableProps {
  readonly classes: readonly ClassMetrics[];
}

/** How each class fares in the test, worst first. */
export function ClassMetricsTable({ classes }: ClassMetricsTableProps) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const sorted = worstFirst(classes);
  const shown = showsAll ? sorted : sorted.slice(0, SHOWN_AT_FIRST);
  if (classes.length === 0) return null;
  return (
    <PaneSection title={modelWords('byClass')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {modelWords('class')}
            </th>
            <th scope="col" className={styles.head} title={modelWords('foundMeans')}>
              {modelWords('found')}
            </th>
            <th scope="col" className={styles.head} title={modelWords('rightMeans')}>
              {modelWords('right')}
            </th>
            <th scope="col" className={styles.head} title={modelWords('rowsMeans')}>
              {modelWords('rows')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <tr key={each.class}>
              <th scope="row" className={styles.name}>
                {each.class}
              </th>
              <td className={styles.cell}>{shareOrDash(each.recall)}</td>
              <td className={styles.cell}>{shareOrDash(each.precision)}</td>
              <td className={styles.cell}>{grouped(each.holdoutRows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < classes.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {modelWords('showAllClasses', { classes: classes.length })}
        </Button>
      )}
      <Text size={200} className={styles.small}>
        {modelWords('columnsMean')}
      </Text>
    </PaneSection>
  );
}

/** Worst by the mean of precision and recall; classes without a test row last, because nothing is known of them. */
function worstFirst(classes: readonly ClassMetrics[]): ClassMetrics[] {
  const goodness = (each: ClassMetrics) =>
    each.recall === null ? Infinity : (each.recall + (each.precision ?? 0)) / 2;
  return [...classes].sort((a, b) => goodness(a) - goodness(b) || b.holdoutRows - a.holdoutRows);
}

function shareOrDash(share: number | null): string {
  return share === null ? '–' : percent(share);
}
