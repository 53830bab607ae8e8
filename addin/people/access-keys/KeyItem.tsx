import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { accessWords as words } from '../access-words/access-words.ts';
import { grantsInWords } from '../roles/grant-lists.ts';
import { KeyChanges, type KeyChangesProps } from './KeyChanges.tsx';
import { keyTimes, keyTitle } from './key-words.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: tokens.spacingHorizontalM },
  small: { color: tokens.colorNeutralForeground3 },
});

/** A machine's key: what it may do, until when, and when it was used; what an admin can do with it is a click away. */
export function KeyItem({ accessKey, classifiers, isBusy, actions }: KeyChangesProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { name } = accessKey;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold">{keyTitle(accessKey)}</Text>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={words('changeOf', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words('close') : words('change')}
        </Button>
      </div>
      <Text size={200}>{grantsInWords(accessKey.grants)}</Text>
      {keyTimes(accessKey).map((line) => (
        <Text key={line} size={200} className={styles.small}>
          {line}
        </Text>
      ))}
      {isOpen && <KeyChanges accessKey={accessKey} classifiers={classifiers} isBusy={isBusy} actions={actions} />}
    </li>
  );
}
