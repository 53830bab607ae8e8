import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { elementsWords } from '../words/elements-words.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  top: { display: 'flex', alignItems: 'start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  heading: { margin: 0, overflowWrap: 'anywhere' },
});

export interface AnswerCardProps {
  readonly heading: string;
  /** What the card is called where it is spoken; its heading without. */
  readonly label?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What the pane answers to a question about a row, until the person closes it. */
export function AnswerCard({ heading, label = heading, onClose, children }: AnswerCardProps) {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="group" aria-label={label}>
      <div className={styles.top}>
        <Text as="h3" weight="semibold" className={styles.heading}>
          {heading}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={elementsWords('close')}
          onClick={onClose}
        />
      </div>
      {children}
    </Card>
  );
}
