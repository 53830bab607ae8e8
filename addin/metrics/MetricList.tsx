import { Button, Checkbox, Field, Input, makeStyles, Select, Text, Title3, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Classifier } from '../../contract/classifier.ts';
import type { ClassifierList } from '../../contract/classifier-life.ts';
import { LineItem } from '../elements/lists/LineItem.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { taskOf } from '../tasks/tasks.ts';
import type { MetricsActions } from './metrics-actions.ts';
import { isFiltered, METRICS_PER_PAGE, type MetricFilters, type MetricsState } from './metrics-state.ts';
import { Pages } from './Pages.tsx';
import { PlaceForm } from './PlaceForm.tsx';
import { metricsWords } from './words/metrics-words.ts';

const useStyles = makeStyles({
  title: { margin: 0 },
  filters: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
});

const SHELVES = [
  ['category', 'categories'],
  ['project', 'projects'],
  ['origin', 'origins'],
] as const;

export interface MetricListProps {
  readonly state: MetricsState;
  readonly mayMake: boolean;
  readonly actions: MetricsActions;
}

/** The metrics that one may see, filtered and in pages, and a new one. */
export function MetricList({ state, mayMake, actions }: MetricListProps) {
  const styles = useStyles();
  const { list, filters, tasks, done } = state;
  const [isMaking, setMaking] = useState(false);
  return (
    <PaneBody>
      <Title3 as="h1" className={styles.title}>
        {metricsWords('title')}
      </Title3>
      {done !== null && <Note intent="success">{done}</Note>}
      <TaskNotice task={taskOf(tasks, 'metrics')} onRetry={() => actions.retry('metrics')} />
      {list !== null && <Filters filters={filters} shelves={list.shelves} onFilter={actions.filter} />}
      {list !== null && (
        <PaneSection title={metricsWords('metrics', { metrics: list.total })}>
          {list.total === 0 && <Text>{emptyList(filters, mayMake)}</Text>}
          <PlainList>
            {list.classifiers.map((metric) => (
              <MetricItem key={metric.id} metric={metric} onOpen={() => actions.open(metric)} />
            ))}
          </PlainList>
          <Pages
            label={metricsWords('pagesOfMetrics')}
            offset={filters.offset}
            size={METRICS_PER_PAGE}
            total={list.total}
            onGo={(offset) => actions.filter({ offset })}
          />
        </PaneSection>
      )}
      {mayMake && !isMaking && <Button onClick={() => setMaking(true)}>{metricsWords('newMetric')}</Button>}
      {mayMake && isMaking && (
        <PaneSection title={metricsWords('newMetric')}>
          <PlaceForm
            action={metricsWords('make')}
            place={{ name: '', category: filters.category, project: filters.project, origin: filters.origin }}
            task={taskOf(tasks, 'metric')}
            onSend={actions.make}
          />
        </PaneSection>
      )}
    </PaneBody>
  );
}

function emptyList(filters: MetricFilters, mayMake: boolean): string {
  if (isFiltered(filters)) return metricsWords('noneFits');
  return metricsWords(mayMake ? 'makeFirst' : 'noneForYou');
}

interface FiltersProps {
  readonly filters: MetricFilters;
  readonly shelves: ClassifierList['shelves'];
  readonly onFilter: MetricsActions['filter'];
}

function Filters({ filters, shelves, onFilter }: FiltersProps) {
  const styles = useStyles();
  return (
    <div className={styles.filters} role="group" aria-label={metricsWords('filters')}>
      <Field label={metricsWords('name')}>
        <Input
          className={styles.input}
          input={{ className: styles.input }}
          type="search"
          value={filters.name}
          onChange={(_, data) => onFilter({ name: data.value })}
        />
      </Field>
      {SHELVES.map(([field, names]) => (
        <Field key={field} label={metricsWords(field)}>
          <Select
            className={styles.input}
            value={filters[field]}
            onChange={(_, data) => onFilter({ [field]: data.value })}
          >
            <option value="">{metricsWords('all')}</option>
            {shelves[names].map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      ))}
      <Checkbox
        label={metricsWords('archived')}
        checked={filters.archived}
        onChange={(_, data) => onFilter({ archived: data.checked === true })}
      />
    </div>
  );
}

function MetricItem({ metric, onOpen }: { metric: Classifier; onOpen: () => void }) {
  const places = [metric.project, metric.category, metric.origin].filter((each) => each !== '');
  return (
    <LineItem
      title={metric.name}
      detail={[metricsWords('observations', { observations: metric.labels }), ...places].join(' · ')}
      action={
        <Button size="small" aria-label={metricsWords('openIt', { name: metric.name })} onClick={onOpen}>
          {metricsWords('open')}
        </Button>
      }
    />
  );
}
