/**
 * `new Date()`, `Date()` and `Date.now()` of this thread tell the time of a cloud whose clock is so many milliseconds
 * ahead; dates made of arguments are untouched. Timers and `performance.now()` measure lengths and stay real.
 * `Intl.DateTimeFormat().format()` without a date is not shifted.
 */
export function shiftDate(ahead: () => number): void {
  const RealDate = Date;
  const realNow = Date.now;
  const now = (): number => realNow() + ahead();
  RealDate.now = now;
  const ShiftedDate = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.prototype.constructor = ShiftedDate;
  globalThis.Date = ShiftedDate;
}
