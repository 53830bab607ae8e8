import { Button } from '@fluentui/react-components';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { mayEnter, type EndpointActions } from './endpoint-actions.ts';
import type { EndpointState } from './endpoint-state.ts';
import { ServerEndpoint } from './ServerEndpoint.tsx';
import { UseForm } from './UseForm.tsx';
import { endpointWords } from './words/endpoint-words.ts';

export interface EndpointPaneProps {
  readonly work: SharedState & EndpointState;
  readonly tasks: Tasks;
  readonly actions: EndpointActions & Pick<SharedActions<never>, 'retry'>;
}

/** A model of the company's own: what this classifier has it asked for, and, for who has the server, where it is. */
export function EndpointPane({ work, tasks, actions }: EndpointPaneProps) {
  const { classifier, person, modelEndpoint } = work;
  const { entered, use, trial } = modelEndpoint;
  return (
    <PaneBody actions={<Button onClick={actions.closeEndpoint}>{endpointWords('back')}</Button>}>
      <PaneSection title={endpointWords('useTitle')} lead={endpointWords('useLead')}>
        <TaskNotice task={taskOf(tasks, 'endpoint')} onRetry={() => actions.retry('endpoint')} />
        {use !== null && (
          // Begun anew with what holds by now.
          <UseForm
            key={JSON.stringify(use.use)}
            shown={use}
            columns={classifier.columns}
            task={taskOf(tasks, 'endpoint-use')}
            onSave={actions.saveEndpointUse}
          />
        )}
      </PaneSection>
      {mayEnter(person) && entered !== undefined && (
        <ServerEndpoint
          key={entered?.changedAt ?? 'none'}
          entered={entered}
          trial={trial}
          tasks={{ save: taskOf(tasks, 'save-endpoint'), attempt: taskOf(tasks, 'try-endpoint') }}
          actions={actions}
        />
      )}
    </PaneBody>
  );
}
