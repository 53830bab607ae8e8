import { Button, Field, Input, makeStyles, Subtitle2, Switch, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { scopesAt } from '../../contract/access.ts';
import type { ClassChange, ListedClass } from '../../contract/catalogue.ts';
import { speech } from '../../contract/language/language.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedState } from '../session/shared-state.ts';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import type { CatalogueActions } from './catalogue-actions.ts';
import type { ClassChanged, OpenCatalogue } from './catalogue-state.ts';
import { groupedClasses } from '../table/class-groups.ts';
import { ClassItem } from './ClassItem.tsx';
import { catalogueWords } from './words/catalogue-words.ts';

/** Classes in the list at first: searching narrows them down, and a button shows all. */
const SHOWN_AT_FIRST = 50;

const useStyles = makeStyles({
  level: { margin: `${tokens.spacingVerticalM} 0 0` },
  left: { alignSelf: 'start' },
  add: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

export interface CataloguePaneProps {
  readonly work: SharedState;
  readonly catalogue: OpenCatalogue;
  readonly tasks: Tasks;
  readonly actions: CatalogueActions & { retry(task: 'classes'): void };
}

/** The classes of the open classifier: what each means and comes to, and for whom it is theirs, what becomes of it. */
export function CataloguePane({ work, catalogue, tasks, actions }: CataloguePaneProps) {
  const { classifier, person } = work;
  const may = (right: 'manage-classes' | 'set-up') =>
    person !== null && scopesAt(person, right, classifier.id) === null;
  const changing = taskOf(tasks, 'class-change');
  const isBusy = changing.kind === 'running';
  const { list, changed } = catalogue;
  const standing = list?.classes.filter(({ state }) => state !== 'merged').length ?? 0;
  return (
    <PaneBody actions={<Button onClick={actions.closeCatalogue}>{catalogueWords('back')}</Button>}>
      <PaneSection
        title={catalogueWords('title')}
        lead={list && catalogueWords('lead', { classes: standing, classifier: classifier.name })}
      >
        <TaskNotice task={taskOf(tasks, 'classes')} onRetry={() => actions.retry('classes')} />
        <TaskNotice task={changing} />
        {!isBusy && <TaskNotice task={taskOf(tasks, 'class-names')} />}
        {changed !== null && !isBusy && <ChangedNote changed={changed} onUndo={actions.undoClassChange} />}
        {list !== null && (
          <ClassList
            classes={list.classes}
            mayChange={may('manage-classes')}
            isBusy={isBusy}
            onChange={actions.changeClass}
          />
        )}
      </PaneSection>
      {list !== null && may('manage-classes') && <AddClass isBusy={isBusy} onChange={actions.changeClass} />}
      {may('set-up') && (
        <Field hint={catalogueWords('closedMeans')}>
          <Switch
            label={catalogueWords('closed')}
            checked={classifier.policies.classes === 'closed'}
            disabled={isBusy || isRunning(tasks, 'policies')}
            onChange={(_, data) => actions.letClassesIn(!data.checked)}
          />
        </Field>
      )}
    </PaneBody>
  );
}

function ChangedNote({ changed, onUndo }: { changed: ClassChanged; onUndo: () => void }) {
  return (
    <Note
      intent="success"
      actions={
        <Button size="small" onClick={onUndo}>
          {catalogueWords('undo')}
        </Button>
      }
    >
      {sentenceOf(changed)}
    </Note>
  );
}

function sentenceOf({ change, name, into, rows }: ClassChanged): string {
  switch (change.do) {
    case 'add':
      return catalogueWords('added', { class: name });
    case 'describe':
      return catalogueWords('described', { class: name });
    case 'rename':
      return catalogueWords('renamed', { class: name, name: change.name });
    case 'merge':
      return catalogueWords('merged', { class: name, into: into ?? '', rows });
    case 'part':
      return catalogueWords('parted', { class: name });
    case 'retire':
      return catalogueWords('wasRetired', { class: name });
    case 'reopen':
      return catalogueWords('reopened', { class: name });
    case 'remove':
      return catalogueWords('removed', { class: name });
  }
}

interface ClassListProps {
  readonly classes: readonly ListedClass[];
  readonly mayChange: boolean;
  readonly isBusy: boolean;
  readonly onChange: (change: ClassChange) => void;
}

function ClassList({ classes, mayChange, isBusy, onChange }: ClassListProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [isWhole, setIsWhole] = useState(false);
  const [open, setOpen] = useState<number | null>(null);
  const collator = new Intl.Collator(speech().locale, { numeric: true });
  const found = classes.filter((each) => isFound(each, text.trim())).sort((a, b) => collator.compare(a.name, b.name));
  const shown = isWhole ? found : found.slice(0, SHOWN_AT_FIRST);
  const groups = groupedClasses(shown);
  const change = (of: ClassChange) => {
    setOpen(null);
    onChange(of);
  };
  return (
    <>
      <Field label={catalogueWords('find')}>
        <Input type="search" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      {found.length === 0 && <Text>{catalogueWords('nothingFound', { text: text.trim() })}</Text>}
      {groups.map(({ level, classes: ofGroup }) => (
        <div key={level ?? ''}>
          {groups.length > 1 && (
            <Subtitle2 as="h3" className={styles.level}>
              {level ?? catalogueWords('noLevel')}
            </Subtitle2>
          )}
          <PlainList>
            {ofGroup.map((one) => (
              <ClassItem
                key={one.id}
                one={one}
                all={classes}
                mayChange={mayChange}
                isOpen={open === one.id}
                onOpen={(isOpen) => setOpen(isOpen ? one.id : null)}
                isBusy={isBusy}
                onChange={change}
              />
            ))}
          </PlainList>
        </div>
      ))}
      {shown.length < found.length && (
        <Button size="small" className={styles.left} onClick={() => setIsWhole(true)}>
          {catalogueWords('showAll', { classes: found.length })}
        </Button>
      )}
    </>
  );
}

function isFound({ name, description, aliases }: ListedClass, text: string): boolean {
  const folded = text.toLocaleLowerCase();
  return [name, description, ...aliases].some((each) => each.toLocaleLowerCase().includes(folded));
}

function AddClass({ isBusy, onChange }: Pick<ClassListProps, 'isBusy' | 'onChange'>) {
  const styles = useStyles();
  const [name, setName] = useState('');
  const typed = name.trim();
  const add = () => {
    if (typed === '' || isBusy) return;
    setName('');
    onChange({ do: 'add', name: typed });
  };
  return (
    <PaneSection title={catalogueWords('addTitle')}>
      <div className={styles.add}>
        <Field label={catalogueWords('newName')}>
          <Input
            value={name}
            maxLength={255}
            onChange={(_, data) => setName(data.value)}
            onKeyDown={(event) => event.key === 'Enter' && add()}
          />
        </Field>
        <Button size="small" className={styles.left} disabledFocusable={isBusy || typed === ''} onClick={add}>
          {catalogueWords('add')}
        </Button>
      </div>
    </PaneSection>
  );
}
