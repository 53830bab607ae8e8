import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cleaningStep, type CleaningStep } from '../../../contract/feeds/feed.ts';
import { listed } from '../../../contract/words/phrases.ts';
import { setupWords } from './words/feed-setup-words.ts';

const useStyles = makeStyles({
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: tokens.spacingHorizontalS },
  button: { flexShrink: 0 },
  steps: { display: 'flex', flexDirection: 'column' },
});

export interface CleaningFieldsProps {
  /** The column. */
  readonly of: string;
  readonly clean: readonly CleaningStep[];
  readonly onChange: (clean: readonly CleaningStep[]) => void;
}

/** What is done to a text before it is a cell, in the order in which it was chosen. */
export function CleaningFields({ of, clean, onChange }: CleaningFieldsProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const said =
    clean.length === 0
      ? setupWords('notCleaned')
      : setupWords('cleaned', { steps: listed(clean.map((step) => setupWords(step))) });
  return (
    <>
      <div className={styles.line}>
        <Text size={200}>{said}</Text>
        <Button
          size="small"
          className={styles.button}
          aria-expanded={isOpen}
          aria-label={setupWords('changeCleaning', { column: of })}
          onClick={() => setOpen(!isOpen)}
        >
          {setupWords('clean')}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.steps} role="group" aria-label={setupWords('cleaning', { column: of })}>
          {cleaningStep.options.map((step) => (
            <Checkbox
              key={step}
              label={setupWords(step)}
              checked={clean.includes(step)}
              onChange={(_, data) =>
                onChange(data.checked === true ? [...clean, step] : clean.filter((each) => each !== step))
              }
            />
          ))}
        </div>
      )}
    </>
  );
}
