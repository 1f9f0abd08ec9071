import { readDotted } from "./expressions.ts";
import { accept, across, breakOff, expect, expectKind, grown, isNext, type Parsing } from "./parsing.ts";
import type { Field } from "./syntax.ts";
import type { Token } from "./tokens.ts";

/** `.name = value;` until the brace closes. */
export function readFields(parsing: Parsing, of: string): readonly Field[] {
  const fields: Field[] = [];
  expect(parsing, "{", of);
  while (!parsing.isBroken && !accept(parsing, "}")) {
    if (parsing.stream.token.kind === "filled") parsing.stream.next();
    else for (const field of readField(parsing, of)) fields.push(field);
  }
  return grown(fields);
}

function readField(parsing: Parsing, of: string): readonly Field[] {
  if (isNext(parsing, "set")) {
    parsing.former.push({ ...parsing.stream.token, text: "set before a field" });
    breakOff(parsing, `Fields of a ${of} are written .host = "…";, without set before them, since Varnish 2.`);
  }
  expect(parsing, ".", `a field of a ${of}`);
  const name = expectKind(parsing, ["name"], "the name of a field");
  if (!name) return [];
  expect(parsing, "=", `.${name.text}`);
  if (isNext(parsing, "{")) {
    const fields = readFields(parsing, "probe");
    accept(parsing, ";");
    const { file, start, end } = name;
    return [{ name, values: [], fields, file, start, end }];
  }
  const values = readValues(parsing);
  expect(parsing, ";", `the value of .${name.text}`);
  const { file, start, end } = across(name, values.at(-1) ?? name);
  return [{ name, values, fields: undefined, file, start, end }];
}

function readValues(parsing: Parsing): readonly Token[] {
  const { stream } = parsing;
  const values: Token[] = [];
  while (!parsing.isBroken && !isNext(parsing, ";") && !isNext(parsing, "}") && stream.token.kind !== "end")
    values.push(stream.token.kind === "name" ? readDotted(parsing) : stream.next());
  return grown(values);
}
