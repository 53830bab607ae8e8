import fc from 'fast-check';
import type { IncidentMeasure } from '../../../../contract/incident-measure.ts';
import type { JudgedMeasure } from '../../../../server/watch/incidents/judge-measures.ts';
import {
  COOL_DOWN_MS,
  measureKey,
  nextIncidents,
  type KnownIncident,
} from '../../../../server/watch/incidents/next-incidents.ts';

const START = Date.parse('2026-11-02T00:00:00Z');
const HOUR_MS = 3_600_000;
const MEASURES: readonly IncidentMeasure[] = [
  { kind: 'drift', column: 'Amount', type: 'number' },
  { kind: 'missing', column: 'Amount', type: 'number' },
  { kind: 'drift', column: 'Centre', type: 'category' },
];

/** Lives through what is said of each measure, hour by hour, and keeps all that ever was open. */
class History {
  readonly incidents: (KnownIncident & { readonly openedAt: number })[] = [];
  told: { readonly number: number; readonly at: number }[] = [];

  step(hour: number, judged: readonly JudgedMeasure[]): void {
    const now = new Date(START + hour * HOUR_MS);
    const change = (number: number, fields: Partial<KnownIncident>) =>
      Object.assign(this.incidents[number - 1]!, fields);
    for (const step of nextIncidents(this.incidents, judged, now)) {
      if (step.do === 'close') change(step.number, { state: 'closed', closedAt: now });
      else if (step.do === 'reopen') {
        change(step.number, { state: 'open', closedAt: null, ...(step.tells ? { toldAt: now } : {}) });
        if (step.tells) this.told.push({ number: step.number, at: now.getTime() });
      } else {
        const number = this.incidents.length + 1;
        const { measure } = step;
        const started = { toldAt: now, openedAt: now.getTime(), retraining: null };
        this.incidents.push({ number, measure, state: 'open', closedAt: null, ...started });
        this.told.push({ number, at: now.getTime() });
      }
    }
  }
}

const said = (measure: IncidentMeasure, word: 'alert' | 'over' | 'neither'): JudgedMeasure => ({
  measure,
  alerts: word === 'alert',
  since: word === 'alert' ? new Date(START) : null,
  over: word === 'over',
});

const words = fc.constantFrom('alert' as const, 'over' as const, 'neither' as const, 'gone' as const);

test('over any history at most one incident of a measure is open, and nobody is told twice within the cool-down', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words, words), { maxLength: 90 }), (hours) => {
      const history = new History();
      hours.forEach((each, hour) => {
        const judged = MEASURES.flatMap((measure, at) => (each[at] === 'gone' ? [] : [said(measure, each[at]!)]));
        history.step(hour, judged);
        for (const measure of MEASURES) {
          const open = history.incidents.filter(
            (incident) => incident.state === 'open' && measureKey(incident.measure) === measureKey(measure),
          );
          const word = each[MEASURES.indexOf(measure)];
          expect(open.length).toBeLessThanOrEqual(1);
          // What alerts is open, and what is over or gone is not.
          if (word === 'alert') expect(open).toHaveLength(1);
          if (word === 'over' || word === 'gone') expect(open).toHaveLength(0);
        }
      });
      for (const measure of MEASURES) {
        const times = history.told
          .filter(({ number }) => measureKey(history.incidents[number - 1]!.measure) === measureKey(measure))
          .map(({ at }) => at);
        times.slice(1).forEach((at, index) => expect(at - times[index]!).toBeGreaterThan(COOL_DOWN_MS));
      }
    }),
    { seed: 12, numRuns: 200 },
  );
});

test('drift that comes back within the cool-down is the same incident, later another one', () => {
  const [measure] = MEASURES;
  const history = new History();
  const at = (hour: number, word: 'alert' | 'over') => history.step(hour, [said(measure!, word)]);
  at(0, 'alert');
  at(30, 'over');
  at(50, 'alert');
  expect(history.incidents.map(({ number, state }) => [number, state])).toEqual([[1, 'open']]);
  expect(history.told.map(({ at: time }) => (time - START) / HOUR_MS)).toEqual([0, 50]);
  at(51, 'over');
  at(76, 'alert');
  expect(history.incidents.map(({ number, state }) => [number, state])).toEqual([
    [1, 'closed'],
    [2, 'open'],
  ]);
});
