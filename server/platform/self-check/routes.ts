import { Router, type Request } from 'express';
import type { CheckName } from '../../../contract/check-finding.ts';
import type { Deployment } from '../../../contract/self-check.ts';
import { route } from '../http/endpoint.ts';
import type { Came } from './check-address.ts';
import { runChecks, type Check } from './run-checks.ts';

export interface SelfCheckServices {
  readonly clock: () => Date;
  /** Of the server. */
  readonly version: string;
  /** What is looked at, for whoever asks in this way. */
  readonly checksFor: (came: Came) => readonly Check[];
  readonly readDeployment: () => Deployment;
  /** Told why a check could not be made. */
  readonly onError: (check: CheckName, error: unknown) => void;
}

/** The self-check of a server, for admins. Without priority over others' work: whom it asks may take its time. */
export function selfCheckRoutes({ clock, version, checksFor, readDeployment, onError }: SelfCheckServices): Router {
  const router = Router();
  route(router, 'selfCheck', async ({ query }, response) => {
    const rows = await runChecks(checksFor(cameBy(response.req, query.opened)), { onError });
    response.json({ checkedAt: clock().toISOString(), version, deployment: readDeployment(), rows });
  });
  return router;
}

function cameBy(request: Request, opened: string | undefined): Came {
  const asked = `${request.protocol}://${request.get('Host') ?? ''}`;
  return {
    opened: opened === undefined ? asked : new URL(opened).origin,
    isForwarded: request.get('X-Forwarded-For') !== undefined || request.get('Forwarded') !== undefined,
  };
}
