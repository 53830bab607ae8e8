import { confusionMatrix } from '../../../ml/evaluation/confusion-matrix.ts';

describe('confusionMatrix', () => {
  test('counts answers by right class and answered class', () => {
    // The example of scikit-learn's documentation of confusion_matrix.
    const right = Int32Array.of(2, 0, 2, 2, 0, 1);
    const answered = Int32Array.of(0, 0, 2, 2, 0, 2);
    expect([...confusionMatrix(right, answered, 3)]).toEqual([2, 0, 0, 0, 0, 1, 1, 0, 2]);
  });

  test('leaves rows of an unknown class out', () => {
    expect([...confusionMatrix(Int32Array.of(-1, 0), Int32Array.of(0, 0), 1)]).toEqual([1]);
  });
});
