import type { Agreement } from '../../contract/agreement.ts';
import type { Doubt } from '../../contract/trust.ts';

/** Nobody has spoken, but for what is said otherwise. */
export function anAgreement(changes: Partial<Agreement> = {}): Agreement {
  return {
    from: '2026-01-01T00:00:00.000Z',
    to: '2026-04-01T00:00:00.000Z',
    rows: 0,
    agreed: 0,
    unsure: 0,
    waiting: 0,
    alpha: { rows: 0, value: null },
    fleiss: { rows: 0, value: null },
    classes: [],
    pairs: [],
    people: [],
    golden: [],
    least: { rows: 20, compared: 10 },
    ...changes,
  };
}

/** Bob's words, held back. */
export function aDoubt(changes: Partial<Doubt> = {}): Doubt {
  return {
    id: '5b0c7a3e-52c1-4a55-8d0f-0e6f9a7b1c01',
    kind: 'held',
    person: 'Bob',
    from: 10,
    to: null,
    weight: 0,
    because: { rows: 1_000, labels: 900, answers: 60, most: { from: 'Meals', to: 'Travel', rows: 700 } },
    reason: '',
    placedBy: null,
    placedAt: '2026-03-01T09:00:00.000Z',
    liftedBy: null,
    liftedAt: null,
    liftedReason: null,
    ...changes,
  };
}
