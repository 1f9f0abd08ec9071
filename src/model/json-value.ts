/**
 * A whole number from zero.
 *
 * @asType integer
 * @minimum 0
 */
export type Count = number;

/**
 * A whole number from one: lines and columns.
 *
 * @asType integer
 * @minimum 1
 */
export type Ordinal = number;

/**
 * A day of the calendar, YYYY-MM-DD.
 *
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type Day = string;
