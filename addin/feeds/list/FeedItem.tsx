import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Connection } from '../../../contract/feeds/connection.ts';
import type { Feed, FeedState } from '../../../contract/feeds/feed.ts';
import { moment } from '../../../contract/words/dates.ts';
import { quotedWhole } from '../../../contract/words/phrases.ts';
import { OpenItem } from '../../elements/lists/OpenItem.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { GapForm, type GapFormProps } from '../messages/GapForm.tsx';
import type { PassedGap } from '../messages/messages-actions.ts';
import { messagesWords } from '../messages/words/messages-words.ts';
import { feedsWords } from '../words/feeds-words.ts';
import { learningWords } from '../learning/words/learning-words.ts';
import { FeedFigures } from './FeedFigures.tsx';
import { sourcePhrase } from './feed-sentences.ts';
import { FilesPart, type FilesPartProps } from './FilesPart.tsx';
import { UploadPart, type UploadPartProps } from './UploadPart.tsx';

const COLORS = { running: 'success', waiting: 'warning', paused: 'subtle' } as const satisfies Record<
  FeedState,
  string
>;

const useStyles = makeStyles({
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  small: { color: tokens.colorNeutralForeground3 },
});

export interface FeedItemProps {
  readonly feed: Feed;
  readonly connections: readonly Connection[];
  /** Whether there are ways to change it. */
  readonly mayChange: boolean;
  /** Whether its settings may be changed now: they may not while others are typed. */
  readonly isFree: boolean;
  readonly isBusy: boolean;
  readonly onStart: () => void;
  readonly onPause: () => void;
  readonly onChange: () => void;
  readonly onDelete: () => void;
  readonly onLetters: () => void;
  readonly onCameOf: () => void;
  readonly onWritten: () => void;
  /** Shows the messages of the topic that it reads; null where it reads none. */
  readonly onMessages: (() => void) | null;
  /** Has it go on behind what is gone. */
  readonly onPassGap: (gap: PassedGap, because: string) => void;
  /** Shows how it goes on. */
  readonly onFigures: () => void;
  /** Shows what its stream teaches; null where it does not learn. */
  readonly onLearning: (() => void) | null;
  /** Files that are sent to it; null where it takes none. */
  readonly upload: Omit<UploadPartProps, 'name'> | null;
  /** Files that came to it; null where it reads none, or none are known yet. */
  readonly files: Pick<FilesPartProps, 'listed' | 'onDecide'> | null;
}

/** A feed in a few lines: how it stands, and what can be done about it; its figures are a click away. */
export function FeedItem(props: FeedItemProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { feed, connections } = props;
  const { name, status } = feed;
  return (
    <OpenItem
      label={name}
      title={
        <span className={styles.title}>
          {name}
          <Badge className={styles.badge} appearance="tint" color={COLORS[status.state]}>
            {feedsWords(status.state)}
          </Badge>
        </span>
      }
      opener={{ says: feedsWords('details'), label: feedsWords('detailsOf', { name }), ...{ isOpen, onOpen: setOpen } }}
    >
      <Text size={200} className={styles.small}>
        {sourcePhrase(feed.settings.source, connections)}
      </Text>
      <Text size={200}>{feedsWords('shortly', { answered: status.answered, letters: status.deadLetters })}</Text>
      <Fault feed={feed} />
      {props.mayChange && status.fault?.fault.reason === 'gap' && <Gap gap={status.fault.fault} {...props} />}
      {isOpen && <FeedFigures {...{ feed, connections }} />}
      {isOpen && <FurtherPages {...props} />}
      {props.mayChange && props.upload !== null && <UploadPart name={name} {...props.upload} />}
      {props.files !== null && (
        <FilesPart name={name} {...props.files} mayChange={props.mayChange} isBusy={props.isBusy} />
      )}
      {props.mayChange && <WaysToChange {...props} />}
    </OpenItem>
  );
}

/** Why it does not go on, and when it is tried again. */
function Fault({ feed: { status } }: Pick<FeedItemProps, 'feed'>) {
  const { fault, nextTryAt } = status;
  if (fault === null) return null;
  const why = feedsWords('waitsBecause', { detail: fault.detail, since: moment(fault.at) });
  const again = nextTryAt === null ? '' : ` ${feedsWords('triedAgain', { at: moment(nextTryAt) })}`;
  return (
    <Note intent="warning">
      {why}
      {again}
    </Note>
  );
}

function Gap({ gap, isBusy, onPassGap }: Pick<FeedItemProps, 'isBusy' | 'onPassGap'> & Pick<GapFormProps, 'gap'>) {
  const { partition, from, to } = gap;
  return <GapForm {...{ gap, isBusy }} onPass={(because) => onPassGap({ partition, from, to }, because)} />;
}

/** To how it goes on, its messages, what came of its records, and what was written back. */
function FurtherPages({
  feed: { name, settings },
  onFigures,
  onLearning,
  onMessages,
  onCameOf,
  onWritten,
}: FeedItemProps) {
  return (
    <Buttons>
      <Button size="small" aria-label={feedsWords('showFiguresOf', { name })} onClick={onFigures}>
        {feedsWords('showFigures')}
      </Button>
      {onLearning !== null && (
        <Button size="small" aria-label={learningWords('showOf', { name })} onClick={onLearning}>
          {learningWords('show')}
        </Button>
      )}
      {onMessages !== null && (
        <Button size="small" aria-label={messagesWords('showOf', { name })} onClick={onMessages}>
          {messagesWords('show')}
        </Button>
      )}
      <Button size="small" aria-label={feedsWords('cameOfWhich', { name })} onClick={onCameOf}>
        {feedsWords('cameOf')}
      </Button>
      {settings.sinks.length > 0 && (
        <Button size="small" aria-label={feedsWords('writtenOf', { name })} onClick={onWritten}>
          {feedsWords('written')}
        </Button>
      )}
    </Buttons>
  );
}

function WaysToChange({ feed, isFree, isBusy, onStart, onPause, onChange, onDelete, onLetters }: FeedItemProps) {
  const [isAsked, setAsked] = useState(false);
  const { name, status } = feed;
  const isPaused = status.state === 'paused';
  const press = (act: () => void) => () => (isBusy ? undefined : act());
  if (isAsked)
    return (
      <>
        <Text role="alert">{feedsWords('surely', { name: quotedWhole(name) })}</Text>
        <Buttons>
          <Button size="small" disabledFocusable={isBusy} onClick={press(onDelete)}>
            {feedsWords('deleteSurely')}
          </Button>
          <Button size="small" onClick={() => setAsked(false)}>
            {feedsWords('keep')}
          </Button>
        </Buttons>
      </>
    );
  return (
    <Buttons>
      <Button
        size="small"
        disabledFocusable={isBusy}
        aria-label={feedsWords(isPaused ? 'startOf' : 'pauseOf', { name })}
        onClick={press(isPaused ? onStart : onPause)}
      >
        {feedsWords(isPaused ? 'start' : 'pause')}
      </Button>
      {isFree && (
        <Button size="small" aria-label={feedsWords('changeOf', { name })} onClick={onChange}>
          {feedsWords('change')}
        </Button>
      )}
      {status.deadLetters > 0 && (
        <Button size="small" aria-label={feedsWords('showLettersOf', { name })} onClick={onLetters}>
          {feedsWords('showLetters')}
        </Button>
      )}
      {isPaused && (
        <Button size="small" aria-label={feedsWords('deleteOf', { name })} onClick={() => setAsked(true)}>
          {feedsWords('delete')}
        </Button>
      )}
    </Buttons>
  );
}
