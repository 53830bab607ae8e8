import { Button } from '@fluentui/react-components';
import { Branch24Regular } from '@fluentui/react-icons/svg/branch';
import type { RowKey } from '../../contract/cell.ts';
import { EmptyState } from '../elements/page/EmptyState.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState } from '../session/shared-state.ts';
import { readableKey } from '../table/keyed-rows.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { CameOfPage } from './CameOfPage.tsx';
import type { LineageActions } from './lineage-actions.ts';
import { cameWords } from './lineage-sentences.ts';
import type { LineagePage, LineageState } from './lineage-state.ts';
import { NarrowForm } from './NarrowForm.tsx';
import { RowChain } from './RowChain.tsx';
import { lineageWords } from './words/lineage-words.ts';

export interface LineagePaneProps {
  readonly work: SharedState & LineageState;
  readonly tasks: Tasks;
  readonly actions: LineageActions & Pick<SharedActions<never>, 'retry'>;
  /** Where the steps of the way are shown. */
  readonly onShowRow: (key: RowKey) => void;
  readonly onModel: () => void;
  readonly onFeeds: (() => void) | null;
}

/** Where answers came from, and what came of something. */
export function LineagePane(props: LineagePaneProps) {
  const { work, tasks, actions } = props;
  const page = work.lineage.at(-1);
  if (page === undefined) return null;
  const task = taskOf(tasks, 'lineage');
  const { title, lead } = page.kind === 'row' ? rowWords(page) : cameWords(page.of);
  return (
    <PaneBody actions={<Button onClick={actions.backInLineage}>{lineageWords('back')}</Button>}>
      {/* Another page begins at its top. */}
      <PaneSection key={work.lineage.length} title={title} lead={lead}>
        <TaskNotice task={task} onRetry={() => actions.retry('lineage')} />
        {page.kind === 'row' ? (
          <ToldOfRow {...props} page={page} />
        ) : (
          <>
            <NarrowForm
              of={page.of}
              within={page.within}
              isBusy={task.kind === 'running'}
              onNarrow={actions.narrowCameOf}
            />
            {page.told !== null && (
              <CameOfPage
                told={page.told}
                isBusy={task.kind === 'running'}
                onMore={actions.moreCameOf}
                onAnswer={actions.openLineage}
              />
            )}
          </>
        )}
      </PaneSection>
    </PaneBody>
  );
}

type RowPage = Extract<LineagePage, { kind: 'row' }>;

function rowWords({ key }: RowPage) {
  return { title: lineageWords('title', { row: readableKey(key) }), lead: lineageWords('lead') };
}

function ToldOfRow({
  page,
  work,
  actions,
  onShowRow,
  onModel,
  onFeeds,
}: LineagePaneProps & { readonly page: RowPage }) {
  if (page.told === null) return null;
  if (page.told === 'no-answer')
    return (
      <EmptyState
        icon={<Branch24Regular />}
        title={lineageWords('noAnswerTitle')}
        text={lineageWords('noAnswerText', { row: readableKey(page.key) })}
      />
    );
  const ways = {
    cameOf: actions.openCameOf,
    showRow: () => onShowRow(page.key),
    ...{ openModel: onModel, openFeeds: onFeeds },
  };
  const columns = work.classifier.columns.filter(({ type }) => type !== 'ignored');
  return <RowChain told={page.told} columns={columns.map(({ name }) => name)} ways={ways} />;
}
