import type { ClassifierState } from '../../contract/classifier-state.ts';
import { followComments } from '../comments/comments-actions.ts';
import { loadDrafts } from '../drafts/drafts-actions.ts';
import { loadDisputes } from '../correct/disputes/dispute-actions.ts';
import { followVerdicts } from '../approvals/follow-verdicts.ts';
import { openWorkOf } from '../session/pane-context.ts';
import { loadModel, refreshQuietly } from '../session/refresh-classifier.ts';
import { isRunning } from '../tasks/tasks.ts';
import { followTraining } from '../training/training-actions.ts';
import { followWork } from '../worklists/worklists-actions.ts';
import type { WholePane } from './pane-state.ts';
import type { WorkState } from './work-state.ts';

/** What others changed that more follows from than that it is fetched. */
export interface Followed {
  readonly onColumnsChanged: () => void;
  readonly onClassesChanged: () => void;
  /** Rules were changed, or whose words count: what is shown of them here is of before. */
  readonly onRulesChanged: () => void;
  readonly onTrustChanged: () => void;
}

/** What was said in so many ms is counted once. */
const COUNT_AFTER_MS = 1_000;

/**
 * Keeps what is shown of the open classifier true, whoever changes it: another version is put in use, pinned or
 * trained, a training begins, policies change, rows are labelled. What differs is fetched, as if the person had done it
 * here.
 *
 * What was said of rows is not read into the memory: whoever speaks of a row is taken to have seen what the memory has,
 * and nobody has seen this.
 */
export function followClassifier(
  pane: WholePane,
  classifierId: string,
  { onColumnsChanged, onClassesChanged, onRulesChanged, onTrustChanged }: Followed,
): () => void {
  const stopper = new AbortController();
  let heard: ClassifierState | null = null;
  let counted: number | null = null;
  let waiting = 0;
  let workChanges = 0;
  /** What was told last: nothing is known to have changed before. */
  let told: Pick<ClassifierState, 'ruleChanges' | 'trustChanges'> | null = null;

  const pause = () => pane.pacing.wait(COUNT_AFTER_MS, stopper.signal);
  const recount = inTurn(pause, async () => {
    if (stopper.signal.aborted) return;
    await refreshQuietly(pane);
    // Another's word may contradict one that was said here, or settle it.
    if (pane.session !== null) await loadDisputes(pane);
    // Of their rows something else may have been said, and they may have been sent from another machine.
    if (pane.session !== null && (openWorkOf(pane).work.corrections.drafts?.drafts.length ?? 0) > 0)
      await loadDrafts(pane);
    if (!stopper.signal.aborted) await followVerdicts(pane, waiting);
    if (!stopper.signal.aborted) await followWork(pane, workChanges);
  });
  const compare = () => {
    if (heard === null || isBusy(pane, heard)) return;
    const state = heard;
    heard = null;
    const { work } = openWorkOf(pane);
    if ((work.classifier.columnChanges ?? 0) !== (state.columnChanges ?? 0)) return onColumnsChanged();
    if ((work.classifier.classChanges ?? 0) !== (state.classChanges ?? 0)) onClassesChanged();
    pane.tasks.watch('thread', followComments(pane, state.comments ?? 0));
    if (work.worklists.heard !== workChanges) void followWork(pane, workChanges);
    if (told !== null && told.ruleChanges !== state.ruleChanges) onRulesChanged();
    if (told !== null && told.trustChanges !== state.trustChanges) onTrustChanged();
    told = state;
    if (isOtherModel(work, state)) void loadModel(pane);
    if (counted !== state.lastSequence) void recount();
    counted = state.lastSequence;
    if (state.training !== null && !isRunning(pane.store.getState().tasks, 'train')) void followTraining(pane);
  };
  const stopHearing = pane.events.follow(classifierId, (state) => {
    heard = state;
    waiting = state.waiting ?? 0;
    workChanges = state.workChanges ?? 0;
    compare();
  });
  // What was heard while the pane was busy is compared with what came of that.
  const stopWaiting = pane.store.subscribe(compare);
  return () => {
    stopper.abort();
    stopHearing();
    stopWaiting();
  };
}

/**
 * Acts after a pause, once for all that asked until its end. Never twice at a time: what is fetched first would else be
 * shown last, and stay.
 */
function inTurn(pause: () => Promise<void>, act: () => Promise<void>): () => Promise<void> {
  let isDue = false;
  let isActing = false;
  return async () => {
    isDue = true;
    if (isActing) return;
    isActing = true;
    try {
      while (isDue) {
        await pause();
        isDue = false;
        await act();
      }
    } finally {
      isActing = false;
    }
  };
}

/**
 * Whether something is under way here that changes or fetches the same; a training that has ended is shown by who
 * watches it.
 */
function isBusy(pane: WholePane, { training }: ClassifierState): boolean {
  const { tasks } = pane.store.getState();
  return (
    isRunning(tasks, 'versions') ||
    isRunning(tasks, 'roll-back') ||
    isRunning(tasks, 'policies') ||
    isRunning(tasks, 'columns') ||
    isRunning(tasks, 'class-change') ||
    isRunning(tasks, 'class-names') ||
    isRunning(tasks, 'rule') ||
    isRunning(tasks, 'decide') ||
    (training === null && isRunning(tasks, 'train'))
  );
}

/** Both are read of the same row: what is alike is written alike. */
function isOther(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function isOtherModel({ classifier, versions }: WorkState, state: ClassifierState): boolean {
  const { champion, championPinned, policies } = classifier;
  return (
    champion !== state.champion ||
    championPinned !== state.championPinned ||
    versions === null ||
    (versions[0]?.version ?? null) !== state.latestVersion ||
    (Object.keys(policies) as (keyof typeof policies)[]).some((name) => isOther(policies[name], state.policies[name]))
  );
}
