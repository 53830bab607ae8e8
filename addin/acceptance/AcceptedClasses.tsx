import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AcceptedClass, AcceptLevels } from '../../contract/acceptance.ts';
import type { MeasuredShare } from '../../contract/training.ts';
import { percent } from '../../contract/words/percent.ts';
import { grouped } from '../../contract/words/phrases.ts';
import { FigureRow, FigureTable } from '../elements/lists/FigureTable.tsx';
import { acceptanceWords } from './words/acceptance-words.ts';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
  interval: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

/** What stands behind a level that is of one class alone. */
const OWN = '*';

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
      <FigureTable
        label={acceptanceWords('byClass')}
        first={acceptanceWords('class')}
        columns={[
          { title: acceptanceWords('from'), means: acceptanceWords('fromMeans') },
          { title: acceptanceWords('covered'), means: acceptanceWords('coveredMeans') },
          { title: acceptanceWords('right'), means: acceptanceWords('rightMeans') },
        ]}
      >
        {[...classes].sort(leastCoveredFirst).map((each) => (
          <ClassRow key={each.class} of={each} />
        ))}
      </FigureTable>
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
  const right = accuracy && (
    <>
      {percent(accuracy.value)}
      <div className={styles.interval}>{intervalOf(accuracy)}</div>
    </>
  );
  const checked = audit && { rows: audit.rows, share: percent(audit.value), interval: intervalOf(audit) };
  return (
    <FigureRow
      name={name}
      figures={[
        `${level === null ? acceptanceWords('none') : percent(level)}${own ? OWN : ''}`,
        `${grouped(accepted)} / ${grouped(answers)}`,
        right ?? acceptanceWords('none'),
      ]}
      note={checked === null ? '' : acceptanceWords('checkedSince', checked)}
    />
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
