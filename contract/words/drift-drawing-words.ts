import { catalogue } from '../language/catalogue.ts';
import { de } from './drift-drawing/de.ts';
import { en } from './drift-drawing/en.ts';
import { pt } from './drift-drawing/pt.ts';

/** What stands in the charts of a drift report, on a sheet and on paper. */
export const driftDrawingWords = catalogue({ en, de, pt });
