import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AcceptedClass, AcceptLevels } from '../../contract/acceptance.ts';
import type { MeasuredShare } from '../../contract/training.ts';
import { percent } from '../../contract/words/percent.ts';
import { grouped } from '../../contract/words/phrases.ts';
import { acceptanceWords } from './words/acceptance-words.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { textAlign: 'right', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  first: { textAlign: 'left' },
  cell: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    padding: '5px 0 5px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, paddingLeft: 0, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground3 },
  checked: { padding: '0 0 5px' },
  interval: { whiteSpace: 'nowrap' },
});

/** What stands behind a level that is of one class alone. */
const OWN = '*';
const COLUMNS = 4;

/** From which confidence on answers of each class need no look, and what that was measured on. */
export function AcceptedClasses({
  classes,
  inForce,
}: {
  readonly classes: readonly AcceptedClass[];
  readonly inForce: AcceptLevels;
}) {
  const styles = useStyles();
  const fallen = classes.filter((each) => hasFallen(each, inForce));
  return (
    <>
      <table className={styles.table} aria-label={acceptanceWords('byClass')}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {acceptanceWords('class')}
            </th>
            <th scope="col" className={styles.head} title={acceptanceWords('fromMeans')}>
              {acceptanceWords('from')}
            </th>
            <th scope="col" className={styles.head} title={acceptanceWords('coveredMeans')}>
              {acceptanceWords('covered')}
            </th>
            <th scope="col" className={styles.head} title={acceptanceWords('rightMeans')}>
              {acceptanceWords('right')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...classes].sort(leastCoveredFirst).map((each) => (
            <ClassRow key={each.class} of={each} />
          ))}
        </tbody>
      </table>
      {classes.some(({ own }) => own) && (
        <Text size={200} className={styles.note}>
          {acceptanceWords('ownMeans', { sign: OWN })}
        </Text>
      )}
      {fallen.map(({ class: name, audit }) => (
        <Text key={name}>
          {acceptanceWords('classFell', { class: name, share: percent(audit?.value ?? 0), rows: audit?.rows ?? 0 })}
        </Text>
      ))}
    </>
  );
}

/** One class; what the checks say of it since stands in the line below. */
function ClassRow({
  of: { class: name, level, own, answers, accepted, accuracy, audit },
}: {
  readonly of: AcceptedClass;
}) {
  const styles = useStyles();
  return (
    <>
      <tr>
        <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
          {name}
        </th>
        <td className={styles.cell}>
          {level === null ? acceptanceWords('none') : percent(level)}
          {own && OWN}
        </td>
        <td className={styles.cell}>
          {grouped(accepted)} / {grouped(answers)}
        </td>
        <td className={styles.cell}>
          {accuracy === null ? acceptanceWords('none') : percent(accuracy.value)}
          {accuracy !== null && (
            <div className={mergeClasses(styles.note, styles.interval)}>{intervalOf(accuracy)}</div>
          )}
        </td>
      </tr>
      {audit !== null && (
        <tr>
          <td colSpan={COLUMNS} className={mergeClasses(styles.note, styles.checked)}>
            {acceptanceWords('checkedSince', {
              rows: audit.rows,
              share: percent(audit.value),
              interval: intervalOf(audit),
            })}
          </td>
        </tr>
      )}
    </>
  );
}

function intervalOf({ low, high }: MeasuredShare): string {
  return acceptanceWords('interval', { low: percent(low), high: percent(high) });
}

/** Whether a class with a level of its own lost it by its own checks, while others hold. */
function hasFallen({ class: name, level, own, audit }: AcceptedClass, inForce: AcceptLevels): boolean {
  const now = inForce.classes.find((each) => each.class === name);
  const othersHold = inForce.level !== null || inForce.classes.some((each) => each.level !== null);
  return own && level !== null && audit !== null && now?.level === null && othersHold;
}

function leastCoveredFirst(a: AcceptedClass, b: AcceptedClass): number {
  return a.accepted / a.answers - b.accepted / b.answers;
}
