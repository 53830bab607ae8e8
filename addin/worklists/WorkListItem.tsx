import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { WorkList, WorkListChange } from '../../contract/work-list.ts';
import { day } from '../../contract/words/dates.ts';
import { listed, plainNumber } from '../../contract/words/phrases.ts';
import { givenToWords } from '../../contract/words/work-words.ts';
import { Note } from '../elements/notes/Note.tsx';
import { worklistsWords } from './words/worklists-words.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface WorkListItemProps {
  readonly list: WorkList;
  readonly mayChange: boolean;
  readonly isBusy: boolean;
  /** Its rows are in the review list. */
  readonly isInHand: boolean;
  /** The table was classified, so that its rows can be gone through. */
  readonly isClassified: boolean;
  readonly onStart: () => void;
  readonly onGive: () => void;
  readonly onChange: (change: WorkListChange) => void;
}

/** One work-list: how far it is, by when it is to be done, and what may be done with it. */
export function WorkListItem(props: WorkListItemProps) {
  const { list, mayChange, isInHand, isClassified, onStart } = props;
  const styles = useStyles();
  const isOpen = list.state === 'open';
  const start = worklistsWords(isInHand ? 'startAgain' : 'start', { rows: list.left });
  return (
    <li className={styles.item}>
      <Text weight="semibold" className={styles.name}>
        {list.name}
      </Text>
      <Text size={200} className={styles.quiet}>
        {worklistsWords('givenTo', { to: givenToWords(list.to), by: list.givenBy, at: day(list.givenAt) })}
      </Text>
      {list.note !== '' && <Text className={styles.name}>{list.note}</Text>}
      {list.condition !== null && (
        <Text size={200} className={styles.quiet}>
          {worklistsWords('rowsWhere', { condition: list.condition })}
        </Text>
      )}
      <Progress list={list} />
      <When list={list} />
      <div className={styles.buttons}>
        {list.left > 0 && isClassified && (
          <Button
            size="small"
            appearance={isInHand ? 'secondary' : 'primary'}
            aria-label={worklistsWords('startThis', { start, list: list.name })}
            onClick={onStart}
          >
            {start}
          </Button>
        )}
        {mayChange && <Deeds {...props} isOpen={isOpen} />}
      </div>
      {list.left > 0 && !isClassified && <Text size={200}>{worklistsWords('classifyFirst', { rows: list.left })}</Text>}
    </li>
  );
}

/** Each row is counted once: done, said and not counting yet, unsure, or waiting. */
function Progress({ list }: { readonly list: WorkList }) {
  const styles = useStyles();
  const { rows, done, doneBy } = list;
  const parts = (['proposed', 'unsure', 'waiting'] as const).filter((part) => list[part] > 0);
  const told = [
    worklistsWords('done', { done, rows }),
    ...parts.map((part) => worklistsWords(part, { rows: list[part] })),
  ];
  return (
    <>
      <ProgressBar
        value={rows === 0 ? 1 : done / rows}
        thickness="large"
        shape="rounded"
        aria-label={worklistsWords('done', { done, rows })}
      />
      <Text size={200}>{told.join(' · ')}</Text>
      {doneBy.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {worklistsWords('doneBy', {
            people: listed(doneBy.map((each) => worklistsWords('share', { person: each.person, rows: each.rows }))),
          })}
        </Text>
      )}
    </>
  );
}

/** By when, and how quickly it goes; what nobody can tell yet is left out. */
function When({ list }: { readonly list: WorkList }) {
  const styles = useStyles();
  const { due, isOverdue, pace, state } = list;
  const told = [
    ...(due === null || isOverdue ? [] : [worklistsWords('due', { at: day(due) })]),
    ...(pace.perHour === null
      ? []
      : [worklistsWords('perHour', { rows: plainNumber(pace.perHour.rows), steps: pace.perHour.steps })]),
    ...(pace.perDay === null ? [] : [worklistsWords('perDay', { rows: plainNumber(pace.perDay) })]),
    ...(pace.endsAt === null || state === 'ended' ? [] : [worklistsWords('endsAt', { at: day(pace.endsAt) })]),
    ...(state === 'ended' ? [worklistsWords('ended', { by: list.endedBy ?? '', at: day(list.endedAt ?? '') })] : []),
  ];
  return (
    <>
      {isOverdue && due !== null && (
        <Note intent="warning">{worklistsWords('overdue', { at: day(due), rows: list.rows - list.done })}</Note>
      )}
      {told.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {told.join(' ')}
        </Text>
      )}
    </>
  );
}

/** What whoever gives work does with a list. Deleting asks once more: the list is gone then. */
function Deeds({ list, isBusy, isOpen, onGive, onChange }: WorkListItemProps & { readonly isOpen: boolean }) {
  const [isAsking, setIsAsking] = useState(false);
  const deed = (title: string, onClick: () => void) => (
    <Button
      size="small"
      disabledFocusable={isBusy}
      aria-label={worklistsWords('deedOf', { deed: title, list: list.name })}
      onClick={onClick}
    >
      {title}
    </Button>
  );
  return (
    <>
      {isOpen && deed(worklistsWords('giveToOthers'), onGive)}
      {isOpen && deed(worklistsWords('end'), () => onChange({ do: 'end' }))}
      {!isOpen && deed(worklistsWords('reopen'), () => onChange({ do: 'reopen' }))}
      {/* Leaving it comes up where the press was: pressing twice deletes nothing. */}
      {deed(worklistsWords(isAsking ? 'leave' : 'delete'), () => setIsAsking(!isAsking))}
      {isAsking && deed(worklistsWords('deleteSurely'), () => onChange({ do: 'delete' }))}
    </>
  );
}
