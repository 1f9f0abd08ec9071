import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { neighbourIn } from "./neighbour.ts";
import { ruleText, testText } from "./rule-template.ts";

/** Writes a rule and its test to start from, and returns their paths; or says why it does not. */
export function writeRule(
  root: string,
  id: string,
): { readonly paths: readonly string[] } | { readonly refused: string } {
  if (!/^[a-z]+\/[a-z][a-z0-9-]+$/.test(id)) {
    return {
      refused: "Usage: npm run new-rule -- FOLDER/NAME, such as haproxy/balance-leastconn. Name the state wanted.",
    };
  }
  const [folder = ""] = id.split("/");
  const paths = { rule: `rules/${id}.ts`, test: `test/rules/${id}.test.ts` };
  const present = [paths.rule, paths.test].find((path) => existsSync(join(root, path)));
  if (present !== undefined) return { refused: `${present} is there already.` };
  const neighbour = neighbourIn(root, folder);
  if (!neighbour) return { refused: `${folder} is no folder of rules and no format; ${known(root)}.` };
  write(join(root, paths.rule), ruleText(neighbour));
  write(join(root, paths.test), testText(id, neighbour));
  return { paths: [paths.rule, paths.test] };
}

function known(root: string): string {
  const folders = readdirSync(join(root, "rules"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "checklists")
    .map(({ name }) => name)
    .sort();
  return `there are rules for ${folders.join(", ")}`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
