import { expect } from "chai";
import type { PostgresqlMemory } from "../../src/plan/capacity/inputs.ts";
import { sourceText } from "../../src/plan/sourced.ts";
import { inputsOf } from "./capacity-reading.ts";

const MEMINFO = "MemTotal:       16384000 kB\nMemFree:         1000000 kB\n";
const CONF = `# - Memory -
#shared_buffers = 64MB
shared_buffers = 128MB			# min 128kB
shared_buffers = '2GB'
work_mem = 8192
max_connections 60
`;

describe("the servers that the operating system starts", () => {
  it("are PostgreSQL by its file: the last line of a setting, and PostgreSQL's own for what is left out", () => {
    const files = { "facts/db1/meminfo": MEMINFO, "etc/postgresql/postgresql.conf": CONF };
    expect(settings(files)).to.deep.equal({
      sharedBuffers: "2147483648 your configuration, etc/postgresql/postgresql.conf:4",
      connections: "60 your configuration, etc/postgresql/postgresql.conf:6",
      workMem: "8388608 your configuration, etc/postgresql/postgresql.conf:5",
      maintenanceWorkMem: "67108864 vendor default, PostgreSQL's own",
      effectiveCacheSize: "4294967296 vendor default, PostgreSQL's own",
    });
  });

  it("are as declared, before the file", () => {
    const files = {
      "facts/db1/meminfo": MEMINFO,
      "etc/postgresql/postgresql.conf": CONF,
      "punchlist.yaml": "capacity: { postgresql: { workMem: 32 MB }, nginx: { workers: 4, connections: 1024 } }\n",
    };
    expect(settings(files)).to.include({
      workMem: "33554432 declared, punchlist.yaml:1",
      connections: "60 your configuration, etc/postgresql/postgresql.conf:6",
    });
    expect(inputsOf(files).hosts[0]?.processes.map(({ name }) => name)).to.deep.equal(["postgresql", "nginx"]);
  });

  it("are not guessed where two files may be meant, or nothing runs here", () => {
    const two = { "facts/db1/meminfo": MEMINFO, "a/postgresql.conf": CONF, "b/postgresql.conf": CONF };
    expect(settings(two)).to.equal(undefined);
    expect(settings({ "postgresql.conf": CONF })).to.equal(undefined);
  });

  it("are no longer asked for once they are known", () => {
    const supervised =
      "[supervisord]\n[program:db]\ncommand=/usr/lib/postgresql/15/bin/postgres -D /srv/db\n[program:www]\ncommand=/usr/sbin/nginx -g 'daemon off;'\n";
    const uncounted = (more: Readonly<Record<string, string>>): readonly string[] =>
      inputsOf({ "supervisord.conf": supervised, ...more }).uncounted.map(({ value }) => value);
    expect(uncounted({})).to.deep.equal(["db", "www"]);
    expect(uncounted({ "postgresql.conf": CONF })).to.deep.equal(["www"]);
    expect(uncounted({ "punchlist.yaml": "capacity: { nginx: { workers: 1 }, postgresql: {} }\n" })).to.deep.equal([]);
  });
});

function settings(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> | undefined {
  const { hosts, unplaced } = inputsOf(files);
  const processes = [...hosts.flatMap((host) => host.processes), ...unplaced];
  const memory = processes.map((process) => process.memory).find(isPostgresql);
  if (!memory) return undefined;
  const { kind, ...values } = memory;
  expect(kind).to.equal("postgresql");
  return Object.fromEntries(
    Object.entries(values).map(([key, { value, source }]) => [key, `${value} ${sourceText(source)}`]),
  );
}

function isPostgresql(memory: { readonly kind: string }): memory is PostgresqlMemory {
  return memory.kind === "postgresql";
}
