import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Schedule } from '../../contract/schedule.ts';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { ScheduleItem } from './ScheduleItem.tsx';
import type { SchedulesActions } from './schedules-actions.ts';
import type { SchedulesState } from './schedules-state.ts';
import { schedulesWords } from './words/schedules-words.ts';

export interface SchedulesPaneProps {
  readonly work: SharedState & SchedulesState;
  readonly tasks: Tasks;
  readonly actions: SchedulesActions & Pick<SharedActions<never>, 'retry'>;
}

/** What runs by itself: of the open classifier and of the server, and of other classifiers where one asks for it. */
export function SchedulesPane({ work, tasks, actions }: SchedulesPaneProps) {
  const [isOfAll, setOfAll] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const { classifier, person, schedules } = work;
  const { listed, unknown, asked } = schedules;
  const isHere = (each: Schedule) => each.classifier === null || each.classifier.id === classifier.id;
  const shown = listed?.filter((each) => isOfAll || isHere(each)) ?? [];
  const hasOthers = listed?.some((each) => !isHere(each)) === true;
  const task = taskOf(tasks, 'schedule');
  return (
    <PaneBody actions={<Button onClick={actions.closeSchedules}>{schedulesWords('back')}</Button>}>
      <PaneSection title={schedulesWords('title')} lead={schedulesWords('lead')}>
        <TaskNotice task={taskOf(tasks, 'schedules')} onRetry={() => actions.retry('schedules')} />
        {unknown !== null && <Note intent="warning">{schedulesWords('notFresh', { problem: unknown.sentence })}</Note>}
        {opened === null && <TaskNotice task={task} onRetry={() => actions.retry('schedule')} />}
        {listed !== null && shown.length === 0 && <Note intent="info">{schedulesWords('none')}</Note>}
        {hasOthers && (
          <Checkbox
            checked={isOfAll}
            label={schedulesWords('others')}
            onChange={(_, { checked }) => setOfAll(checked === true)}
          />
        )}
        {shown.length > 0 && (
          <PlainList label={schedulesWords('title')}>
            {shown.map((each) => (
              <ScheduleItem
                key={each.id}
                schedule={each}
                person={person}
                isHere={each.classifier?.id === classifier.id}
                isAsked={asked?.schedule === each.id}
                isOpen={opened === each.id}
                task={task}
                onOpen={(isOpen) => setOpened(isOpen ? each.id : null)}
                onChange={(change) => actions.changeSchedule({ schedule: each.id, ...change })}
                onRun={() => actions.runSchedule(each.id)}
              />
            ))}
          </PlainList>
        )}
      </PaneSection>
    </PaneBody>
  );
}
