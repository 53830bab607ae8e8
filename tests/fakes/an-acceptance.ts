import type { Acceptance, AcceptedClass } from '../../contract/acceptance.ts';

/** 99 % wanted, 93 % of confidence found, borne out by 40 rows of the audit sample. */
export function anAcceptance(fields: Partial<Acceptance> = {}): Acceptance {
  return {
    version: 1,
    target: 0.99,
    finding: 'holds',
    level: 0.93,
    classes: [],
    test: {
      level: 0.93,
      coverage: { value: 0.7, low: 0.66, high: 0.74, rows: 500 },
      accuracy: { value: 1, low: 0.989, high: 1, rows: 350 },
      classes: [
        aClass('Travel', 300, { value: 1, low: 0.987, high: 1, rows: 300 }),
        aClass('Meals', 150, { value: 1, low: 0.929, high: 1, rows: 50 }),
        aClass('Office', 50, null),
      ],
    },
    testRows: 500,
    neededRows: 299,
    audit: { value: 0.975, low: 0.871, high: 0.996, rows: 40 },
    stopped: [],
    ...fields,
  };
}

/** A class that shares the level of 93 %. */
export function aClass(name: string, answers: number, accuracy: AcceptedClass['accuracy']): AcceptedClass {
  return { class: name, level: 0.93, own: false, answers, accepted: accuracy?.rows ?? 0, accuracy, audit: null };
}
