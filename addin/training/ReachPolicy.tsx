import { Field, Select, Switch } from '@fluentui/react-components';
import type { Policies } from '../../contract/classifier.ts';
import { reachChoices } from './training-choices.ts';
import { trainingWords } from './words/training-words.ts';

export interface ReachPolicyProps {
  /** As the server has it. */
  readonly policies: Policies;
  /** As the person is about to have it. */
  readonly shown: Policies;
  readonly isSaving: boolean;
  readonly onChange: (fields: Partial<Policies>) => void;
}

/** From how many rows on a correction is asked about before it is sent, and who puts a rule in force. */
export function ReachPolicy({ policies, shown, isSaving, onChange }: ReachPolicyProps) {
  return (
    <>
      <Field label={trainingWords('askBefore')}>
        <Select
          value={String(shown.askBeforeRows)}
          disabled={isSaving}
          onChange={(_, data) => onChange({ askBeforeRows: Number(data.value) })}
        >
          {reachChoices(policies.askBeforeRows).map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Switch
        checked={shown.rulesByTwo}
        disabled={isSaving}
        label={trainingWords('rulesByTwo')}
        onChange={(_, data) => onChange({ rulesByTwo: data.checked })}
      />
    </>
  );
}
