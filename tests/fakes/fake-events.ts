import type { ClassifierState } from '../../contract/classifier-state.ts';
import { aClassifier } from './contract-data.ts';
import type { EventsPort } from '../../addin/ports/events-port.ts';

/** Events that happen when the test says so. */
export class FakeEvents implements EventsPort {
  /** The classifiers that are followed, by whom they are told. */
  readonly followed = new Map<(state: ClassifierState) => void, string>();

  follow(classifierId: string, onState: (state: ClassifierState) => void): () => void {
    this.followed.set(onState, classifierId);
    return () => void this.followed.delete(onState);
  }

  tell(state: ClassifierState): void {
    for (const onState of this.followed.keys()) onState(state);
  }
}

/** How the classifier of {@link aClassifier} stands with its first version. */
export function aState(fields: Partial<ClassifierState> = {}): ClassifierState {
  return {
    lastSequence: 0,
    champion: 1,
    championPinned: false,
    latestVersion: 1,
    training: null,
    policies: aClassifier().policies,
    ...fields,
  };
}
