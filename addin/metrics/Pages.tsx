import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  pages: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

export interface PagesProps {
  /** What is listed, in the plural. */
  readonly of: string;
  readonly offset: number;
  readonly size: number;
  readonly total: number;
  readonly onGo: (offset: number) => void;
}

/** Which part of a list is shown, and the way to the others; nothing for a list of one page. */
export function Pages({ of, offset, size, total, onGo }: PagesProps) {
  const styles = useStyles();
  if (total <= size && offset === 0) return null;
  const last = Math.min(offset + size, total);
  return (
    <div className={styles.pages} role="group" aria-label={`Pages of ${of}`}>
      <Button size="small" disabledFocusable={offset === 0} onClick={() => onGo(Math.max(0, offset - size))}>
        Back
      </Button>
      <Text size={200}>
        {offset + 1}–{last} of {total.toLocaleString('en')}
      </Text>
      <Button size="small" disabledFocusable={last >= total} onClick={() => onGo(offset + size)}>
        Next
      </Button>
    </div>
  );
}
