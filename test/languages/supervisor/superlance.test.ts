import { expect } from "chai";
import { programOf, at, shown } from "./reading.ts";
import { joinText } from "../../../src/languages/grammar/text.ts";
import { supervisor } from "../../../src/languages/supervisor/index.ts";
import { programFrom } from "../../../src/languages/supervisor/program.ts";
import type { EventListener, Httpok, Memmon } from "../../../src/languages/supervisor/index.ts";
import { located, SourceFile } from "../../../src/model/index.ts";
import { reading } from "./reading.ts";

function toolOf(command: string): Httpok | Memmon | undefined {
  const { program } = programOf(`[eventlistener:watch]\ncommand = ${command}\nevents = TICK_60\n`);
  return (program as EventListener).tool.value;
}

function httpok(command: string): Httpok {
  const tool = toolOf(command);
  if (tool?.name !== "httpok") throw new Error("no httpok");
  return tool;
}

function memmon(command: string): Memmon {
  const tool = toolOf(command);
  if (tool?.name !== "memmon") throw new Error("no memmon");
  return tool;
}

describe("httpok's arguments", () => {
  it("are read with their places", () => {
    const tool = httpok("/srv/bin/httpok -p instance1 -p zopes:instance2 -t20 --code=200 -E http://127.0.0.1:8081/ok");
    expect(tool.targets.map(shown)).to.deep.equal(["instance1 3:30-39", "zopes:instance2 3:43-58"]);
    expect([shown(tool.timeout), ...tool.codes.map(shown), shown(tool.eager), shown(tool.url)]).to.deep.equal([
      "20 3:61-63",
      "200 3:71-74",
      "false 3:75-77",
      "http://127.0.0.1:8081/ok 3:78-102",
    ]);
    expect(tool.faults).to.deep.equal([]);
  });

  it("are found behind an interpreter", () => {
    expect(httpok("python -m superlance.httpok -a http://127.0.0.1/").any?.value).to.equal(true);
  });

  it("take a long option by its beginning when that fits one alone", () => {
    expect(httpok("httpok --prog instance1 http://127.0.0.1/").targets.map(({ value }) => value)).to.deep.equal([
      "instance1",
    ]);
    expect(httpok("httpok --e instance1 http://127.0.0.1/").faults.map(({ message }) => message)).to.deep.equal([
      "--e is no option of it, or lacks its value",
    ]);
  });

  it("need a URL as the last word", () => {
    expect(httpok("httpok -p instance1").faults.map(({ span, message }) => `${at(span)} ${message}`)).to.deep.equal([
      "3:11-17 no URL stands at its end",
    ]);
    expect(httpok("httpok http://127.0.0.1/ -p instance1").faults.map(({ message }) => message)).to.deep.equal([
      "-p stands behind the URL http://127.0.0.1/, which must be the last word",
    ]);
  });
});

describe("memmon's arguments", () => {
  it("are limits in bytes by scope", () => {
    const { limits, cumulative } = memmon("memmon -c -p instance1=1200MB -g zopes=1GB -a 2gb");
    expect(limits.map(({ scope, name, bytes }) => `${scope} ${name.value} ${shown(bytes)}`)).to.deep.equal([
      "process instance1 1258291200 3:24-40",
      "group zopes 1073741824 3:44-53",
      "any  2147483648 3:57-60",
    ]);
    expect(shown(cumulative)).to.equal("true 3:18-20");
  });

  it("are at fault with a size that memmon does not know", () => {
    expect(
      memmon("memmon -p instance1=800M -a 1.5GB -p instance2").faults.map(
        ({ span, message }) => `${at(span)} ${message}`,
      ),
    ).to.deep.equal([
      "3:21-35 800M is no size; write a whole number with KB, MB, GB or nothing behind it",
      "3:39-44 1.5GB is no size; write a whole number with KB, MB, GB or nothing behind it",
      "3:48-57 instance2 is not name=size",
    ]);
  });

  it("stay in doubt with a variable of the host", () => {
    const { limits, faults } = memmon("memmon -p instance1=%(ENV_LIMIT)s");
    expect([limits.map(({ bytes }) => bytes.doubt?.kind), faults]).to.deep.equal([["unseen"], []]);
  });

  it("must be there", () => {
    expect(memmon("memmon").faults.map(({ message }) => message)).to.deep.equal(["no argument stands behind it"]);
  });
});

describe("supervisor's facts", () => {
  it("tell logs, commands and ceilings", () => {
    const { documents } = reading({
      "s.conf":
        "[supervisord]\nlogfile=/var/log/s.log\n[program:instance1]\ncommand=bin/instance1 console\nstdout_logfile=/var/log/i1.log\nredirect_stderr=true\n" +
        "[program:web]\ncommand=w\nnumprocs=2\nprocess_name=w%(process_num)d\nstdout_logfile=%(here)s/w.log\nstdout_logfile_maxbytes=0\nstderr_logfile=/dev/stderr\nautostart=false\n" +
        "[eventlistener:memmon]\ncommand=memmon -g web=1GB -p instance1=900MB\nevents=TICK_60\n",
    });
    const facts = supervisor.facts(documents[0]!);
    expect(
      facts
        .map(
          (fact) =>
            fact.kind === "log" &&
            `${fact.writer}: ${shown(fact.path)} ${fact.ownRotation ? JSON.stringify(fact.ownRotation.value) : "unbounded"}`,
        )
        .filter(Boolean),
    ).to.deep.equal([
      'supervisord: /var/log/s.log 2:9-23 {"maxBytes":52428800,"backups":10}',
      'program instance1, standard output: /var/log/i1.log 5:16-31 {"maxBytes":52428800,"backups":10}',
      "program web, process w0, standard output: %(here)s/w.log 11:16-30 ? unbounded",
      "program web, process w1, standard output: %(here)s/w.log 11:16-30 ? unbounded",
    ]);
    expect(
      facts
        .map(
          (fact) =>
            fact.kind === "command" && `${fact.name} ${shown(fact.command)} ${fact.copies} ${String(fact.autostart)}`,
        )
        .filter(Boolean),
    ).to.deep.equal(["instance1 bin/instance1 console 4:9-30 1 true", "web w 8:9-10 2 false"]);
    expect(
      facts
        .map((fact) => fact.kind === "memory-limit" && `${fact.process?.value ?? "all"} ${fact.bytes.value}`)
        .filter(Boolean),
    ).to.deep.equal(["w0 1073741824", "w1 1073741824", "instance1 943718400"]);
  });
});

describe("programFrom", () => {
  it("gives the same program as an ini would, and words at their own places", () => {
    const file = new SourceFile("buildout.cfg", "20 zeo bin/zeo [fg -C etc/zeo.conf] true");
    const command = joinText([
      located("bin/zeo", { file, start: 7, end: 14 }),
      located("fg -C etc/zeo.conf", { file, start: 16, end: 34 }),
    ]);
    const span = { file, start: 0, end: 40 };
    const options = new Map([
      ["command", command!],
      ["priority", located("20", { file, start: 0, end: 2 })],
    ]);
    const { program, problems } = programFrom({ kind: "program", name: "zeo", span, options });
    const { program: same } = programOf("[program:zeo]\ncommand=bin/zeo fg -C etc/zeo.conf\npriority=20\n");
    expect(problems).to.deep.equal([]);
    expect([program.address, program.command?.value, program.priority.value, program.processes.length]).to.deep.equal([
      same.address,
      same.command?.value,
      same.priority.value,
      same.processes.length,
    ]);
    expect(program.words.map(shown)).to.deep.equal([
      "bin/zeo 1:8-15",
      "fg 1:17-19",
      "-C 1:20-22",
      "etc/zeo.conf 1:23-35",
    ]);
  });
});
