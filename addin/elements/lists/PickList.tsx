import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PlainList } from './PlainList.tsx';

const useStyles = makeStyles({
  row: {
    width: '100%',
    justifyContent: 'space-between',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    gap: tokens.spacingHorizontalS,
  },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', textAlign: 'left' },
  aside: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

export interface PickListProps<Id extends string | number> {
  readonly label: string;
  readonly rows: readonly { readonly id: Id; readonly title: string; readonly aside?: string }[];
  readonly onPick: (id: Id) => void;
}

/** Rows that come next, a line each, any of them to be taken in hand. Shows nothing where there is none. */
export function PickList<Id extends string | number>({ label, rows, onPick }: PickListProps<Id>) {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <PlainList label={label}>
      {rows.map(({ id, title, aside }) => (
        <li key={id}>
          <Button appearance="subtle" size="small" className={styles.row} title={title} onClick={() => onPick(id)}>
            <span className={styles.title}>{title}</span>
            {aside !== undefined && (
              <Text size={200} className={styles.aside}>
                {aside}
              </Text>
            )}
          </Button>
        </li>
      ))}
    </PlainList>
  );
}
