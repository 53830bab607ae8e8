import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SentRow, WrittenBack as Written } from '../../../contract/feeds/feed-lineage.ts';
import { moment } from '../../../contract/words/dates.ts';
import { quoted, quotedWhole } from '../../../contract/words/phrases.ts';
import { LineItem } from '../../elements/lists/LineItem.tsx';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { readableKey } from '../../table/keyed-rows.ts';
import { taskOf } from '../../tasks/tasks.ts';
import type { FeedsPageProps } from '../feeds-page-props.ts';
import { feedsWords } from '../words/feeds-words.ts';

const useStyles = makeStyles({
  left: { alignSelf: 'start' },
  sinks: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The corrections that a feed sent to its sinks: which row, what it was and is, by whom, and what became of it. */
export function WrittenBack({ feeds, tasks, actions, onRow }: FeedsPageProps) {
  const styles = useStyles();
  const { page, written, listed } = feeds;
  const feed = page?.kind === 'written' ? listed?.find(({ id }) => id === page.feed) : undefined;
  const task = taskOf(tasks, 'written-back');
  const isBusy = task.kind === 'running';
  const lead = feedsWords(feed?.settings.sendsCorrections === false ? 'writtenOff' : 'writtenLead');
  return (
    <PaneBody actions={<Button onClick={() => actions.showFeedsPage({ kind: 'list' })}>{feedsWords('back')}</Button>}>
      <PaneSection title={feedsWords('writtenTitle', { name: quotedWhole(feed?.name ?? '') })} lead={lead}>
        <TaskNotice task={task} onRetry={() => actions.retry('written-back')} />
        {written?.total === 0 && <Text>{feedsWords('writtenNone')}</Text>}
        {written !== null && written.total > 0 && (
          <>
            <Text>{feedsWords('writtenTotal', { total: written.total })}</Text>
            <PlainList label={feedsWords('written')}>
              {written.written.map((each) => (
                <WrittenItem key={each.sequence} written={each} onRow={onRow} />
              ))}
            </PlainList>
            {written.written.length < written.total && (
              <Button
                className={styles.left}
                disabledFocusable={isBusy}
                onClick={isBusy ? undefined : actions.moreWritten}
              >
                {feedsWords('writtenMore')}
              </Button>
            )}
          </>
        )}
      </PaneSection>
    </PaneBody>
  );
}

interface WrittenItemProps extends Pick<FeedsPageProps, 'onRow'> {
  readonly written: Written;
}

function WrittenItem({ written: { key, before, after, person, sentAt, sinks }, onRow }: WrittenItemProps) {
  const styles = useStyles();
  const who = person ?? feedsWords('writtenBySomebody');
  const row = key === null ? feedsWords('writtenErased') : readableKey(key);
  return (
    <LineItem
      title={row}
      detail={feedsWords('writtenBy', { person: who, at: moment(sentAt) })}
      action={
        key !== null && (
          <Button size="small" aria-label={feedsWords('whereFromOf', { row })} onClick={() => onRow(key)}>
            {feedsWords('whereFrom')}
          </Button>
        )
      }
    >
      {before !== null && after !== null && (
        <Text>{feedsWords('writtenChange', { before: quoted(before), after: quoted(after) })}</Text>
      )}
      <ul className={styles.sinks}>
        {sinks.map((sink) => (
          <li key={sink.sink}>
            <Text size={200}>{sinkSentence(sink)}</Text>
          </li>
        ))}
      </ul>
    </LineItem>
  );
}

function sinkSentence({ kind, place, state, at }: SentRow): string {
  const phrase =
    place === null
      ? feedsWords('noSink')
      : kind === 'kafka'
        ? feedsWords('topicSink', { topic: place })
        : feedsWords('tableSink', { table: place });
  return feedsWords('sentTo', { state, place: phrase, at: at === null ? '' : moment(at) });
}
