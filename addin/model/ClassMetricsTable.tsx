import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ClassMetrics } from '../../contract/training.ts';
import { percent } from '../../contract/words/percent.ts';
import { grouped } from '../../contract/words/phrases.ts';
import { FigureRow, FigureTable } from '../elements/lists/FigureTable.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { modelWords } from './words/model-words.ts';

const SHOWN_AT_FIRST = 6;

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground3 } });

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
      <FigureTable
        first={modelWords('class')}
        columns={[
          { title: modelWords('found'), means: modelWords('foundMeans') },
          { title: modelWords('right'), means: modelWords('rightMeans') },
          { title: modelWords('rows'), means: modelWords('rowsMeans') },
        ]}
      >
        {shown.map((each) => (
          <FigureRow
            key={each.class}
            name={each.class}
            figures={[shareOrDash(each.recall), shareOrDash(each.precision), grouped(each.holdoutRows)]}
          />
        ))}
      </FigureTable>
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
