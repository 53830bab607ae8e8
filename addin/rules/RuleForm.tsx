import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Column } from '../../contract/classifier.ts';
import { ConditionField } from '../elements/fields/ConditionField.tsx';
import { Buttons } from '../elements/page/Buttons.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import { conditionFault } from '../words/condition-fault.ts';
import type { WrittenRule } from './rule-actions.ts';
import { RuleTrialShown } from './RuleTrialShown.tsx';
import type { RuleDraftShown, RuleTrial } from './rules-state.ts';
import { ruleWords } from './words/rule-words.ts';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

export interface RuleFormProps {
  readonly draft: RuleDraftShown;
  readonly trial: RuleTrial | null;
  readonly columns: readonly Column[];
  readonly classes: readonly string[];
  readonly trying: Task;
  readonly onTry: (written: WrittenRule) => void;
  readonly onPropose: (written: WrittenRule) => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
}

/** A rule as it is worded: tried before it is proposed. */
export function RuleForm({
  draft,
  trial,
  columns,
  classes,
  trying,
  onTry,
  onPropose,
  onClose,
  onRetry,
}: RuleFormProps) {
  const styles = useStyles();
  const listId = useId();
  const [text, setText] = useState(draft.text);
  const [className, setClassName] = useState(draft.class);
  const fault = text.trim() === '' ? ruleWords('noCondition') : conditionFault(text, columns);
  const isClass = classes.includes(className.trim());
  const written: WrittenRule = { rule: draft.rule, text, class: className.trim() };
  const isTried = trial !== null && trial.text === text && trial.class === written.class;
  return (
    <div className={styles.form}>
      <ConditionField label={ruleWords('when')} hint={ruleWords('whenHint')} {...{ text, fault }} onType={setText} />
      <Field
        label={ruleWords('always')}
        validationState={isClass || className === '' ? 'none' : 'error'}
        validationMessage={isClass || className === '' ? null : ruleWords('noSuchClass')}
      >
        <Input value={className} list={listId} onChange={(_, data) => setClassName(data.value)} />
      </Field>
      <datalist id={listId}>
        {classes.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TaskNotice task={trying} onRetry={onRetry} />
      {isTried && <RuleTrialShown trial={trial} />}
      {!isTried && <Text size={200}>{ruleWords('tryFirst')}</Text>}
      <FormButtons
        isTried={isTried}
        mayTry={fault === null && isClass && trying.kind !== 'running'}
        onTry={() => onTry(written)}
        onPropose={() => onPropose(written)}
        onClose={onClose}
      />
    </div>
  );
}

interface FormButtonsProps {
  readonly isTried: boolean;
  readonly mayTry: boolean;
  readonly onTry: () => void;
  readonly onPropose: () => void;
  readonly onClose: () => void;
}

/** Tried first, then proposed. */
function FormButtons({ isTried, mayTry, onTry, onPropose, onClose }: FormButtonsProps) {
  return (
    <Buttons>
      <Button appearance={isTried ? 'secondary' : 'primary'} disabledFocusable={!mayTry} onClick={onTry}>
        {ruleWords('try')}
      </Button>
      <Button appearance={isTried ? 'primary' : 'secondary'} disabledFocusable={!isTried} onClick={onPropose}>
        {ruleWords('propose')}
      </Button>
      <Button onClick={onClose}>{ruleWords('leave')}</Button>
    </Buttons>
  );
}
