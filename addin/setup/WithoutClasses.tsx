import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Buttons } from '../elements/page/Buttons.tsx';
import { setupWords } from './words/setup-words.ts';

const useStyles = makeStyles({ fact: { color: tokens.colorNeutralForeground2 } });

export interface WithoutClassesProps {
  readonly isBusy: boolean;
  /** Adds a column for classes: they come from groups, or are named before. */
  readonly onAddColumn: () => void;
}

/** The way for a table in which nobody has written a class: a column for them, and groups that people name. */
export function WithoutClasses({ isBusy, onAddColumn }: WithoutClassesProps) {
  const styles = useStyles();
  return (
    <>
      <Text size={200} className={styles.fact}>
        {setupWords('noClassesYet')}
      </Text>
      <Buttons>
        <Button size="small" disabledFocusable={isBusy} onClick={onAddColumn}>
          {setupWords('groupRows')}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={onAddColumn}>
          {setupWords('nameClasses')}
        </Button>
      </Buttons>
    </>
  );
}
