/** The ISO date of the moment in this computer's zone: the person's day. */
export function localDay(moment: Date): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}
