import type { Kysely } from 'kysely';
import type { ClassCatalogue, ListedClass } from '../../../contract/catalogue.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassChanges } from '../classes/class-history-store.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { countSaidClasses } from '../labels/label-count-store.ts';
import { mayHearOf } from '../scopes/own-rows.ts';
import type { ReadOwnRows } from '../scopes/own-rows-store.ts';
import { standsAs, type Catalogue, type KeptClass } from './apply-class-change.ts';
import { readCatalogue, readSaidSpans } from './catalogue-store.ts';

export interface CatalogueServices {
  readonly db: Kysely<Database>;
  readonly readOwnRows: ReadOwnRows;
  readonly clock: () => Date;
}

/**
 * A classifier's classes with what each comes to, but for removed ones. O(events).
 *
 * @param scopes whoever sees some rows only is told of the classes that theirs have, and of no word that others said
 * @throws {ProblemError} unknown-classifier
 */
export async function listClasses(
  { db, readOwnRows }: CatalogueServices,
  classifierId: string,
  scopes: readonly RowScope[] | null,
): Promise<ClassCatalogue> {
  await readClassifier(db, classifierId);
  const own = await readOwnRows(classifierId, scopes);
  const catalogue = await readCatalogue(db, classifierId);
  const labels = await countSaidClasses(db, classifierId, own);
  const spans = await readSaidSpans(db, classifierId, own);
  const shown = catalogue.classes.filter(
    (each) => each.state !== 'removed' && (own === null || (each.state !== 'merged' && mayHearOf(own, each.name))),
  );
  return {
    changes: await readClassChanges(db, classifierId),
    classes: shown.map((each): ListedClass => {
      const within = idsWithin(catalogue.classes, each.id);
      const said = labels.filter(({ id }) => within.has(id)).reduce((sum, counted) => sum + counted.labels, 0);
      const times = spans.filter(({ id }) => within.has(id));
      return {
        ...toldOf(catalogue, each, own !== null),
        rows: each.state === 'merged' ? 0 : said,
        saidOf: said,
        firstSaid: timeOf(
          times.map(({ first }) => first.getTime()),
          Math.min,
        ),
        lastSaid: timeOf(
          times.map(({ last }) => last.getTime()),
          Math.max,
        ),
      };
    }),
  };
}

function toldOf(
  { words }: Catalogue,
  { id, name, description, state, mergedInto }: KeptClass,
  isScoped: boolean,
): Pick<ListedClass, 'id' | 'name' | 'description' | 'aliases' | 'state' | 'mergedInto'> {
  const own = words.filter((each) => each.id === id && (each.isGiven || !isScoped));
  return { id, name, description, aliases: own.map(({ word }) => word), state, mergedInto };
}

/** A class and all that was merged into it, one after the other. */
function idsWithin(classes: readonly KeptClass[], root: number): ReadonlySet<number> {
  const beneath = classes.map((each) => (each.id === root ? { ...each, mergedInto: null } : each));
  return new Set([...standsAs(beneath)].filter(([, top]) => top === root).map(([id]) => id));
}

function timeOf(times: readonly number[], pick: (...times: number[]) => number): string | null {
  return times.length === 0 ? null : new Date(pick(...times)).toISOString();
}
