import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { LiveAccuracy } from '../../contract/live-accuracy.ts';
import { liveAccuracyWords } from '../../contract/words/live-accuracy-words.ts';
import { percent } from '../../contract/words/percent.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import type { ColumnFilter } from '../ports/filter-port.ts';
import type { ColumnDeeds } from './ChangedColumn.tsx';
import { LiveAccuracyCharts } from './LiveAccuracyCharts.tsx';
import { valueOf } from './rows-of-finding.ts';
import { driftWords } from './words/drift-words.ts';

/** So many of the worst are named here; the sheet has them all. */
const MOST_NAMED = 3;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  name: { overflowWrap: 'anywhere' },
});

export interface LiveAccuracySectionProps extends Pick<ColumnDeeds, 'onShowRows'> {
  readonly live: LiveAccuracy;
  readonly isBusy?: boolean | undefined;
}

/** How good the answers of a report are: what is expected, what labels say, and where they are worst. */
export function LiveAccuracySection({ live, isBusy = false, onShowRows }: LiveAccuracySectionProps) {
  const { classes, segments } = live;
  return (
    <PaneSection title={driftWords('howGood')}>
      {liveAccuracyWords(live).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <LiveAccuracyCharts live={live} />
      <Worst
        title={driftWords('worstClasses')}
        parts={classes.map((each) => ({
          ...each,
          name: each.class,
          filter: { column: { amend: 'class' }, asks: 'one-of', values: [each.class] },
        }))}
        {...{ isBusy, onShowRows }}
      />
      {segments !== null && (
        <Worst
          title={driftWords('worstSegments', { column: segments.column })}
          parts={segments.values.map((each) => ({
            ...each,
            name: each.value,
            filter: valueOf({ column: segments.column, value: each.value }),
          }))}
          {...{ isBusy, onShowRows }}
        />
      )}
    </PaneSection>
  );
}

type Part = Pick<LiveAccuracy, 'realised'> & { readonly name: string; readonly filter: ColumnFilter };

interface WorstProps extends Pick<LiveAccuracySectionProps, 'onShowRows'> {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly isBusy: boolean;
}

/** Those of which labels have come, worst first. */
function Worst({ title, parts, isBusy, onShowRows }: WorstProps) {
  const styles = useStyles();
  const known = parts.filter(({ realised }) => realised !== null).slice(0, MOST_NAMED);
  if (known.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list}>
        {known.map(({ name, realised, filter }) => (
          <li key={name} className={styles.name}>
            <Text>{driftWords('partRight', { name, share: percent(realised!.value), labels: realised!.rows })}</Text>{' '}
            {onShowRows !== undefined && (
              <Button
                size="small"
                disabledFocusable={isBusy}
                aria-label={driftWords('showRowsOf', { what: name })}
                onClick={() => onShowRows(name, [filter])}
              >
                {driftWords('showRows')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
