import type { Champion } from './champion.ts';
import type { ClassificationModel } from './classification-model.ts';
import { packBytes, unpackBytes, type Packable } from './packed-bytes.ts';

/** Saves a model. Equal models, equal bytes. A model of 10,000 rows is some 5 to 20 MB. */
export function modelToBytes(model: ClassificationModel): Uint8Array {
  return packBytes({ ...model } as unknown as Packable);
}

/** A model as this release saves it, or as the one before did: without neighbours. */
type SavedModel = Omit<ClassificationModel, 'formatVersion'> & { readonly formatVersion: 3 | 4 };

/**
 * Reads a model that {@link modelToBytes} saved, also one of version 3, whose combination asked no neighbours.
 *
 * @throws {RangeError} when the bytes are no model, or one of a version that this release does not know
 */
export function modelFromBytes(bytes: Uint8Array): ClassificationModel {
  const data = unpackBytes(bytes) as unknown as SavedModel;
  if (data.format !== 'amend-model' || ![3, 4].includes(data.formatVersion))
    throw new RangeError('modelFromBytes requires an amend-model of version 3 or 4');
  return { ...data, formatVersion: 4, champion: withBase(data.champion, data) };
}

/** Lets the champion share the base again, of which there is but one. */
function withBase(champion: Champion, { linear, formatVersion }: SavedModel): Champion {
  if (champion.learner === 'linear') return { learner: 'linear', model: linear };
  if (champion.learner !== 'combined') return champion;
  const neighbours = formatVersion === 3 ? null : champion.model.neighbours;
  return { learner: 'combined', model: { ...champion.model, linear, neighbours } };
}
