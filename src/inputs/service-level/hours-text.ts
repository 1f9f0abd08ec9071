/** Hours as they are said: `44 min`, `5.4 h`, `175 h`. */
export function hoursText(hours: number): string {
  if (hours < 2) return `${Math.round(hours * 60)} min`;
  return hours < 10 ? `${hours.toFixed(1).replace(/\.0$/, "")} h` : `${Math.round(hours)} h`;
}
