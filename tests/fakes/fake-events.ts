import type { ClassifierState } from '../../contract/classifier-state.ts';
import type { ClassifierEvents } from '../../addin/ports/classifier-events.ts';

/** Events that happen when the test says so. */
export class FakeEvents implements ClassifierEvents {
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
