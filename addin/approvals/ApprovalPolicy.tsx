import { Button, Field, Input, makeStyles, Select, Switch, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Column, Policies } from '../../contract/classifier.ts';
import { Note } from '../elements/Note.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import { draftOf, faultOf, isSameDraft, policyOf, saysNothing, type PolicyDraft } from './policy-draft.ts';
import { approvalsWords } from './words/approvals-words.ts';

const useStyles = makeStyles({ buttons: { display: 'flex', gap: tokens.spacingHorizontalS } });

export interface ApprovalPolicyProps {
  readonly policies: Policies;
  /** The classifier's. */
  readonly columns: readonly Column[];
  readonly task: Task;
  readonly onSave: (policies: Policies) => void;
  readonly onRetry: () => void;
}

/** Which corrections need somebody else's approval; for admins. */
export function ApprovalPolicy({ policies, columns, task, onSave, onRetry }: ApprovalPolicyProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState<PolicyDraft | null>(null);
  const kept = draftOf(policies.approval);
  const shown = draft ?? kept;
  const isChanged = draft !== null && !isSameDraft(draft, kept);
  const isSaving = task.kind === 'running';
  const fault = faultOf(shown, columns);
  const change = (fields: Partial<PolicyDraft>) => setDraft({ ...shown, ...fields });
  // What was saved is a draft no longer.
  if (draft !== null && !isChanged) setDraft(null);
  return (
    <PaneSection title={approvalsWords('policyTitle')} lead={approvalsWords('policyLead')}>
      <Field label={approvalsWords('needs')}>
        <Select
          value={shown.needs}
          disabled={isSaving}
          onChange={(_, { value }) => change({ needs: value as PolicyDraft['needs'] })}
        >
          <option value="none">{approvalsWords('needsNone')}</option>
          <option value="all">{approvalsWords('needsAll')}</option>
          <option value="some">{approvalsWords('needsSome')}</option>
        </Select>
      </Field>
      {shown.needs === 'some' && <Which shown={shown} fault={fault} isSaving={isSaving} onChange={change} />}
      {shown.needs !== 'none' && (
        <Switch
          checked={shown.acceptances}
          disabled={isSaving}
          label={approvalsWords('acceptances')}
          onChange={(_, { checked }) => change({ acceptances: checked })}
        />
      )}
      {isChanged && saysNothing(shown) && <Note intent="warning">{approvalsWords('someNothing')}</Note>}
      {isChanged && <TaskNotice task={task} onRetry={onRetry} />}
      {isChanged && !isSaving && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={fault !== null || saysNothing(shown)}
            onClick={() => onSave({ ...policies, approval: policyOf(shown) })}
          >
            {approvalsWords('save')}
          </Button>
          <Button onClick={() => setDraft(null)}>{approvalsWords('leave')}</Button>
        </div>
      )}
    </PaneSection>
  );
}

interface WhichProps {
  readonly shown: PolicyDraft;
  readonly fault: string | null;
  readonly isSaving: boolean;
  readonly onChange: (fields: Partial<PolicyDraft>) => void;
}

function Which({ shown, fault, isSaving, onChange }: WhichProps) {
  return (
    <>
      <Field
        label={approvalsWords('someWhen')}
        hint={approvalsWords('whenHint')}
        {...(fault === null ? {} : { validationMessage: fault })}
      >
        <Input value={shown.when} disabled={isSaving} onChange={(_, { value }) => onChange({ when: value })} />
      </Field>
      <Field label={approvalsWords('someClasses')}>
        <Textarea
          value={shown.classes}
          rows={3}
          disabled={isSaving}
          onChange={(_, { value }) => onChange({ classes: value })}
        />
      </Field>
      <Switch
        checked={shown.newClasses}
        disabled={isSaving}
        label={approvalsWords('someNew')}
        onChange={(_, { checked }) => onChange({ newClasses: checked })}
      />
    </>
  );
}
