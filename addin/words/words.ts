/** @example count(12345) // => '12,345' */
export function count(value: number): string {
  return value.toLocaleString('en');
}

/**
 * @example plural(1, 'row') // => '1 row'
 * @example plural(2, 'class', 'classes') // => '2 classes'
 */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** @example timeLeft(75) // => 'about 1 min left' */
export function timeLeft(seconds: number): string {
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 60) return `about ${Math.ceil(seconds / 5) * 5} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}

/** In the person's own time. @example moment('2026-03-01T09:05:00') // => '1 Mar 2026, 09:05' */
export function moment(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** In the person's own time. @example day('2026-03-01T09:05:00') // => '1 Mar 2026' */
export function day(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

/**
 * How long ago, as people say it. @example ago('2026-03-01T09:00:00Z', new Date('2026-03-04T09:00:00Z')) // => '3 days ago'
 */
export function ago(iso: string, now: Date): string {
  const days = Math.floor((startOfDay(now) - startOfDay(new Date(iso))) / 86_400_000 + 0.5);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 14) return `${days} days ago`;
  if (days < 60) return `${Math.round(days / 7)} weeks ago`;
  if (days < 700) return `${Math.round(days / 30.4)} months ago`;
  return `${Math.round(days / 365)} years ago`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/**
 * Seconds of work.
 * @example duration(0.3) // => '<1 s'
 * @example duration(95) // => '1 min 35 s'
 */
export function duration(seconds: number): string {
  if (seconds < 1) return '<1 s';
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return whole % 60 === 0 ? `${Math.floor(whole / 60)} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** A few names in a sentence. @example listed(['a', 'b', 'c', 'd'], 2) // => '“a”, “b” and 2 more' */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${count(more)} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
