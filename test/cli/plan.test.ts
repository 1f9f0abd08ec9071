import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderWith, punchlist } from "./punchlist.ts";

const PRODUCTION = "fixtures/environments/plone-production";

/** Its proxy has a backend search, too, and a peak reaches one of them. */
const ON_PLONE = ["--set", "capacity.backend=plone"];

describe("punchlist plan", () => {
  it("prints the plan of an environment", () => {
    const { code, stdout, stderr } = punchlist("plan", PRODUCTION, "--today", "2026-11-23");
    expect([code, stderr]).to.deep.equal([0, ""]);
    expect(stdout).to.equal(readFileSync("reports/plone-production/plan.txt", "utf8"));
  });

  it("reads a single file, and the folder of a punchlist.yaml", () => {
    expect(punchlist("plan", `${PRODUCTION}/etc/haproxy/haproxy.cfg`).stdout).to.contain(
      "\nBackend plone: it carries 31/s if requests take 0.30 s,",
    );
    const folder = folderWith({
      "punchlist.yaml": "capacity: { servers: 4, slots: 1, peak: 22/s, service: { mean: 200ms }, queueTimeout: 5s }\n",
    });
    expect(punchlist("plan", join(folder, "punchlist.yaml")).stdout).to.contain("\n22/s   0.20 s  110 %      4.5 s");
  });

  it("writes each format where it belongs", () => {
    const folder = folderWith({});
    const run = punchlist("plan", PRODUCTION, "--format", "json", "--format", `csv=${folder}/plan.csv`);
    expect(JSON.parse(run.stdout)).to.have.nested.property("answer.backends[0].kind", "planned");
    expect(readFileSync(join(folder, "plan.csv"), "utf8")).to.match(/^section,subject,quantity,at,value,unit\n/);
  });

  it("takes a declaration from elsewhere, or none, as audit does", () => {
    const folder = folderWith({
      "here/punchlist.yaml": "capacity: { servers: 5, slots: 1, service: { mean: 200ms }, target: { p95: 1s } }\n",
      "ten.yaml": "capacity: { servers: 10, slots: 1, service: { mean: 200ms }, target: { p95: 1s } }\n",
    });
    expect(punchlist("plan", join(folder, "here")).stdout).to.contain("it carries 21/s with");
    expect(punchlist("plan", join(folder, "here"), "--config", join(folder, "ten.yaml")).stdout).to.contain(
      "it carries 46/s with",
    );
    expect(punchlist("plan", join(folder, "here"), "--no-config").code).to.equal(2);
  });

  it("says whether the memory does, term by term, in an empty folder", () => {
    const { code, stdout, stderr } = punchlist("plan", folderWith({}), "--set", "memory=8GB", "--set", "instances=4");
    expect([code, stderr]).to.deep.equal([0, ""]);
    expect(stdout).to.contain("RAM of the host: it fits. Of 8.00 GiB, the processes take 1.6–5.6 GiB");
    expect(stdout).to.match(/^instance1 … instance4 +4 × 387 MiB +4 × 1\.33 GiB /m);
    expect(stdout).to.match(/^zeoserver, assumed +40\.0 MiB +240 MiB /m);
    expect(stdout).to.match(/^the system +768 MiB +768 MiB /m);
    expect(
      punchlist("plan", folderWith({}), "--set", "memory=2GB", "--set", "instances=4", "--set", "threads=2").stdout,
    ).to.contain("RAM of the host: it does not fit.");
  });

  it("says what load an empty folder's instances carry", () => {
    const said = ["memory=8GB", "instances=4", "threads=2", "peak=20/s", "request=200ms"];
    const { stdout } = punchlist("plan", folderWith({}), ...said.flatMap((each) => ["--set", each]));
    expect(stdout).to.contain("4 servers work on 2 requests at once each: 8 slots.");
    expect(stdout).to.match(/^20\/s {3}0\.20 s {2}50 % /m);
  });

  it("plans a folder that is read with another machine", () => {
    const { stdout } = punchlist("plan", PRODUCTION, "--set", "instances=7", "--set", "threads=1");
    expect(stdout).to.match(/^instance1 and 6 more +7 × /m);
    expect(stdout).to.contain("1 thread ×");
  });

  it("says when a disk of a line is full", () => {
    const { code, stdout } = punchlist("plan", folderWith({}), "--set", "disk=61 of 100 GB, 1.6 GB/month");
    expect(code).to.equal(0);
    expect(stdout.replaceAll("\n", " ")).to.contain(
      "At the declared growth of 1.6 GB a month the disk is full in 24 months. Readings of df",
    );
    const early = punchlist("plan", folderWith({}), "--set", "disk=20 of 100 GB, 1 GB/month").stdout;
    expect(early.replaceAll("\n", " ")).to.contain("the disk reaches the line in 20 months and is full in 6 years.");
  });

  it("computes with the memory that is declared, and says what the facts say", () => {
    const eight = punchlist("plan", PRODUCTION, "--set", "hosts.app1.memory=8GB").stdout;
    expect(eight).to.contain("RAM of app1: it fits. Of 8.00 GiB,");
    expect(eight).to.contain(
      "\nComputed with the declared 8.00 GiB (--set); the facts say 15.6 GiB (facts/app1/meminfo:1).\n",
    );
    expect(punchlist("plan", PRODUCTION, "--set", "memory=8GB").stdout).to.contain(
      "Computed with the declared 8.00 GiB",
    );
    expect(punchlist("plan", PRODUCTION).stdout).to.not.contain("the facts say");
    expect(refusal("hosts.ap1.memory=8GB")).to.equal(
      '--set hosts.ap1.memory=8GB: There is no host "ap1"; did you mean app1?',
    );
  });

  it("asks which of several hosts has the memory", () => {
    const folder = folderWith({ "punchlist.yaml": "hosts: { app1: { memory: 8 GB }, app2: { memory: 8 GB } }\n" });
    expect(punchlist("plan", folder, "--set", "memory=16GB").stderr).to.equal(
      "punchlist: --set memory=16GB: The memory of which host is meant? There are app1, app2; write hosts.app1.memory.\n",
    );
  });

  it("lets the last of several memories count, and a process once", () => {
    const twice = ["--set", "hosts.app1.memory=4GB", "--set", "hosts.app1.memory=8GB"];
    expect(punchlist("plan", PRODUCTION, ...twice).stdout).to.contain("Of 8.00 GiB,");
    const folder = folderWith({
      "punchlist.yaml": "hosts: { app1: { memory: 8 GB, processes: { solr: 2 GB } } }\n",
    });
    expect(punchlist("plan", folder, "--set", "hosts.app1={ processes: { solr: 3 GB } }").stdout).to.match(
      /^solr +3\.00 GiB +3\.00 GiB /m,
    );
  });

  it("plans with a measure", () => {
    const folder = folderWith({
      "punchlist.yaml":
        "capacity: { servers: 5, slots: 1, service: { mean: 200ms }, target: { p95: 1s } }\nmeasures:\n  - { name: one more, yearly: 900, set: { capacity: { servers: 6 } } }\n",
    });
    expect(punchlist("plan", folder).stdout).to.contain("it carries 21/s with");
    expect(punchlist("plan", folder, "--scenario", "one more").stdout).to.contain("it carries 26/s with");
  });
});

describe("punchlist plan on input that cannot be", () => {
  it("names the day that lies outside the calendar", () => {
    const { code, stderr } = punchlist("plan", PRODUCTION, "--today", "9999-12-31");
    expect([code, stderr]).to.deep.equal([
      2,
      "error: option '--today <date>' argument '9999-12-31' is invalid. It lies outside the calendar; write a date from 1970-01-01 to 2999-12-31.\n",
    ]);
  });

  it("X20 says unstable without a timeout, and gives the share of 503s with one", () => {
    const peak = [...ON_PLONE, "--set", "capacity.peak=60/s", "--set", "capacity.service.mean=200ms"];
    expect(punchlist("plan", PRODUCTION, ...peak, "--set", "capacity.queueTimeout=8760h").stdout).to.contain(
      "Unstable: more comes than can be served, and the queue grows without bound.",
    );
    expect(punchlist("plan", PRODUCTION, ...peak).stdout).to.match(/\n60\/s   0\.20 s  120 % +30 s +31 s ! +17 % /);
  });

  it("lets nobody wait with a timeout of 0 s", () => {
    const run = punchlist(
      "plan",
      folderWith({ "punchlist.yaml": "capacity: { servers: 12, slots: 1, peak: 20/s, queueTimeout: 0s }\n" }),
    );
    expect(run.stdout).to.match(/Nobody waits: a request that finds all slots\sbusy gets a 503 at once\./);
    expect(run.stdout).to.match(/\n20\/s   0\.30 s   50 % +none +0\.90 s +1\.1 % /);
  });

  it("X21 refuses no servers, no service time and a negative load with their places", () => {
    expect(refusal("capacity.servers=0")).to.equal(
      '--set capacity.servers=0: capacity.servers is "0"; write a whole number from 1 to 1000, or from-config to take what the files show.',
    );
    expect(refusal("capacity.service.mean=0s")).to.equal(
      '--set capacity.service.mean=0s: capacity.service.mean is "0s", which is nothing; write a duration such as 72s, 30m, 4h or 2d, or from-config to take what the files show.',
    );
    expect(refusal("capacity.peak=-1/s")).to.equal(
      '--set capacity.peak=-1/s: capacity.peak is "-1/s"; write a rate such as 18/s or 600/min, or from-config to take what the files show.',
    );
  });

  it("X21 waits for nothing when nobody comes", () => {
    expect(
      punchlist("plan", PRODUCTION, ...ON_PLONE, "--set", "capacity.peak=0/s", "--set", "capacity.service.mean=200ms")
        .stdout,
    ).to.match(/\n 0\/s   0\.20 s   0 % +none +0\.60 s +0 % /);
  });

  it("X22 gives numbers where one slot is free on average", () => {
    const run = punchlist(
      "plan",
      PRODUCTION,
      ...ON_PLONE,
      "--set",
      "capacity.peak=45/s",
      "--set",
      "capacity.service.mean=200ms",
      "--set",
      "capacity.queueTimeout=8760h",
    );
    expect(run.stdout).to.match(/\n45\/s   0\.20 s  90 % +0\.13 s +0\.87 s +unstable +unstable\n/);
  });

  it("X23 says that a target is not reachable by adding servers", () => {
    const run = punchlist(
      "plan",
      PRODUCTION,
      "--set",
      "capacity.service.mean=200ms",
      "--set",
      "capacity.target.p95=500ms",
    );
    expect([run.code, run.stdout.replaceAll("\n", " ")]).to.satisfy(
      ([code, text]: [number, string]) =>
        code === 0 &&
        text.includes("service alone takes 0.60 s for 5 of 100 requests: 0.50 s is not reachable by adding servers."),
    );
  });

  it("X24 refuses a load test of three steps or one number of clients, and warns of one that falls", () => {
    const steps = (...pairs: readonly (readonly [number, number])[]) =>
      `capacity.loadTest=[${pairs.map(([clients, rate]) => `{ clients: ${clients}, throughput: ${rate}/s }`).join(", ")}]`;
    expect(refusal(steps([1, 20], [4, 78], [8, 130]))).to.equal(
      "--set capacity.loadTest=[{ clients: 1, throughput: 20/s }, { clien…: capacity.loadTest has 3 steps; write 4 or more, better 6.",
    );
    expect(refusal(steps([4, 76], [4, 77], [4, 78], [4, 79]))).to.equal(
      "--set capacity.loadTest=[{ clients: 4, throughput: 76/s }, { clien…: capacity.loadTest has one number of clients; write steps with 3 or more.",
    );
    expect(punchlist("plan", PRODUCTION, "--set", steps([1, 20], [2, 18], [4, 15], [8, 10])).stdout).to.contain(
      "Load test: throughput falls from the first step on, so nothing but 20/s for one client can be read",
    );
  });

  it("X25 gives no date for a disk that does not fill up, with the reason", () => {
    expect(diskLine([110, 107, 108, 105, 106, 103, 104, 101])).to.equal(
      "No date can be given for /srv: the readings do not grow.",
    );
    expect(diskLine([100, 102, 99, 103, 101, 99, 104, 100, 102, 103])).to.equal(
      "No date can be given for /srv: the readings scatter more than they grow.",
    );
  });

  it("X26 gives the day of the first reading above the line", () => {
    expect(diskLine([150, 160, 170, 180, 190, 198, 201, 204])).to.equal(
      "/srv has been above the line since the reading of 2026-07-01.",
    );
  });

  it("refuses a folder with nothing to plan, and a path that does not exist", () => {
    const folder = folderWith({ "notes.txt": "nothing to see\n" });
    expect(punchlist("plan", folder)).to.deep.include({ code: 2, stdout: "" });
    expect(punchlist("plan", folder).stderr).to.contain("holds nothing to plan with: no Zope or ZEO of a buildout");
    expect(punchlist("plan", "no/such/folder").code).to.equal(2);
  });

  it("refuses a backend that is not there, and an unknown format", () => {
    expect(refusal("capacity.backend=plon")).to.equal(
      '--set capacity.backend=plon: There is no backend "plon"; did you mean plone?',
    );
    expect(punchlist("plan", PRODUCTION, "--format", "xml").stderr).to.equal(
      'punchlist: "xml" is no format; table, json, csv and html are.\n',
    );
  });
});

/** The only line on stderr; nothing else may be printed. */
function refusal(assignment: string): string {
  const { code, stdout, stderr } = punchlist("plan", PRODUCTION, "--set", assignment);
  expect([code, stdout]).to.deep.equal([2, ""]);
  return stderr.trimEnd().replace(/^punchlist: /, "");
}

/** What is said of a disk of 500 GB with a reading on the first of each month of 2026. */
function diskLine(usedGb: readonly number[]): string {
  const readings = usedGb
    .map(
      (used, month) => `    - { date: 2026-${String(month + 1).padStart(2, "0")}-01, mount: /srv, used: ${used} GB }`,
    )
    .join("\n");
  const yaml = `hosts: { app1: { disks: { /srv: { size: 500 GB, used: ${usedGb.at(-1) ?? 0} GB } } } }\ncapacity:\n  disk:\n${readings}\n`;
  const { stdout } = punchlist("plan", folderWith({ "punchlist.yaml": yaml }), "--today", "2026-11-23");
  return stdout.split("\n").find((line) => line.includes("/srv") && /^(?:No date|\/srv)/.test(line)) ?? "";
}
