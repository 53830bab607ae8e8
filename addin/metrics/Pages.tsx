import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { metricsWords } from './words/metrics-words.ts';

const useStyles = makeStyles({
  pages: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

export interface PagesProps {
  /** Says of what these pages are. */
  readonly label: string;
  readonly offset: number;
  readonly size: number;
  readonly total: number;
  readonly onGo: (offset: number) => void;
}

/** Which part of a list is shown, and the way to the others; nothing for a list of one page. */
export function Pages({ label, offset, size, total, onGo }: PagesProps) {
  const styles = useStyles();
  if (total <= size && offset === 0) return null;
  const last = Math.min(offset + size, total);
  return (
    <div className={styles.pages} role="group" aria-label={label}>
      <Button size="small" disabledFocusable={offset === 0} onClick={() => onGo(Math.max(0, offset - size))}>
        {metricsWords('back')}
      </Button>
      <Text size={200}>{metricsWords('shown', { first: offset + 1, last, total })}</Text>
      <Button size="small" disabledFocusable={last >= total} onClick={() => onGo(offset + size)}>
        {metricsWords('next')}
      </Button>
    </div>
  );
}
