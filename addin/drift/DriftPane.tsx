import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { DataTrending24Regular } from '@fluentui/react-icons/svg/data-trending';
import type { DriftReport } from '../../contract/drift.ts';
import { percent } from '../../contract/words/percent.ts';
import { segmentWords } from '../../contract/words/segment-words.ts';
import { accuracySoFar } from './check-drift.ts';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState, Step } from '../session/shared-state.ts';
import type { DriftActions } from './drift-actions.ts';
import type { DriftEvent, DriftState } from './drift-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { DriftVerdict } from './DriftVerdict.tsx';
import { SegmentChoice } from './SegmentChoice.tsx';
import { Note } from '../elements/Note.tsx';
import { PaneBody } from '../elements/PaneBody.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import { TrainFirst } from '../elements/TrainFirst.tsx';
import { count, moment, plural } from '../words/words.ts';

const WINDOWS: readonly { hours: number; title: string }[] = [
  { hours: 12, title: 'the last 12 hours' },
  { hours: 24, title: 'the last day' },
  { hours: 168, title: 'the last week' },
  { hours: 720, title: 'the last 30 days' },
];

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground3 } });

export interface DriftPaneProps {
  readonly work: SharedState & DriftState;
  readonly tasks: Tasks;
  readonly actions: SharedActions<DriftEvent> & DriftActions;
  readonly onGoTo: (step: Step) => void;
}

/** Whether new rows still look like the rows it learned from, and the way to the sheet that says so. */
export function DriftPane({ work, tasks, actions, onGoTo }: DriftPaneProps) {
  const checking = taskOf(tasks, 'drift');
  const writing = taskOf(tasks, 'drift-sheet');
  const isBusy = checking.kind === 'running' || writing.kind === 'running';
  const { drift: report, classifier } = work;
  if (classifier.champion === null) {
    return (
      <TrainFirst
        icon={<DataTrending24Regular />}
        text="Drift compares new rows with the rows that Amend has learned from."
        onGoToTraining={() => onGoTo('model')}
      />
    );
  }
  return (
    <PaneBody
      actions={
        <>
          <Button appearance={report ? 'secondary' : 'primary'} disabledFocusable={isBusy} onClick={actions.loadDrift}>
            {report ? 'Check again' : 'Check for drift'}
          </Button>
          <Button
            appearance={report ? 'primary' : 'secondary'}
            disabledFocusable={isBusy}
            onClick={actions.writeDriftSheet}
          >
            Write drift sheet
          </Button>
        </>
      }
    >
      <WhatToCompare work={work} tasks={tasks} actions={actions} isBusy={isBusy} />
      <TaskNotice task={checking} onRetry={actions.loadDrift} />
      <TaskNotice task={writing} onRetry={actions.writeDriftSheet} />
      {work.driftSheetWritten && !isBusy && (
        <Note intent="success">
          The sheet “Amend drift” is written, with a table of every column and charts of the worst.
        </Note>
      )}
      {report && !isBusy && <ReportFacts report={report} champion={work.classifier.champion} />}
    </PaneBody>
  );
}

/** The window, and of which rows. */
function WhatToCompare({ work, tasks, actions, isBusy }: Omit<DriftPaneProps, 'onGoTo'> & { isBusy: boolean }) {
  const listing = taskOf(tasks, 'segments');
  return (
    <PaneSection
      title="Do new rows still look the same?"
      lead="Drift means that new rows differ from the rows Amend has learned from. Then its answers may get worse."
    >
      <Field label="Rows classified in">
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
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <SegmentChoice
        list={work.segments}
        chosen={work.driftSegment}
        disabled={isBusy}
        onChoose={(segment) => actions.choose({ type: 'drift-segment-chosen', segment })}
      />
      {listing.kind === 'failed' && <TaskNotice task={listing} onRetry={actions.loadSegments} />}
    </PaneSection>
  );
}

function ReportFacts({ report, champion }: { report: DriftReport; champion: number | null }) {
  const styles = useStyles();
  const { segment } = report;
  const accuracy = accuracySoFar(report.accuracy);
  return (
    <>
      <DriftVerdict report={report} />
      <PaneSection title="Right so far">
        {accuracy === null ? (
          <Text>
            Nobody has checked an answer yet. Accept or correct some rows, and their share of right answers stands here.
          </Text>
        ) : (
          <Text>
            {percent(accuracy.accuracy)} of {plural(accuracy.answered, 'checked answer')}{' '}
            {accuracy.answered === 1 ? 'was' : 'were'} right. {count(accuracy.predictions)} were given in all.
          </Text>
        )}
      </PaneSection>
      <Text size={200} className={styles.small}>
        Compared {plural(report.window.rows, 'row')}
        {segment !== null && ` of ${segmentWords(segment)}`} from {moment(report.window.from)} to{' '}
        {moment(report.window.to)} with {plural(report.referenceRows, segment === null ? 'row' : 'such row')} of version{' '}
        {report.modelVersion}.
        {champion !== null && champion !== report.modelVersion && ` Version ${champion} answers now.`}
      </Text>
    </>
  );
}
