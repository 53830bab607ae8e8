import { catalogue } from '../language/catalogue.ts';
import { de } from './approval/de.ts';
import { en } from './approval/en.ts';
import { pt } from './approval/pt.ts';

/** Why a verdict was not taken. */
export const approvalWords = catalogue({ en, de, pt });
