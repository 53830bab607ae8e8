import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ThresholdTrial } from '../../contract/drift-archive.ts';
import type { DriftMeasure } from '../../contract/drift.ts';
import { moment } from '../../contract/words/dates.ts';
import { changeName } from '../../contract/words/finding-words.ts';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import type { ArchiveState } from './archive-state.ts';
import type { ArchiveActions } from './archive-actions.ts';
import { COLUMN_CHOICE } from './go-to-column.ts';
import { countsFrom, modelChanges } from './timeline-option.ts';
import { TimelineChart } from './TimelineChart.tsx';
import { VerdictStrip } from './VerdictStrip.tsx';
import { archiveWords } from './words/archive-words.ts';

const SPANS = [
  { value: 7, title: 'days7' },
  { value: 30, title: 'days30' },
  { value: 90, title: 'days90' },
] as const;

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  choice: { minWidth: 0, '& select': { minWidth: 0 } },
  threshold: {
    display: 'flex',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    '& > :first-child': { flexGrow: 1 },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface TimelineSectionProps {
  readonly archive: ArchiveState['archive'];
  readonly actions: Pick<ArchiveActions, 'chooseDays' | 'chooseColumn' | 'setThreshold'>;
  readonly isBusy: boolean;
  /** Whether the person may say from where on a column counts. */
  readonly maySet: boolean;
}

/** The verdicts of the checks over time, and the distance of one column with what each threshold would have alerted. */
export function TimelineSection({ archive, actions, isBusy, maySet }: TimelineSectionProps) {
  const styles = useStyles();
  const { timeline, days, column: at } = archive;
  if (timeline === null) return null;
  const { reports, columns } = timeline;
  const [first, last] = [reports[0], reports.at(-1)];
  return (
    <PaneSection title={archiveWords('overTime')} lead={archiveWords('overTimeLead')}>
      <ChoiceField
        label={archiveWords('span')}
        choices={SPANS.map(({ value, title }) => ({ value, title: archiveWords(title) }))}
        chosen={days}
        disabled={isBusy}
        onChoose={actions.chooseDays}
      />
      {first === undefined || last === undefined ? (
        <Text>{archiveWords('noChecks')}</Text>
      ) : (
        <>
          <VerdictStrip verdicts={reports.map(({ verdict }) => verdict)} />
          <Text size={200} className={styles.small}>
            {archiveWords('checksOf', {
              checks: reports.length,
              drift: reports.filter(({ verdict }) => verdict === 'drift').length,
              from: moment(first.madeAt),
              to: moment(last.madeAt),
            })}
          </Text>
          {columns.length > 0 && (
            <Field label={archiveWords('column')}>
              <Select
                id={COLUMN_CHOICE}
                className={styles.choice}
                value={String(at)}
                disabled={isBusy}
                onChange={(_, data) => actions.chooseColumn(Number(data.value))}
              >
                {columns.map(({ name, type }, index) => (
                  <option key={`${type} ${name}`} value={String(index)}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {columns[at] !== undefined && <ColumnOverTime {...{ archive, actions, isBusy, maySet }} />}
        </>
      )}
    </PaneSection>
  );
}

function ColumnOverTime({ archive, actions, isBusy, maySet }: TimelineSectionProps) {
  const styles = useStyles();
  const { column: at, trial, watch } = archive;
  const timeline = archive.timeline!;
  const column = timeline.columns[at]!;
  const { name, type, measure, effects, missing } = column;
  const threshold = countsFrom(column);
  const change = changeName(measure, type);
  const latest = effects.findLast((effect) => effect !== null) ?? null;
  const reached = effects.filter((effect) => effect !== null && effect >= threshold).length;
  const set = watch?.thresholds.find(({ column }) => column === name);
  const said = archiveWords('columnNow', {
    column: name,
    change,
    effect: latest ?? 0,
    threshold,
    reached,
    checks: effects.length,
  });
  const isMissing = missing.some((share) => (share ?? 0) >= 0.005);
  const changes = modelChanges(timeline.reports);
  return (
    <>
      {latest !== null && <TimelineChart timeline={timeline} column={at} label={said} />}
      <Text size={200} className={styles.small}>
        {archiveWords('legend', { change })}
        {isMissing && ` ${archiveWords('legendMissing')}`}
        {changes.length > 0 && ` ${archiveWords('legendVersions', { changes: changes.length })}`}
      </Text>
      <Text>{latest === null ? archiveWords('nothingMeasured', { column: name }) : said}</Text>
      {set !== undefined && (
        <Text size={200} className={styles.small}>
          {archiveWords('setBy', { person: set.setBy, at: moment(set.setAt), distance: set.distance })}
        </Text>
      )}
      {trial?.column === name && latest !== null && (
        <ThresholdChoice
          key={`${name} ${column.threshold}`}
          {...{ trial, isBusy, maySet, measure }}
          threshold={column.threshold}
          isSet={set !== undefined}
          onSet={(distance) => actions.setThreshold(name, distance)}
        />
      )}
    </>
  );
}

interface ThresholdChoiceProps {
  readonly trial: ThresholdTrial;
  /** What is drawn above: a threshold that is set is one of the distance, whatever decided. */
  readonly measure: DriftMeasure;
  readonly threshold: number;
  readonly isSet: boolean;
  readonly isBusy: boolean;
  readonly maySet: boolean;
  readonly onSet: (distance: number | null) => void;
}

/** Thresholds with what each would have alerted; whoever may, sets one. */
function ThresholdChoice({ trial, measure, threshold, isSet, isBusy, maySet, onSet }: ThresholdChoiceProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(nearest(trial, threshold));
  return (
    <>
      <div className={styles.threshold}>
        <Field label={archiveWords('threshold')} hint={archiveWords('thresholdHint', { measure })}>
          <Select
            className={styles.choice}
            value={String(chosen)}
            disabled={isBusy}
            onChange={(_, data) => setChosen(Number(data.value))}
          >
            {trial.tried.map(({ distance, drifted, alerts }) => (
              <option key={distance} value={String(distance)}>
                {archiveWords('wouldAlert', { distance, drifted, alerts })}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {maySet && (
        <div className={styles.buttons}>
          <Button disabledFocusable={isBusy || chosen === threshold} onClick={() => onSet(chosen)}>
            {archiveWords('setThreshold', { distance: chosen })}
          </Button>
          {isSet && (
            <Button disabledFocusable={isBusy} onClick={() => onSet(null)}>
              {archiveWords('byDefault')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function nearest({ tried }: ThresholdTrial, threshold: number): number {
  return tried
    .map(({ distance }) => distance)
    .reduce((best, each) => (Math.abs(each - threshold) < Math.abs(best - threshold) ? each : best));
}
