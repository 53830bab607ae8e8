/** Loaded before a program of a demo: its clock goes ahead, as `DEMO_CLOCK_AHEAD_MS` says. Nothing else is changed. */
const ahead = Number(process.env['DEMO_CLOCK_AHEAD_MS'] ?? 0);
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: [], made) =>
    Reflect.construct(target, given.length === 0 ? [target.now() + ahead] : given, made),
  get: (target, name) => (name === 'now' ? () => target.now() + ahead : Reflect.get(target, name)),
});
