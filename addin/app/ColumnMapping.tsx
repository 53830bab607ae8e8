import { quotedWhole } from '../../contract/words/phrases.ts';
import { Button, Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Classifier } from '../../contract/classifier.ts';
import type { ColumnChange } from '../../contract/column-change.ts';
import { unclearSentence } from '../../contract/column-match.ts';
import type { SeenColumns } from '../table/classifier-headers.ts';
import type { ColumnChoices } from '../table/column-choices.ts';
import { columnsToFind, freeHeaders } from '../table/feature-columns.ts';
import { Note } from '../elements/notes/Note.tsx';
import { paneWords } from '../words/pane-words.ts';
import { appWords } from './words/app-words.ts';

const useStyles = makeStyles({
  questions: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

export interface ColumnMappingProps {
  readonly classifier: Classifier;
  readonly columns: SeenColumns;
  /** What was chosen before; it stays. */
  readonly choices: ColumnChoices;
  /** The class column is asked for, too: without it nothing is learned from the table, but it can be classified. */
  readonly asksForClasses: boolean;
  readonly onChoose: (choices: ColumnChoices) => void;
  /** Says for everybody what else tables call columns; null for whoever may not. */
  readonly onCall: ((changes: readonly ColumnChange[]) => void) | null;
}

/**
 * Asks which column of the table is which of the classifier's, where the headers do not say. Shows nothing where they
 * do.
 */
export function ColumnMapping({
  classifier,
  columns: { names, match },
  choices,
  asksForClasses,
  onChoose,
  onCall,
}: ColumnMappingProps) {
  const styles = useStyles();
  const [said, setSaid] = useState<ColumnChoices>(new Map());
  const [isForAll, setIsForAll] = useState(false);
  const needed = columnsToFind(match, classifier);
  const isWithoutClasses = !match.found.has(classifier.labelColumn) && !needed.includes(classifier.labelColumn);
  const open = isWithoutClasses && (asksForClasses || needed.length > 0) ? [...needed, classifier.labelColumn] : needed;
  const free = freeHeaders({ names, match });
  if (open.length === 0 || free.length === 0) return null;

  const guess = open.length === 1 && free.length === 1 ? free[0]! : '';
  const chosenFor = (name: string) => said.get(name) ?? guess;
  const chosen = open.flatMap((name): [string, string][] => (chosenFor(name) === '' ? [] : [[name, chosenFor(name)]]));
  return (
    <Note
      intent={needed.length > 0 ? 'warning' : 'info'}
      actions={
        <Button
          size="small"
          appearance="primary"
          disabled={chosen.length === 0}
          onClick={() =>
            isForAll && onCall !== null
              ? onCall(callsOf(chosen, classifier))
              : onChoose(new Map([...choices, ...chosen]))
          }
        >
          {appWords(chosen.length > 1 ? 'useColumns' : 'useColumn')}
        </Button>
      }
    >
      {needed.length > 0 && appWords('otherNames', { classifier: classifier.name, columns: needed.length })}
      <div className={styles.questions}>
        {open.map((name) => (
          <ColumnQuestion
            key={name}
            label={questionOf(name, match.unclear)}
            value={chosenFor(name)}
            columns={free.filter((each) => each === chosenFor(name) || !chosen.some(([, column]) => column === each))}
            onChoose={(column) => setSaid(new Map(said).set(name, column))}
          />
        ))}
      </div>
      {onCall !== null && (
        <Checkbox
          checked={isForAll}
          onChange={(_, data) => setIsForAll(data.checked === true)}
          label={appWords('rememberForAll')}
        />
      )}
    </Note>
  );
}

interface ColumnQuestionProps {
  readonly label: string;
  /** Empty while nothing is chosen. */
  readonly value: string;
  readonly columns: readonly string[];
  readonly onChoose: (column: string) => void;
}

function ColumnQuestion({ label, value, columns, onChoose }: ColumnQuestionProps) {
  return (
    <Field label={label}>
      <Select size="small" value={value} onChange={(_, data) => onChoose(data.value)}>
        <option value="">{paneWords('chooseColumn')}</option>
        {columns.map((each) => (
          <option key={each} value={each}>
            {shownName(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A list shows no blank at the end of a name; in quotation marks it does. */
function shownName(name: string): string {
  return name === name.trim() ? name : quotedWhole(name);
}

function questionOf(name: string, unclear: SeenColumns['match']['unclear']): string {
  const group = unclear.find(({ wanted }) => wanted.includes(name));
  return group === undefined
    ? appWords('noSuchColumn', { name })
    : appWords('unclearColumn', { unclear: unclearSentence(group), name });
}

/** What the tables call the chosen columns, beside what they were called before. */
function callsOf(chosen: readonly (readonly [string, string])[], { alsoCalled = [] }: Classifier): ColumnChange[] {
  return chosen.map(([column, name]) => {
    const known = alsoCalled.find((each) => each.column === column)?.names ?? [];
    return { do: 'call', column, names: [...known, name] };
  });
}
