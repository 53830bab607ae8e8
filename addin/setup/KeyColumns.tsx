import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { unusableRows, type KeyedRows } from '../table/keyed-rows.ts';
import type { Task } from '../tasks/tasks.ts';
import { Note } from '../elements/notes/Note.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { listed } from '../words/words.ts';
import { paneWords } from '../words/pane-words.ts';
import { setupWords } from './words/setup-words.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalXS, '& > .fui-Field': { flexGrow: 1 } },
  add: { alignSelf: 'start' },
  good: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorPaletteGreenForeground1,
  },
  offers: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

export interface KeyColumnsProps {
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly keyed: KeyedRows | null;
  readonly task: Task;
  readonly isReading: boolean;
  readonly onChoose: (columns: readonly string[]) => void;
  readonly onAddId: () => void;
  readonly onReadAgain: () => void;
}

/**
 * Which column, or columns together, tell the rows apart; blank and repeated ones are shown before anything is sent.
 */
export function KeyColumns({ names, chosen, keyed, task, isReading, onChoose, onAddId, onReadAgain }: KeyColumnsProps) {
  const styles = useStyles();
  const slots = chosen.length === 0 ? [''] : chosen;
  const free = names.filter((name) => !chosen.includes(name));
  const replace = (slot: number, name: string) =>
    onChoose(slots.map((each, i) => (i === slot ? name : each)).filter((each) => each !== ''));
  return (
    <>
      {slots.map((chosenName, slot) => (
        <KeyColumn
          key={slot}
          slot={slot}
          chosen={chosenName}
          names={names.filter((name) => name === chosenName || free.includes(name))}
          onChoose={(name) => replace(slot, name)}
        />
      ))}
      {chosen.length > 0 && free[0] !== undefined && (
        <Button
          className={styles.add}
          size="small"
          appearance="subtle"
          icon={<Add16Regular />}
          onClick={() => onChoose([...chosen, free[0]!])}
        >
          {setupWords('addColumn')}
        </Button>
      )}
      <TaskNotice task={task} />
      {chosen.length === 0 && (
        <Note intent="info" actions={<AddId onAddId={onAddId} />}>
          {setupWords('noKeyColumn')}
        </Note>
      )}
      {keyed && <KeyCheck keyed={keyed} isReading={isReading} onAddId={onAddId} onReadAgain={onReadAgain} />}
    </>
  );
}

interface KeyColumnProps {
  readonly slot: number;
  readonly chosen: string;
  readonly names: readonly string[];
  /** Called with '' to do without the column. */
  readonly onChoose: (name: string) => void;
}

function KeyColumn({ slot, chosen, names, onChoose }: KeyColumnProps) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Field label={slot === 0 ? setupWords('keyColumn') : setupWords('keyColumnAt', { place: slot + 1 })}>
        <Select value={chosen} onChange={(_, data) => onChoose(data.value)}>
          {slot === 0 && <option value="">{paneWords('chooseColumn')}</option>}
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {slot > 0 && (
        <Button
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={setupWords('doWithout', { column: chosen })}
          onClick={() => onChoose('')}
        />
      )}
    </div>
  );
}

function AddId({ onAddId }: Pick<KeyColumnsProps, 'onAddId'>) {
  return (
    <Button size="small" onClick={onAddId}>
      {setupWords('addId')}
    </Button>
  );
}

/** Whether every row can be told apart, and what to do when not. */
function KeyCheck({
  keyed,
  isReading,
  onAddId,
  onReadAgain,
}: { keyed: KeyedRows } & Pick<KeyColumnsProps, 'isReading' | 'onAddId' | 'onReadAgain'>) {
  const styles = useStyles();
  if (unusableRows(keyed) === 0)
    return (
      <Text size={200} className={styles.good}>
        <CheckmarkCircle16Filled aria-hidden /> {setupWords('allApart')}
      </Text>
    );
  return (
    <Note
      intent="warning"
      actions={
        <span className={styles.offers}>
          <AddId onAddId={onAddId} />
          <Button size="small" appearance="transparent" disabledFocusable={isReading} onClick={onReadAgain}>
            {setupWords('readAgain')}
          </Button>
        </span>
      }
    >
      {setupWords('putRight', { unusable: unusableKeys(keyed) })}
    </Note>
  );
}

function unusableKeys({ blank, repeated, tooLong, examples }: KeyedRows): string {
  return [
    ...(blank > 0 ? [setupWords('blankKeys', { rows: blank })] : []),
    ...(repeated > 0 ? [setupWords('repeatedKeys', { rows: repeated, examples: listed(examples) })] : []),
    ...(tooLong > 0 ? [setupWords('longKeys', { rows: tooLong })] : []),
  ].join(' ');
}
