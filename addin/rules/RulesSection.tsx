import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { scopesAt } from '../../contract/access.ts';
import { IntoView } from '../elements/keyboard/IntoView.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import type { RuleActions } from './rule-actions.ts';
import { RuleForm } from './RuleForm.tsx';
import { RuleItem } from './RuleItem.tsx';
import type { RulesState } from './rules-state.ts';
import { ruleWords } from './words/rule-words.ts';

const useStyles = makeStyles({
  left: { alignSelf: 'start' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

export interface RulesSectionProps {
  readonly work: SharedState & RulesState;
  readonly tasks: Tasks;
  readonly actions: SharedActions<never> & RuleActions;
}

/** The rules that go before the model; nothing for who may see some rows only, since a rule is about all. */
export function RulesSection({ work, tasks, actions }: RulesSectionProps) {
  const styles = useStyles();
  const { classifier, person, rules } = work;
  const may = (right: 'read' | 'correct' | 'promote') =>
    person !== null && scopesAt(person, right, classifier.id) === null;
  const mayRead = may('read');
  // Once for each classifier: what changes later is fetched by what changed it.
  useEffect(() => {
    if (mayRead) actions.listRules();
  }, [mayRead, classifier.id, actions]);
  if (!mayRead) return null;
  const task = taskOf(tasks, 'rule');
  const isBusy = task.kind === 'running';
  return (
    <PaneSection title={ruleWords('title')} lead={ruleWords('lead')}>
      <TaskNotice task={taskOf(tasks, 'rules')} onRetry={() => actions.retry('rules')} />
      {rules.listed?.length === 0 && <Text>{ruleWords('none')}</Text>}
      <ol className={styles.list}>
        {(rules.listed ?? []).map((rule) => (
          <RuleItem
            key={rule.id}
            rule={rule}
            mayPropose={may('correct')}
            mayDecide={may('promote')}
            isBusy={isBusy}
            onEdit={() => actions.editRule(rule)}
            onPutInForce={() => actions.putRuleInForce(rule)}
            onRetire={() => actions.retireRule(rule)}
            onMove={(by) => actions.moveRule(rule, by)}
          />
        ))}
      </ol>
      <TaskNotice task={task} onRetry={() => actions.retry('rule')} />
      {rules.changed !== null && <Note intent="success">{ruleWords('rowsChanged', { rows: rules.changed })}</Note>}
      {rules.draft !== null && (
        <IntoView key={`${rules.draft.rule?.id ?? ''} ${rules.draft.text}`}>
          <RuleForm
            draft={rules.draft}
            trial={rules.trial}
            columns={classifier.columns}
            classes={classifier.classes}
            trying={taskOf(tasks, 'try-rule')}
            onTry={actions.tryRule}
            onPropose={actions.proposeRule}
            onClose={actions.closeRule}
            onRetry={() => actions.retry('try-rule')}
          />
        </IntoView>
      )}
      {rules.draft === null && may('correct') && (
        <Button className={styles.left} disabledFocusable={isBusy} onClick={actions.draftRule}>
          {ruleWords('begin')}
        </Button>
      )}
    </PaneSection>
  );
}
