import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { setupWords } from './words/setup-words.ts';

const useStyles = makeStyles({ fact: { color: tokens.colorNeutralForeground2 }, left: { alignSelf: 'start' } });

export interface WithoutClassesProps {
  readonly isBusy: boolean;
  readonly onGroup: () => void;
}

/** The way for a table in which nobody has written a class: a column for them, and groups that people name. */
export function WithoutClasses({ isBusy, onGroup }: WithoutClassesProps) {
  const styles = useStyles();
  return (
    <>
      <Text size={200} className={styles.fact}>
        {setupWords('noClassesYet')}
      </Text>
      <Button size="small" className={styles.left} disabledFocusable={isBusy} onClick={onGroup}>
        {setupWords('groupRows')}
      </Button>
    </>
  );
}
