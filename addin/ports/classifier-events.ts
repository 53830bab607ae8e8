import type { ClassifierState } from '../../contract/classifier-state.ts';

/**
 * What becomes known of a classifier without asking: other people's and machines' doing, and one's own in another pane.
 */
export interface ClassifierEvents {
  /**
   * Tells how a classifier stands, now and anew whenever it changed. Without a connection it says nothing and tries
   * again; the next word is whole, so that nothing is missed.
   */
  follow(classifierId: string, onState: (state: ClassifierState) => void): () => void;
}
