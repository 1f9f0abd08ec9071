import { dagre } from "./dagre.ts";
import { displayWidth } from "../../display-width.ts";
import { wordsOf, type Group, type Way } from "./group.ts";

/** A place in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in pixels, by its upper left corner. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands, in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Placed>;
  readonly hosts: readonly (Placed & { readonly name: string })[];
  readonly lines: readonly (Way & {
    /** From the right side of one box to the left side of the other. */
    readonly line: readonly Point[];
    readonly label: Point;
  })[];
}

/** Places boxes from the left, where requests come in, to the right, where the data is; boxes of one host stand within it. */
export function placed(groups: readonly Group[], ways: readonly Way[]): Layout {
  const graph = new dagre.Graph({ compound: true })
    .setGraph({ rankdir: "LR", ranksep: 84, nodesep: 18, edgesep: 10, marginx: 16, marginy: 10 })
    .setDefaultEdgeLabel(() => ({}));
  const hosts = [...new Set(groups.flatMap(({ host }) => host ?? []))];
  for (const host of hosts) graph.setNode(hostId(host), {});
  const widest = Math.max(...groups.map(widthOf));
  for (const group of groups) {
    graph.setNode(group.id, { width: widest, height: wordsOf(group).length * LINE + 2 * PADDING });
    if (group.host !== undefined) graph.setParent(group.id, hostId(group.host));
  }
  for (const { from, to } of ways) graph.setEdge(from, to, { width: 60, height: 14, labelpos: "c" });
  for (const id of alone(groups, ways)) graph.setEdge(ways[0]?.from ?? "", id, { weight: 0 });
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: new Map(groups.map(({ id }) => [id, corner(graph.node(id))])),
    hosts: hosts.map((name) => ({ name, ...corner(graph.node(hostId(name))) })),
    lines: ways.map((way) => {
      const { points = [], x = 0, y = 0 } = graph.edge(way.from, way.to);
      const [start, end] = [corner(graph.node(way.from)), corner(graph.node(way.to))];
      // A line that passes boxes on its way keeps to the place that the layout left for it.
      const between = points.length > 3 ? [rounded({ x, y })] : [];
      const line = [
        rounded({ x: start.x + start.width, y: start.y + start.height / 2 }),
        ...between,
        rounded({ x: end.x - 1, y: end.y + end.height / 2 }),
      ];
      const middle = {
        x: ((line[0]?.x ?? 0) + (line.at(-1)?.x ?? 0)) / 2,
        y: ((line[0]?.y ?? 0) + (line.at(-1)?.y ?? 0)) / 2,
      };
      return { ...way, line, label: between[0] ?? rounded(middle) };
    }),
  };
}

/** What leads nowhere does not stand where requests come in. */
function alone(groups: readonly Group[], ways: readonly Way[]): readonly string[] {
  const led = new Set(ways.flatMap(({ from, to }) => [from, to]));
  return ways.length === 0 ? [] : groups.filter(({ id }) => !led.has(id)).map(({ id }) => id);
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

function hostId(name: string): string {
  return `host ${name}`;
}

/** Pixels from one line of text to the next, and between a box and its text. */
export const LINE = 17;
export const PADDING = 10;

/** Columns of text in the widest box. */
export const WIDEST = 26;

/** Letters are about seven pixels wide. */
function widthOf(group: Group): number {
  const widest = Math.min(WIDEST, Math.max(...wordsOf(group).map(displayWidth)));
  return Math.max(96, widest * 7.2 + 2 * PADDING + 12);
}

function corner({ x = 0, y = 0, width = 0, height = 0 }: Partial<Placed>): Placed {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
