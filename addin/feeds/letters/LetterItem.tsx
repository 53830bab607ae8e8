import { Button, Checkbox, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeadLetter } from '../../../contract/feeds/dead-letter.ts';
import { moment } from '../../../contract/words/dates.ts';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { recordPlace } from '../list/record-place.ts';
import { feedsWords } from '../words/feeds-words.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  small: { color: tokens.colorNeutralForeground3 },
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

export interface LetterItemProps {
  readonly letter: DeadLetter;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onReplay: (text: string) => void;
}

/** A record that could not be taken: why, and what it holds. */
export function LetterItem({ letter, isChosen, isBusy, onChoose, onReplay }: LetterItemProps) {
  const styles = useStyles();
  const [isEdited, setEdited] = useState(false);
  const { number, partition, position, detail, text, bytes, at, tries } = letter;
  return (
    <li className={styles.item}>
      <Checkbox
        label={feedsWords('select', { number })}
        checked={isChosen}
        onChange={(_, data) => onChoose(data.checked === true)}
      />
      <Text>{detail}</Text>
      <Text size={200} className={styles.small}>
        {partition === '' ? recordPlace(position) : feedsWords('position', { partition, position })}
      </Text>
      <Text size={200} className={styles.small}>
        {feedsWords('letterFacts', { at: moment(at), bytes, tries })}
      </Text>
      {isEdited ? (
        <EditedText {...{ letter, isBusy, onReplay }} onLeave={() => setEdited(false)} />
      ) : (
        <>
          {text === null ? (
            <Text size={200}>{feedsWords('noText')}</Text>
          ) : (
            // It scrolls where it is long, and is come to by the keyboard.
            <pre className={styles.text} tabIndex={0} role="group" aria-label={feedsWords('select', { number })}>
              {text}
            </pre>
          )}
          <Button
            size="small"
            className={styles.left}
            aria-label={feedsWords('editOf', { number })}
            onClick={() => setEdited(true)}
          >
            {feedsWords('edit')}
          </Button>
        </>
      )}
    </li>
  );
}

interface EditedTextProps extends Pick<LetterItemProps, 'letter' | 'isBusy' | 'onReplay'> {
  readonly onLeave: () => void;
}

function EditedText({ letter: { text, bytes }, isBusy, onReplay, onLeave }: EditedTextProps) {
  const [typed, setTyped] = useState(text ?? '');
  const isCut = text !== null && new Blob([text]).size < bytes;
  const isReady = typed.trim() !== '' && !isBusy;
  return (
    <>
      <Field label={feedsWords('text')} hint={isCut ? feedsWords('cutText') : null}>
        <Textarea value={typed} rows={5} maxLength={1_000_000} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <Buttons>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!isReady}
          onClick={() => (isReady ? onReplay(typed) : undefined)}
        >
          {feedsWords('replayText')}
        </Button>
        <Button size="small" onClick={onLeave}>
          {feedsWords('leave')}
        </Button>
      </Buttons>
    </>
  );
}
