import { scopesAt, type Right } from '../../contract/access.ts';
import type { WorkState } from './work-state.ts';

/** Whether the person may change how the classifier is set up. */
export function maySetUp(work: WorkState): boolean {
  return may(work, 'set-up');
}

/** Whether the person has a right at the classifier as a whole, not for some of its rows alone. */
export function may({ person, classifier }: WorkState, right: Right): boolean {
  return person !== null && scopesAt(person, right, classifier.id) === null;
}

/** Whether the person may say what a model endpoint is asked for: of a classifier whose rows get first answers. */
export function mayUseEndpoint(work: WorkState): boolean {
  const { kind = 'classes', isElsewhere } = work.classifier;
  return maySetUp(work) && kind === 'classes' && isElsewhere !== true;
}

/** Whether there are feeds to see: of all rows together, and of a classifier that answers here. */
export function mayHaveFeeds(work: WorkState): boolean {
  return may(work, 'read') && work.classifier.isElsewhere !== true;
}
