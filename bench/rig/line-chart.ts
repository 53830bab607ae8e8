/** One line of a chart. */
export interface ChartLine {
  readonly name: string;
  /** One value for each label of the axis, 0 … 1. */
  readonly values: readonly number[];
  readonly style: 'strong' | 'plain' | 'thin' | 'dotted';
}

export interface LineChart {
  readonly title: string;
  /** What the picture says, for those who cannot see it. */
  readonly description: string;
  /** Along the time axis. */
  readonly labels: readonly string[];
  readonly lines: readonly ChartLine[];
  /** Shares, a horizontal line for each; the first is the floor, the last the ceiling. */
  readonly marks: readonly number[];
}

const WIDTH = 800;
const HEIGHT = 400;
const LEFT = 48;
const RIGHT = 596;
const TOP = 48;
const BOTTOM = 360;
const NAME_HEIGHT = 18;

/** Colours that can be read on white and on black; text follows the reader's scheme. */
const STYLE = `
    text { font: 13px system-ui, "Segoe UI", sans-serif; fill: #57606a }
    .title { font-size: 16px; font-weight: 600; fill: #24292f }
    .grid { stroke: #8c959f; stroke-opacity: .3 }
    polyline { fill: none; stroke-linejoin: round }
    .strong { stroke: #1a7f64; stroke-width: 3 } text.strong { stroke: none; fill: #1a7f64; font-weight: 600 }
    .plain { stroke: #cf5a2b; stroke-width: 2.5 } text.plain { stroke: none; fill: #cf5a2b; font-weight: 600 }
    .thin { stroke: #8c959f; stroke-width: 1.2 } text.thin { stroke: none }
    .dotted { stroke: #8c959f; stroke-width: 1.5; stroke-dasharray: 2 4 } text.dotted { stroke: none }
    @media (prefers-color-scheme: dark) {
      text { fill: #9ea7b3 } .title { fill: #e6edf3 }
      .strong { stroke: #3fb68b } text.strong { fill: #3fb68b } .plain { stroke: #f0885a } text.plain { fill: #f0885a }
    }`;

/** A line chart as an SVG picture of 800 × 400, on no background, each line named at its end. */
export function renderLineChart(chart: LineChart): string {
  const floor = chart.marks[0]!;
  const ceiling = chart.marks.at(-1)!;
  const x = (at: number): number => LEFT + ((RIGHT - LEFT) * at) / (chart.labels.length - 1);
  const y = (value: number): number => BOTTOM - ((BOTTOM - TOP) * (value - floor)) / (ceiling - floor);
  const grid = chart.marks.map(
    (mark) =>
      `<path class="grid" d="M${LEFT} ${round(y(mark))}H${RIGHT}"/><text x="${LEFT - 8}" y="${round(y(mark) + 4)}" text-anchor="end">${Math.round(mark * 100)} %</text>`,
  );
  const years = chart.labels.flatMap((label, at) =>
    label === '' ? [] : [`<text x="${round(x(at))}" y="${BOTTOM + 20}" text-anchor="middle">${escape(label)}</text>`],
  );
  const lines = chart.lines.map(
    ({ style, values }) =>
      `<polyline class="${style}" points="${values.map((value, at) => `${round(x(at))},${round(y(value))}`).join(' ')}"/>`,
  );
  const places = spread(chart.lines.map(({ values }) => y(values.at(-1)!)));
  const names = chart.lines.map(
    ({ name, style }, at) =>
      `<text class="${style}" x="${RIGHT + 10}" y="${round(places[at]! + 4)}">${escape(name)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">`,
    `  <title id="title">${escape(chart.title)}</title>`,
    `  <desc id="description">${escape(chart.description)}</desc>`,
    `  <style>${STYLE}\n  </style>`,
    `  <text class="title" x="${LEFT}" y="24">${escape(chart.title)}</text>`,
    ...[...grid, ...years, ...lines, ...names].map((element) => `  ${element}`),
    '</svg>',
    '',
  ].join('\n');
}

/** Moves heights apart until names written there do not overlap; their order stays. */
function spread(heights: readonly number[]): number[] {
  const order = [...heights.keys()].sort((a, b) => heights[a]! - heights[b]! || a - b);
  const places = [...heights];
  order.forEach((at, nth) => {
    if (nth > 0) places[at] = Math.max(places[at]!, places[order[nth - 1]!]! + NAME_HEIGHT);
  });
  const beyond = Math.max(0, (places[order.at(-1)!] ?? 0) - BOTTOM);
  return places.map((place) => place - beyond);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
