import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import recorder, { type HaproxyRecording, type RecordedProxy } from "../../../src/dev/record/haproxy.ts";
import type { Proxy, Server } from "../../../src/languages/haproxy/index.ts";
import { readFiles } from "./reading.ts";

const SAMPLES = join(import.meta.dirname, "../../../fixtures/languages/haproxy");

interface Recording {
  readonly program: string;
  readonly read: HaproxyRecording;
}

function recording(sample: string): Recording {
  return JSON.parse(readFileSync(join(SAMPLES, `${sample}.recorded.json`), "utf8")) as Recording;
}

describe("haproxy samples", () => {
  for (const sample of recorder.samples()) {
    it(`${sample} is read as HAProxy reads it`, () => {
      const { read } = recording(sample);
      const { documents, problems } = readFiles({ [sample]: readFileSync(join(SAMPLES, sample), "utf8") }, "2.6");
      const refused = problems
        .filter(({ kind }) => kind === "refused")
        .map(({ span }) => span.file.position(span.start).line);
      if ("refused" in read) {
        expect(refused).to.not.be.empty;
        expect(refused[0]).to.be.at.most(read.refused[0]!);
        return;
      }
      expect(refused).to.deep.equal([]);
      const { proxies } = documents[0]!;
      expect(JSON.parse(JSON.stringify(proxies.map(recordedProxy)))).to.deep.equal(read.proxies);
      expect(proxies.filter(lacksTimeouts).map(({ name }) => name.value)).to.deep.equal(read.missingTimeouts);
    });
  }

  it("has a recording for each sample and no other", () => {
    const recorded = readdirSync(SAMPLES)
      .filter((name) => name.endsWith(".recorded.json"))
      .map((name) => name.replace(".recorded.json", ""));
    expect(recorded.sort()).to.deep.equal(recorder.samples());
  });

  it("is recorded as the installed HAProxy reads it", function () {
    const program = recorder.program();
    if (program === undefined) {
      console.warn("haproxy is not installed: recordings were not checked.");
      this.skip();
    }
    for (const sample of recorder.samples()) {
      const { program: recordedWith, read } = recording(sample);
      if (recordedWith === program)
        expect(JSON.parse(JSON.stringify(recorder.record(sample))), sample).to.deep.equal(read);
    }
  });
});

function recordedProxy({ name, mode, balance, servers }: Proxy): RecordedProxy {
  return {
    name: name.value,
    mode: mode.value,
    balance: servers.items.length > 0 ? balance.value : undefined,
    servers: servers.items.map(recordedServer),
  };
}

function recordedServer({
  name,
  maxconn,
  weight,
  backup,
  check,
  disabled,
  cookie,
}: Server): RecordedProxy["servers"][number] {
  return {
    name: name.value,
    maxconn: maxconn.value,
    weight: weight?.value ?? 1,
    backup: backup?.value ?? false,
    // Of a server in maintenance HAProxy does not tell.
    check: !disabled && (check?.value ?? false),
    disabled: disabled?.value ?? false,
    cookie: cookie?.value ?? "",
  };
}

/** As HAProxy warns: a frontend needs client, what has servers connect and server. */
function lacksTimeouts({ kind, timeouts, servers }: Proxy): boolean {
  const needed = [
    ...(kind === "backend" ? [] : ["client"]),
    ...(servers.items.length > 0 ? ["connect", "server"] : []),
  ];
  return needed.some((key) => (timeouts.get(key)?.value.milliseconds ?? 0) === 0);
}
