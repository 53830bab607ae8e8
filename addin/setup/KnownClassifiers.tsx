import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Classifier } from '../../contract/classifier.ts';
import { columnsToFind, matchClassifier } from '../table/feature-columns.ts';
import type { SheetTable } from '../ports/workbook-port.ts';
import type { Task } from '../tasks/tasks.ts';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import { listed } from '../words/words.ts';
import { setupWords } from './words/setup-words.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3 },
  button: { flexShrink: 0, minWidth: 'unset' },
});

export interface KnownClassifiersProps {
  readonly known: readonly Classifier[] | null;
  /** The table in hand; null while there is none. */
  readonly table: SheetTable | null;
  /** Another table is about to take its place. */
  readonly isReading: boolean;
  readonly task: Task;
  readonly onRetry: () => void;
  readonly onConnect: (classifier: Classifier) => void;
}

/** Classifiers that exist already, and whether they fit the table in hand. Shows nothing when there are none. */
export function KnownClassifiers({ known, table, isReading, task, onRetry, onConnect }: KnownClassifiersProps) {
  const styles = useStyles();
  if (task.kind === 'failed') return <TaskNotice task={task} onRetry={onRetry} />;
  if (known === null || known.length === 0) return null;
  return (
    <PaneSection title={setupWords('orUse')}>
      <ul className={styles.list}>
        {known.map((classifier) => {
          const missing =
            table === null
              ? []
              : columnsToFind(
                  matchClassifier(
                    table.columns.map((column) => column.name),
                    classifier,
                  ),
                  classifier,
                );
          return (
            <li key={classifier.id} className={styles.item}>
              <span className={styles.text}>
                <Text weight="semibold">{classifier.name}</Text>
                <Text size={200} className={styles.small}>
                  {describe(classifier, table, missing)}
                </Text>
              </span>
              <Button
                size="small"
                className={styles.button}
                disabled={isReading || table === null}
                aria-label={setupWords('useNamed', { name: classifier.name })}
                onClick={() => onConnect(classifier)}
              >
                {setupWords('use')}
              </Button>
            </li>
          );
        })}
      </ul>
    </PaneSection>
  );
}

function describe(classifier: Classifier, table: SheetTable | null, missing: readonly string[]): string {
  if (table === null) return setupWords('needsTable');
  if (missing.length > 0) return setupWords('tableLacks', { missing: listed(missing, 2), columns: missing.length });
  return classifier.champion === null
    ? setupWords('fitsUntrained')
    : setupWords('fitsTrained', { classes: classifier.classes.length });
}
