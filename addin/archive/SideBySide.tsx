import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DriftOverview } from '../../contract/drift-archive.ts';
import { moment } from '../../contract/words/dates.ts';
import { StatusBadge } from '../drift/StatusBadge.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { listed } from '../words/words.ts';
import { VerdictStrip } from './VerdictStrip.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { archiveWords } from './words/archive-words.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: { color: tokens.colorNeutralForeground3 },
});

/** The classifiers that the person may see, with their last verdicts on one scale of time each. */
export function SideBySide({ overview: { classifiers } }: { readonly overview: DriftOverview }) {
  const styles = useStyles();
  if (classifiers.length < 2) return null;
  return (
    <PaneSection title={archiveWords('sideBySide')} lead={archiveWords('sideBySideLead')}>
      <PlainList>
        {classifiers.map(({ id, name, verdicts, latest, isWatched, fault }) => (
          <li key={id} className={styles.item}>
            <span className={styles.line}>
              <Text weight="semibold">{name}</Text>
              {latest !== null && <StatusBadge status={latest.verdict} size="medium" />}
            </span>
            {verdicts.length > 0 && <VerdictStrip verdicts={verdicts} />}
            <Text size={200} className={styles.small}>
              {latest === null
                ? archiveWords('noReportYet')
                : archiveWords('latest', {
                    number: latest.number,
                    at: moment(latest.madeAt),
                    rows: latest.window.rows,
                  })}
              {!isWatched && ` ${archiveWords('notWatched')}`}
              {fault !== null && ` ${archiveWords('lastFailed', { fault })}`}
            </Text>
            {latest !== null && latest.changed.length > 0 && (
              <Text size={200}>{archiveWords('changed', { columns: listed(latest.changed) })}</Text>
            )}
          </li>
        ))}
      </PlainList>
    </PaneSection>
  );
}
