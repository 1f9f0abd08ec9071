import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parse } from "yaml";
import { slaFormats } from "../../src/report/reporters/index.ts";
import { folderWith, punchlist } from "./punchlist.ts";

const root = join(import.meta.dirname, "../..");
const PROGRAM = `${process.execPath} ${join(root, "dist/punchlist.mjs")}`;
const HAPROXY = `defaults
    mode http
backend shop
    server app1 10.0.0.9:8080
    server app2 10.0.0.10:8080
`;

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly [{ readonly env: Readonly<Record<string, string>>; readonly run: string }];
  };
}

interface Hook {
  readonly entry: string;
  readonly args: readonly string[];
  readonly pass_filenames: boolean;
}

interface Job {
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
}

describe("action.yml", () => {
  it("annotates, writes the summary and SARIF, and fails as the audit does", () => {
    const { folder, status, stdout } = runAction({ path: "etc" });
    expect(status).to.equal(1);
    expect(stdout).to.match(/^::error file=etc\/haproxy\.cfg,line=3/m);
    expect(readFileSync(join(folder, "summary.md"), "utf8")).to.include("### ✗");
    expect(JSON.parse(readFileSync(join(folder, "punchlist.sarif"), "utf8"))).to.have.property("version", "2.1.0");
  });

  it("takes what its inputs say", () => {
    expect(runAction({ path: "etc", "fail-on": "never" }).status).to.equal(0);
    const named = runAction({ path: "etc", config: "company.yaml" });
    expect(named.stderr).to.equal("");
    expect(named.stdout).not.to.include("haproxy/timeouts-set");
    expect(runAction({ path: "etc", baseline: "$(touch gone).json" }).stderr).to.include(
      "$(touch gone).json is not there",
    );
  });

  it("hands every input to the step", () => {
    const { inputs, runs } = action();
    const text = JSON.stringify(runs.steps[0].env);
    for (const name of Object.keys(inputs)) expect(text).to.include(`inputs.${name} }}`);
    expect(runs.steps[0].run).not.to.include("${{");
  });
});

describe("the hook of pre-commit", () => {
  it("judges the repository, whichever files are passed", () => {
    const [hook] = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")) as readonly [Hook];
    expect(hook.pass_filenames).to.equal(false);
    const folder = checkout();
    const { status, stdout } = shell(`${hook.entry.replace("punchlist", PROGRAM)} ${hook.args.join(" ")}`, folder, {});
    expect(status).to.equal(1);
    expect(stdout).to.include("haproxy/timeouts-set");
  });
});

describe("the include of GitLab", () => {
  it("writes the reports that it hands over", () => {
    const job = (parse(readFileSync(join(root, "ci/gitlab.yml"), "utf8")) as { readonly punchlist: Job }).punchlist;
    const folder = checkout();
    const { status, stdout } = shell(job.script.join("\n"), folder, { ...job.variables, PUNCHLIST: PROGRAM });
    expect(status).to.equal(1);
    expect(stdout).to.include("haproxy/timeouts-set");
    for (const file of Object.values(job.artifacts.reports))
      expect(existsSync(join(folder, file)), file).to.equal(true);
  });
});

describe("punchlist complete", () => {
  for (const name of ["bash", "zsh", "fish", "powershell"])
    it(`writes a script for ${name} that asks this program`, () => {
      const { code, stdout, stderr } = punchlist("complete", name);
      expect(stderr).to.equal("");
      expect(code).to.equal(0);
      expect(stdout).to.match(/punchlist complete '?--/);
    });

  it("offers commands, options, rules, items and formats", () => {
    expect(offered("au")).to.deep.equal(["audit"]);
    expect(offered("audit", "--fail-on", "")).to.deep.equal(["error", "warning", "unknown", "never"]);
    expect(offered("audit", "--rule", "haproxy/redi")).to.deep.equal(["haproxy/redispatch"]);
    expect(offered("explain", "haproxy/redi")).to.deep.equal(["haproxy/redispatch"]);
    expect(offered("explain", "T49")).to.deep.equal(["T49"]);
    expect(offered("sla", "--format", "")).to.deep.equal(slaFormats.map(({ name }) => name));
    expect(offered("audit", "--forma")).to.deep.equal(["--format"]);
  });

  it("leaves paths to the shell", () => {
    expect(punchlist("complete", "--", "audit", "etc").stdout).to.equal(":0\n");
    expect(punchlist("complete", "--", "audit", "--config", "x").stdout).to.equal(":0\n");
  });

  it("is refused for another shell", () => {
    const { code, stderr } = punchlist("complete", "tcsh");
    expect(code).to.equal(2);
    expect(stderr).to.include("Allowed choices are zsh, bash, fish, powershell.");
  });

  it("works in bash", function () {
    const script = `
      _get_comp_words_by_ref() { cur=$CUR; prev=--rule; words=(punchlist audit --rule $CUR); cword=3; }
      punchlist() { ${PROGRAM} "$@"; }
      CUR=haproxy/redi
      eval "$(punchlist complete bash)"
      compopt() { :; }
      __punchlist_complete
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = shell(script, root, {});
    expect(stderr).to.equal("");
    expect(stdout).to.equal("haproxy/redispatch\n");
  });
});

function offered(...words: readonly string[]): readonly string[] {
  const { stdout, code } = punchlist("complete", "--", ...words);
  expect(code).to.equal(0);
  return stdout
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(":"))
    .map((line) => line.split("\t")[0] ?? "");
}

function action(): Action {
  return parse(readFileSync(join(root, "action.yml"), "utf8")) as Action;
}

function checkout(): string {
  return folderWith({
    "etc/haproxy.cfg": HAPROXY,
    "company.yaml": "rules: { haproxy/timeouts-set: off }\n",
    ".git/HEAD": "ref: refs/heads/main\n",
  });
}

function runAction(given: Readonly<Record<string, string>>): ReturnType<typeof shell> & { readonly folder: string } {
  const { inputs, runs } = action();
  const [{ env, run }] = runs.steps;
  const value = (name: string): string => given[name] ?? inputs[name]?.default ?? "";
  const filled = Object.entries(env).map(([name, text]): [string, string] => [
    name,
    text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => value(input)),
  ]);
  const folder = checkout();
  const variables = {
    ...Object.fromEntries(filled),
    PUNCHLIST: PROGRAM,
    GITHUB_STEP_SUMMARY: join(folder, "summary.md"),
  };
  return { folder, ...shell(run, folder, variables) };
}

function shell(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync("bash", ["-e", "-o", "pipefail", "-c", script], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
}
