import { Button, makeStyles } from '@fluentui/react-components';
import { PlugConnected24Regular } from '@fluentui/react-icons/svg/plug-connected';
import type { Feed } from '../../../contract/feeds/feed.ts';
import { quotedWhole } from '../../../contract/words/phrases.ts';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { EmptyState } from '../../elements/page/EmptyState.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import type { FeedForm } from '../form/feed-form.ts';
import { MadeNote } from '../proposal/ProposalPage.tsx';
import { proposalWords } from '../proposal/words/proposal-words.ts';
import { isRunning, taskOf } from '../../tasks/tasks.ts';
import type { FeedsPageProps } from '../feeds-page-props.ts';
import { feedsWords } from '../words/feeds-words.ts';
import { FeedItem } from './FeedItem.tsx';

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

/** The feeds of the classifier, with how each stands. */
export function FeedList({ feeds, tasks, actions, rights, onCameOf }: FeedsPageProps) {
  const styles = useStyles();
  const { listed, unknown, form } = feeds;
  const task = taskOf(tasks, 'feed');
  const isBusy = task.kind === 'running';
  const newFeed = rights.mayChange && form === null && (
    <Button className={styles.left} appearance="primary" onClick={actions.beginFeed}>
      {feedsWords('setUp')}
    </Button>
  );
  return (
    <PaneBody actions={<Button onClick={actions.closeFeeds}>{feedsWords('back')}</Button>}>
      <PaneSection title={feedsWords('title')} lead={feedsWords('lead')}>
        <TaskNotice task={taskOf(tasks, 'feeds')} onRetry={() => actions.retry('feeds')} />
        {unknown !== null && <Note intent="warning">{feedsWords('notFresh', { problem: unknown.sentence })}</Note>}
        <TaskNotice task={task} onRetry={() => actions.retry('feed')} />
        <TaskNotice task={taskOf(tasks, 'save-feed')} />
        <TaskNotice task={taskOf(tasks, 'feed-file')} onCancel={() => actions.cancel('feed-file')} />
        <MadeNote made={feeds.madeByStream} tasks={tasks} />
        {form !== null && rights.mayChange && <DraftNote form={form} actions={actions} />}
        {listed?.length === 0 && (
          <EmptyState icon={<PlugConnected24Regular />} title={feedsWords('emptyTitle')} text={feedsWords('emptyText')}>
            {newFeed || (!rights.mayChange && feedsWords('emptyForReaders'))}
          </EmptyState>
        )}
        {listed !== null && listed.length > 0 && (
          <>
            <PlainList label={feedsWords('title')}>
              {listed.map((feed) => (
                <FeedItem
                  key={feed.id}
                  {...{ feed, isBusy, mayChange: rights.mayChange, isFree: form === null }}
                  connections={feeds.connections ?? []}
                  onStart={() => actions.startFeed(feed)}
                  onPause={() => actions.pauseFeed(feed)}
                  onChange={() => actions.changeFeed(feed)}
                  onDelete={() => actions.deleteFeed(feed)}
                  onLetters={() => actions.openLetters(feed.id)}
                  files={filesOf(feed, { feeds, actions })}
                  onCameOf={() => onCameOf(feed)}
                  onWritten={() => actions.openWritten(feed.id)}
                  onMessages={messagesOf(feed, { rights, actions })}
                  onPassGap={(gap, because) => actions.passGap(feed.id, gap, because)}
                  onFigures={() => actions.showFigures(feed.id, 'hour')}
                  onLearning={feed.settings.learns === undefined ? null : () => actions.showLearning(feed.id)}
                  upload={uploadOf(feed, { feeds, tasks, actions })}
                />
              ))}
            </PlainList>
            {newFeed}
          </>
        )}
        <OtherWays {...{ rights, actions }} />
      </PaneSection>
    </PaneBody>
  );
}

/** What feeds connect to, and a stream that no classifier reads yet. */
function OtherWays({ rights, actions }: Pick<FeedsPageProps, 'rights' | 'actions'>) {
  const { left } = useStyles();
  return (
    <>
      {rights.mayChange && (
        <Button className={left} onClick={() => actions.showFeedsPage({ kind: 'connections', from: 'list' })}>
          {feedsWords('connections')}
        </Button>
      )}
      {rights.mayConnectAll && (
        <Button className={left} onClick={actions.beginProposal}>
          {proposalWords('begin')}
        </Button>
      )}
    </>
  );
}

function uploadOf(feed: Feed, { feeds, tasks, actions }: Pick<FeedsPageProps, 'feeds' | 'tasks' | 'actions'>) {
  const { uploadToFeed } = actions;
  if (feed.settings.source.kind !== 'file') return null;
  return {
    sent: feeds.sent?.feed === feed.id ? feeds.sent.file : null,
    isSending: isRunning(tasks, 'feed-file'),
    onUpload: (file: File) => uploadToFeed(feed, file),
  };
}

/** A topic alone has messages that stay when they were read. */
function messagesOf(feed: Feed, { rights, actions }: Pick<FeedsPageProps, 'rights' | 'actions'>) {
  const isTopic = feed.settings.source.kind === 'kafka';
  return rights.mayChange && isTopic ? () => actions.openMessages(feed.id) : null;
}

function filesOf(feed: Feed, { feeds, actions }: Pick<FeedsPageProps, 'feeds' | 'actions'>) {
  const listed = feeds.files[feed.id];
  if (listed === undefined) return null;
  return { listed, onDecide: (file: string, reads: boolean) => actions.decideOnFile(feed, file, reads) };
}

/** What is being typed is gone on with, or discarded, before something else is. */
function DraftNote({ form: { of }, actions }: { readonly form: FeedForm } & Pick<FeedsPageProps, 'actions'>) {
  return (
    <>
      <Note intent="info">
        {of === null ? feedsWords('draftNew') : feedsWords('draftOf', { name: quotedWhole(of.name) })}
      </Note>
      <Buttons>
        <Button size="small" appearance="primary" onClick={() => actions.showFeedsPage({ kind: 'set-up' })}>
          {feedsWords('goOn')}
        </Button>
        <Button size="small" onClick={actions.dropFeedForm}>
          {feedsWords('discardDraft')}
        </Button>
      </Buttons>
    </>
  );
}
