import type { LinearModel } from '../linear/linear.ts';
import type { Champion } from './champion.ts';
import type { ClassificationModel } from './classification-model.ts';
import { packBytes, unpackBytes, type Packable } from './packed-bytes.ts';

/** Saves a model. Equal models, equal bytes. A model of 10,000 rows is some 5 to 20 MB. */
export function modelToBytes(model: ClassificationModel): Uint8Array {
  return packBytes({ ...model } as unknown as Packable);
}

/**
 * Reads a model that {@link modelToBytes} saved.
 *
 * @throws {RangeError} when the bytes are no model, or one of a version that this release does not know
 */
export function modelFromBytes(bytes: Uint8Array): ClassificationModel {
  const data = unpackBytes(bytes) as unknown as ClassificationModel;
  if (data.format !== 'amend-model' || data.formatVersion !== 3)
    throw new RangeError('modelFromBytes requires an amend-model of version 3');
  return { ...data, champion: withBase(data.champion, data.linear) };
}

/** Lets the champion share the base again, of which there is but one. */
function withBase(champion: Champion, linear: LinearModel): Champion {
  if (champion.learner === 'linear') return { learner: 'linear', model: linear };
  if (champion.learner === 'combined')
    return { learner: 'combined', model: { ...champion.model, linear, neighbours: champion.model.neighbours ?? null } };
  return champion;
}
