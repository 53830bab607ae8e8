import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { unusableRows, type KeyedRows } from '../table/keyed-rows.ts';
import type { Task } from '../tasks/tasks.ts';
import { Note } from '../elements/Note.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import { listed, plural } from '../words/words.ts';

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
        <div key={slot} className={styles.row}>
          <Field label={slot === 0 ? 'Key column' : `Key column ${slot + 1}`}>
            <Select value={chosenName} onChange={(_, data) => replace(slot, data.value)}>
              {slot === 0 && <option value="">Choose a column</option>}
              {names
                .filter((name) => name === chosenName || free.includes(name))
                .map((name) => (
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
              aria-label={`Do without “${chosenName}”`}
              onClick={() => replace(slot, '')}
            />
          )}
        </div>
      ))}
      {chosen.length > 0 && free[0] !== undefined && (
        <Button
          className={styles.add}
          size="small"
          appearance="subtle"
          icon={<Add16Regular />}
          onClick={() => onChoose([...chosen, free[0]!])}
        >
          Add a column
        </Button>
      )}
      <TaskNotice task={task} />
      {chosen.length === 0 && (
        <Note
          intent="info"
          actions={
            <Button size="small" onClick={onAddId}>
              Add an “Amend id” column
            </Button>
          }
        >
          No such column? Amend can add one to your table.
        </Note>
      )}
      {keyed && unusableRows(keyed) === 0 && (
        <Text size={200} className={styles.good}>
          <CheckmarkCircle16Filled aria-hidden /> Every row can be told apart.
        </Text>
      )}
      {keyed && unusableRows(keyed) > 0 && (
        <Note
          intent="warning"
          actions={
            <span className={styles.offers}>
              <Button size="small" onClick={onAddId}>
                Add an “Amend id” column
              </Button>
              <Button size="small" appearance="transparent" disabled={isReading} onClick={onReadAgain}>
                Read again
              </Button>
            </span>
          }
        >
          {keyTrouble(keyed)} Put it right in the sheet, choose another column, or let Amend add ids.
        </Note>
      )}
    </>
  );
}

function keyTrouble({ blank, repeated, tooLong, examples }: KeyedRows): string {
  const sentences: string[] = [];
  if (blank > 0) sentences.push(`${plural(blank, 'row has', 'rows have')} nothing here.`);
  if (repeated > 0)
    sentences.push(
      `${plural(repeated, 'row shares its', 'rows share their')} value with another, for example ${listed(examples)}.`,
    );
  if (tooLong > 0) sentences.push(`${plural(tooLong, 'row has', 'rows have')} a value longer than 1,000 characters.`);
  return sentences.join(' ');
}
