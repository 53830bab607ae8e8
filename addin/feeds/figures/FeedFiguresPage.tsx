import { Button, Text } from '@fluentui/react-components';
import type { Feed } from '../../../contract/feeds/feed.ts';
import { moment } from '../../../contract/words/dates.ts';
import { grouped, plainNumber, quotedWhole } from '../../../contract/words/phrases.ts';
import { ChoiceField } from '../../elements/fields/ChoiceField.tsx';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { RowFacts } from '../../elements/rows/RowFacts.tsx';
import { taskOf } from '../../tasks/tasks.ts';
import type { FeedsPageProps } from '../feeds-page-props.ts';
import type { FeedsPage } from '../feeds-state.ts';
import { ColumnItem } from './ColumnItem.tsx';
import { lagPhrase } from './figure-sentences.ts';
import { RateChart } from './RateChart.tsx';
import { figuresWords } from './words/figures-words.ts';

const SPANS = ['hour', 'today', 'all'] as const;

/** A feed as it goes on: how quickly, how far behind, and what its columns hold. */
export function FeedFiguresPage({
  work,
  feeds,
  tasks,
  actions,
  page,
}: FeedsPageProps & { readonly page: Extract<FeedsPage, { kind: 'figures' }> }) {
  const { listed, unknown, figures, lags } = feeds;
  const feed = listed?.find(({ id }) => id === page.feed);
  // Where unusual rows are found, no version answers, and none has learned from other rows.
  const isScored = work.classifier.kind === 'anomalies';
  const back = () => actions.showFeedsPage({ kind: 'list' });
  return (
    <PaneBody actions={<Button onClick={back}>{figuresWords('back')}</Button>}>
      <PaneSection title={figuresWords('title', { name: quotedWhole(feed?.name ?? '') })} lead={figuresWords('lead')}>
        <TaskNotice task={taskOf(tasks, 'feed-figures')} onRetry={() => actions.retry('feed-figures')} />
        {unknown !== null && <Note intent="warning">{figuresWords('notFresh', { problem: unknown.sentence })}</Note>}
        {listed !== null && feed === undefined && <Note intent="info">{figuresWords('gone')}</Note>}
        {feed !== undefined && <Standing feed={feed} lags={lags} />}
        {figures !== null && <RateChart rates={figures.rates} />}
      </PaneSection>
      {feed !== undefined && (
        <PaneSection title={figuresWords('columns')}>
          <ChoiceField
            label={figuresWords('span')}
            choices={SPANS.map((span) => ({ value: span, title: figuresWords(span) }))}
            chosen={page.span}
            onChoose={(span) => actions.showFigures(feed.id, span)}
          />
          {figures !== null && (
            <Text size={200} role="status">
              {figuresWords(isScored ? 'scored' : 'counted', { rows: figures.rows })}
            </Text>
          )}
          {figures !== null && figures.version !== null && (
            <PlainList label={figuresWords('columns')}>
              {figures.columns.map((column) => (
                <ColumnItem key={column.name} column={column} version={isScored ? null : figures.version} />
              ))}
            </PlainList>
          )}
        </PaneSection>
      )}
    </PaneBody>
  );
}

/** How it goes: what it does, how quickly, how far behind, what it took last and what it could not. */
function Standing({ feed: { status }, lags }: { readonly feed: Feed; readonly lags: readonly number[] }) {
  const { state, rate, lag, lastRecordAt, deadLetters, fault } = status;
  return (
    <>
      {state === 'paused' && <Note intent="info">{figuresWords('paused')}</Note>}
      {fault !== null && (
        <Note intent="warning">{figuresWords('waits', { detail: fault.detail, since: moment(fault.at) })}</Note>
      )}
      <RowFacts
        facts={[
          { name: figuresWords('rate'), value: plainNumber(rate) },
          { name: figuresWords('atSource'), value: lagPhrase(lag, lags) },
          {
            name: figuresWords('lastRecord'),
            value: lastRecordAt === null ? figuresWords('none') : moment(lastRecordAt),
          },
          { name: figuresWords('letters'), value: grouped(deadLetters) },
        ]}
      />
    </>
  );
}
