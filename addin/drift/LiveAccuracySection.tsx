import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { costliestFirst, type PartCost } from '../../contract/error-costs.ts';
import type { LiveAccuracy } from '../../contract/live-accuracy.ts';
import { liveAccuracyWords } from '../../contract/words/live-accuracy-words.ts';
import { percent } from '../../contract/words/percent.ts';
import { money } from '../../contract/words/phrases.ts';
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
  const { classes, segments, cost } = live;
  const column = segments?.column ?? '';
  const classParts = classes.map((each): Part => ({
    ...each,
    name: each.class,
    filter: { column: { amend: 'class' }, asks: 'one-of', values: [each.class] },
  }));
  const segmentParts = (segments?.values ?? []).map((each): Part => ({
    ...each,
    name: each.value,
    filter: valueOf({ column, value: each.value }),
  }));
  return (
    <PaneSection title={driftWords('howGood')}>
      {liveAccuracyWords(live).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <LiveAccuracyCharts live={live} />
      <Worst title={driftWords('worstClasses')} lines={rightLines(classParts)} {...{ isBusy, onShowRows }} />
      <Worst
        title={driftWords('worstSegments', { column })}
        lines={rightLines(segmentParts)}
        {...{ isBusy, onShowRows }}
      />
      {cost !== null && (
        <>
          <Worst
            title={driftWords('costlyClasses')}
            lines={costLines(classParts, cost.currency)}
            {...{ isBusy, onShowRows }}
          />
          <Worst
            title={driftWords('costlySegments', { column })}
            lines={costLines(segmentParts, cost.currency)}
            {...{ isBusy, onShowRows }}
          />
        </>
      )}
    </PaneSection>
  );
}

type Part = Pick<LiveAccuracy, 'realised'> & {
  readonly name: string;
  readonly cost?: PartCost | undefined;
  readonly filter: ColumnFilter;
};

/** What is said of the rows of a part, which can be shown. */
type PartLine = Pick<Part, 'name' | 'filter'> & { readonly said: string };

/** Those of which labels have come, worst first. */
function rightLines(parts: readonly Part[]): PartLine[] {
  return parts.flatMap(({ name, filter, realised }) =>
    realised === null
      ? []
      : [
          {
            name,
            filter,
            said: driftWords('partRight', { name, share: percent(realised.value), labels: realised.rows }),
          },
        ],
  );
}

/** Those whose wrong answers cost something, or should, the costliest first. */
function costLines(parts: readonly Part[], currency: string): PartLine[] {
  return costliestFirst(parts)
    .filter(({ cost: { expected, realised } }) => expected > 0 || (realised ?? 0) > 0)
    .map(({ name, filter, cost: { expected, realised } }) => {
      const costs = { name, expected: money(expected, currency) };
      const said =
        realised === null
          ? driftWords('partCost', costs)
          : driftWords('partCosts', { ...costs, realised: money(realised, currency) });
      return { name, filter, said };
    });
}

interface WorstProps extends Pick<LiveAccuracySectionProps, 'onShowRows'> {
  readonly title: string;
  readonly lines: readonly PartLine[];
  readonly isBusy: boolean;
}

/** The first of some parts; nothing where there is none. */
function Worst({ title, lines, isBusy, onShowRows }: WorstProps) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list}>
        {lines.slice(0, MOST_NAMED).map(({ name, said, filter }) => (
          <li key={name} className={styles.name}>
            <Text>{said}</Text>{' '}
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
