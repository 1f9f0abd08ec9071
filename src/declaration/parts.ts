import * as z from "zod/mini";
import { documentation } from "./leaf.ts";

/** A map with fixed keys; any other key is an error. */
export function section<Shape extends z.core.$ZodShape>(
  shape: Shape,
  description: string,
): z.ZodMiniObject<Shape, z.core.$strict> {
  const schema = z.strictObject(shape);
  schema.register(documentation, { description });
  return schema;
}

/** A list of equal parts. */
export function list<Part extends z.core.$ZodType>(part: Part, description: string): z.ZodMiniArray<Part> {
  const schema = z.array(part);
  schema.register(documentation, { description });
  return schema;
}

/** A map with keys that the user chooses, in the order of the file. */
export function named<Part extends z.core.$ZodType>(part: Part, description: string): Named<Part> {
  const entries = z.record(z.string(), part);
  entries.register(documentation, { description });
  return z.pipe(
    entries,
    z.transform(
      (found: Readonly<Record<string, z.output<Part>>>): ReadonlyMap<string, z.output<Part>> =>
        new Map(Object.entries(found)),
    ),
  );
}

export type Named<Part extends z.core.$ZodType> = z.ZodMiniPipe<
  z.ZodMiniRecord<z.ZodMiniString, Part>,
  z.ZodMiniTransform<ReadonlyMap<string, z.output<Part>>, Readonly<Record<string, z.output<Part>>>>
>;
