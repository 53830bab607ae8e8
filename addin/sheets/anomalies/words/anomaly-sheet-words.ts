import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the sheet "Amend anomalies" says. */
export const anomalySheetWords = catalogue({ en, de, pt });
