import type { Router } from 'express';
import type { Kysely } from 'kysely';
import { tellMentioned } from './people/channels/tell-mentioned.ts';
import type { TellInPerson } from './people/channels/tell-in-person.ts';
import { PROVIDER_OF, type PeopleSettings } from './people/directory/people-settings.ts';
import { readReaders } from './people/directory/reader-store.ts';
import { DEMO_PEOPLE } from './people/identity/demo-people.ts';
import type { Database } from './platform/database/schema.ts';
import { commentRoutes } from './record/comments/routes.ts';
import type { ReadOwnRows } from './record/scopes/own-rows-store.ts';

interface Talking {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly people: PeopleSettings;
}

/** What people say to each other about rows: those of the demo, or with an account. */
export function talkRoutes({ db, clock, people }: Talking, readOwnRows: ReadOwnRows, tell: TellInPerson): Router {
  const isDemo = people.signIn === 'demo';
  const inDemo = DEMO_PEOPLE.map(({ person: name }) => ({ name, scopes: null }));
  return commentRoutes({
    db,
    clock,
    readOwnRows,
    readReaders: async (classifier) => (isDemo ? inDemo : readReaders(db, classifier, PROVIDER_OF[people.signIn])),
    tellMentioned: (transaction, mentioned) => tellMentioned(tell, transaction, mentioned),
  });
}
