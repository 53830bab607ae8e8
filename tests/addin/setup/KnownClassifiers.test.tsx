/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { KnownClassifiers } from '../../../addin/setup/KnownClassifiers.tsx';
import { aClassifier } from '../../fakes/contract-data.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

describe('the classifiers that exist', () => {
  test('one that fits the table can be used', async () => {
    const used: string[] = [];
    const { person } = renderPane(
      <KnownClassifiers
        known={[aClassifier()]}
        table={sheetTable({ Id: ['a'], Merchant: ['x'], Amount: [1] })}
        isReading={false}
        task={{ kind: 'idle' }}
        onRetry={() => undefined}
        onConnect={(classifier) => used.push(classifier.name)}
      />,
    );
    expect(screen.getByText('Fits your table. Trained on 3 classes.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Use “Account of Purchases”' }));
    expect(used).toEqual(['Account of Purchases']);
  });

  test('a header that differs by blanks or case fits', () => {
    renderPane(
      <KnownClassifiers
        known={[aClassifier()]}
        table={sheetTable({ ID: ['a'], 'merchant ': ['x'], Amount: [1] })}
        isReading={false}
        task={{ kind: 'idle' }}
        onRetry={() => undefined}
        onConnect={() => undefined}
      />,
    );
    expect(screen.getByText('Fits your table. Trained on 3 classes.')).toBeVisible();
  });

  test('one that does not fit says what is missing, and can be used by saying which columns they are', () => {
    renderPane(
      <KnownClassifiers
        known={[aClassifier()]}
        table={sheetTable({ Id: ['a'] })}
        isReading={false}
        task={{ kind: 'idle' }}
        onRetry={() => undefined}
        onConnect={() => undefined}
      />,
    );
    expect(
      screen.getByText('Your table has no “Merchant” and “Amount”: you will be asked which of your columns they are.'),
    ).toBeVisible();
    expect(screen.getByRole('button')).toBeEnabled();
  });

  test('without any, nothing is shown', () => {
    renderPane(
      <KnownClassifiers
        known={[]}
        table={null}
        isReading={false}
        task={{ kind: 'idle' }}
        onRetry={() => undefined}
        onConnect={() => undefined}
      />,
    );
    expect(screen.queryByRole('region')).toBeNull();
  });
});
