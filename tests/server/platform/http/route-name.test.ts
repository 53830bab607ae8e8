import { expect, test } from '@jest/globals';
import type { Request } from 'express';
import { methodOf, routeOf } from '../../../../server/platform/http/route-name.ts';

const answered = (route?: object) => ({ route }) as unknown as Request;

test.each([
  [{ path: '/api/classifiers/:classifier' }, '/api/classifiers/a', '/api/classifiers/:classifier'],
  [{ path: /^\/typed/ }, '/typed', 'none'],
  [undefined, '/pane/pane.0a1b2c3d.js', '/pane/'],
  [undefined, '/of-a-person/secret', 'none'],
  [undefined, '', 'none'],
])('a request whose route is %j, for %j, is named %s', (route, path, name) =>
  expect(routeOf(answered(route), path)).toBe(name),
);

test('a method that anybody could make up is none of its own', () => {
  expect([methodOf('PUT'), methodOf('BREW')]).toEqual(['PUT', 'other']);
});
