import type { EndpointFault } from '../../../contract/endpoint-fault.ts';
import type { OutsideAnswersTold } from '../../../contract/prediction.ts';
import { endpointFaultWords } from '../../../contract/words/endpoint-fault-words.ts';
import type { AskedOutside } from '../first-answers/ask-outside.ts';
import type { OutsideAnswers } from '../first-answers/outside-answers.ts';
import type { AnsweringModel, AnsweringModels } from '../serving/answering-models.ts';
import { saidByPeople } from '../serving/answer-block.ts';
import type { RowToAnswer } from './answer-slices.ts';
import type { ShownRow } from './view.ts';

/** Asks a model endpoint about rows; see `ask-outside.ts`. */
export type AskOutside = (outside: OutsideAnswers, rows: Iterable<RowToAnswer['cells']>) => Promise<AskedOutside>;

export interface OutsideServices {
  readonly models: AnsweringModels;
  readonly askOutside: AskOutside;
}

/** A model that knows what an endpoint says of some rows, and why it does not say more. */
export interface WithOutside {
  readonly model: AnsweringModel;
  readonly fault: EndpointFault | null;
}

/**
 * Has a model endpoint asked about rows that get first answers, where that is switched on: those of which nobody has
 * said anything, by a label or a rule. A model of which nothing is asked comes back as it is.
 */
export async function withOutside(
  { models, askOutside }: OutsideServices,
  model: AnsweringModel,
  rows: readonly RowToAnswer[],
): Promise<WithOutside> {
  if (model.outside === null) return { model, fault: null };
  const isSaid = saidByPeople(model, rows);
  const open = rows.filter((_, row) => !isSaid[row]).map(({ cells }) => cells);
  const { news, fault } = await askOutside(model.outside, open);
  return { model: news === 0 ? model : await models.currentOrFirst(model.classifier.id), fault };
}

/** What is told of the endpoint beside the answers; nothing where it is not asked. */
export function toldOfOutside(
  { model, fault }: WithOutside,
  shown: readonly ShownRow[],
): { readonly outside?: OutsideAnswersTold } {
  const { outside } = model;
  if (outside === null) return {};
  const first = shown.filter(({ prediction }) => prediction.source === 'first');
  const said = first.map(({ cells }) => outside.of(outside.sentOf(cells)));
  const told: OutsideAnswersTold = {
    model: outside.asked.endpoint.model,
    rows: shown.flatMap(({ prediction }, row) => (prediction.outside === undefined ? [] : [row])),
    unasked: said.filter((each) => each === undefined).length,
    unanswered: said.filter((each) => each === null).length,
    fault: fault === null ? null : endpointFaultWords(fault),
  };
  return { outside: told };
}
