/** Something that the person who started the program can put right. Its message is all that is printed. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
