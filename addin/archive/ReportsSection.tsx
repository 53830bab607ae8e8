import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportLine, ReportList } from '../../contract/drift-archive.ts';
import { moment } from '../../contract/words/dates.ts';
import { segmentWords } from '../../contract/words/segment-words.ts';
import { StatusBadge } from '../drift/StatusBadge.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { listed } from '../words/words.ts';
import type { ArchiveActions } from './archive-actions.ts';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { archiveWords } from './words/archive-words.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  facts: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ReportsSectionProps {
  readonly reports: ReportList;
  readonly isBusy: boolean;
  readonly actions: Pick<ArchiveActions, 'openReports' | 'listMoreReports'>;
}

const MOST_COMPARED = 2;

/** Every report that was ever made, to be opened again, or two to be compared. */
export function ReportsSection({ reports: { reports, total }, isBusy, actions }: ReportsSectionProps) {
  const styles = useStyles();
  const [marked, setMarked] = useState<readonly number[]>([]);
  const mark = (number: number, isMarked: boolean) =>
    setMarked((before) => [...before.filter((each) => each !== number), ...(isMarked ? [number] : [])].slice(-2));
  return (
    <PaneSection title={archiveWords('reports')} lead={archiveWords('reportsLead', { total })}>
      {reports.length > 0 && (
        <PlainList>
          {reports.map((report) => (
            <li key={report.number} className={styles.item}>
              <Checkbox
                aria-label={archiveWords('mark', { number: report.number })}
                checked={marked.includes(report.number)}
                onChange={(_, data) => mark(report.number, data.checked === true)}
              />
              <ReportFacts report={report} isBusy={isBusy} onOpen={() => actions.openReports([report.number])} />
            </li>
          ))}
        </PlainList>
      )}
      <div className={styles.buttons}>
        {total > 1 && (
          <Button
            disabledFocusable={isBusy || marked.length < MOST_COMPARED}
            onClick={() => actions.openReports(marked)}
          >
            {archiveWords('compare')}
          </Button>
        )}
        {reports.length < total && (
          <Button disabledFocusable={isBusy} onClick={actions.listMoreReports}>
            {archiveWords('more')}
          </Button>
        )}
      </div>
    </PaneSection>
  );
}

function ReportFacts({ report, isBusy, onOpen }: { report: ReportLine; isBusy: boolean; onOpen: () => void }) {
  const styles = useStyles();
  const { number, madeAt, madeBy, verdict, changed, window, segment, modelVersion } = report;
  return (
    <div className={styles.facts}>
      <span className={styles.line}>
        <Button
          size="small"
          appearance="transparent"
          disabledFocusable={isBusy}
          onClick={onOpen}
          aria-label={archiveWords('openNamed', { number })}
        >
          {archiveWords('reportNumber', { number })}
        </Button>
        <StatusBadge status={verdict} size="medium" />
      </span>
      <Text size={200} className={styles.small}>
        {archiveWords('madeBy', {
          by: madeBy === null ? 'itself' : 'person',
          person: madeBy ?? '',
          at: moment(madeAt),
          rows: window.rows,
          version: modelVersion,
        })}
        {segment !== null && ` ${archiveWords('ofSegment', { segment: segmentWords(segment) })}`}
      </Text>
      {changed.length > 0 && <Text size={200}>{archiveWords('changed', { columns: listed(changed) })}</Text>}
    </div>
  );
}
