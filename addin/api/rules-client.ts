import type { RulesPort } from '../ports/rules-port.ts';
import { askServer, type ClientOptions } from './client.ts';

/** Many labels take the server a while. */
const LONG_ANSWER_MS = 120_000;

/** The rules port, built from the contract's table of endpoints. */
export function createRulesClient(options: ClientOptions = {}): RulesPort {
  return {
    listRules: async (classifier, more) =>
      (await askServer(options, 'listRules', { path: { classifier }, timeoutMs: LONG_ANSWER_MS, ...more })).rules,
    proposeRule: (classifier, rule, body, more) =>
      rule === null
        ? askServer(options, 'proposeRule', { path: { classifier }, body, ...more })
        : askServer(options, 'changeRule', { path: { classifier, rule }, body, ...more }),
    putRuleInForce: (classifier, { id, version }, more) =>
      askServer(options, 'putRuleInForce', { path: { classifier, rule: id }, body: { version }, ...more }),
    retireRule: (classifier, { id, version }, more) =>
      askServer(options, 'retireRule', { path: { classifier, rule: id }, body: { version }, ...more }),
    orderRules: async (classifier, rules, more) =>
      (await askServer(options, 'orderRules', { path: { classifier }, body: { rules: [...rules] }, ...more })).rules,
    matchRows: (classifier, tried, rows, more) =>
      askServer(options, 'matchRows', {
        path: { classifier },
        body: { ...tried, rows },
        timeoutMs: LONG_ANSWER_MS,
        ...more,
      }),
    matchLabels: (classifier, tried, more) =>
      askServer(options, 'matchLabels', { path: { classifier }, body: tried, timeoutMs: LONG_ANSWER_MS, ...more }),
  };
}
