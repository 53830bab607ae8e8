import { Button, Text } from '@fluentui/react-components';
import type { FeedLearning } from '../../../contract/feeds/feed-learning.ts';
import { moment } from '../../../contract/words/dates.ts';
import { percent } from '../../../contract/words/percent.ts';
import { plainNumber, quotedWhole } from '../../../contract/words/phrases.ts';
import { DrawnChart } from '../../elements/charts/DrawnChart.tsx';
import { FigureRow, FigureTable } from '../../elements/lists/FigureTable.tsx';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { RowFacts } from '../../elements/rows/RowFacts.tsx';
import type { StreamFigure } from '../../ports/report-sheets.ts';
import { taskOf } from '../../tasks/tasks.ts';
import type { FeedsPageProps } from '../feeds-page-props.ts';
import type { FeedsPage } from '../feeds-state.ts';
import { learningOption } from './learning-option.ts';
import {
  isOfClasses,
  learnerFigures,
  learningFacts,
  learningFigures,
  shownValues,
  whoPhrase,
} from './learning-sentences.ts';
import { ResetForm } from './ResetForm.tsx';
import { learningWords } from './words/learning-words.ts';

const CHART_HEIGHT = 150;

/** What the stream of a feed has taught, and how good its answers were. */
export function LearningPage({
  feeds,
  tasks,
  actions,
  rights,
  page,
}: FeedsPageProps & { readonly page: Extract<FeedsPage, { kind: 'learning' }> }) {
  const feed = feeds.listed?.find(({ id }) => id === page.feed);
  const task = taskOf(tasks, 'feed-learning');
  const isWriting = taskOf(tasks, 'stream-sheet').kind === 'running';
  const learned = feeds.learned?.feed === page.feed ? feeds.learned : null;
  const back = () => actions.showFeedsPage({ kind: 'list' });
  return (
    <PaneBody actions={<Button onClick={back}>{learningWords('back')}</Button>}>
      <PaneSection title={learningWords('title', { name: quotedWhole(feed?.name ?? '') })} lead={learningWords('lead')}>
        <TaskNotice task={task} onRetry={() => actions.retry('feed-learning')} />
        {feeds.unknown !== null && (
          <Note intent="warning">{learningWords('notFresh', { problem: feeds.unknown.sentence })}</Note>
        )}
        {feeds.listed !== null && feed === undefined && <Note intent="info">{learningWords('gone')}</Note>}
        {feed !== undefined && learned?.learning === null && (
          <Note intent="info">
            {feed.settings.learns === undefined
              ? learningWords('off')
              : learningWords('none', { label: quotedWhole(feed.settings.learns.label) })}
          </Note>
        )}
        {learned?.learning != null && <Standing learning={learned.learning} />}
        {learned?.learning != null && (
          <>
            <Button
              disabledFocusable={isWriting}
              onClick={() => (isWriting ? undefined : actions.writeStream(page.feed))}
            >
              {learningWords('write')}
            </Button>
            <TaskNotice task={taskOf(tasks, 'stream-sheet')} onRetry={() => actions.retry('stream-sheet')} />
          </>
        )}
      </PaneSection>
      {learned?.learning != null && <Figures learning={learned.learning} />}
      {learned?.learning != null && rights.mayChange && (
        <PaneSection title={learningWords('reset')} lead={learningWords('resetLead')}>
          <ResetForm
            isBusy={task.kind === 'running'}
            onReset={(because) => actions.resetLearning(page.feed, because)}
          />
        </PaneSection>
      )}
    </PaneBody>
  );
}

function Standing({ learning }: { readonly learning: FeedLearning }) {
  return (
    <>
      <Text role="status">{whoPhrase(learning)}</Text>
      <RowFacts facts={learningFacts(learning)} />
    </>
  );
}

function Figures({ learning }: { readonly learning: FeedLearning }) {
  const { hours, kind } = learning;
  const learners = learnerFigures(learning);
  const changed = hours.filter(({ drifts }) => drifts > 0);
  return (
    <>
      <PaneSection title={learningWords('good')}>
        <Lines label={learningWords('figuresLabel')} lines={learningFigures(learning)} />
        {kind === 'class' && <Text size={200}>{learningWords('kappaMeans')}</Text>}
        {hours.length > 0 && (
          <>
            <Text weight="semibold">{learningWords('chart')}</Text>
            <DrawnChart
              of={JSON.stringify(hours)}
              option={(isDark) => learningOption(learning, isDark)}
              label={chartLabel(learning)}
              height={CHART_HEIGHT}
            />
            <Text size={200}>{learningWords(kind === 'class' ? 'legendClass' : 'legendNumber')}</Text>
          </>
        )}
      </PaneSection>
      {learners.length > 0 && (
        <PaneSection title={learningWords('learners')} lead={learningWords('learnersLead')}>
          <Lines label={learningWords('learners')} lines={learners} />
        </PaneSection>
      )}
      <PaneSection title={learningWords('drifts')}>
        {changed.length === 0 && <Text size={200}>{learningWords('noDrifts')}</Text>}
        <PlainList label={learningWords('drifts')}>
          {changed.map(({ from, drifts }) => (
            <li key={from}>
              <Text size={200}>{learningWords('drift', { at: moment(from), drifts })}</Text>
            </li>
          ))}
        </PlainList>
      </PaneSection>
    </>
  );
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly StreamFigure[] }) {
  return (
    <FigureTable
      label={label}
      first={learningWords('figure')}
      columns={[
        { title: learningWords('whole'), means: learningWords('wholeMeans') },
        { title: learningWords('hour'), means: learningWords('hourMeans') },
      ]}
    >
      {lines.map((line) => (
        <FigureRow key={line.name} name={line.name} figures={shownValues(line)} />
      ))}
    </FigureTable>
  );
}

function chartLabel({ hours }: FeedLearning): string {
  const last = hours.at(-1)!.figures;
  return isOfClasses(last)
    ? learningWords('chartClass', { accuracy: percent(last.accuracy ?? 0), lastClass: percent(last.lastClass ?? 0) })
    : learningWords('chartNumber', {
        error: plainNumber(last.error ?? 0),
        lastValueError: plainNumber(last.lastValueError ?? 0),
      });
}
