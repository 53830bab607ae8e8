import { makeStyles, Text } from '@fluentui/react-components';
import type { Proposal } from '../../contract/approval.ts';
import { authorOf } from '../../contract/label.ts';
import { moment } from '../../contract/words/dates.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import type { OwnProposals as Own } from './approvals-state.ts';
import { approvalsWords } from './words/approvals-words.ts';

/** So many of each are told. */
const MOST_TOLD = 5;

const useStyles = makeStyles({ item: { overflowWrap: 'anywhere' } });

/** What the person here said that waits for somebody else's approval, or was judged: by whom, when and why. */
export function OwnProposals({ own }: { readonly own: Own }) {
  const { waiting, rejected, approved, counts } = own;
  return (
    <>
      {waiting.length > 0 && (
        <PaneSection title={approvalsWords('ownTitle')} lead={approvalsWords('ownLead', { waiting: counts.waiting })}>
          <Told proposals={waiting} total={counts.waiting} sentence={ownSentence} />
        </PaneSection>
      )}
      {rejected.length > 0 && (
        <PaneSection title={approvalsWords('ownRejected', { rejected: counts.rejected })}>
          {rejected.slice(0, MOST_TOLD).map((each) => (
            <Note key={each.sequence} intent="warning">
              {judgedSentence(each, 'rejected')}
            </Note>
          ))}
          <More count={counts.rejected - MOST_TOLD} />
        </PaneSection>
      )}
      {approved.length > 0 && (
        <PaneSection title={approvalsWords('ownApproved', { approved: counts.approved })}>
          <Told proposals={approved} total={counts.approved} sentence={(each) => judgedSentence(each, 'approved')} />
        </PaneSection>
      )}
    </>
  );
}

interface ToldProps {
  readonly proposals: readonly Proposal[];
  readonly total: number;
  readonly sentence: (proposal: Proposal) => string;
}

/** The first of them, and how many more there are. */
function Told({ proposals, total, sentence }: ToldProps) {
  const styles = useStyles();
  return (
    <>
      <PlainList>
        {proposals.slice(0, MOST_TOLD).map((each) => (
          <li key={each.sequence} className={styles.item}>
            {sentence(each)}
          </li>
        ))}
      </PlainList>
      <More count={total - MOST_TOLD} />
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

/** Who judged it, when, and what they noted. */
function judgedSentence({ key, class: name, verdict }: Proposal, how: 'approved' | 'rejected'): string {
  const { person = null, note = null, recordedAt } = verdict ?? {};
  const when = recordedAt === undefined ? '' : moment(recordedAt);
  const values = { person: authorOf(person), row: readableKey(key), when };
  const said =
    name === null ? approvalsWords(`${how}BackBy`, values) : approvalsWords(`${how}By`, { ...values, class: name });
  return note === null ? said : `${said} ${approvalsWords('verdictNote', { note })}`;
}
