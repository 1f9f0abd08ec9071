/** An input that the arithmetic cannot start from: which field, what stood there, what would be accepted instead. */
export class PlanInputError extends Error {
  override readonly name = "PlanInputError";
  readonly field: string;
  readonly found: string;
  readonly accepted: string;

  constructor(field: string, found: unknown, accepted: string) {
    super(`${field} is ${String(found)}; accepted is ${accepted}.`);
    this.field = field;
    this.found = String(found);
    this.accepted = accepted;
  }
}
