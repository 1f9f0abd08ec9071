import type { ConnectionReport, Report, ServiceReport } from "../../model/index.ts";
import { failuresIn } from "../html/picture/failures.ts";
import { rangeText, type Group } from "../html/picture/group.ts";
import { grouped } from "../html/picture/groups.ts";
import { displayWidth, padTo } from "../display-width.ts";
import { INDENT, placeOf } from "./place-rows.ts";
import type { Style } from "./style.ts";

/** The way of a request, from where it comes in to where the data is, each step with the line that leads there. */
export function chainLines(report: Report, style: Style): readonly string[] {
  const rows = rowsOf(report, style);
  if (rows.length === 0) return [];
  const { width, paint } = style;
  const places = Math.max(...rows.map(({ place }) => displayWidth(place)));
  const room = Math.max(width - places - 2 * INDENT.length, NARROWEST);
  const widest = Math.min(Math.max(...rows.map(({ text }) => displayWidth(text))), room);
  return [
    paint.bold("What leads where"),
    ...rows.map(({ text, place }) => `${INDENT}${padTo(text, widest)}${INDENT}${paint.dim(place)}`),
  ];
}

/** Columns that names share at least, however long the paths are; a longer one pushes its place aside. */
const NARROWEST = 24;

interface Row {
  readonly text: string;
  readonly place: string;
}

function rowsOf(report: Report, style: Style): readonly Row[] {
  const { connections = [] } = report.environment;
  const { groups, ways } = grouped(report.environment, failuresIn(report));
  const byId = new Map(groups.map((group) => [group.id, group]));
  const led = new Set(ways.map(({ to }) => to));
  const shown = new Set<string>();
  const walk = (group: Group, depth: number, place: string): readonly Row[] => {
    const text = `${INDENT.repeat(depth)}${depth === 0 ? "" : `${style.glyphs.leads} `}${inGlyphs(sentenceOf(group), style)}`;
    const again = shown.has(group.id);
    shown.add(group.id);
    const onward = ways.filter(({ from }) => from === group.id);
    const here: Row = { text: again && onward.length > 0 ? `${text}, as above` : text, place: inGlyphs(place, style) };
    if (again) return [here];
    return [
      here,
      ...onward.flatMap(({ to }) => {
        const next = byId.get(to);
        return next ? walk(next, depth + 1, placeBetween(group, next, connections)) : [];
      }),
    ];
  };
  const leading = groups.filter(({ id }) => ways.some(({ from }) => from === id));
  const first = leading.filter(({ id }) => !led.has(id));
  // Two that lead to each other begin where the first of them stands.
  return [...first, ...leading].flatMap((group) => (shown.has(group.id) ? [] : walk(group, 0, firstPlace(group))));
}

/** A plain terminal has its own characters. */
function inGlyphs(text: string, { glyphs: { ellipsis, dash, times } }: Style): string {
  return text.replaceAll("…", ellipsis).replaceAll("–", dash).replaceAll("×", times);
}

/** "HAProxy :8080", "instance1 … instance4 :8081–8084 (4 × Zope instance)". */
function sentenceOf({ kind, members }: Group): string {
  const [first] = members;
  const last = members.at(-1) ?? first;
  const name = members.length === 1 ? first.name : `${first.name} … ${last.name}`;
  const ports = rangeText(members.flatMap((member) => member.ports));
  // The title of what has a file of its own is that file, and stands beside it.
  const title = first.title === first.path ? undefined : first.title;
  const count = kind === "elsewhere" ? `${members.length} addresses, ` : `${members.length} × `;
  const what = title === undefined ? [] : [`(${members.length === 1 ? "" : count}${title})`];
  return [name, ...(ports === "" ? [] : [ports]), ...what].join(" ");
}

function firstPlace({ members: [first] }: Group): string {
  return placeOf(first);
}

/** The lines of one file as a range. */
function placeBetween(from: Group, to: Group, connections: readonly ConnectionReport[]): string {
  const ids = (group: Group): ReadonlySet<string> => new Set(group.members.map(({ id }: ServiceReport) => id));
  const [froms, tos] = [ids(from), ids(to)];
  const between = connections.filter((each) => froms.has(each.from) && tos.has(each.to));
  const [first] = between;
  if (!first) return "";
  const lines = between.filter(({ path }) => path === first.path).map(({ line }) => line);
  const last = Math.max(...lines);
  return last === Math.min(...lines) ? placeOf(first) : `${first.path}:${Math.min(...lines)}–${last}`;
}
