const MINUTE = 60_000;
const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, length: number])[] = [['day', 24 * 60 * MINUTE], ['hour', 60 * MINUTE], ['minute', MINUTE]];

/** Writes a day as people of a language do, in UTC as the services mean it; what is no time comes back as it was. */
export function dateFormatter(language: string): (time: string) => string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return (time) => {
    const at = Date.parse(time);
    return Number.isNaN(at) ? time : format.format(at);
  };
}

/** Writes how long ago something was, in whole minutes, hours or days: `3 hours ago`. Times in milliseconds since 1970. */
export function ageFormatter(language: string): (at: number, now: number) => string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return (at, now) => {
    const age = Math.max(0, now - at);
    const [unit, length] = UNITS.find((each) => age >= each[1]) ?? ['minute', MINUTE];
    return format.format(-Math.floor(age / length), unit);
  };
}
