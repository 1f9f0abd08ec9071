import type { VNode } from "preact";
import type { Report } from "../../../model/index.ts";
import { cutTo, displayWidth } from "../../display-width.ts";
import { NumbersTable } from "../../svg/numbers-table.tsx";
import { amount } from "../../table/amount.ts";
import type { Subject } from "../subject.ts";
import { failuresIn } from "./failures.ts";
import { rangeText, wordsOf, type Group } from "./group.ts";
import { grouped } from "./groups.ts";
import { LINE, PADDING, placed, WIDEST, type Layout, type Placed, type Point } from "./layout.ts";

/** The environment as its own files tell of it: what leads where, on which host, and where something fails; nothing where no file tells. */
export function Picture({ subject: { report, key } }: { readonly subject: Subject }): VNode | null {
  const failures = failuresIn(report);
  const { groups, ways } = grouped(report.environment, failures);
  if (groups.length < 2 || groups.length > MOST) return null;
  const drawing = placed(groups, ways);
  const failing = new Map(
    groups.map(({ id, members }) => [id, members.reduce((sum, each) => sum + failures.onService(each), 0)]),
  );
  const id = `${key}picture`;
  return (
    <figure class="chart picture" id={id}>
      <figcaption>What runs, as these files tell it</figcaption>
      <section class="scrolls" aria-label="Picture of the environment" tabIndex={0}>
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
          width={Math.ceil(drawing.width)}
          height={Math.ceil(drawing.height)}
          viewBox={`0 0 ${Math.ceil(drawing.width)} ${Math.ceil(drawing.height)}`}
        >
          <title id={`${id}-title`}>What runs, as these files tell it</title>
          <desc id={`${id}-desc`}>{summaryOf(report, groups)}</desc>
          <Drawing drawing={drawing} groups={groups} failing={failing} arrow={`${key}arrow`} />
        </svg>
      </section>
      <NumbersTable
        name="What runs"
        columns={["", "What", "Leads to", "Failures"]}
        rows={rowsOf(groups, drawing, failing)}
      />
    </figure>
  );
}

/** With more boxes a picture is a carpet. */
const MOST = 40;

interface DrawingProps {
  readonly drawing: Layout;
  readonly groups: readonly Group[];
  /** Failures by the box. */
  readonly failing: ReadonlyMap<string, number>;
  /** The id of the arrow's head. */
  readonly arrow: string;
}

function Drawing({ drawing, groups, failing, arrow }: DrawingProps): VNode {
  return (
    <>
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto-start-reverse"
        >
          <path class="arrow" d="M0,0.5 L7.5,4 L0,7.5 z" />
        </marker>
      </defs>
      {drawing.hosts.map(({ name, ...place }) => (
        <g class="on-host">
          <rect {...place} rx="8" />
          <text x={place.x + PADDING} y={place.y + 16}>
            {name}
          </text>
        </g>
      ))}
      {drawing.lines.map(({ line, ports, fails, label }) => (
        <g class={fails ? "way fails" : "way"}>
          <path d={curve(line)} marker-end={`url(#${arrow})`} />
          <Label at={label} words={fails ? `✕ ${rangeText(ports)}` : rangeText(ports)} />
        </g>
      ))}
      {groups.map((group) => (
        <Box group={group} place={drawing.boxes.get(group.id)} failures={failing.get(group.id) ?? 0} />
      ))}
    </>
  );
}

/** The line does not run through its words. */
function Label({ at, words }: { readonly at: Point; readonly words: string }): VNode | null {
  const width = displayWidth(words) * LETTER + 4;
  return words === "" ? null : (
    <>
      <rect x={at.x - width / 2} y={at.y - 7} width={width} height="14" />
      <text x={at.x} y={at.y + 4} text-anchor="middle">
        {words}
      </text>
    </>
  );
}

/** The width of a letter beside a line, in pixels. */
const LETTER = 6;

interface BoxProps {
  readonly group: Group;
  readonly place: Placed | undefined;
  readonly failures: number;
}

function Box({ group, place, failures }: BoxProps): VNode | null {
  if (!place) return null;
  const { x, y, width } = place;
  return (
    <g class={`service ${group.kind}${failures > 0 ? " fails" : ""}`}>
      <rect {...place} rx="5" />
      {wordsOf(group).map((words, line) => (
        <text class={line === 0 ? "name" : "what"} x={x + PADDING} y={y + PADDING + 13 + line * LINE}>
          {/^[^ ]+\/[^ ]+$/.test(words) ? endOf(words) : cutTo(words, WIDEST, "…")}
        </text>
      ))}
      {failures > 0 && (
        <g class="badge">
          <rect x={x + width - 14} y={y - 8} width="28" height="17" rx="8.5" />
          <text x={x + width} y={y + 5} text-anchor="middle">
            {failures > 99 ? "99+" : `✕ ${failures}`}
          </text>
        </g>
      )}
    </g>
  );
}

/** The end of a path that has room in a box: folders are alike, files are not. */
function endOf(path: string): string {
  return displayWidth(path) <= WIDEST
    ? path
    : `…${Array.from(path)
        .slice(1 - WIDEST)
        .join("")}`;
}

/** A smooth line that leaves and arrives level. */
function curve([first, ...others]: readonly Point[]): string {
  if (!first) return "";
  const bends = others.map((to, index) => {
    const from = others[index - 1] ?? first;
    const middle = (from.x + to.x) / 2;
    return `C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`;
  });
  return `M${first.x},${first.y} ${bends.join(" ")}`;
}

function summaryOf({ environment }: Report, groups: readonly Group[]): string {
  const services = environment.services ?? [];
  const outside = services.filter(({ kind }) => kind === "elsewhere").length;
  const known = services.length - outside;
  return `${amount(known, "service", "services")} in ${amount(groups.length, "box", "boxes")}, ${amount(outside, "address", "addresses")} outside of these files. The table below says the same in words.`;
}

function rowsOf(
  groups: readonly Group[],
  { lines }: Layout,
  failing: ReadonlyMap<string, number>,
): readonly (readonly string[])[] {
  const names = new Map(groups.map((group) => [group.id, wordsOf(group)[0] ?? ""]));
  return groups.map((group) => {
    const [name = "", ...what] = wordsOf(group);
    const host = group.host === undefined ? [] : [`on ${group.host}`];
    const leads = lines
      .filter(({ from }) => from === group.id)
      .map(({ to, ports, fails }) => `${names.get(to) ?? ""} ${rangeText(ports)}${fails ? " (fails)" : ""}`.trim());
    return [name, [...what, ...host].join(", "), leads.join("; ") || "–", String(failing.get(group.id) ?? 0)];
  });
}
