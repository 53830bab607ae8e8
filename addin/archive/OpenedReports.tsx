import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DriftReport } from '../../contract/drift.ts';
import { moment } from '../../contract/words/dates.ts';
import { DriftVerdict } from '../drift/DriftVerdict.tsx';
import { StatusBadge } from '../drift/StatusBadge.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import type { ArchiveActions } from './archive-actions.ts';
import { compareReports, type ComparedColumn } from './compare-reports.ts';
import { archiveWords } from './words/archive-words.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  small: { color: tokens.colorNeutralForeground3 },
});

export interface OpenedReportsProps {
  /** One to be read, or two to be compared. */
  readonly opened: readonly DriftReport[];
  readonly written: number | null;
  readonly isBusy: boolean;
  readonly actions: Pick<ArchiveActions, 'openReports' | 'writeKeptReport'>;
}

/** A report as it was, or two beside each other. */
export function OpenedReports({ opened, written, isBusy, actions }: OpenedReportsProps) {
  const styles = useStyles();
  const [one, other] = opened;
  if (one === undefined) return null;
  const close = <Button onClick={() => actions.openReports([])}>{archiveWords('close')}</Button>;
  if (other !== undefined)
    return (
      <>
        <Comparison one={one} other={other} />
        <div className={styles.buttons}>{close}</div>
      </>
    );
  return (
    <PaneSection title={archiveWords('reportNumber', { number: one.number })} lead={madeLine(one)}>
      <DriftVerdict report={one} isPart />
      {written === one.number && <Note intent="success">{archiveWords('written', { number: one.number })}</Note>}
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => actions.writeKeptReport(one)}>
          {archiveWords('writeSheet')}
        </Button>
        {close}
      </div>
    </PaneSection>
  );
}

function madeLine({ madeAt, madeBy, window, modelVersion }: DriftReport): string {
  const by = madeBy === null ? 'itself' : 'person';
  const said = { by, person: madeBy ?? '', at: moment(madeAt), rows: window.rows, version: modelVersion };
  return archiveWords('madeBy', said);
}

function Comparison({ one, other }: { readonly one: DriftReport; readonly other: DriftReport }) {
  const styles = useStyles();
  const { before, after, changed, same } = compareReports(one, other);
  return (
    <PaneSection title={archiveWords('compared', { before: before.number, after: after.number })}>
      {[before, after].map((report) => (
        <Text key={report.number} size={200}>
          {archiveWords('reportNumber', { number: report.number })}: {report.headline} {madeLine(report)}
        </Text>
      ))}
      {changed.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.cell} scope="col">
                {archiveWords('column')}
              </th>
              {[before, after].map(({ number }) => (
                <th key={number} className={styles.cell} scope="col">
                  {archiveWords('reportNumber', { number })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changed.map((column) => (
              <tr key={`${column.type} ${column.name}`}>
                <th className={styles.cell} scope="row">
                  {column.name}
                </th>
                <Said of={column.before} />
                <Said of={column.after} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Text size={200} className={styles.small}>
        {archiveWords('sameColumns', { columns: same })}
      </Text>
    </PaneSection>
  );
}

function Said({ of }: { readonly of: ComparedColumn['before'] }) {
  const styles = useStyles();
  return (
    <td className={styles.cell}>
      {of === null ? (
        archiveWords('notCompared')
      ) : (
        <>
          <StatusBadge status={of.status} size="medium" />
          <br />
          {of.distance === null ? '' : archiveWords('distanceOf', { distance: of.distance })}
        </>
      )}
    </td>
  );
}
