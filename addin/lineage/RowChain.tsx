import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { TracedEvent } from '../../contract/lineage.ts';
import { moment } from '../../contract/words/dates.ts';
import { listed } from '../words/words.ts';
import { readableKey } from '../table/keyed-rows.ts';
import { Chain, ChainStep, Links } from './ChainStep.tsx';
import type { CameOf, RowLineage, Within } from './lineage-state.ts';
import { answerSentence, saidSentence, sentSentence, shortFingerprint, sourceSentence } from './lineage-sentences.ts';
import { RecordFacts } from './RecordFacts.tsx';
import { lineageWords } from './words/lineage-words.ts';

/** What was said is told from the latest on: so much of it at once. */
const MOST_SAID = 10;
const MOST_COLUMNS = 12;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  small: { color: tokens.colorNeutralForeground3 },
});

export interface RowChainProps {
  readonly told: RowLineage;
  /** The columns that the classifier decides by. */
  readonly columns: readonly string[];
  readonly ways: {
    readonly cameOf: (of: CameOf, within?: Within) => void;
    readonly showRow: () => void;
    readonly openModel: () => void;
    /** Null where there are none to see. */
    readonly openFeeds: (() => void) | null;
  };
}

/** The way of an answer: source, row, columns, version, training set, what was said, by whom, where it went. */
export function RowChain({ told, columns, ways }: RowChainProps) {
  const { prediction } = told.lineage;
  const { key, predictedAt, source, correction } = prediction;
  return (
    <Chain label={lineageWords('chain')}>
      <SourceStep {...{ told, ways }} />
      <ChainStep
        title={lineageWords('row')}
        links={[
          { says: lineageWords('showRow'), onFollow: ways.showRow },
          ...(correction === null ? [] : [correctionLink(correction, ways)]),
        ]}
      >
        <Text>{readableKey(key)}</Text>
        <Text>{answerSentence(prediction)}</Text>
        <Text size={200}>{lineageWords('bySource', { source, at: moment(predictedAt) })}</Text>
        {correction !== null && <Text size={200}>{lineageWords('byCorrection', { correction })}</Text>}
      </ChainStep>
      <ChainStep title={lineageWords('features')}>
        <Text>{lineageWords('featureList', { columns: listed(columns, MOST_COLUMNS) })}</Text>
      </ChainStep>
      <VersionSteps {...{ told, ways }} />
      <SaidSteps {...{ told, ways }} />
      <WrittenStep told={told} />
    </Chain>
  );
}

type StepProps = Pick<RowChainProps, 'told' | 'ways'>;

function correctionLink(sequence: number, ways: RowChainProps['ways']) {
  return {
    says: lineageWords('cameOfCorrection', { sequence }),
    onFollow: () => ways.cameOf({ kind: 'correction', sequence }),
  };
}

function SourceStep({ told: { lineage, record }, ways }: StepProps) {
  if (record === null)
    return (
      <ChainStep title={lineageWords('source')}>
        <Text>{sourceSentence(lineage.prediction)}</Text>
      </ChainStep>
    );
  const { feed, kind, partition } = record;
  const of = { kind: 'feed', feed: feed.id, name: feed.name } as const;
  const isOfFile = kind === 'file' || kind === 'folder';
  const links = [
    { says: lineageWords('cameOfFeed'), onFollow: () => ways.cameOf(of) },
    ...(isOfFile ? [{ says: lineageWords('cameOfFile'), onFollow: () => ways.cameOf(of, { partition }) }] : []),
    ...(ways.openFeeds === null ? [] : [{ says: lineageWords('openFeeds'), onFollow: ways.openFeeds }]),
  ];
  return (
    <ChainStep title={lineageWords('source')} links={links}>
      <RecordFacts record={record} />
    </ChainStep>
  );
}

function VersionSteps({ told: { lineage }, ways }: StepProps) {
  const { version, prediction } = lineage;
  const number = prediction.modelVersion;
  const links = [
    { says: lineageWords('cameOfVersion'), onFollow: () => ways.cameOf({ kind: 'version', version: number }) },
    { says: lineageWords('openModel'), onFollow: ways.openModel },
  ];
  if (prediction.source === 'stream')
    return (
      <ChainStep title={lineageWords('version')}>
        <Text>{lineageWords('ofStream', { version: number })}</Text>
      </ChainStep>
    );
  if (prediction.source === 'first')
    return (
      <ChainStep title={lineageWords('version')}>
        <Text>{lineageWords('ofFirst')}</Text>
      </ChainStep>
    );
  if (version === null)
    return (
      <ChainStep title={lineageWords('version')} links={links}>
        <Text>{lineageWords('noVersion', { version: number })}</Text>
      </ChainStep>
    );
  const { trainingSet: fingerprint, trainRows: rows, holdoutRows: holdout, learnedUpTo: sequence } = version;
  const cameOfSet = () => ways.cameOf({ kind: 'training-set', fingerprint });
  return (
    <>
      <ChainStep title={lineageWords('version')} links={links}>
        <Text>{lineageWords('versionNumber', { version: number })}</Text>
        <Text size={200}>{lineageWords('trained', { at: moment(version.trainedAt), person: version.trainedBy })}</Text>
      </ChainStep>
      <ChainStep title={lineageWords('trainingSet')} links={[{ says: lineageWords('cameOfSet'), onFollow: cameOfSet }]}>
        <Text>{lineageWords('trainingRows', { rows, holdout })}</Text>
        <Text size={200}>{lineageWords('learnedUpTo', { sequence })}</Text>
        <Text size={200}>{lineageWords('fingerprint', { fingerprint: shortFingerprint(fingerprint) })}</Text>
      </ChainStep>
    </>
  );
}

function SaidSteps({ told: { lineage }, ways }: StepProps) {
  const { row, twins, version } = lineage;
  const said = [
    ...row.toReversed().map((event) => ({ event, of: 'row' as const })),
    ...twins.toReversed().map((event) => ({ event, of: 'twin' as const })),
  ].slice(0, MOST_SAID);
  const names = [...said.map(({ event }) => event.person), version?.trainedBy ?? null];
  const people = [...new Set(names.filter((name) => name !== null))];
  const styles = useStyles();
  return (
    <>
      <ChainStep title={lineageWords('said')}>
        {said.length === 0 ? (
          <Text>{lineageWords('saidNothing')}</Text>
        ) : (
          <ul className={styles.list}>
            {said.map(({ event, of }) => (
              <Said key={event.sequence} {...{ event, of, ways }} />
            ))}
          </ul>
        )}
      </ChainStep>
      <ChainStep
        title={lineageWords('people')}
        links={people.map((person) => ({
          says: lineageWords('cameOfPerson', { person }),
          onFollow: () => ways.cameOf({ kind: 'person', person }),
        }))}
      >
        {people.length === 0 && <Text>{lineageWords('noPeople')}</Text>}
      </ChainStep>
    </>
  );
}

interface SaidProps extends Pick<RowChainProps, 'ways'> {
  readonly event: TracedEvent;
  readonly of: 'row' | 'twin';
}

function Said({ event, of, ways }: SaidProps) {
  const styles = useStyles();
  const note = event.isLearned ? 'isLearned' : event.isBefore ? null : 'isLater';
  return (
    <li>
      <Text>{saidSentence(event, of)}</Text>
      {note !== null && (
        <Text size={200} block className={styles.small}>
          {lineageWords(note)}
        </Text>
      )}
      <Links links={[correctionLink(event.sequence, ways)]} />
    </li>
  );
}

function WrittenStep({ told: { record } }: Pick<RowChainProps, 'told'>) {
  const styles = useStyles();
  return (
    <ChainStep title={lineageWords('written')}>
      {record === null || record.sent.length === 0 ? (
        <Text>{lineageWords('writtenNowhere')}</Text>
      ) : (
        <ul className={styles.list}>
          {record.sent.map((sent) => (
            <li key={`${sent.sequence} ${sent.sink}`}>
              <Text>{sentSentence(sent)}</Text>
            </li>
          ))}
        </ul>
      )}
    </ChainStep>
  );
}
