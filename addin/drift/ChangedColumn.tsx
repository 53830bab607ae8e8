import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { comparedWith, type ColumnDrift, type DriftReport } from '../../contract/drift.ts';
import { moment } from '../../contract/words/dates.ts';
import { findingWords } from '../../contract/words/finding-words.ts';
import type { ColumnFilter } from '../ports/filter-port.ts';
import { rowsOfFinding } from './rows-of-finding.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { TellOwners, type Telling } from './TellOwners.tsx';
import { TextForOwner } from './TextForOwner.tsx';
import { driftWords } from './words/drift-words.ts';

const useStyles = makeStyles({
  column: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  finding: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
});

/** What can be done about a column that changed; what is left out is not offered. */
export interface ColumnDeeds {
  readonly isBusy: boolean;
  readonly onShowRows?: ((what: string, filters: readonly ColumnFilter[]) => void) | undefined;
  /** Goes to where it is set from where on the column counts. */
  readonly onSetThreshold?: ((column: Pick<ColumnDrift, 'name' | 'type'>) => void) | undefined;
  readonly telling?: Telling | undefined;
}

export interface ChangedColumnProps extends ColumnDeeds {
  readonly report: DriftReport;
  readonly column: ColumnDrift;
}

/** A column that changed: what changed, and what to do about it. */
export function ChangedColumn({ report, column, isBusy, onShowRows, onSetThreshold, telling }: ChangedColumnProps) {
  const styles = useStyles();
  const [isTelling, setTelling] = useState(false);
  const { name, type, status } = column;
  const isOfTable = type !== 'prediction' && type !== 'confidence';
  return (
    <li className={styles.column}>
      <span className={styles.line}>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        <StatusBadge status={status} size="medium" />
      </span>
      <Findings {...{ report, column, isBusy, onShowRows }} />
      {isOfTable && (
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-expanded={isTelling}
            aria-label={driftWords('tellOwnerOf', { column: name })}
            onClick={() => setTelling(!isTelling)}
          >
            {driftWords('tellOwner')}
          </Button>
          {onSetThreshold !== undefined && (
            <Button
              size="small"
              aria-label={driftWords('setThresholdOf', { column: name })}
              onClick={() => onSetThreshold(column)}
            >
              {driftWords('setThreshold')}
            </Button>
          )}
        </div>
      )}
      {isTelling && <TextForOwner label={driftWords('textForOwner')} text={textForOwner(report, column)} />}
      {isTelling && telling !== undefined && (
        <TellOwners
          {...telling}
          report={report.number}
          section={driftWords('bySource', { reference: comparedWith({ elsewhere: report.elsewhere }) })}
          column={name}
          isBusy={isBusy}
        />
      )}
    </li>
  );
}

function Findings({ report, column, isBusy, onShowRows }: Omit<ChangedColumnProps, 'onSetThreshold' | 'telling'>) {
  const styles = useStyles();
  const { name, findings, changes } = column;
  // Reports of earlier releases have the words alone.
  if (findings === undefined)
    return changes.map((change) => (
      <Text key={change} size={200}>
        {change}
      </Text>
    ));
  return findings.map((finding) => {
    const said = findingWords(finding, comparedWith(report));
    const filters = rowsOfFinding(column, finding, report.segment);
    const what = `${name}: ${said}`;
    return (
      <div key={said} className={styles.finding}>
        <Text size={200}>{said}</Text>
        {filters !== null && onShowRows !== undefined && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={driftWords('showRowsOf', { what })}
            onClick={() => onShowRows(what, filters)}
          >
            {driftWords('showRows')}
          </Button>
        )}
      </div>
    );
  });
}

/** What whoever is responsible for the source needs to know, by itself. */
export function textForOwner(report: DriftReport, column: ColumnDrift): string {
  const { classifier, window, modelVersion, number } = report;
  return driftWords('ownerText', {
    reference: comparedWith(report),
    classifier: classifier.name,
    from: moment(window.from),
    to: moment(window.to),
    column: column.name,
    version: modelVersion,
    changes: column.changes.join('; '),
    report: number,
  });
}
