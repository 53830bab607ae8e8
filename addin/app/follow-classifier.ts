import type { ClassifierState } from '../../contract/classifier-state.ts';
import { openWorkOf, type Desk } from '../session/pane-context.ts';
import { loadModel, refreshQuietly } from '../model/model-actions.ts';
import { isRunning } from '../tasks/tasks.ts';
import { followTraining } from '../training/train-actions.ts';
import type { WorkState } from './work-state.ts';

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
export function followClassifier(desk: Desk, classifierId: string): () => void {
  const stopper = new AbortController();
  let heard: ClassifierState | null = null;
  let counted: number | null = null;
  let isCounting = false;

  const recount = async () => {
    if (isCounting) return;
    isCounting = true;
    await desk.pacing.wait(COUNT_AFTER_MS, stopper.signal);
    isCounting = false;
    if (!stopper.signal.aborted) await refreshQuietly(desk);
  };
  const compare = () => {
    if (heard === null || isBusy(desk, heard)) return;
    const state = heard;
    heard = null;
    const { work } = openWorkOf(desk);
    if (isOtherModel(work, state)) void loadModel(desk);
    else if (counted !== state.lastSequence) void recount();
    counted = state.lastSequence;
    if (state.training !== null && !isRunning(desk.store.getState().tasks, 'train')) void followTraining(desk);
  };
  const stopHearing = desk.events.follow(classifierId, (state) => {
    heard = state;
    compare();
  });
  // What was heard while the pane was busy is compared with what came of that.
  const stopWaiting = desk.store.subscribe(compare);
  return () => {
    stopper.abort();
    stopHearing();
    stopWaiting();
  };
}

/**
 * Whether something is under way here that changes or fetches the same; a training that has ended is shown by who
 * watches it.
 */
function isBusy(desk: Desk, { training }: ClassifierState): boolean {
  const { tasks } = desk.store.getState();
  return (
    isRunning(tasks, 'versions') ||
    isRunning(tasks, 'roll-back') ||
    isRunning(tasks, 'policies') ||
    (training === null && isRunning(tasks, 'train'))
  );
}

function isOtherModel({ classifier, versions }: WorkState, state: ClassifierState): boolean {
  const { champion, championPinned, policies } = classifier;
  return (
    champion !== state.champion ||
    championPinned !== state.championPinned ||
    versions === null ||
    (versions[0]?.version ?? null) !== state.latestVersion ||
    (Object.keys(policies) as (keyof typeof policies)[]).some((name) => policies[name] !== state.policies[name])
  );
}
