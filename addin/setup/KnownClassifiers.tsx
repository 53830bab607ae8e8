import { Button } from '@fluentui/react-components';
import type { Classifier } from '../../contract/classifier.ts';
import { columnsToFind, matchClassifier } from '../table/feature-columns.ts';
import type { SheetTable } from '../ports/workbook-port.ts';
import type { Task } from '../tasks/tasks.ts';
import { LineItem } from '../elements/lists/LineItem.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { listed } from '../words/words.ts';
import { setupWords } from './words/setup-words.ts';

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
  if (task.kind === 'failed') return <TaskNotice task={task} onRetry={onRetry} />;
  if (known === null || known.length === 0) return null;
  return (
    <PaneSection title={setupWords('orUse')}>
      <PlainList>
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
            <LineItem
              key={classifier.id}
              title={classifier.name}
              detail={describe(classifier, table, missing)}
              action={
                <Button
                  size="small"
                  disabled={isReading || table === null}
                  aria-label={setupWords('useNamed', { name: classifier.name })}
                  onClick={() => onConnect(classifier)}
                >
                  {setupWords('use')}
                </Button>
              }
            />
          );
        })}
      </PlainList>
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
