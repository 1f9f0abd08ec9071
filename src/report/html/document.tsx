import { createHash } from "node:crypto";
import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { STYLE } from "./style/index.ts";

/** What a page holds besides its style. */
export interface HtmlPage {
  readonly title: string;
  readonly body: ComponentChildren;
  /** Programs that stand in the page, run in this order at its end. */
  readonly scripts?: readonly string[];
}

/**
 * A page in one file: it opens from a disk, asks no network, and runs nothing but the scripts that are given, whose hashes its policy names. What is
 * rendered is escaped; characters that nobody sees are to be written out before.
 */
export function htmlText({ title, body, scripts = [] }: HtmlPage): string {
  const inline = scripts.map(inlineText);
  const head = renderToString(
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy(inline)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: STYLE }} />
    </head>,
  );
  const programs = inline.map((text) => `<script>${text}</script>\n`).join("");
  return `<!DOCTYPE html>\n<html lang="en">\n${head}\n<body>\n${inLines(renderToString(<>{body}</>))}\n${programs}</body>\n</html>\n`;
}

/**
 * A line for each block, so that two reports can be compared; no block ends within what keeps its spaces. Before a unit a font's narrow space may be
 * too narrow.
 */
function inLines(html: string): string {
  return html
    .replace(/\u202f(?=\p{L}|\p{Sc})/gu, "\u00a0")
    .replace(/<\/(?:p|li|tr|div|dl|ul|ol|h\d|thead|tbody|summary|details|section|figure|header|svg|g)>/g, "$&\n")
    .trimEnd();
}

/** Data for the page's scripts, found by its id; no text in it ends the element. */
export function Data({ id, value }: { readonly id: string; readonly value: unknown }): VNode {
  const json = JSON.stringify(value).replace(UNSAFE, escapeUnit);
  return <script type="application/json" id={id} dangerouslySetInnerHTML={{ __html: json }} />;
}

/** Such characters stand only inside strings, where the escape means the same. */
const UNSAFE = /[<>&\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

function escapeUnit(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");
}

/** A worker is made of a script that already stands in the page. */
function policy(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    ...(scripts.length > 0 ? [`script-src ${scripts.map(hashOf).join(" ")}`, "worker-src blob:"] : []),
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function inlineText(script: string): string {
  if (/<\/script|<!--/i.test(script)) throw new Error("A script with </script or <!-- would end early in the page.");
  // A browser hashes what it read, with line feeds alone.
  return script.replaceAll("\r\n", "\n");
}
