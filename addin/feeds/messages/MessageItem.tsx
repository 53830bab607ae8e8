import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FeedMessage, MessageSink } from '../../../contract/feeds/feed-message.ts';
import { moment } from '../../../contract/words/dates.ts';
import { percent } from '../../../contract/words/percent.ts';
import { quoted } from '../../../contract/words/phrases.ts';
import { OpenItem } from '../../elements/lists/OpenItem.tsx';
import { RowFacts } from '../../elements/rows/RowFacts.tsx';
import type { FeedsPageProps } from '../feeds-page-props.ts';
import { messagesWords } from './words/messages-words.ts';

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    maxHeight: '120px',
    overflowY: 'auto',
    margin: 0,
  },
  left: { alignSelf: 'start' },
});

export interface MessageItemProps extends Pick<FeedsPageProps, 'onRow'> {
  readonly message: FeedMessage;
  /** What a sink of the feed writes to, in a phrase. */
  readonly placeOf: (sink: number) => string;
}

/** A message and what became of it; opened, its way from its producer to each place that it went to. */
export function MessageItem({ message, placeOf, onRow }: MessageItemProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { position, at, text, rowKey } = message;
  const label = messagesWords('message', { position });
  return (
    <OpenItem
      {...{ label, title: label }}
      opener={{ says: messagesWords('trace'), label: messagesWords('traceOf', { position }), isOpen, onOpen: setOpen }}
    >
      {at !== null && !isOpen && (
        <Text size={200} className={styles.small}>
          {moment(at)}
        </Text>
      )}
      <Text size={200}>{outcomeOf(message)}</Text>
      {isOpen && (
        <>
          <ol className={styles.steps}>
            {stepsOf(message, placeOf).map((step, number) => (
              <li key={number}>
                <Text size={200}>{step}</Text>
              </li>
            ))}
          </ol>
          <Headers headers={message.headers} />
          {text === null ? (
            <Text size={200}>{messagesWords('noText')}</Text>
          ) : (
            // It scrolls where it is long, and is come to by the keyboard.
            <pre className={styles.text} tabIndex={0} role="group" aria-label={messagesWords('content', { position })}>
              {text}
            </pre>
          )}
          {rowKey !== null && (
            <Button
              size="small"
              className={styles.left}
              aria-label={messagesWords('whereFromOf', { position })}
              onClick={() => onRow(rowKey)}
            >
              {messagesWords('whereFrom')}
            </Button>
          )}
        </>
      )}
    </OpenItem>
  );
}

/** What came with the message beside its key, by name; nothing where nothing did. */
function Headers({ headers }: Pick<FeedMessage, 'headers'>) {
  if (headers.length === 0) return null;
  const facts = headers.map(({ name, value, bytes }) => ({
    name,
    value: value === null ? messagesWords('headerBytes', { bytes }) : value.trim() || messagesWords('headerEmpty'),
  }));
  return (
    <>
      <Text size={200} weight="semibold">
        {messagesWords('headers')}
      </Text>
      <RowFacts facts={facts} />
    </>
  );
}

function outcomeOf({ outcome, class: name, confidence, detail }: FeedMessage): string {
  if (detail !== null) return detail;
  if (outcome === null) return messagesWords('notTaken');
  if (outcome !== 'answered') return messagesWords(outcome);
  return name === null || confidence === null
    ? messagesWords('notTaken')
    : messagesWords('answered', { class: quoted(name), confidence: percent(confidence) });
}

/** From its producer to where it went, step by step. */
export function stepsOf(message: FeedMessage, placeOf: MessageItemProps['placeOf']): readonly string[] {
  const { at, partition, position, bytes, key, letter, sinks } = message;
  return [
    messagesWords('produced', { at: at === null ? 'none' : moment(at) }),
    messagesWords('stands', { partition, position, bytes, key: key === null ? 'none' : quoted(key) }),
    ...takenOf(message),
    ...(letter === null ? [] : [messagesWords('waits', { number: letter })]),
    ...sinks.map((sink) => sinkStep(sink, placeOf(sink.sink))),
  ];
}

function takenOf(message: FeedMessage): readonly string[] {
  const { outcome, takenAt, class: name, confidence, modelVersion: version, detail } = message;
  if (outcome === null || takenAt === null) return [messagesWords('notTaken')];
  const at = moment(takenAt);
  if (outcome === 'filtered') return [messagesWords('takenFiltered', { at })];
  if (outcome === 'malformed')
    return [detail === null ? messagesWords('takenUnknown', { at }) : messagesWords('takenMalformed', { at, detail })];
  if (name === null || confidence === null || version === null) return [messagesWords('notTaken')];
  return [messagesWords('takenAnswered', { at, class: quoted(name), confidence: percent(confidence), version })];
}

function sinkStep({ cause, state, at, partition, position }: MessageSink, place: string): string {
  return messagesWords('sink', {
    ...{ cause, place, state, at: at === null ? '' : moment(at) },
    ...{ partition: partition ?? '', position: position ?? 'none' },
  });
}
