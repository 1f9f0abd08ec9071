/** Hours as people read them, to the nearest: "87:36 h", from a minute to an hour "43.2 min", below a minute "51.8 s". */
export function formatDuration(hours: number): string {
  return write(hours, Math.round);
}

/** A downtime budget, as `formatDuration` but rounded down: more was never promised. */
export function formatBudget(hours: number): string {
  return write(hours, down);
}

/**
 * Expected downtime, rounded up to two significant digits and never coarser than an hour: "5.4 h", "155 h", "58 min", "36 s".
 * More digits than that nobody can stand for.
 */
export function formatExpected(hours: number): string {
  const special = notAPositiveNumber(hours, formatExpected);
  if (special !== undefined) return special;
  const seconds = twoDigitsUp(hours * 3600);
  if (Number(seconds) < 60) return `${seconds} s`;
  const minutes = twoDigitsUp(hours * 60);
  return Number(minutes) < 60 ? `${minutes} min` : `${twoDigitsUp(Math.max(hours, 1))} h`;
}

/** Hours as "h:mm" whatever their size, to the nearest minute: for columns where a unit would not fit. */
export function formatClock(hours: number): string {
  return hours === 0 ? "0:00" : (notAPositiveNumber(hours, formatClock) ?? clock(Math.round(hours * 60)));
}

type Rounding = (value: number) => number;

function write(hours: number, round: Rounding): string {
  const special = notAPositiveNumber(hours, (size) => write(size, round === down ? up : round));
  if (special !== undefined) return special;
  const deciseconds = round(hours * 36_000);
  if (deciseconds === 0) return "under 0.1 s";
  if (deciseconds < 600) return `${tenths(deciseconds)} s`;
  const deciminutes = round(hours * 600);
  // Rounding may carry into the next unit, which is therefore chosen afterwards.
  return deciminutes < 600 ? `${tenths(deciminutes)} min` : `${clock(round(hours * 60))} h`;
}

function notAPositiveNumber(hours: number, again: (hours: number) => string): string | undefined {
  if (Number.isNaN(hours)) return "not defined";
  if (hours === Infinity) return "without end";
  if (hours === 0) return "0 s";
  return hours < 0 ? `-${again(-hours)}` : undefined;
}

/** Products such as 0.72 · 60 lie a hair beside the whole number that is meant. */
const HAIR = 1e-9;

function down(value: number): number {
  return Math.floor(value + HAIR * Math.max(1, value));
}

function up(value: number): number {
  return Math.ceil(value - HAIR * Math.max(1, value));
}

function twoDigitsUp(value: number): string {
  const oneDecimal = up(value * 10) / 10;
  return oneDecimal < 10 ? oneDecimal.toFixed(1) : String(up(value));
}

function tenths(count: number): string {
  return (count / 10).toFixed(1);
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
