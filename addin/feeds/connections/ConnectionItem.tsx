import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Connection, ConnectionTest } from '../../../contract/feeds/connection.ts';
import { OpenItem } from '../../elements/lists/OpenItem.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { Buttons } from '../../elements/page/Buttons.tsx';
import type { Task } from '../../tasks/tasks.ts';
import { listed } from '../../words/words.ts';
import { CONNECTION_KINDS, ConnectionEditor } from './ConnectionEditor.tsx';
import { reachOf, type ReachPlace } from './connection-reach.ts';
import type { ConnectionsActions } from './connections-actions.ts';
import { connectionWords } from './words/connection-words.ts';

/** Names that a test found, in a sentence; the rest are counted. */
const MOST_FOUND = 5;

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground3 } });

export interface ConnectionItemProps {
  readonly connection: Connection;
  /** What its last test found; undefined before one. */
  readonly test: ConnectionTest | undefined;
  /** Of saving and deleting connections. */
  readonly task: Task;
  readonly isTesting: boolean;
  readonly place: ReachPlace;
  readonly actions: ConnectionsActions;
}

/** A connection: tested by one button, changed and deleted a click away. */
export function ConnectionItem({ connection, test, task, isTesting, place, actions }: ConnectionItemProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { id, name, settings, feeds, mayChange } = connection;
  return (
    <OpenItem
      label={name}
      title={name}
      opener={
        mayChange
          ? {
              says: connectionWords('change'),
              label: connectionWords('changeIt', { name }),
              ...{ isOpen, onOpen: setOpen },
            }
          : null
      }
    >
      <Text size={200} className={styles.small}>
        {CONNECTION_KINDS[settings.kind]} · {placeOf(connection)} · {connectionWords('usedBy', { feeds })}
      </Text>
      <Text size={200} className={styles.small}>
        {whoseOf(connection, place)}
      </Text>
      <Buttons>
        <Button
          size="small"
          disabledFocusable={isTesting}
          aria-label={connectionWords('testIt', { name })}
          onClick={() => (isTesting ? undefined : actions.testConnection(id))}
        >
          {connectionWords('test')}
        </Button>
        {mayChange && feeds === 0 && <Removal {...{ name, task }} onDelete={() => actions.deleteConnection(id)} />}
      </Buttons>
      {test !== undefined && <TestNote test={test} />}
      {isOpen && (
        // Begun anew once it is changed: no password that was typed is left.
        <ConnectionEditor
          key={connection.changedAt}
          {...{ connection, kind: settings.kind, task, place }}
          onSave={(draft) => actions.saveConnection(id, draft)}
          onLeave={() => setOpen(false)}
        />
      )}
    </OpenItem>
  );
}

function TestNote({ test: { detail, found } }: { readonly test: ConnectionTest }) {
  if (detail !== null) return <Note intent="warning">{detail}</Note>;
  return (
    <Note intent="success">{connectionWords('works', { found: found.length, names: listed(found, MOST_FOUND) })}</Note>
  );
}

/** Deletes it, once asked for twice. */
function Removal({ name, task, onDelete }: { name: string; task: Task; onDelete: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const isBusy = task.kind === 'running';
  if (!isAsked)
    return (
      <Button size="small" aria-label={connectionWords('deleteIt', { name })} onClick={() => setAsked(true)}>
        {connectionWords('delete')}
      </Button>
    );
  return (
    <>
      <Button size="small" disabledFocusable={isBusy} onClick={() => (isBusy ? undefined : onDelete())}>
        {connectionWords('deleteSurely')}
      </Button>
      <Button size="small" onClick={() => setAsked(false)}>
        {connectionWords('keep')}
      </Button>
    </>
  );
}

function whoseOf(connection: Connection, place: ReachPlace): string {
  const reach = reachOf(connection, place);
  if (reach === 'all') return connectionWords('isForAll');
  if (reach === 'here') return connectionWords('isForHere');
  return connectionWords('isForSome', { classifiers: connection.classifiers?.length ?? 0 });
}

function placeOf({ settings }: Connection): string {
  if (settings.kind === 'kafka') return settings.brokers.join(', ');
  const place = `${settings.host}:${settings.port}`;
  return settings.kind === 'imap' ? place : `${place}/${settings.database}`;
}
