import { makeStyles, Text } from '@fluentui/react-components';
import type { Proposal } from '../../contract/approval.ts';
import { authorOf } from '../../contract/label.ts';
import { Note } from '../elements/Note.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';
import { PlainList } from '../elements/PlainList.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import type { OwnProposals as Own } from './approvals-state.ts';
import { approvalsWords } from './words/approvals-words.ts';

/** So many of each are told. */
const MOST_TOLD = 5;

const useStyles = makeStyles({ item: { overflowWrap: 'anywhere' } });

/** What the person here said that waits for somebody else's approval, and what was rejected of it, with the notes. */
export function OwnProposals({ own }: { readonly own: Own }) {
  const styles = useStyles();
  const { waiting, rejected } = own;
  return (
    <>
      {waiting.length > 0 && (
        <PaneSection title={approvalsWords('ownTitle')} lead={approvalsWords('ownLead', { waiting: waiting.length })}>
          <PlainList>
            {waiting.slice(0, MOST_TOLD).map((each) => (
              <li key={each.sequence} className={styles.item}>
                {ownSentence(each)}
              </li>
            ))}
          </PlainList>
          <More count={waiting.length - MOST_TOLD} />
        </PaneSection>
      )}
      {rejected.length > 0 && (
        <PaneSection title={approvalsWords('ownRejected')}>
          {rejected.slice(-MOST_TOLD).map((each) => (
            <Note key={each.sequence} intent="warning">
              {rejectedSentence(each)}
            </Note>
          ))}
          <More count={rejected.length - MOST_TOLD} />
        </PaneSection>
      )}
    </>
  );
}

function More({ count }: { count: number }) {
  return count > 0 ? <Text size={200}>{approvalsWords('more', { count })}</Text> : null;
}

function ownSentence({ key, class: name }: Proposal): string {
  const row = readableKey(key);
  return name === null ? approvalsWords('ownTakesBack', { row }) : approvalsWords('ownProposed', { row, class: name });
}

function rejectedSentence({ key, class: name, verdict }: Proposal): string {
  const values = { person: authorOf(verdict?.person ?? null), row: readableKey(key) };
  const said =
    name === null ? approvalsWords('rejectedBackBy', values) : approvalsWords('rejectedBy', { ...values, class: name });
  const note = verdict?.note ?? null;
  return note === null ? said : `${said} ${approvalsWords('rejectedNote', { note })}`;
}
