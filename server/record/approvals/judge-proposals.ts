import type { z } from 'zod';
import type { VerdictReceipt, VerdictRefusal, verdictRequest } from '../../../contract/approval.ts';
import { approvalWords } from '../../../contract/words/approval-words.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import type { FeedbackDraft } from '../feedback/feedback-entry.ts';
import { learnRecorded, readyToRecord, NO_CHANGES } from '../feedback/learn-recorded.ts';
import { leftOver, signedAmong, type FeedbackServices, type Speaker } from '../feedback/record-feedback.ts';
import { isBy } from './list-proposals.ts';
import { readProposed, type StoredProposal } from './proposal-store.ts';

type Verdict = z.output<typeof verdictRequest>['verdicts'][number];

/**
 * Approves and rejects what waits, by events of the same log. Nobody judges what they said or sent themselves, whatever
 * their roles. What cannot be judged is named and left; the rest is recorded, and learned from. What is approved of
 * rows of signed months is said: it goes to a later month.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, event-conflict, too-many-classes, beyond-scope
 */
export async function judgeProposals(
  services: FeedbackServices,
  classifierId: string,
  { verdicts, view }: z.output<typeof verdictRequest>,
  { person, scopes }: Speaker,
): Promise<VerdictReceipt> {
  const { db, feedbackLog, readOwnRows, clock } = services;
  const classifier = await readClassifier(db, classifierId);
  requireOpen(classifier);
  const own = await readOwnRows(classifierId, scopes);
  const sequences = verdicts.map(({ proposal }) => proposal);
  const proposed = new Map((await readProposed(db, classifierId, sequences, own)).map((each) => [each.sequence, each]));
  const reasons = new Map<Verdict, VerdictRefusal>();
  const drafts: FeedbackDraft[] = [];
  for (const verdict of verdicts) {
    const judged = proposed.get(verdict.proposal);
    if (judged === undefined) reasons.set(verdict, 'unknown');
    else if (isBy(judged, person)) reasons.set(verdict, 'own');
    else drafts.push(draftOf(verdict, judged, { person, now: clock() }));
  }
  const nothing = { recorded: [], repeated: [], late: [] };
  if (drafts.length > 0) await readyToRecord(services, classifierId, view, scopes);
  const appended =
    drafts.length === 0 ? nothing : await feedbackLog.append(classifierId, drafts, { columnChanges: null });
  const late = new Set(appended.late);
  for (const verdict of verdicts) if (late.has(verdict.id.toLowerCase())) reasons.set(verdict, 'settled');
  const { changed, left } =
    drafts.length === 0 ? NO_CHANGES : await learnRecorded(services, classifierId, appended, { view, scopes, person });
  const approved = [...appended.recorded, ...appended.repeated].filter(({ kind }) => kind === 'approve');
  const signed = await signedAmong(
    services,
    classifierId,
    approved.map(({ key }) => key),
  );
  return {
    recorded: appended.recorded.length,
    repeated: verdicts.length - reasons.size - appended.recorded.length,
    refused: [...reasons].map(([{ id, proposal }, reason]) => {
      return { id, proposal, reason, sentence: approvalWords(reason) };
    }),
    changed: [...changed],
    ...leftOver(left),
    ...(signed.length === 0 ? {} : { signed: [...signed] }),
  };
}

/** The event of a verdict. An approval repeats what it approves: what stands by it is read as of any other event. */
function draftOf(
  { id, proposal, verdict, note }: Verdict,
  judged: StoredProposal,
  { person, now }: { readonly person: string; readonly now: Date },
): FeedbackDraft {
  const isApproval = verdict === 'approve';
  return {
    id: id.toLowerCase(),
    kind: verdict,
    origin: judged.origin,
    key: judged.key,
    rowHash: judged.rowHash,
    cells: judged.cells,
    class: isApproval ? judged.class : null,
    predictedClass: isApproval ? judged.predictedClass : null,
    predictionId: isApproval ? judged.predictionId : null,
    person,
    basedOn: null,
    saidAt: now,
    judges: proposal,
    reach: judged.reach,
    note: note === undefined || note === '' ? null : note,
  };
}
