import type { CorrectContext } from '../correct-context.ts';
import { gathersTyped } from '../../../contract/correcting.ts';
import type { FeedbackReach } from '../../../contract/feedback.ts';
import type { SentCorrection, Saying } from '../../feedback/say.ts';
import type { CorrectionWrite } from '../../ports/correction-write.ts';
import type { TypedCorrection } from '../../ports/workbook-port.ts';
import { openWorkOf } from '../../session/pane-context.ts';
import { isRowsInQuestion } from '../../rows/compare-rows.ts';
import { assertKnownRowsOnce } from '../../rows/row-actions.ts';
import { draftsHere, markDrafts, noteMarks, putAnswersBack } from './draft-marks.ts';
import { askedEmptied, keepStanding, lookForEmptied } from '../questions/emptied-corrections.ts';
import { wideReach } from '../questions/ask-reach.ts';
import { sortOutDoubts, type SettledWords } from '../questions/did-you-mean.ts';
import { draftCorrections, draftFound, sendCorrections, sendFoundCorrections } from './send-corrections.ts';
import { correctWords } from '../words/correct-words.ts';

/** Typed corrections go into the outbox and into the history of what can be undone. */
export async function takeCorrections(pane: CorrectContext, corrections: readonly TypedCorrection[]): Promise<void> {
  pane.store.dispatch({ type: 'corrections-typed', corrections });
  await sendTyped(pane);
}

/**
 * Sends what was typed. What cannot be sent now waits, as the person's word, which it would not be if it were found in
 * the sheet later: until it is known which rows these are, which the pane asks, or how far they are to reach, or until
 * what failed has been mended.
 *
 * @param decided what the person said of their reach; left out, they are asked where it is wide
 */
export async function sendTyped(pane: CorrectContext, decided?: { readonly reach?: FeedbackReach }): Promise<void> {
  await sendAllTyped(pane, decided);
  await keepStanding(pane);
}

async function sendAllTyped(pane: CorrectContext, decided?: { readonly reach?: FeedbackReach }): Promise<void> {
  const { work, session } = openWorkOf(pane);
  if (work.corrections.typed.length === 0) return;
  try {
    await assertKnownRowsOnce(pane);
  } catch (error) {
    if (isRowsInQuestion(error)) return;
    throw error;
  }
  const saying = await sayingOf(pane);
  // Opened anew meanwhile, the classifier has what was typed and sends it by what it knows now.
  if (pane.session !== session) return;
  if (gathersTyped(work.classifier.policies)) return keepTyped(pane, saying);
  if (decided === undefined && (await asksAboutReach(pane, saying))) return;
  const said = await sendOnce(pane, saying, decided?.reach);
  if (said.length === 0) return;
  pane.store.dispatch({ type: 'corrected', said });
  for (const each of said) pane.store.dispatch({ type: 'row-judged', key: each.key });
}

/**
 * Asks about what was typed where it would change many other rows: about all of it, where more is typed meanwhile.
 *
 * @returns whether nothing is to be sent now: it is asked about, or sent by whoever was asked before
 */
async function asksAboutReach(pane: CorrectContext, saying: Saying): Promise<boolean> {
  const { session } = openWorkOf(pane);
  for (;;) {
    const { typed, settled } = openWorkOf(pane).work.corrections;
    if (typed.length === 0) return true;
    const reach = await wideReach(pane.server, saying, sortOutDoubts(saying, typed, settled).ready);
    // Opened anew meanwhile, what was typed is sent by what is known now.
    if (pane.session !== session) return true;
    if (openWorkOf(pane).work.corrections.typed !== typed) continue;
    pane.store.dispatch({ type: 'reach-asked', reach });
    return reach !== null;
  }
}

/**
 * Takes what was typed out of the state, so that nobody sends it a second time, and back into it where that fails. What
 * the person is asked about waits there.
 */
async function sendOnce(
  pane: CorrectContext,
  saying: Saying,
  reach?: FeedbackReach,
): Promise<readonly SentCorrection[]> {
  return takeTyped(pane, saying, (ready) => sendCorrections(saying, ready, reach));
}

/**
 * Keeps what was typed as drafts, and marks it in the sheet as not sent. Where it was typed over Amend's class, that
 * stands there again.
 */
async function keepTyped(pane: CorrectContext, saying: Saying): Promise<void> {
  await takeTyped(pane, saying, async (ready) => {
    await draftCorrections(saying, ready);
    await markDrafts(pane, ready);
    await putAnswersBack(
      pane,
      saying,
      ready.filter(({ column }) => column === 'class'),
    );
  });
}

/** Does something with what was typed and is not asked about, which is out of the state by then. */
async function takeTyped<Result>(
  pane: CorrectContext,
  saying: Saying,
  take: (ready: readonly TypedCorrection[]) => Promise<Result>,
): Promise<Result> {
  const { work, session } = openWorkOf(pane);
  const { typed, settled } = work.corrections;
  const { ready, waiting, doubts } = sortOutDoubts(saying, typed, settled);
  pane.store.dispatch({ type: 'corrections-taken' });
  pane.store.dispatch({ type: 'corrections-typed', corrections: waiting });
  pane.store.dispatch({ type: 'words-doubted', source: 'typed', doubts });
  try {
    const taken = await take(ready);
    await writeSettled(pane, typed, settled);
    return taken;
  } catch (error) {
    if (pane.session === session) {
      const typedSince = openWorkOf(pane).work.corrections.typed;
      const unsent = typed.filter((each) => !waiting.includes(each));
      pane.store.dispatch({ type: 'corrections-typed', corrections: [...unsent, ...typedSince] });
    }
    throw error;
  }
}

/** Where a word was typed that means another class, that class stands in the end. */
async function writeSettled(
  pane: CorrectContext,
  corrections: readonly TypedCorrection[],
  settled: SettledWords,
): Promise<void> {
  for (const { key, class: word, column } of corrections) {
    const name = word === null ? undefined : settled.get(word);
    if (name !== undefined && name !== word && column === 'correction') await putInSheet(pane, key, name);
  }
}

/** Takes what a person said a word means, for the rows that wait for it and for all that come. */
export async function settleWord(pane: CorrectContext, word: string, name: string): Promise<void> {
  await pane.tasks.run('correct', { doing: correctWords('looking'), queued: true }, async () => {
    const { classifier } = openWorkOf(pane).work;
    if (name === word && classifier.policies.classes === 'closed' && !classifier.classes.includes(name))
      await pane.server.changeClass(classifier.id, { change: { do: 'add', name } });
    pane.store.dispatch({ type: 'word-settled', word, class: name });
    await scanInto(pane);
  });
}

/**
 * Takes what waits, and what stands in the sheet and was not seen typed, into the outbox; asks about what was emptied
 * and not seen to be.
 */
export async function scanInto(pane: CorrectContext): Promise<void> {
  await sendTyped(pane);
  await sendFound(pane);
  await lookForEmptied(pane, await sayingOf(pane));
}

async function sendFound(pane: CorrectContext): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const standing = await session.table.scanCorrections(work.tableId, work.classifier.keyColumns);
  if (standing.length > 0) await assertKnownRowsOnce(pane);
  const saying = await sayingOf(pane);
  const { typed, settled } = openWorkOf(pane).work.corrections;
  noteMarks(pane, standing);
  const asked = new Set([...typed, ...draftsHere(pane)].map(({ key }) => key));
  // What is marked as a draft is its author's to send, whoever that is.
  const found = standing.filter(({ key, isDraft }) => isDraft !== true && !asked.has(key));
  const { ready, waiting, doubts } = sortOutDoubts(saying, found, settled);
  pane.store.dispatch({ type: 'words-doubted', source: 'found', doubts });
  if (gathersTyped(work.classifier.policies)) {
    const kept = await draftFound(saying, ready);
    await markDrafts(
      pane,
      kept.map(({ key, class: name = null }) => ({ key, class: name })),
    );
    return;
  }
  const said = await sendFoundCorrections(saying, ready);
  await writeSettled(
    pane,
    found.filter((each) => !waiting.includes(each)),
    settled,
  );
  if (said.length === 0) return;
  // They are nobody's to take back here.
  pane.store.dispatch({ type: 'corrections-found', said });
  for (const each of said) pane.store.dispatch({ type: 'row-judged', key: each.key });
}

/** Writes into the correction cell of a row, as if the person had typed there. */
export async function putInSheet(pane: CorrectContext, key: string, text: string): Promise<void> {
  const { work, session } = openWorkOf(pane);
  await session.table.writeCorrection(work.tableId, work.classifier.keyColumns, key, text);
  await keepStanding(pane);
}

/** Writes into the correction cells of several rows. */
export async function putAllInSheet(pane: CorrectContext, corrections: readonly CorrectionWrite[]): Promise<void> {
  if (corrections.length === 0) return;
  const { work, session } = openWorkOf(pane);
  await session.table.writeCorrections(work.tableId, work.classifier.keyColumns, corrections);
  await keepStanding(pane);
}

/** Takes back the corrections whose cells were emptied unseen, as the person says: as if they had done it here. */
export async function takeBackEmptied(pane: CorrectContext): Promise<void> {
  await pane.tasks.run('correct', { doing: correctWords('sending'), queued: true }, async () => {
    const emptied = await askedEmptied(pane);
    await takeCorrections(
      pane,
      emptied.map(({ was: _, ...row }) => row),
    );
    pane.store.dispatch({ type: 'emptied-found', emptied: [] });
    await keepStanding(
      pane,
      emptied.map(({ key }) => key),
    );
  });
}

/** Writes them again; where somebody has typed meanwhile, that stays. */
export async function writeEmptiedAgain(pane: CorrectContext): Promise<void> {
  await pane.tasks.run('correct', { doing: correctWords('writingAgain'), queued: true }, async () => {
    const emptied = await askedEmptied(pane);
    await putAllInSheet(
      pane,
      emptied.map(({ key, was }) => ({ key, class: was, over: [null] })),
    );
    pane.store.dispatch({ type: 'emptied-found', emptied: [] });
  });
}

/**
 * Puts the correction cells back to what stood there before something was said. Where a person has typed another class
 * meanwhile, that stays: it is on its way, too. Who was unsure wrote nothing into the sheet.
 */
export async function putBackInSheet(pane: CorrectContext, said: readonly SentCorrection[]): Promise<void> {
  await putAllInSheet(
    pane,
    said
      .filter(({ kind }) => kind !== 'unsure')
      .map(({ key, class: name, before }) => ({ key, class: before, over: [name, before] })),
  );
}

export async function sayingOf(pane: CorrectContext): Promise<Saying> {
  const { work, session } = openWorkOf(pane);
  return {
    outbox: pane.outbox,
    store: pane.memory,
    pacing: pane.pacing,
    memory: await session.memory,
    classifier: work.classifier,
    view: work.view,
  };
}
