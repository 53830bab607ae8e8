import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Table24Regular } from '@fluentui/react-icons/svg/table';
import { TableSimple48Regular } from '@fluentui/react-icons/svg/table-simple';
import type { SharedActions } from '../session/pane-context.ts';
import type { SetupActions } from './setup-actions.ts';
import type { SetupState } from './setup-state.ts';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import { EmptyState } from '../elements/page/EmptyState.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { RangeOffer } from './RangeOffer.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { setupWords } from './words/setup-words.ts';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'row', alignItems: 'center', gap: tokens.spacingHorizontalM },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3 },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export interface SelectedTableProps {
  readonly setup: SetupState;
  readonly tasks: Tasks;
  readonly actions: Pick<SharedActions<never> & SetupActions, 'makeTable' | 'lookAtSelection' | 'retry'>;
}

/** The table in hand, or how to get one. */
export function SelectedTable({ setup, tasks, actions }: SelectedTableProps) {
  const styles = useStyles();
  const { selection, inspected } = setup;
  const isBusy = isRunning(tasks, 'look') || isRunning(tasks, 'make-table');
  return (
    <div className={styles.stack}>
      {inspected && (
        <Card size="small" className={styles.card}>
          <Table24Regular className={styles.icon} aria-hidden />
          <div className={styles.text}>
            <Text weight="semibold">{inspected.table.table.name}</Text>
            <Text size={200} className={styles.small}>
              {setupWords('size', {
                rows: inspected.table.table.rows,
                columns: inspected.columns.length,
                sheet: inspected.table.table.worksheet,
                totals: inspected.table.table.hasTotals ? 'yes' : 'no',
              })}
            </Text>
          </div>
        </Card>
      )}
      {inspected && inspected.errorCells > 0 && (
        <Note intent="info">{setupWords('errorCells', { cells: inspected.errorCells })}</Note>
      )}
      {!inspected && !isBusy && selection.kind === 'nothing' && (
        <EmptyState icon={<TableSimple48Regular />} title={setupWords('chooseTable')} text={setupWords('selectCell')}>
          <Button onClick={actions.lookAtSelection}>{setupWords('lookAgain')}</Button>
        </EmptyState>
      )}
      {!isBusy && selection.kind === 'range' && (!inspected || (selection.rows > 1 && selection.columns > 1)) && (
        <RangeOffer range={selection} isSecond={inspected !== null} onMakeTable={actions.makeTable} />
      )}
      <TaskNotice task={taskOf(tasks, 'look')} onRetry={() => actions.retry('look')} />
      <TaskNotice task={taskOf(tasks, 'make-table')} onRetry={() => actions.retry('make-table')} />
    </div>
  );
}
