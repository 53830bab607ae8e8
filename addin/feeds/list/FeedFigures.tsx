import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Connection } from '../../../contract/feeds/connection.ts';
import type { Feed, FeedStatus } from '../../../contract/feeds/feed.ts';
import { moment } from '../../../contract/words/dates.ts';
import { grouped, plainNumber } from '../../../contract/words/phrases.ts';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { RowFacts, type RowFact } from '../../elements/rows/RowFacts.tsx';
import { feedsWords } from '../words/feeds-words.ts';
import { sinkPhrase } from './feed-sentences.ts';

const useStyles = makeStyles({
  sinks: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3 },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

export interface FeedFiguresProps {
  readonly feed: Feed;
  readonly connections: readonly Connection[];
}

/** How far a feed is, and how each of its sinks stands. */
export function FeedFigures({ feed, connections }: FeedFiguresProps) {
  const styles = useStyles();
  const { settings, status } = feed;
  return (
    <>
      <RowFacts facts={factsOf(feed)} />
      <Text size={200} weight="semibold">
        {feedsWords('sinks')}
      </Text>
      {settings.sinks.length === 0 && <Text size={200}>{feedsWords('noSinks')}</Text>}
      <PlainList>
        {settings.sinks.map((sink, at) => {
          const standing = status.sinks.find((each) => each.sink === at);
          return (
            <li key={at} className={styles.sinks}>
              <Text size={200}>{sinkPhrase(sink, connections)}</Text>
              {standing !== undefined && (
                <Text size={200} className={styles.small}>
                  {deliveredOf(standing)}
                </Text>
              )}
              {standing?.fault != null && (
                <Text size={200} className={styles.fault}>
                  {feedsWords('waitsBecause', { detail: standing.fault.detail, since: moment(standing.fault.at) })}
                </Text>
              )}
            </li>
          );
        })}
      </PlainList>
    </>
  );
}

function deliveredOf({ waiting, waitingSince, delivered }: FeedStatus['sinks'][number]): string {
  return waitingSince === null
    ? feedsWords('sinkDelivered', { delivered })
    : feedsWords('sinkWaits', { waiting, since: moment(waitingSince), delivered });
}

function factsOf({ owner, version, changedBy, changedAt, because, status }: Feed): RowFact[] {
  const { lag, lastRecordAt, rate } = status;
  const counts = ['read', 'answered', 'filtered', 'malformed', 'repeated', 'deadLetters'] as const;
  return [
    { name: feedsWords('rate'), value: plainNumber(rate) },
    { name: feedsWords('lag'), value: lag === null ? feedsWords('lagUnknown') : grouped(lag) },
    { name: feedsWords('lastRecord'), value: lastRecordAt === null ? feedsWords('never') : moment(lastRecordAt) },
    ...counts.map((name) => ({ name: feedsWords(name), value: grouped(status[name]) })),
    // Seldom, and never without a word of somebody.
    { name: feedsWords('lost'), value: status.lost === 0 ? '' : grouped(status.lost) },
    { name: feedsWords('owner'), value: owner },
    {
      name: feedsWords('version'),
      value: feedsWords('versionBy', { version, person: changedBy, at: moment(changedAt) }),
    },
    { name: feedsWords('reason'), value: because },
  ];
}
