import { useEffect } from 'react';
import { hasRight, scopesAt } from '../../contract/access.ts';
import { ConnectionsPage } from './connections/ConnectionsPage.tsx';
import type { FeedsPageProps, FeedsPaneProps } from './feeds-page-props.ts';
import { FeedFiguresPage } from './figures/FeedFiguresPage.tsx';
import { LearningPage } from './learning/LearningPage.tsx';
import { DeadLetters } from './letters/DeadLetters.tsx';
import { FeedList } from './list/FeedList.tsx';
import { FeedSetup } from './setup/FeedSetup.tsx';
import { ProposalPage } from './proposal/ProposalPage.tsx';
import { MessagesPage } from './messages/MessagesPage.tsx';
import { WrittenBack } from './written/WrittenBack.tsx';

/** The feeds of the open classifier, and what belongs to them. */
export function FeedsPane(props: FeedsPaneProps) {
  const { work, actions } = props;
  const { person, classifier, feeds } = work;
  const mayChange = person !== null && scopesAt(person, 'feeds', classifier.id) === null;
  const mayConnectAll = person !== null && hasRight(person.roles, 'feeds');
  useEffect(() => {
    if (mayChange) actions.listConnections();
  }, [mayChange, classifier.id, actions]);
  const page: FeedsPageProps = { ...props, feeds, rights: { mayChange, mayConnectAll } };
  if (feeds.page?.kind === 'written') return <WrittenBack {...page} />;
  // Whoever may not change feeds sees how they go on.
  if (feeds.page?.kind === 'figures') return <FeedFiguresPage {...page} page={feeds.page} />;
  if (feeds.page?.kind === 'learning') return <LearningPage {...page} page={feeds.page} />;
  switch (mayChange ? feeds.page?.kind : 'list') {
    case 'connections':
      return <ConnectionsPage {...page} />;
    case 'set-up':
      return feeds.form === null ? <FeedList {...page} /> : <FeedSetup {...page} form={feeds.form} />;
    case 'proposal':
      return feeds.proposal === null ? <FeedList {...page} /> : <ProposalPage {...page} form={feeds.proposal.form} />;
    case 'letters':
      return <DeadLetters {...page} />;
    case 'messages':
      return <MessagesPage {...page} />;
    default:
      return <FeedList {...page} />;
  }
}
