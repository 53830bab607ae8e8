import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OutboxItem } from '../../ports/outbox-port.ts';
import { itemName } from './item-name.ts';
import { correctWords } from '../words/correct-words.ts';

/** The others are counted. */
const MOST_SHOWN = 20;

const useStyles = makeStyles({
  region: {
    maxHeight: '30%',
    overflowY: 'auto',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** What waits for the server, row by row, in the order in which it will be sent; folded until somebody looks. */
export function UnsentList({ items }: { readonly items: readonly OutboxItem[] }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={styles.region} aria-label={correctWords('unsent')}>
      <Button size="small" appearance="transparent" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {correctWords(isOpen ? 'hideUnsent' : 'showUnsent', { entries: items.length })}
      </Button>
      {isOpen && (
        <ol className={styles.list}>
          {items.slice(0, MOST_SHOWN).map((item) => (
            <li key={item.event.id}>
              <Text size={200}>{itemName(item)}</Text>
            </li>
          ))}
        </ol>
      )}
      {isOpen && items.length > MOST_SHOWN && (
        <Text size={200}>{correctWords('andMore', { items: items.length - MOST_SHOWN })}</Text>
      )}
    </section>
  );
}
