import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { quotedWhole } from '../../../contract/words/phrases.ts';
import { taskOf } from '../../tasks/tasks.ts';
import type { FeedsPageProps } from '../feeds-page-props.ts';
import type { LettersOutcome, ShownLetters } from '../feeds-state.ts';
import { feedsWords } from '../words/feeds-words.ts';
import { DiscardForm } from './DiscardForm.tsx';
import { LetterItem } from './LetterItem.tsx';

/** The records that a feed could not take, by pages: replayed, written anew or discarded. */
export function DeadLetters({ feeds, tasks, actions }: FeedsPageProps) {
  const { page, letters, outcome, listed } = feeds;
  const id = page?.kind === 'letters' ? page.feed : null;
  const name = listed?.find((feed) => feed.id === id)?.name ?? '';
  const listing = taskOf(tasks, 'letters');
  const seeing = taskOf(tasks, 'letter');
  const isBusy = seeing.kind === 'running' || listing.kind === 'running';
  return (
    <PaneBody actions={<Button onClick={() => actions.showFeedsPage({ kind: 'list' })}>{feedsWords('back')}</Button>}>
      <PaneSection title={feedsWords('lettersTitle', { name: quotedWhole(name) })} lead={feedsWords('lettersLead')}>
        <TaskNotice task={listing} onRetry={() => actions.retry('letters')} />
        <TaskNotice task={seeing} />
        {outcome !== null && seeing.kind === 'idle' && (
          <Note intent={isWhole(outcome) ? 'success' : 'warning'}>{outcomeSentence(outcome)}</Note>
        )}
        {letters?.letters.length === 0 && <Text>{feedsWords('noLetters')}</Text>}
        {letters !== null && letters.letters.length > 0 && (
          // Begun anew with other letters: none is chosen that is not in sight.
          <LettersOfPage
            key={letters.letters.map(({ number, tries }) => `${number} ${tries}`).join()}
            {...{ letters, isBusy, actions }}
          />
        )}
      </PaneSection>
    </PaneBody>
  );
}

interface LettersOfPageProps {
  readonly letters: ShownLetters;
  readonly isBusy: boolean;
  readonly actions: FeedsPageProps['actions'];
}

function LettersOfPage({ letters: { letters, waiting, starts, hasMore }, isBusy, actions }: LettersOfPageProps) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [isDiscarding, setDiscarding] = useState(false);
  const numbers = letters.map(({ number }) => number).filter((each) => chosen.has(each));
  const isAll = numbers.length === letters.length;
  const choose = (number: number, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, number] : numbers.filter((each) => each !== number)));
  const isNone = numbers.length === 0;
  return (
    <>
      <Text>{feedsWords('waitingLetters', { waiting })}</Text>
      <Checkbox
        label={feedsWords('selectAll')}
        checked={isAll ? true : isNone ? false : 'mixed'}
        onChange={(_, data) => setChosen(new Set(data.checked === true ? letters.map(({ number }) => number) : []))}
      />
      <PlainList>
        {letters.map((letter) => (
          <LetterItem
            key={letter.number}
            {...{ letter, isBusy, isChosen: chosen.has(letter.number) }}
            onChoose={(isChosen) => choose(letter.number, isChosen)}
            onReplay={(text) => actions.replayLetters([letter.number], text)}
          />
        ))}
      </PlainList>
      {isDiscarding && !isNone ? (
        <DiscardForm
          letters={numbers.length}
          isBusy={isBusy}
          onDiscard={(because) => actions.discardLetters(numbers, because)}
          onLeave={() => setDiscarding(false)}
        />
      ) : (
        <Buttons>
          <Button
            disabledFocusable={isNone || isBusy}
            onClick={() => (isNone || isBusy ? undefined : actions.replayLetters(numbers))}
          >
            {feedsWords('replaySelected', { letters: numbers.length })}
          </Button>
          <Button
            disabledFocusable={isNone || isBusy}
            onClick={() => (isNone || isBusy ? undefined : setDiscarding(true))}
          >
            {feedsWords('discardSelected', { letters: numbers.length })}
          </Button>
        </Buttons>
      )}
      <Pages {...{ isBusy, actions }} isFirst={starts.length < 2} hasMore={hasMore} />
    </>
  );
}

interface PagesProps extends Pick<LettersOfPageProps, 'isBusy' | 'actions'> {
  readonly isFirst: boolean;
  readonly hasMore: boolean;
}

/** The ways to other pages; none where there is one. */
function Pages({ isFirst, hasMore, isBusy, actions }: PagesProps) {
  if (isFirst && !hasMore) return null;
  return (
    <Buttons>
      <Button
        size="small"
        disabledFocusable={isFirst || isBusy}
        onClick={() => (isFirst || isBusy ? undefined : actions.earlierLetters())}
      >
        {feedsWords('earlier')}
      </Button>
      <Button
        size="small"
        disabledFocusable={!hasMore || isBusy}
        onClick={() => (hasMore && !isBusy ? actions.nextLetters() : undefined)}
      >
        {feedsWords('next')}
      </Button>
    </Buttons>
  );
}

function isWhole(outcome: LettersOutcome): boolean {
  return outcome.did === 'discarded' || outcome.refused === 0;
}

function outcomeSentence(outcome: LettersOutcome): string {
  return outcome.did === 'replayed'
    ? feedsWords('replayed', { taken: outcome.taken, refused: outcome.refused })
    : feedsWords('discarded', { discarded: outcome.discarded });
}
