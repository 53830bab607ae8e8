import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Column } from '../../contract/classifier.ts';
import { ConditionField } from '../elements/fields/ConditionField.tsx';
import { conditionFault } from '../words/condition-fault.ts';
import type { WorkSource } from './worklists-state.ts';
import { worklistsWords } from './words/worklists-words.ts';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ChooseRowsProps {
  readonly columns: readonly Column[];
  readonly isBusy: boolean;
  readonly onChoose: (source: WorkSource, condition: string) => void;
  readonly onClose: () => void;
}

/** Which rows are to be given: those selected or shown in the sheet, those in doubt, or those of a condition. */
export function ChooseRows({ columns, isBusy, onChoose, onClose }: ChooseRowsProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const fault = text.trim() === '' ? null : conditionFault(text, columns);
  return (
    <div className={styles.column} role="group" aria-label={worklistsWords('whichRows')}>
      <Text weight="semibold">{worklistsWords('whichRows')}</Text>
      <div className={styles.buttons}>
        {(['selection', 'filter', 'unsure'] as const).map((source) => (
          <Button key={source} size="small" disabledFocusable={isBusy} onClick={() => onChoose(source, '')}>
            {worklistsWords(source === 'unsure' ? 'unsureRows' : source)}
          </Button>
        ))}
      </div>
      <ConditionField
        label={worklistsWords('where')}
        hint={worklistsWords('whereHint')}
        {...{ text, fault }}
        onType={setText}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={isBusy || fault !== null || text.trim() === ''}
          onClick={() => onChoose('condition', text)}
        >
          {worklistsWords('condition')}
        </Button>
        <Button size="small" onClick={onClose}>
          {worklistsWords('leave')}
        </Button>
      </div>
    </div>
  );
}
