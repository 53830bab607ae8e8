import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { changeClass } from './change-class.ts';
import { listClasses, type CatalogueServices } from './list-classes.ts';

/** A classifier's catalogue of classes, and what becomes of it. */
export function catalogueRoutes(services: CatalogueServices): Router {
  const { db, clock } = services;
  const router = Router();
  endpoint(router, 'listClasses', ({ params, scopes }) => listClasses(services, params.classifier, scopes), {
    isLong: () => true,
  });
  endpoint(
    router,
    'changeClass',
    async ({ params, body, session: { person }, scopes }) => {
      await changeClass(db, params.classifier, body, { person, at: clock() });
      return listClasses(services, params.classifier, scopes);
    },
    { isLong: () => true },
  );
  return router;
}
