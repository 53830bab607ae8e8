import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ColumnSummary, ColumnType } from '../../../contract/classifier.ts';
import type { StreamProposal } from '../../../contract/feeds/stream-project.ts';
import { percent } from '../../../contract/words/percent.ts';
import { LineItem } from '../../elements/lists/LineItem.tsx';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { COLUMN_TYPE_WORDS } from '../../words/column-types.ts';
import type { ProposalForm } from './proposal-form.ts';
import { proposalWords } from './words/proposal-words.ts';

const useStyles = makeStyles({
  type: { flexShrink: 0, width: '112px' },
  examples: { color: tokens.colorNeutralForeground3 },
});

export interface ProposedColumnsProps {
  readonly form: ProposalForm;
  readonly found: StreamProposal;
  readonly onType: (fields: Partial<ProposalForm>) => void;
}

/** Each field with what it seems to hold, examples of it, and a choice to say otherwise. */
export function ProposedColumns({ form, found, onType }: ProposedColumnsProps) {
  const { types, answering, label } = form;
  const shown = found.columns.filter(({ name }) => answering !== 'label' || name !== label);
  return (
    <PlainList label={proposalWords('columns')}>
      {shown.map((column) => (
        <ProposedColumn
          key={column.name}
          column={column}
          type={types[column.name] ?? column.type}
          onChoose={(type) => onType({ types: { ...types, [column.name]: type } })}
        />
      ))}
    </PlainList>
  );
}

interface ProposedColumnProps {
  readonly column: ColumnSummary;
  readonly type: ColumnType;
  readonly onChoose: (type: ColumnType) => void;
}

function ProposedColumn({ column, type, onChoose }: ProposedColumnProps) {
  const styles = useStyles();
  const id = useId();
  const { name, reason, missingShare, examples } = column;
  const isPart = missingShare > 0 && missingShare < 1;
  return (
    <LineItem
      title={
        <Text id={id} weight="semibold">
          {name}
        </Text>
      }
      detail={isPart ? proposalWords('partMissing', { reason, share: percent(missingShare) }) : reason}
      action={
        <Select
          className={styles.type}
          size="small"
          aria-labelledby={id}
          value={type}
          onChange={(_, data) => onChoose(data.value as ColumnType)}
        >
          {Object.entries(COLUMN_TYPE_WORDS).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </Select>
      }
    >
      <Text size={200} className={styles.examples}>
        {examples.join(', ')}
      </Text>
    </LineItem>
  );
}
