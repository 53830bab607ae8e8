import type { CellValue } from '../../contract/cell.ts';
import type { Condition } from '../../contract/conditions/condition.ts';
import { parseCondition } from '../../contract/conditions/parse-condition.ts';
import type { Rule } from '../../contract/rule.ts';
import { textFaultSentence } from '../../contract/words/condition-words.ts';
import type { CorrectEvent, CorrectState } from '../correct/correct-state.ts';
import type { TypedCorrection } from '../ports/workbook-port.ts';
import { tellApart } from '../feedback/changed-rows.ts';
import { inOrder } from '../session/in-order.ts';
import { followView } from '../session/follow-view.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { featureCells } from '../table/feature-columns.ts';
import { selectedRow } from '../table/selected-row.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { matchTable } from './match-table.ts';
import { prefilledCondition } from './prefill-condition.ts';
import type { RulesEvent, RulesState } from './rules-state.ts';
import { ruleWords } from './words/rule-words.ts';

type RulesContext = FeatureContext<RulesState & CorrectState, RulesEvent | CorrectEvent>;

/** A wording as a person writes it. */
export interface WrittenRule {
  readonly rule: Rule | null;
  readonly text: string;
  readonly class: string;
}

export interface RuleActions {
  listRules(): void;
  /** Begins a rule from the row that is selected in the sheet. */
  draftRule(): void;
  /** Begins one from a correction. */
  draftRuleOf(correction: TypedCorrection): void;
  editRule(rule: Rule): void;
  closeRule(): void;
  /** What it would do, before it holds. */
  tryRule(written: WrittenRule): void;
  proposeRule(written: WrittenRule): void;
  putRuleInForce(rule: Rule): void;
  retireRule(rule: Rule): void;
  /** @param by −1 before the rule that stands before it, 1 behind the one that stands behind it */
  moveRule(rule: Rule, by: -1 | 1): void;
}

export function ruleActions(pane: RulesContext): RuleActions {
  return {
    listRules: () => void listRules(pane),
    draftRule: () => void draftRule(pane),
    draftRuleOf: ({ cells, class: name }) =>
      draft(pane, featureCells(cells, openWorkOf(pane).work.classifier), name ?? ''),
    editRule: (rule) =>
      pane.store.dispatch({ type: 'rule-drafted', draft: { rule, text: rule.text, class: rule.class } }),
    closeRule: () => pane.store.dispatch({ type: 'rule-drafted', draft: null }),
    tryRule: (written) => void tryRule(pane, written),
    proposeRule: (written) => void proposeRule(pane, written),
    putRuleInForce: (rule) =>
      void decide(pane, ruleWords('puttingInForce'), (id) => pane.rules.putRuleInForce(id, rule)),
    retireRule: (rule) => void decide(pane, ruleWords('retiring'), (id) => pane.rules.retireRule(id, rule)),
    moveRule: (rule, by) =>
      void decide(pane, ruleWords('ordering'), (id) => pane.rules.orderRules(id, moved(pane, rule, by))),
  };
}

async function listRules(pane: RulesContext): Promise<void> {
  await pane.tasks.run('rules', { doing: ruleWords('fetching'), queued: true }, ({ signal }) =>
    fetchRules(pane, signal),
  );
}

/** Fetches the rules anew where they are shown, once somebody else has changed them. */
export async function followRules(pane: RulesContext): Promise<void> {
  if (openWorkOf(pane).work.rules.listed !== null) await listRules(pane);
}

async function fetchRules(pane: RulesContext, signal?: AbortSignal): Promise<void> {
  await inOrder(pane, 'rules', async () => {
    const rules = await pane.rules.listRules(openWorkOf(pane).work.classifier.id, { signal });
    pane.store.dispatch({ type: 'rules-listed', rules });
  });
}

async function draftRule(pane: RulesContext): Promise<void> {
  await pane.tasks.run('rule', { doing: ruleWords('readingRow') }, async () => {
    const { work, session } = openWorkOf(pane);
    const { key, cells } = await selectedRow(session.table, work.classifier, work.tableId);
    const said = work.corrections.history.flat().findLast((each) => each.key === key);
    draft(pane, cells, said?.class ?? '');
  });
}

function draft(pane: RulesContext, cells: readonly CellValue[], className: string): void {
  const text = prefilledCondition(openWorkOf(pane).work.classifier, cells);
  pane.store.dispatch({ type: 'rule-drafted', draft: { rule: null, text, class: className } });
}

async function tryRule(pane: RulesContext, written: WrittenRule): Promise<void> {
  await pane.tasks.run('try-rule', { doing: ruleWords('trying'), cancellable: true }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    const { text, class: className, rule } = written;
    const tried = { condition: conditionOf(text), class: className, ...(rule === null ? {} : { rule: rule.id }) };
    const labels = await pane.rules.matchLabels(work.classifier.id, tried, { signal });
    const table = await session.table.readTable(work.tableId, { signal });
    const rows = await matchTable(pane.rules, work.classifier, table, tried, signal);
    pane.store.dispatch({ type: 'rule-tried', trial: { text, class: className, rows, labels } });
  });
}

async function proposeRule(pane: RulesContext, { text, class: className, rule }: WrittenRule): Promise<void> {
  await pane.tasks.run('rule', { doing: ruleWords('proposing') }, async ({ signal }) => {
    const { id } = openWorkOf(pane).work.classifier;
    const wording = { condition: conditionOf(text), class: className };
    await pane.rules.proposeRule(id, rule?.id ?? null, wording, { signal });
    pane.store.dispatch({ type: 'rule-drafted', draft: null });
    await fetchRules(pane, signal);
  });
}

/** Decides something of rules, and has the rows of the sheet follow. */
async function decide(pane: RulesContext, doing: string, act: (classifier: string) => Promise<unknown>): Promise<void> {
  await pane.tasks.run('rule', { doing }, async ({ signal }) => {
    const { work } = openWorkOf(pane);
    await act(work.classifier.id);
    await fetchRules(pane, signal);
    if (work.view === null) return;
    const { changed, outdated } = tellApart(await followView(pane, new Set(), { signal }));
    if (outdated.length > 0) pane.store.dispatch({ type: 'rows-outdated', rows: outdated });
    pane.store.dispatch({ type: 'rule-decided', changed: changed.length });
  });
}

/** @throws {FlowProblem} condition-unread */
function conditionOf(text: string): Condition {
  const parsed = parseCondition(text);
  if ('condition' in parsed) return parsed.condition;
  throw new FlowProblem('condition-unread', textFaultSentence(parsed.fault), ruleWords('mendText'));
}

/** The rules that are not retired, with one of them a place further. */
function moved(pane: RulesContext, { id }: Rule, by: -1 | 1): string[] {
  const { listed } = openWorkOf(pane).work.rules;
  const ids = (listed ?? []).filter((each) => each.state !== 'retired').map((each) => each.id);
  const from = ids.indexOf(id);
  const to = Math.min(Math.max(from + by, 0), ids.length - 1);
  ids.splice(to, 0, ...ids.splice(from, 1));
  return ids;
}
