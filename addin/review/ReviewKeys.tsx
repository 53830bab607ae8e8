import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Key } from './Key.tsx';
import { LETTERS } from './review-keys.ts';
import { reviewWords } from './words/review-words.ts';

const useStyles = makeStyles({
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  told: { margin: 0 },
  left: { alignSelf: 'start' },
});

const KEYS = [
  [LETTERS.accept, 'keyAccepts'],
  [LETTERS.unsure, 'keyDoubts'],
  ['1–9', 'keyChooses'],
  [LETTERS.note, 'keyNotes'],
  [LETTERS.undo, 'keyUndoes'],
  ['?', 'keyTells'],
] as const;

export interface ReviewKeysProps {
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
}

/** Which keys say what of the row in hand. */
export function ReviewKeys({ isShown, onShow }: ReviewKeysProps) {
  const styles = useStyles();
  return (
    <>
      <Button
        className={styles.left}
        size="small"
        appearance="subtle"
        aria-expanded={isShown}
        aria-keyshortcuts="?"
        onClick={() => onShow(!isShown)}
      >
        <Key>?</Key>
        {reviewWords('keys')}
      </Button>
      {isShown && (
        <dl className={styles.keys} aria-label={reviewWords('keys')}>
          {KEYS.map(([key, does]) => (
            <KeyTold key={key} name={key} does={reviewWords(does)} />
          ))}
        </dl>
      )}
    </>
  );
}

function KeyTold({ name, does }: { readonly name: string; readonly does: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <Text size={200} weight="semibold">
          {name}
        </Text>
      </dt>
      <dd className={styles.told}>
        <Text size={200}>{does}</Text>
      </dd>
    </>
  );
}
