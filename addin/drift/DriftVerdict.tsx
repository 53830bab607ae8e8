import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DriftReport } from '../../contract/drift.ts';
import { segmentWords } from '../../contract/words/segment-words.ts';
import { Group, PaneSection } from '../elements/page/PaneSection.tsx';
import { ChangedColumn, type ColumnDeeds } from './ChangedColumn.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { WhereItIsMeant } from './WhereItIsMeant.tsx';
import { driftWords } from './words/drift-words.ts';

const useStyles = makeStyles({
  verdict: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  columns: { listStyleType: 'none', margin: 0, padding: 0 },
  name: { overflowWrap: 'anywhere' },
});

export interface DriftVerdictProps extends Partial<ColumnDeeds> {
  readonly report: DriftReport;
  /** It stands within what is said of one report, beside which there may be another. */
  readonly isPart?: boolean;
  /** Goes to where a version is trained; left out where that is not offered. */
  readonly onRetrain?: () => void;
}

/** One verdict with its reasons, and the columns that changed. */
export function DriftVerdict({ report, isPart = false, onRetrain, isBusy = false, ...deeds }: DriftVerdictProps) {
  const styles = useStyles();
  const Part = isPart ? Group : 'section';
  const changed = report.columns.filter((column) => column.status === 'drift' || column.status === 'watch');
  return (
    <>
      <Part className={styles.verdict} aria-label={driftWords('verdict')}>
        <StatusBadge status={report.verdict} size="extra-large" />
        {report.segment !== null && (
          <Text className={styles.name}>{driftWords('segmentAlone', { segment: segmentWords(report.segment) })}</Text>
        )}
        <Text weight="semibold">{report.headline}</Text>
        {report.reasons.length > 0 && (
          <ul className={styles.list}>
            {report.reasons.map((reason) => (
              <li key={reason}>
                <Text>{reason}</Text>
              </li>
            ))}
          </ul>
        )}
        {report.notCompared?.map(({ column, sentence }) => (
          <Text key={column}>{sentence}</Text>
        ))}
      </Part>
      {changed.length > 0 && (
        <PaneSection title={driftWords('whatChangedAndWhatToDo')} isPart={isPart}>
          <ul className={styles.columns}>
            {changed.map((column) => (
              <ChangedColumn
                key={`${report.number} ${column.type} ${column.name}`}
                {...{ report, column, isBusy }}
                {...deeds}
              />
            ))}
          </ul>
          {onRetrain !== undefined && <WhereItIsMeant report={report} onRetrain={onRetrain} />}
        </PaneSection>
      )}
    </>
  );
}
