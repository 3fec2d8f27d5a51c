const CLOCK = /^(\d+):([0-5]?\d):([0-5]?\d)(?:\.(\d+))?$/;
const UNITS =
  /^(?:(\d+)\s*(?:h|hrs?|hours?))?\s*(?:(\d+)\s*(?:m|mins?|minutes?))?\s*(?:(\d+(?:\.\d+)?)\s*(?:s|secs?|seconds?))?$/i;
const ISO = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i;
const BARE = /^\d+(?:\.\d+)?$/;

/**
 * Seconds of a written duration: bare seconds, `h:mm:ss`, `1h 5m 30s`, ISO 8601 `PT1M30S`; NaN for anything else. `5:30` is none:
 * it is five minutes on one bill and five hours on the next.
 */
export function parseDurationText(text: string): number {
  if (BARE.test(text)) return Number(text);
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const fraction = clock[4] === undefined ? 0 : Number(`0.${clock[4]}`);
    return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]) + fraction;
  }
  const units = text === '' || /^pt$/i.test(text) ? null : (ISO.exec(text) ?? UNITS.exec(text));
  if (units === null) return Number.NaN;
  return Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60 + Number(units[3] ?? 0);
}
