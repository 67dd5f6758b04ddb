import type { App } from '../app-type.ts';

/**
 * JSON and nothing else. A body with `__proto__` or `constructor.prototype` is refused, an empty one is the same as
 * none, so that `POST …/undo` needs no body.
 */
export function registerJsonBody(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    return parse(request, body as string, done);
  });
}
