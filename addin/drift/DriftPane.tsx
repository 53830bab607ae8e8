import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DataTrending24Regular } from '@fluentui/react-icons/svg/data-trending';
import type { ColumnDrift, DriftReport } from '../../contract/drift.ts';
import { percent } from '../../contract/words/percent.ts';
import { segmentWords } from '../../contract/words/segment-words.ts';
import { accuracySoFar } from './check-drift.ts';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState, Step } from '../session/shared-state.ts';
import type { DriftActions } from './drift-actions.ts';
import type { DriftEvent, DriftState } from './drift-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { DriftVerdict, type DriftVerdictProps } from './DriftVerdict.tsx';
import { LiveAccuracySection } from './LiveAccuracySection.tsx';
import { OverridesSection } from './OverridesSection.tsx';
import { ShownRowsNote } from './ShownRowsNote.tsx';
import { SourcesSection } from './SourcesSection.tsx';
import { SegmentChoice } from './SegmentChoice.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { TrainFirst } from '../elements/page/TrainFirst.tsx';
import { moment } from '../../contract/words/dates.ts';
import { driftWords } from './words/drift-words.ts';

const WINDOWS = [
  { hours: 12, title: 'last12Hours' },
  { hours: 24, title: 'lastDay' },
  { hours: 168, title: 'lastWeek' },
  { hours: 720, title: 'last30Days' },
] as const;

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground3 } });

export interface DriftPaneProps {
  readonly work: SharedState & DriftState;
  readonly tasks: Tasks;
  readonly actions: SharedActions<DriftEvent> & DriftActions;
  readonly onGoTo: (step: Step) => void;
  /** Drift that lasts. */
  readonly incidents?: ReactNode;
  /** What checks said over time. */
  readonly archive?: ReactNode;
  /** Goes to where it is set from where on a column counts; left out for whoever may not. */
  readonly onSetThreshold?: ((column: Pick<ColumnDrift, 'name' | 'type'>) => void) | undefined;
}

/** Whether new rows still look like the rows it learned from, and the way to the sheet that says so. */
export function DriftPane({ work, tasks, actions, onGoTo, incidents, archive, onSetThreshold }: DriftPaneProps) {
  const checking = taskOf(tasks, 'drift');
  const writing = taskOf(tasks, 'drift-sheet');
  const filtering = taskOf(tasks, 'drift-rows');
  const owning = taskOf(tasks, 'source-owner');
  const isBusy = [checking, writing, filtering, owning].some(({ kind }) => kind === 'running');
  const isReading = checking.kind === 'running' || writing.kind === 'running';
  const { drift: report, classifier } = work;
  if (classifier.champion === null) {
    return (
      <TrainFirst
        icon={<DataTrending24Regular />}
        text={driftWords('untrained')}
        onGoToTraining={() => onGoTo('model')}
      />
    );
  }
  return (
    <PaneBody
      actions={
        <>
          <Button appearance={report ? 'secondary' : 'primary'} disabledFocusable={isBusy} onClick={actions.loadDrift}>
            {driftWords(report ? 'checkAgain' : 'check')}
          </Button>
          <Button
            appearance={report ? 'primary' : 'secondary'}
            disabledFocusable={isBusy}
            onClick={actions.writeDriftSheet}
          >
            {driftWords('writeSheet')}
          </Button>
        </>
      }
    >
      {incidents}
      <WhatToCompare work={work} tasks={tasks} actions={actions} isBusy={isBusy} />
      <TaskNotice task={checking} onRetry={actions.loadDrift} />
      <TaskNotice task={writing} onRetry={actions.writeDriftSheet} />
      {work.driftSheetWritten && !isBusy && <Note intent="success">{driftWords('sheetWritten')}</Note>}
      <TaskNotice task={filtering} />
      <TaskNotice task={owning} />
      <ShownRowsNote shown={work.driftRows} isBusy={isBusy} onShowAll={actions.showAllRows} />
      {report && !isReading && <Reported {...{ work, report, actions, isBusy, onGoTo, onSetThreshold }} />}
      {archive}
    </PaneBody>
  );
}

type ReportedProps = Pick<DriftPaneProps, 'work' | 'actions' | 'onGoTo' | 'onSetThreshold'> & {
  readonly report: DriftReport;
  readonly isBusy: boolean;
};

/** What was found: the report, how often people changed answers, and each source beside the training. */
function Reported({ work, report, actions, isBusy, onGoTo, onSetThreshold }: ReportedProps) {
  const { classifier, overrides, sources, sourceOwners: owners } = work;
  const telling = owners === null ? undefined : { owners, onTell: actions.tellSourceOwner };
  return (
    <>
      <ReportFacts
        {...{ report, isBusy, onSetThreshold, telling }}
        champion={classifier.champion}
        onShowRows={actions.showDriftRows}
        onRetrain={() => onGoTo('model')}
      />
      {overrides !== null && <OverridesSection rates={overrides} />}
      {sources !== null && sources.sources.length > 0 && (
        <SourcesSection {...{ owners, isBusy }} list={sources} onName={actions.nameSourceOwner} />
      )}
    </>
  );
}

/** The window, and of which rows. */
function WhatToCompare({
  work,
  tasks,
  actions,
  isBusy,
}: Pick<DriftPaneProps, 'work' | 'tasks' | 'actions'> & { isBusy: boolean }) {
  const listing = taskOf(tasks, 'segments');
  return (
    <PaneSection
      title={driftWords('title')}
      lead={driftWords(work.classifier.isElsewhere === true ? 'leadElsewhere' : 'lead')}
    >
      <Field label={driftWords('window')}>
        <Select
          value={String(work.driftHours)}
          disabled={isBusy}
          onChange={(_, data) => {
            actions.choose({ type: 'drift-hours-chosen', hours: Number(data.value) });
            actions.loadSegments();
          }}
        >
          {WINDOWS.map(({ hours, title }) => (
            <option key={hours} value={hours}>
              {driftWords(title)}
            </option>
          ))}
        </Select>
      </Field>
      <SegmentChoice
        list={work.segments}
        isElsewhere={work.classifier.isElsewhere === true}
        chosen={work.driftSegment}
        disabled={isBusy}
        onChoose={(segment) => actions.choose({ type: 'drift-segment-chosen', segment })}
      />
      {listing.kind === 'failed' && <TaskNotice task={listing} onRetry={actions.loadSegments} />}
    </PaneSection>
  );
}

function ReportFacts({ report, champion, ...deeds }: DriftVerdictProps & { readonly champion: number | null }) {
  const styles = useStyles();
  return (
    <>
      <DriftVerdict report={report} {...deeds} />
      {report.liveAccuracy === undefined ? (
        <RightSoFar report={report} />
      ) : (
        <LiveAccuracySection live={report.liveAccuracy} isBusy={deeds.isBusy} onShowRows={deeds.onShowRows} />
      )}
      <Text size={200} className={styles.small}>
        {comparedWords(report)}
        {champion !== null &&
          champion !== report.modelVersion &&
          ` ${driftWords('otherAnswers', { version: champion })}`}
      </Text>
    </>
  );
}

/** Of a report of an earlier release, which says no more. */
function RightSoFar({ report }: { report: DriftReport }) {
  const accuracy = accuracySoFar(report.accuracy);
  return (
    <PaneSection title={driftWords('rightSoFar')}>
      {accuracy === null ? (
        <Text>{driftWords('nobodyChecked')}</Text>
      ) : (
        <Text>
          {driftWords('checked', {
            share: percent(accuracy.accuracy),
            answers: accuracy.answered,
            given: accuracy.predictions,
          })}
        </Text>
      )}
    </PaneSection>
  );
}

function comparedWords({ window, segment, referenceRows, modelVersion, seasonal }: DriftReport): string {
  const compared = {
    rows: window.rows,
    from: moment(window.from),
    to: moment(window.to),
    referenceRows,
    version: modelVersion,
  };
  if (seasonal !== undefined) {
    const { season, times, from, to } = seasonal;
    return driftWords('comparedSeason', { ...compared, season, times, since: moment(from), until: moment(to) });
  }
  return segment === null
    ? driftWords('comparedAll', compared)
    : driftWords('comparedSegment', { ...compared, segment: segmentWords(segment) });
}
