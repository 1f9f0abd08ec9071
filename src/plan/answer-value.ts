/**
 * A whole number from zero.
 *
 * @asType integer
 * @minimum 0
 */
export type Count = number;

/**
 * A part of a whole, from 0 to 1.
 *
 * @minimum 0
 * @maximum 1
 */
export type Share = number;

/**
 * A day of the calendar, YYYY-MM-DD.
 *
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type Day = string;

/**
 * A number; null in JSON where it is infinite.
 *
 * @asType number null
 */
export type MaybeInfinite = number;

/** The least and the most that is expected. */
export interface Span {
  /** The least. */
  readonly low: number;
  /** The most. */
  readonly high: number;
}
