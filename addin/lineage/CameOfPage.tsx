import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { RowKey } from '../../contract/cell.ts';
import { moment } from '../../contract/words/dates.ts';
import { grouped, listed as joined } from '../../contract/words/phrases.ts';
import { FigureRow, FigureTable } from '../elements/lists/FigureTable.tsx';
import { LineItem } from '../elements/lists/LineItem.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import { answerSentence } from './lineage-sentences.ts';
import type { WhatCame } from './lineage-state.ts';
import { lineageWords } from './words/lineage-words.ts';

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

export interface CameOfPageProps {
  readonly told: WhatCame;
  readonly isBusy: boolean;
  readonly onMore: () => void;
  readonly onAnswer: (key: RowKey, prediction: string) => void;
}

/** What came of something, in counts, with the answers behind these. */
export function CameOfPage({ told, isBusy, onMore, onAnswer }: CameOfPageProps) {
  const { counts, answers, learnedBy } = told;
  const { classes, versions, rows, isCut, firstAt, lastAt } = counts;
  return (
    <>
      {learnedBy.length > 0 && <Text>{lineageWords('learnedBy', versionsOf(learnedBy))}</Text>}
      {counts.answers === 0 ? (
        <Text>{lineageWords('cameNone')}</Text>
      ) : (
        <>
          <Text weight="semibold">
            {lineageWords('cameCounts', { answers: counts.answers, rows, isCut: isCut ? 'yes' : 'no' })}
          </Text>
          {firstAt !== null && lastAt !== null && (
            <Text size={200}>{lineageWords('cameTimes', { from: moment(firstAt), to: moment(lastAt) })}</Text>
          )}
          <Text size={200}>{lineageWords('cameVersions', versionsOf(versions))}</Text>
        </>
      )}
      {classes.length > 0 && (
        <FigureTable
          label={lineageWords('classes')}
          first={lineageWords('classes')}
          columns={[{ title: lineageWords('answers'), means: lineageWords('answersMean') }]}
        >
          {classes.map((each) => (
            <FigureRow key={each.class} name={each.class} figures={[grouped(each.answers)]} />
          ))}
        </FigureTable>
      )}
      {answers.length > 0 && <Answers {...{ told, isBusy, onMore, onAnswer }} />}
    </>
  );
}

/** The answers behind the counts; each leads to where it came from. */
function Answers({ told: { answers, hasMore }, isBusy, onMore, onAnswer }: CameOfPageProps) {
  const styles = useStyles();
  return (
    <PaneSection isPart title={lineageWords('answers')}>
      <PlainList label={lineageWords('answers')}>
        {answers.map((answer) => (
          <LineItem
            key={answer.id}
            title={readableKey(answer.key)}
            detail={moment(answer.predictedAt)}
            action={
              <Button
                size="small"
                aria-label={lineageWords('originOf', { row: readableKey(answer.key) })}
                onClick={() => onAnswer(answer.key, answer.id)}
              >
                {lineageWords('origin')}
              </Button>
            }
          >
            <Text>{answerSentence(answer)}</Text>
          </LineItem>
        ))}
      </PlainList>
      {hasMore && (
        <Button className={styles.left} disabledFocusable={isBusy} onClick={isBusy ? undefined : onMore}>
          {lineageWords('more')}
        </Button>
      )}
    </PaneSection>
  );
}

function versionsOf(versions: readonly number[]) {
  return { versions: versions.length, list: joined(versions.map(String)) };
}
