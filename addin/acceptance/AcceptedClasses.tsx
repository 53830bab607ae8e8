import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AcceptedClass, AcceptLevels } from '../../contract/acceptance.ts';
import { percent } from '../../contract/words/percent.ts';
import { grouped } from '../../contract/words/phrases.ts';
import { FigureRow, FigureTable } from '../elements/FigureTable.tsx';
import { acceptanceWords } from './words/acceptance-words.ts';

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground3 } });

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
        {[...classes].sort(leastCoveredFirst).map(({ class: name, level, own, answers, accepted, accuracy }) => (
          <FigureRow
            key={name}
            name={name}
            figures={[
              `${level === null ? acceptanceWords('none') : percent(level)}${own ? OWN : ''}`,
              `${grouped(accepted)} / ${grouped(answers)}`,
              accuracy === null ? acceptanceWords('none') : percent(accuracy.value),
            ]}
          />
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

/** Whether a class with a level of its own lost it by its own checks, while others hold. */
function hasFallen({ class: name, level, own, audit }: AcceptedClass, inForce: AcceptLevels): boolean {
  const now = inForce.classes.find((each) => each.class === name);
  const othersHold = inForce.level !== null || inForce.classes.some((each) => each.level !== null);
  return own && level !== null && audit !== null && now?.level === null && othersHold;
}

function leastCoveredFirst(a: AcceptedClass, b: AcceptedClass): number {
  return a.accepted / a.answers - b.accepted / b.answers;
}
