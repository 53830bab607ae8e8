import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { OpenItem } from '../../elements/lists/OpenItem.tsx';
import { accessWords as words } from '../access-words/access-words.ts';
import { grantsInWords } from '../roles/grant-lists.ts';
import { KeyChanges, type KeyChangesProps } from './KeyChanges.tsx';
import { keyTimes, keyTitle } from './key-words.ts';

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground3 } });

/** A machine's key: what it may do, until when, and when it was used; what an admin can do with it is a click away. */
export function KeyItem({ accessKey, classifiers, isBusy, actions }: KeyChangesProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { name } = accessKey;
  return (
    <OpenItem
      title={keyTitle(accessKey)}
      opener={{
        says: isOpen ? words('close') : words('change'),
        label: words('changeOf', { name }),
        ...{ isOpen, onOpen: setOpen },
      }}
    >
      <Text size={200}>{grantsInWords(accessKey.grants)}</Text>
      {keyTimes(accessKey).map((line) => (
        <Text key={line} size={200} className={styles.small}>
          {line}
        </Text>
      ))}
      {isOpen && <KeyChanges accessKey={accessKey} classifiers={classifiers} isBusy={isBusy} actions={actions} />}
    </OpenItem>
  );
}
