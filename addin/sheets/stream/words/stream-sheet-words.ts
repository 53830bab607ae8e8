import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the sheet on a feed’s stream says beside what the pane hands it. */
export const streamSheetWords = catalogue({ en, de, pt });
