/** Days as Excel counts them. */

const MS_PER_DAY = 86_400_000;
const FIRST_SERIAL = Date.UTC(1899, 11, 30);
/** 1954 to 2173: a year typed as a day, or a day of a Buddhist year taken for a Christian one, is not among them. */
const DAYS = { from: 20_000, to: 100_000 } as const;

export function isDay(serial: number): boolean {
  return serial >= DAYS.from && serial < DAYS.to;
}

/** Such as "2019-09-30". */
export function dayOfSerial(serial: number): string {
  return new Date(FIRST_SERIAL + serial * MS_PER_DAY).toISOString().slice(0, 10);
}

/** "2019-09-30" as Excel counts days. */
export function serialOf(day: string): number {
  const serial = serialIfDay(day);
  if (serial === null) throw new Error(`"${day}" is no day`);
  return serial;
}

/** The same of a day that somebody typed; `null`: not a day of this work. */
export function serialIfDay(day: string): number | null {
  const serial = (Date.parse(`${day}T00:00:00Z`) - FIRST_SERIAL) / MS_PER_DAY;
  // 30 February rolls over to March: what comes back must be what was typed.
  return isDay(serial) && dayOfSerial(serial) === day ? serial : null;
}
