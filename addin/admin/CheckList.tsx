import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { CheckRow, CheckState } from '../../contract/self-check.ts';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { adminWords } from './words/admin-words.ts';

/** Below this width the parts of a row stand below one another. */
const NARROW = '@media (max-width: 640px)';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '96px 150px 1fr',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [NARROW]: { gridTemplateColumns: 'auto 1fr' },
  },
  said: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    overflowWrap: 'anywhere',
    [NARROW]: { gridColumn: '1 / -1' },
  },
  sentence: { color: tokens.colorNeutralForeground2 },
});

const STATES = {
  good: { color: 'success', icon: <CheckmarkCircle16Regular /> },
  look: { color: 'warning', icon: <Warning16Regular /> },
  wrong: { color: 'danger', icon: <ErrorCircle16Regular /> },
} as const satisfies Record<CheckState, unknown>;

/** What is wrong comes first. */
const ORDER: readonly CheckState[] = ['wrong', 'look', 'good'];

/** What was looked at, how it stands, and what to do about it. */
export function CheckList({ rows }: { readonly rows: readonly CheckRow[] }) {
  const styles = useStyles();
  const sorted = ORDER.flatMap((state) => rows.filter((row) => row.state === state));
  return (
    <PlainList>
      {sorted.map(({ check, state, title, found, sentence }) => (
        <li key={check} className={styles.row}>
          <span>
            <Badge appearance="tint" size="large" color={STATES[state].color} icon={STATES[state].icon}>
              {adminWords(state)}
            </Badge>
          </span>
          <Text weight="semibold">{title}</Text>
          <span className={styles.said}>
            <Text>{found}</Text>
            <Text className={styles.sentence}>{sentence}</Text>
          </span>
        </li>
      ))}
    </PlainList>
  );
}

/**
 * How the whole stands, in a sentence.
 * Such as “1 thing is wrong, and 2 are worth a look.”
 */
export function summaryOf(rows: readonly Pick<CheckRow, 'state'>[]): string {
  const count = (state: CheckState) => rows.filter((row) => row.state === state).length;
  const [wrong, look] = [count('wrong'), count('look')];
  return wrong + look === 0 ? adminWords('allGood') : adminWords('summary', { wrong, look });
}
