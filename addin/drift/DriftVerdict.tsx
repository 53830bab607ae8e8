import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Question16Filled } from '@fluentui/react-icons/svg/question';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { ColumnDrift, DriftReport, DriftStatus } from '../../contract/drift.ts';
import { segmentWords } from '../../contract/words/segment-words.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { driftWords } from './words/drift-words.ts';

interface StatusLook {
  readonly word: 'stable' | 'watch' | 'drift' | 'tooFewRows';
  readonly color: 'success' | 'warning' | 'danger' | 'informative';
  readonly icon: ReactElement;
}

const LOOKS: Readonly<Record<DriftStatus, StatusLook>> = {
  stable: { word: 'stable', color: 'success', icon: <CheckmarkCircle16Filled /> },
  watch: { word: 'watch', color: 'warning', icon: <Warning16Filled /> },
  drift: { word: 'drift', color: 'danger', icon: <ErrorCircle16Filled /> },
  unknown: { word: 'tooFewRows', color: 'informative', icon: <Question16Filled /> },
};

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
  column: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
});

export interface DriftVerdictProps {
  readonly report: DriftReport;
}

/** One verdict with its reasons, and the columns that changed. */
export function DriftVerdict({ report }: DriftVerdictProps) {
  const styles = useStyles();
  const changed = report.columns.filter((column) => column.status === 'drift' || column.status === 'watch');
  return (
    <>
      <section className={styles.verdict} aria-label={driftWords('verdict')}>
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
      </section>
      {changed.length > 0 && (
        <PaneSection title={driftWords('whatChanged')}>
          <ul className={styles.columns}>
            {changed.map((column) => (
              <ChangedColumn key={`${column.type} ${column.name}`} column={column} />
            ))}
          </ul>
        </PaneSection>
      )}
    </>
  );
}

function ChangedColumn({ column }: { column: ColumnDrift }) {
  const styles = useStyles();
  return (
    <li className={styles.column}>
      <span className={styles.line}>
        <Text weight="semibold" className={styles.name}>
          {column.name}
        </Text>
        <StatusBadge status={column.status} size="medium" />
      </span>
      {column.changes.map((change) => (
        <Text key={change} size={200}>
          {change}
        </Text>
      ))}
    </li>
  );
}

export function StatusBadge({ status, size }: { status: DriftStatus; size: 'medium' | 'extra-large' }) {
  const { word, color, icon } = LOOKS[status];
  return (
    <Badge appearance="tint" color={color} size={size} icon={icon}>
      {driftWords(word)}
    </Badge>
  );
}
