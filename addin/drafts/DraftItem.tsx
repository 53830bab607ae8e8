import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Eye16Regular } from '@fluentui/react-icons/svg/eye';
import { useState } from 'react';
import type { Draft } from '../../contract/draft.ts';
import { authorOf } from '../../contract/label.ts';
import { Note } from '../elements/notes/Note.tsx';
import { NoteField } from '../review/NoteField.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import { draftsWords } from './words/drafts-words.ts';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  key: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  wrap: { overflowWrap: 'anywhere' },
  cells: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface DraftItemProps {
  readonly draft: Draft;
  /** Who is at the keyboard, for “you”; null until known. */
  readonly person: string | null;
  /** Notes to choose among. */
  readonly reasons: readonly string[];
  readonly isBusy: boolean;
  /** Classes that its word may be a slip of, where it is not sent for its class. */
  readonly near: readonly string[];
  readonly onShow: () => void;
  readonly onReword: (className: string) => void;
  readonly onNote: (note: string) => void;
  readonly onTakeOut: () => void;
}

/** One correction that is not sent: its row, what it changes, what was said of the row since, and its note. */
export function DraftItem(props: DraftItemProps) {
  const { draft, person, reasons, isBusy, near, onShow, onReword, onNote, onTakeOut } = props;
  const styles = useStyles();
  const [noted, setNoted] = useState<string | null>(null);
  const save = () => {
    if (noted !== null && noted.trim() !== (draft.note ?? '')) onNote(noted);
    setNoted(null);
  };
  const row = readableKey(draft.key);
  return (
    <Card className={styles.card} size="small" role="group" aria-label={row}>
      <div className={styles.top}>
        <Text size={200} className={styles.key} title={row}>
          {row}
        </Text>
        <Button size="small" appearance="transparent" icon={<Eye16Regular />} onClick={onShow}>
          {draftsWords('showRow')}
        </Button>
      </div>
      <Text weight="semibold" className={styles.wrap}>
        {draftsWords('fromTo', {
          before: draft.before ?? draftsWords('noneBefore'),
          after: draft.class ?? draftsWords('takesBack'),
        })}
      </Text>
      <Text size={200} className={styles.cells}>
        {draft.cells.flatMap(({ value }) => (value === '' ? [] : [value])).join(', ')}
      </Text>
      <Warnings draft={draft} person={person} isBusy={isBusy} near={near} onReword={onReword} />
      {draft.note !== null && noted === null && <Text className={styles.wrap}>{draft.note}</Text>}
      {noted === null ? (
        <div className={styles.buttons}>
          {draft.hindrance !== 'column-missing' && (
            <Button size="small" disabledFocusable={isBusy} onClick={() => setNoted(draft.note ?? '')}>
              {draftsWords(draft.note === null ? 'addNote' : 'editNote')}
            </Button>
          )}
          <Button size="small" disabledFocusable={isBusy} onClick={onTakeOut}>
            {draftsWords('takeOut')}
          </Button>
        </div>
      ) : (
        <>
          <NoteField note={noted} reasons={reasons} onNote={setNoted} onDone={save} takesKeyboard />
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" onClick={save}>
              {draftsWords('saveNote')}
            </Button>
            <Button size="small" onClick={() => setNoted(null)}>
              {draftsWords('leaveNote')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

/** Why it is not sent, and what was said of its row since. */
function Warnings({
  draft,
  person,
  isBusy,
  near,
  onReword,
}: Pick<DraftItemProps, 'draft' | 'person' | 'isBusy' | 'near' | 'onReword'>) {
  const hindered = hindranceOf(draft);
  const since = sinceOf(draft, person);
  return (
    <>
      {hindered !== null && (
        <Note
          intent="warning"
          actions={
            near.length > 0 &&
            near.map((name) => (
              <Button key={name} size="small" disabledFocusable={isBusy} onClick={() => onReword(name)}>
                {draftsWords('meant', { class: name })}
              </Button>
            ))
          }
        >
          {hindered}
        </Note>
      )}
      {since !== null && <Note intent="warning">{since}</Note>}
    </>
  );
}

/** Why it is not sent; null when it is. */
function hindranceOf({ hindrance, class: name }: Draft): string | null {
  switch (hindrance) {
    case null:
      return null;
    case 'class-retired':
      return draftsWords('classRetired', { class: name ?? '' });
    case 'class-unknown':
      return draftsWords('classUnknown', { class: name ?? '' });
    case 'column-missing':
      return draftsWords('columnMissing');
    case 'note-missing':
      return draftsWords('noteMissing');
  }
}

/** What was said of the row since it was typed. */
function sinceOf({ meanwhile }: Draft, me: string | null): string | null {
  if (meanwhile === null) return null;
  const { class: name, person, isHidden } = meanwhile;
  if (isHidden) return draftsWords('meanwhileHidden');
  if (name === null) return draftsWords('meanwhileBack');
  if (person !== null && person === me) return draftsWords('meanwhileYou', { class: name });
  return draftsWords('meanwhile', { who: authorOf(person), class: name });
}
