/** A day, for people and machines. */

/** @param day `YYYY-MM-DD` */
export function DateOf({ day, short }: { day: string; short?: boolean }) {
  return <time datetime={day}>{short ? day.slice(5) : day}</time>;
}
