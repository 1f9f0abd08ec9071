import * as published from "@dagrejs/dagre";

/** The part of dagre that is used here. */
interface Dagre {
  readonly Graph: new (options: { readonly compound: boolean }) => DagreGraph;
  /** Gives each node and edge of a graph its place. */
  readonly layout: (graph: DagreGraph) => void;
}

interface DagreGraph {
  setGraph(settings: Readonly<Record<string, string | number>>): this;
  setDefaultEdgeLabel(label: () => object): this;
  setNode(id: string, size: { readonly width?: number; readonly height?: number }): this;
  setParent(id: string, parent: string): this;
  setEdge(from: string, to: string, settings: Readonly<Record<string, string | number>>): this;
  graph(): { readonly width?: number; readonly height?: number };
  /** By the middle of the node. */
  node(id: string): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  edge(
    from: string,
    to: string,
  ): {
    readonly x?: number;
    readonly y?: number;
    readonly points?: readonly { readonly x: number; readonly y: number }[];
  };
}

/** Its published types name their files without an ending, which Node's way of looking for files does not find. */
export const dagre = published as unknown as Dagre;
