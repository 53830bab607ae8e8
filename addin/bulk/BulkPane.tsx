import { Button, Checkbox, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Spellings } from '../../contract/class-spelling.ts';
import { Buttons } from '../elements/page/Buttons.tsx';
import { IntoView } from '../elements/keyboard/IntoView.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PointList } from '../elements/lists/PointList.tsx';
import { RowCard } from '../elements/rows/RowCard.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { ClassPicker } from '../review/ClassPicker.tsx';
import { NoteField } from '../review/NoteField.tsx';
import type { SharedActions } from '../session/pane-context.ts';
import type { Task } from '../tasks/tasks.ts';
import type { BulkActions } from './bulk-actions.ts';
import type { Bulk } from './bulk-state.ts';
import type { BulkChoice } from './say-of-many.ts';
import { bulkWords } from './words/bulk-words.ts';

const REACHES = [
  ['selection', 'selectedRows'],
  ['filter', 'shownRows'],
  ['identical', 'identicalRows'],
] as const;

export interface BulkPaneProps {
  readonly bulk: Bulk | null;
  readonly task: Task;
  readonly classes: readonly string[];
  readonly spellings: Spellings;
  readonly reasons: readonly string[];
  readonly actions: BulkActions & SharedActions<never>;
}

/** The same said of several rows: which rows, what, a look at what it comes to, and then one gesture that sends it. */
export function BulkPane({ bulk, task, classes, spellings, reasons, actions }: BulkPaneProps) {
  return (
    <PaneSection title={bulkWords('title')} lead={bulkWords('lead')}>
      <Buttons>
        {REACHES.map(([reach, title]) => (
          <Button
            key={reach}
            size="small"
            disabledFocusable={task.kind === 'running'}
            onClick={() => actions.collectRows(reach)}
          >
            {bulkWords(title)}
          </Button>
        ))}
      </Buttons>
      <TaskNotice task={task} onRetry={() => actions.retry('bulk')} />
      {bulk !== null && task.kind !== 'running' && (
        <IntoView key={bulk.reach}>
          <BulkPreview bulk={bulk} classes={classes} spellings={spellings} reasons={reasons} actions={actions} />
        </IntoView>
      )}
    </PaneSection>
  );
}

type BulkPreviewProps = Omit<BulkPaneProps, 'task' | 'bulk'> & { readonly bulk: Bulk };

function BulkPreview({ bulk, classes, spellings, reasons, actions }: BulkPreviewProps) {
  const { rows, choice, plan } = bulk;
  const [isOneClass, setIsOneClass] = useState(choice.class !== null);
  const choose = (fields: Partial<BulkChoice>) => actions.chooseForAll({ ...choice, ...fields });
  const isReady = plan.words.length > 0 && (!isOneClass || choice.class !== null);
  return (
    <RowCard label={bulkWords('preview')}>
      <Text weight="semibold">{bulkWords('rows', { rows: rows.length })}</Text>
      <RadioGroup
        aria-label={bulkWords('what')}
        value={isOneClass ? 'one' : 'accept'}
        onChange={(_, data) => {
          setIsOneClass(data.value === 'one');
          choose({ class: null });
        }}
      >
        <Radio value="accept" label={bulkWords('acceptEach')} />
        <Radio
          value="one"
          label={choice.class === null ? bulkWords('oneClass') : bulkWords('thisClass', { class: choice.class })}
        />
      </RadioGroup>
      {isOneClass && <ClassPicker classes={classes} spellings={spellings} onPick={(name) => choose({ class: name })} />}
      {(!isOneClass || choice.class !== null) && <Counts bulk={bulk} />}
      {(plan.byOthers > 0 || choice.alsoOthers) && (
        <Checkbox
          checked={choice.alsoOthers}
          label={bulkWords('alsoOthers')}
          onChange={(_, data) => choose({ alsoOthers: data.checked === true })}
        />
      )}
      <NoteField
        note={choice.note ?? ''}
        reasons={reasons}
        label={bulkWords('note')}
        onNote={(note) => choose({ note: note.trim() === '' ? undefined : note })}
        onDone={() => undefined}
      />
      <Buttons>
        <Button appearance="primary" disabledFocusable={!isReady} onClick={actions.sendBulk}>
          {bulkWords('send', { rows: isReady ? plan.words.length : 0 })}
        </Button>
        <Button onClick={actions.closeBulk}>{bulkWords('leave')}</Button>
      </Buttons>
    </RowCard>
  );
}

/** What the choice comes to, each row counted once. */
function Counts({ bulk: { plan } }: { readonly bulk: Bulk }) {
  const accepted = plan.words.filter(({ kind }) => kind === 'accept').length;
  const counts = [
    ['accepted', accepted],
    ['corrected', plan.words.length - accepted],
    ['already', plan.already],
    ['byOthers', plan.byOthers],
    ['unanswered', plan.unanswered],
  ] as const;
  return (
    <PointList>
      {counts
        .filter(([, rows]) => rows > 0)
        .map(([name, rows]) => (
          <li key={name}>
            <Text>{bulkWords(name, { rows })}</Text>
          </li>
        ))}
    </PointList>
  );
}
