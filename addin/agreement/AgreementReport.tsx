import { Text } from '@fluentui/react-components';
import type { Agreement } from '../../contract/agreement.ts';
import { percent } from '../../contract/words/percent.ts';
import { plainNumber } from '../../contract/words/phrases.ts';
import { PointList } from '../elements/lists/PointList.tsx';
import { agreementWords } from './words/agreement-words.ts';

/** How far people agree, in sentences; each says of how many rows. */
export function AgreementReport({ measured }: { readonly measured: Agreement }) {
  const { golden, people } = measured;
  return (
    <>
      <Text>{overall(measured).join(' ')}</Text>
      <Lines title={agreementWords('classTable')} lines={measured.rows === 0 ? [] : ofClasses(measured)} />
      <Lines title={agreementWords('pairTable')} lines={measured.pairs.map(ofPair)} />
      <Lines
        title={agreementWords('personTable')}
        lines={people.filter(({ compared }) => compared > 0).map(ofPerson)}
      />
      <Lines title={agreementWords('goldenTable')} lines={golden.map((each) => agreementWords('ofGolden', each))} />
    </>
  );
}

function overall({ rows, agreed, unsure, waiting, alpha, fleiss, least }: Agreement): string[] {
  const said = rows === 0 ? [agreementWords('noRows')] : [agreementWords('rows', { rows, agreed })];
  if (unsure > 0) said.push(agreementWords('unsure', { rows: unsure }));
  if (waiting > 0) said.push(agreementWords('waiting', { rows: waiting }));
  if (rows > 0 && rows < least.rows) said.push(agreementWords('tooFew', { least: least.rows }));
  if (rows >= least.rows) {
    const [a, k] = [alpha.value, fleiss.value];
    said.push(
      a === null || k === null
        ? agreementWords('undefined')
        : agreementWords('alpha', { alpha: plainNumber(a, 2), kappa: plainNumber(k, 2) }),
    );
  }
  return said;
}

/** Those of which something can be said; the others are counted. */
function ofClasses({ classes, least }: Agreement): string[] {
  const told = classes.filter(({ rows, value }) => value !== null || rows >= least.compared).map(ofClass);
  const few = classes.length - told.length;
  return few === 0 ? told : [...told, agreementWords('fewClasses', { classes: few, least: least.compared })];
}

function ofClass({ class: name, rows, value }: Agreement['classes'][number]): string {
  if (value === null) return agreementWords('fewOf', { name, rows });
  return agreementWords('ofClass', { name, rows, value: plainNumber(value, 2) });
}

function ofPair({ first, second, rows, value }: Agreement['pairs'][number]): string {
  if (value === null) return agreementWords('fewOf', { name: `${first}, ${second}`, rows });
  return agreementWords('ofPair', { first, second, rows, value: plainNumber(value, 2) });
}

function ofPerson({ person, agreeing, compared, share }: Agreement['people'][number]): string {
  if (share === null) return agreementWords('ofFewRows', { person, agreeing, compared });
  return agreementWords('ofPerson', { person, agreeing, compared, share: percent(share) });
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <Text weight="semibold">{title}</Text>
      <PointList label={title}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </PointList>
    </div>
  );
}
