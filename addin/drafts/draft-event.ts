import type { Draft } from '../../contract/draft.ts';
import type { FeedbackEvent } from '../../contract/feedback.ts';

/** The event that a draft will be. */
export function eventOf(draft: Draft): FeedbackEvent {
  const { id, kind, origin, key, values, class: name, predictedClass, saidAt, basedOn, note } = draft;
  return {
    id,
    kind,
    origin,
    key,
    cells: values,
    saidAt,
    ...(name === null ? {} : { class: name }),
    ...(predictedClass === null ? {} : { predictedClass }),
    ...(basedOn === null ? {} : { basedOn }),
    ...(note === null || note === '' ? {} : { note }),
  };
}

/** A draft that says another class. */
export function reworded(draft: Draft, name: string): Draft {
  return { ...draft, class: name, kind: name === draft.predictedClass ? 'accept' : 'correct' };
}
