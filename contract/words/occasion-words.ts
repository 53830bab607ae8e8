import type { TrainingOccasion } from '../training-occasion.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './occasion/de.ts';
import { en } from './occasion/en.ts';
import { pt } from './occasion/pt.ts';
import { measureWords } from './incident-words.ts';

const words = catalogue({ en, de, pt });

/**
 * What set a training off, in a sentence without a full stop; of drift, its report has one.
 * @example occasionWords({ code: 'corrections', values: { corrections: 3, since: 1 } }) // => '3 corrections since version 1'
 */
export function occasionWords(occasion: Exclude<TrainingOccasion, { code: 'drift' }>): string {
  if (occasion.code === 'person') return words('person', occasion.values);
  if (occasion.code === 'incident') {
    const { incident, measure } = occasion.values;
    return words('incident', { incident, what: measureWords(measure) });
  }
  const { since, ...counts } = occasion.values;
  return since === null ? words(`${occasion.code}SoFar`, counts) : words(`${occasion.code}Since`, { ...counts, since });
}
