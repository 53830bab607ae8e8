import { AGREEMENT_WORDS } from './agreement-words.ts';
import { CARRYING_WORDS } from './carrying-words.ts';
import { AUDIT_WORDS } from './audit-problem-words.ts';
import { CHANNEL_WORDS } from './channel-words.ts';
import { COMMENT_WORDS } from './comment-words.ts';
import { CLASSIFIER_WORDS } from './classifier-words.ts';
import { DRIFT_WORDS } from './drift-words.ts';
import { FEED_WORDS } from './feed-words.ts';
import { FEEDBACK_WORDS } from './feedback-words.ts';
import { PACK_WORDS } from './pack-problem-words.ts';
import { INCIDENT_WORDS } from './incident-problem-words.ts';
import { MODEL_ENDPOINT_WORDS } from './model-endpoint-words.ts';
import { OBSERVATION_WORDS } from './observation-words.ts';
import { GROUPING_WORDS } from './grouping-words.ts';
import { PEOPLE_WORDS } from './people-words.ts';
import { REQUEST_WORDS } from './request-words.ts';
import { ROW_WORDS } from './row-words.ts';
import { RULE_WORDS } from './rule-words.ts';
import { SCHEDULE_WORDS } from './schedule-words.ts';
import { TRAINING_WORDS } from './training-words.ts';
import { WORK_WORDS } from './work-words.ts';

/** What people read of every failure, by code. */
export const PROBLEM_WORDS = {
  ...REQUEST_WORDS,
  ...PEOPLE_WORDS,
  ...CHANNEL_WORDS,
  ...AUDIT_WORDS,
  ...CLASSIFIER_WORDS,
  ...CARRYING_WORDS,
  ...FEEDBACK_WORDS,
  ...COMMENT_WORDS,
  ...OBSERVATION_WORDS,
  ...ROW_WORDS,
  ...RULE_WORDS,
  ...GROUPING_WORDS,
  ...MODEL_ENDPOINT_WORDS,
  ...TRAINING_WORDS,
  ...DRIFT_WORDS,
  ...INCIDENT_WORDS,
  ...PACK_WORDS,
  ...AGREEMENT_WORDS,
  ...WORK_WORDS,
  ...FEED_WORDS,
  ...SCHEDULE_WORDS,
};
