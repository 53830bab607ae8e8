import type { TrainingOccasion } from '../training-occasion.ts';
import { counted } from './phrases.ts';

/**
 * What set a training off, in a sentence without a full stop; of drift, its report has one.
 * @example occasionWords({ code: 'corrections', values: { corrections: 3, since: 1 } }) // => '3 corrections since version 1'
 */
export function occasionWords(occasion: Exclude<TrainingOccasion, { code: 'drift' }>): string {
  switch (occasion.code) {
    case 'person':
      return `${occasion.values.person} asked for it`;
    case 'corrections':
      return `${counted(occasion.values.corrections, 'correction')} ${sinceVersion(occasion.values.since)}`;
    case 'schedule':
      return `As scheduled, with ${counted(occasion.values.labels, 'new label')} ${sinceVersion(occasion.values.since)}`;
  }
}

function sinceVersion(version: number | null): string {
  return version === null ? 'so far' : `since version ${version}`;
}
