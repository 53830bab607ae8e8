import { speakBy, speechFor } from '../../../../contract/language/language.ts';
import { versionInWords } from '../../../../server/learn/models/version-in-words.ts';
import { aGate, aVersion } from '../../../fakes/contract-data.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

const KEPT = aVersion({
  learnerWhy: { code: 'too-few-rows', values: { learner: 'linear', byHand: true } },
  learnerReason: 'The linear learner: chosen by hand.',
  settings: [{ name: 'Trees', value: '100' }],
  occasion: { code: 'drift', values: { finding: { code: 'drift', values: { columns: ['Amount'], more: 0 } } } },
  because: 'Drift: Amount changed since the model was trained',
  gate: aGate({ why: [{ code: 'first-version', values: {} }], reasons: ['It is the first version.'] }),
});

test.each([
  [
    'de',
    'Das lineare Verfahren: von Hand gewählt.',
    'Bäume',
    /^Sie ist die erste Version:/,
    'Drift: Seit dem Training des Modells geändert: Amount',
  ],
  [
    'pt',
    'O método linear: escolha manual.',
    'Árvores',
    /^É a primeira versão:/,
    'Drift: mudanças em Amount desde que o modelo foi treinado',
  ],
])('in %s: what a version keeps as data is said anew', (language, learner, setting, reason, drift) => {
  speakBy(() => speechFor([language]));
  const { learnerReason, settings, gate, because } = versionInWords(KEPT);
  expect([learnerReason, settings[0]!.name, because]).toEqual([learner, setting, drift]);
  expect(gate.reasons).toEqual([expect.stringMatching(reason)]);
});

test('what it keeps as sentences alone stands as it was said', () => {
  speakBy(() => speechFor(['de']));
  const { why, ...gate } = KEPT.gate;
  expect(why).toBeDefined();
  const said = versionInWords({ ...KEPT, learnerWhy: null, occasion: { code: 'drift', values: {} }, gate });
  expect(said.learnerReason).toBe('The linear learner: chosen by hand.');
  expect(said.because).toBe('Drift: Amount changed since the model was trained');
  expect(said.gate.reasons).toEqual(['It is the first version.']);
});
