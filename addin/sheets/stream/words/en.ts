export const en = {
  title: 'What the stream of {feed} teaches: {classifier}',
  made: 'Made {at} from what was learned until then.',
  figure: 'Figure',
  whole: 'All records',
  lastHour: 'Last hour with labels',
  hour: 'By hour, UTC',
  drifts: 'Trees replaced',
  learners: 'Learners by log-loss, in nats',
  chart: 'How good the answers were by hour',
};
