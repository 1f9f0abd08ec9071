/** The part of JSON Schema that the report's schema is written in. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description: string;
  readonly type?: "object" | "array" | "string" | "integer" | "boolean" | readonly ["string", "number"];
  readonly enum?: readonly string[];
  readonly const?: string | number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | JsonSchema;
}

/** A schema for each field of T; the compiler asks for a new one when T gains a field. */
type Fields<T> = { readonly [Field in keyof T]-?: JsonSchema };

type OptionalField<T> = { readonly [Field in keyof T]-?: undefined extends T[Field] ? Field : never }[keyof T];

/** An object with exactly the fields of T; those that may be absent are named in `optional`. */
export function record<T>(
  description: string,
  properties: Fields<T>,
  ...optional: readonly OptionalField<T>[]
): JsonSchema {
  const absent: readonly PropertyKey[] = optional;
  const required = Object.keys(properties).filter((field) => !absent.includes(field));
  return { description, type: "object", properties, required, additionalProperties: false };
}

export function array(description: string, items: JsonSchema): JsonSchema {
  return { description, type: "array", items };
}

export function text(description: string): JsonSchema {
  return { description, type: "string" };
}

/** A whole number from zero. */
export function count(description: string): JsonSchema {
  return { description, type: "integer", minimum: 0 };
}

/** A whole number from one: lines and columns. */
export function ordinal(description: string): JsonSchema {
  return { description, type: "integer", minimum: 1 };
}

export function flag(description: string): JsonSchema {
  return { description, type: "boolean" };
}
