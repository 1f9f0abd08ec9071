import { byDefault, mapLocated, readAddress, type Address, type Located, type Setting } from "../../model/index.ts";
import type { Backend, Director, Probe } from "./document.ts";
import type { Declaration, Field } from "./syntax.ts";
import type { Token } from "./tokens.ts";
import { readDuration } from "./units.ts";
import { valueOf } from "./values.ts";
import { across } from "./parsing.ts";

/** Milliseconds of Varnish's parameters where nobody sets them. */
const PARAMETERS = { connect_timeout: 3500, first_byte_timeout: 60_000, between_bytes_timeout: 60_000 } as const;

/** The backends of a program, with the probes and directors that belong to them. */
export function readBackends(declarations: readonly Declaration[], directors: readonly Director[]): readonly Backend[] {
  const probes = new Map(
    declarations.flatMap((each) => (each.kind === "probe" ? [[each.name.text, each] as const] : [])),
  );
  const memberships = new Map<string, Director[]>();
  for (const director of directors)
    for (const { value } of director.members) memberships.set(value, [...(memberships.get(value) ?? []), director]);
  return declarations.flatMap((each) => {
    if (each.kind !== "backend") return [];
    const name = valueOf(each.name);
    const fields = new Map((each.fields ?? []).map((field) => [field.name.text, field]));
    const { file, start, end } = each;
    const duration = durations(name, fields);
    return [
      {
        address: `backend:${name.value}`,
        span: { file, start, end },
        name,
        to: each.fields && addressOf(fields),
        connectTimeout: duration("connect_timeout", PARAMETERS.connect_timeout),
        firstByteTimeout: duration("first_byte_timeout", PARAMETERS.first_byte_timeout),
        betweenBytesTimeout: duration("between_bytes_timeout", PARAMETERS.between_bytes_timeout),
        maxConnections: numberOf(fields.get("max_connections")),
        probe: each.fields && probeOf(fields.get("probe"), probes),
        directors: memberships.get(name.value) ?? [],
      },
    ];
  });
}

type Fields = ReadonlyMap<string, Field>;

/** `.host` may hold the port, and without one it is 80. */
function addressOf(fields: Fields): Located<Address> | undefined {
  const [host, port, path] = ["host", "port", "path"].map((name) => valueIn(fields.get(name)));
  if (path) return mapLocated(path, (text) => ({ text, host: "", port: undefined }));
  if (!host) return undefined;
  return mapLocated(host, (text) => {
    const written = readAddress(text);
    if (!port) return written.port === undefined ? { ...written, host: text, port: 80 } : written;
    return {
      text: `${text}:${port.value}`,
      host: text,
      port: /^\d{1,5}$/.test(port.value) ? Number(port.value) : undefined,
    };
  });
}

function valueIn(field: Field | undefined): Located<string> | undefined {
  const [value] = field?.values ?? [];
  return value && valueOf(value);
}

/** A number and its unit, as one word. */
function whole([number, unit]: readonly Token[]): Located<string> | undefined {
  if (!number) return undefined;
  const value = valueOf(number);
  return unit ? { ...mapLocated(value, (text) => text + unit.text), span: across(value.span, unit) } : value;
}

function durations(at: Located<unknown>, fields: Fields): (name: string, otherwise: number) => Setting<number> {
  return (name, otherwise) => {
    const said = whole(fields.get(name)?.values ?? []);
    return said
      ? mapLocated(said, (text) => readDuration(text) ?? otherwise)
      : byDefault(otherwise, `Varnish's parameter ${name}`, at);
  };
}

function numberOf(field: Field | undefined): Located<number> | undefined {
  const value = valueIn(field);
  return value && mapLocated(value, Number);
}

function probeOf(field: Field | undefined, probes: ReadonlyMap<string, Declaration>): Probe | undefined {
  if (field?.fields) return readProbe(field, undefined, field.fields);
  const name = field?.values[0]?.text;
  const probe = probes.get(name ?? "default");
  if (probe?.kind === "probe") return readProbe(probe, probe.name.text, probe.fields);
  return field && readProbe(field, name, []);
}

function readProbe(
  { file, start, end }: Token | Field | Declaration,
  name: string | undefined,
  fields: readonly Field[],
): Probe {
  const at = { value: undefined, span: { file, start, end }, trail: [] };
  const named = new Map(fields.map((field) => [field.name.text, field]));
  const duration = durations(at, named);
  return {
    file,
    start,
    end,
    name,
    url: valueIn(named.get("url")) ?? byDefault("/", "Varnish's default", at),
    interval: duration("interval", 5000),
    timeout: duration("timeout", 2000),
  };
}
