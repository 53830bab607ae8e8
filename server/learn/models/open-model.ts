import type { ClassificationModel } from '../../../ml/learners/classification-model.ts';
import { modelFromBytes } from '../../../ml/learners/model-bytes.ts';

/**
 * A stored model, or null when this release cannot read it: another release of Amend made it, and its record is all
 * that is left of it. Training again, or making the version once more from its labels, gives one that can be read.
 */
export function openModel(bytes: Uint8Array): ClassificationModel | null {
  try {
    return modelFromBytes(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
