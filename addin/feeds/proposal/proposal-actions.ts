import { typedProposalOf, type FeedsContext } from '../feeds-context.ts';
import { sourceOf } from '../form/source-form.ts';
import { emptyProposal, projectOf, withProposal, type ProposalForm } from './proposal-form.ts';
import { proposalWords } from './words/proposal-words.ts';

export interface ProposalActions {
  /** Goes on with the classifier that a stream is to become, or begins one. */
  beginProposal(): void;
  /** What is typed by now. */
  typeProposal(form: ProposalForm): void;
  /** Looks at the first records of the source, and proposes columns by them. */
  proposeByStream(): void;
  makeByStream(isStarted: boolean): void;
}

export function proposalActions(pane: FeedsContext): ProposalActions {
  return {
    beginProposal: () => {
      const form = typedProposalOf(pane)?.form ?? emptyProposal;
      pane.store.dispatch({ type: 'proposal-typed', form });
      pane.store.dispatch({ type: 'feeds-page', page: { kind: 'proposal' } });
    },
    typeProposal: (form) => pane.store.dispatch({ type: 'proposal-typed', form }),
    proposeByStream: () => void propose(pane),
    makeByStream: (isStarted) => void make(pane, isStarted),
  };
}

async function propose(pane: FeedsContext): Promise<void> {
  await pane.tasks.run('propose', { doing: proposalWords('looking'), cancellable: true }, async ({ signal }) => {
    const form = typedProposalOf(pane)?.form;
    if (form === undefined) return;
    const found = await pane.feeds.proposeByStream(sourceOf(form.source), { signal });
    signal.throwIfAborted();
    const now = typedProposalOf(pane)?.form;
    // What was seen of another source says nothing of this one.
    if (now === undefined || JSON.stringify(now.source) !== JSON.stringify(form.source)) return;
    pane.store.dispatch({ type: 'proposal-typed', form: withProposal(now, found) });
    pane.store.dispatch({ type: 'stream-proposed', found });
  });
}

async function make(pane: FeedsContext, isStarted: boolean): Promise<void> {
  await pane.tasks.run('make-by-stream', { doing: proposalWords('making') }, async () => {
    const { form, found = null } = typedProposalOf(pane) ?? {};
    if (form === undefined || found === null) return;
    const { classifier, feed } = await pane.feeds.makeByStream(projectOf(form, found));
    pane.store.dispatch({ type: 'made-by-stream', name: feed.name, isStarted: false });
    if (!isStarted) return;
    await pane.feeds.startFeed(classifier, feed.id);
    pane.store.dispatch({ type: 'made-by-stream', name: feed.name, isStarted: true });
  });
}
