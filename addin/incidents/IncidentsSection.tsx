import { makeStyles, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { scopesAt } from '../../contract/access.ts';
import type { Incident } from '../../contract/incident.ts';
import { morePartsWords } from '../../contract/words/incident-words.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { IncidentItem } from './IncidentItem.tsx';
import type { IncidentsActions } from './incidents-actions.ts';
import type { IncidentsState } from './incidents-state.ts';
import { incidentsWords } from './words/incidents-words.ts';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

export interface IncidentsSectionProps {
  readonly work: SharedState & IncidentsState;
  readonly tasks: Tasks;
  readonly actions: IncidentsActions;
  readonly onOpenReport: (number: number) => void;
}

/** Drift that lasts, and who sees to it. Nothing while there never was any. */
export function IncidentsSection({ work, tasks, actions, onOpenReport }: IncidentsSectionProps) {
  const { person, classifier, incidents, moreIncidents, incidentOwners: owners } = work;
  const failed = (['incidents', 'incident'] as const).map((name) => taskOf(tasks, name));
  if (person === null || scopesAt(person, 'read', classifier.id) !== null) return null;
  const isBusy = failed.some(({ kind }) => kind === 'running');
  const mayChange = scopesAt(person, 'watch', classifier.id) === null;
  const list = (some: readonly Incident[]) => (
    <List>
      {some.map((incident) => (
        <IncidentItem
          key={incident.number}
          {...{ incident, owners, isBusy, mayChange, onOpenReport }}
          person={person.person}
          onChange={(change) => actions.changeIncident(incident.number, change)}
        />
      ))}
    </List>
  );
  const more = morePartsWords(moreIncidents);
  const open = incidents?.filter(({ state }) => state === 'open') ?? [];
  const earlier = incidents?.filter(({ state }) => state === 'closed') ?? [];
  return (
    <>
      {failed.map(
        (task, at) => task.kind === 'failed' && <TaskNotice key={at} task={task} onRetry={actions.loadIncidents} />,
      )}
      {incidents !== null && incidents.length > 0 && (
        <PaneSection
          title={incidentsWords('title')}
          lead={open.length === 0 ? incidentsWords('none') : incidentsWords('open', { open: open.length })}
        >
          {open.length > 0 && list(open)}
          {more !== null && <Text>{more}</Text>}
          {earlier.length > 0 && (
            <details>
              <summary>
                <Text>{incidentsWords('earlier')}</Text>
              </summary>
              {list(earlier)}
            </details>
          )}
        </PaneSection>
      )}
    </>
  );
}

function List({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <ul className={styles.list}>{children}</ul>;
}
