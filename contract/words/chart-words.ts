import { catalogue } from '../language/catalogue.ts';
import { de } from './chart/de.ts';
import { en } from './chart/en.ts';
import { pt } from './chart/pt.ts';
import { percent } from './percent.ts';
import { plainNumber } from './phrases.ts';

const words = catalogue({ en, de, pt });

/** Where two bins meet: numbers below `at` lie in the lower one, and `at` itself does if `holds`. */
interface BinEdge {
  readonly at: number;
  readonly holds: boolean;
}

/** What the bars of a chart are of, as data: see `ml/drift/distribution-chart.ts`. */
export type ChartBars =
  | { readonly of: 'numbers' | 'shares'; readonly edges: readonly BinEdge[] }
  | { readonly of: 'days'; readonly first: readonly string[] }
  | { readonly of: 'items'; readonly items: readonly string[]; readonly others: boolean };

/** The classes of a chart that has no colours left for each of them. */
export function otherClasses(): string {
  return words('otherClasses');
}

/**
 * What stands below each bar.
 * @example barLabels({ of: 'numbers', edges: [{ at: 7, holds: false }, { at: 7, holds: true }] }) // => ['under 7', '7', 'over 7']
 */
export function barLabels(bars: ChartBars): string[] {
  switch (bars.of) {
    case 'numbers':
      // All digits of an edge are shown, lest two of them read the same.
      return binLabels(bars.edges, (edge) => plainNumber(edge, 12));
    case 'shares':
      return binLabels(bars.edges, (edge) => percent(edge));
    case 'days':
      return [...bars.first];
    case 'items':
      return bars.others ? [...bars.items, words('other')] : [...bars.items];
  }
}

function binLabels(edges: readonly BinEdge[], written: (edge: number) => string): string[] {
  const [first, last] = [edges[0]!, edges.at(-1)!];
  const between = edges.slice(1).map(({ at }, before) => {
    const low = edges[before]!.at;
    return low === at ? written(at) : words('between', { low: written(low), high: written(at) });
  });
  return [
    words('under', { edge: written(first.at) }),
    ...between,
    words(last.holds ? 'over' : 'from', { edge: written(last.at) }),
  ];
}
