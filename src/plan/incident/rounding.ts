/** Hours that differ by less are one: an edge that rounding puts beside the hour itself. */
export const ROUNDING_HOURS = 1e-9;
