import type { SentRow, TracedRecord } from '../../contract/feeds/feed-lineage.ts';
import type { TracedEvent, TracedPrediction } from '../../contract/lineage.ts';
import { moment } from '../../contract/words/dates.ts';
import { percent } from '../../contract/words/percent.ts';
import { readableKey } from '../table/keyed-rows.ts';
import type { CameOf } from './lineage-state.ts';
import { lineageWords } from './words/lineage-words.ts';

const SOURCES = { sheet: 'fromSheet', rest: 'fromRest', elsewhere: 'fromElsewhere', feed: 'fromFeed' } as const;

/** Where a row came from that came of no record. */
export function sourceSentence({ rowSource }: TracedPrediction): string {
  return lineageWords(rowSource === null ? 'fromNone' : SOURCES[rowSource]);
}

/** What a source reads or a sink writes, in a phrase. */
export function placePhrase({ kind, place }: Pick<TracedRecord, 'kind' | 'place'> | SentRow): string {
  if (kind === null) return lineageWords('noPlace');
  return lineageWords('place', { kind, place: place ?? '' });
}

/** What was answered, and how surely. */
export function answerSentence({ class: name, confidence }: TracedPrediction): string {
  const share = percent(confidence);
  return name === null ? lineageWords('answeredUnheard', { share }) : lineageWords('answered', { class: name, share });
}

/** What became of a row at a sink. */
export function sentSentence(sent: TracedRecord['sent'][number] | SentRow): string {
  const phrase = placePhrase(sent);
  const isCorrection = 'cause' in sent && sent.cause === 'correction';
  const place = isCorrection ? lineageWords('sentCorrection', { place: phrase }) : phrase;
  return lineageWords('sentTo', { state: sent.state, place, at: sent.at === null ? '' : moment(sent.at) });
}

/** Who said what, and when. */
export function saidSentence(event: TracedEvent, of: 'row' | 'twin'): string {
  const { person, class: name, kind, key, recordedAt } = event;
  const what =
    name === null
      ? lineageWords(kind === 'unsure' ? 'saidUnsure' : 'saidWithdrawn')
      : lineageWords('saidClass', { class: name });
  const values = { person: person ?? lineageWords('nobodySeen'), what, at: moment(recordedAt) };
  return of === 'row'
    ? lineageWords('saidOfRow', values)
    : lineageWords('saidOfTwin', { ...values, row: readableKey(key) });
}

/** The words that a page about something begins with. */
export function cameWords(of: CameOf): { readonly title: string; readonly lead: string } {
  const kind = of.kind === 'training-set' ? 'set' : of.kind;
  return { title: lineageWords('cameTitle', { kind, name: nameOf(of) }), lead: lineageWords('cameLead', { kind }) };
}

function nameOf(of: CameOf): string {
  switch (of.kind) {
    case 'feed':
      return of.name;
    case 'version':
      return String(of.version);
    case 'training-set':
      return shortFingerprint(of.fingerprint);
    case 'correction':
      return String(of.sequence);
    case 'person':
      return of.person;
  }
}

/** As much of a fingerprint as tells it apart. @example shortFingerprint('0123456789abcdef') // => '0123456789ab' */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 12);
}
