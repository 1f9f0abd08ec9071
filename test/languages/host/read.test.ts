import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import about from "../../../src/languages/host/about.ts";
import { host, type HostDocument } from "../../../src/languages/host/index.ts";
import { SourceFile, spanText, type Problem } from "../../../src/model/index.ts";
import { inMemory } from "../../../src/audit/in-memory.ts";

describe("host facts, from our samples", () => {
  it("reads df -P and /proc/meminfo of one host into one document", () => {
    const [web1, ...others] = sample("facts/web1/df.txt", "facts/web1/meminfo").documents;
    expect(others).to.deep.equal([]);
    expect(web1?.address).to.equal("host:web1");
    expect(web1?.sources.map(({ kind, span }) => `${kind} ${span.file.path}`)).to.deep.equal([
      "df facts/web1/df.txt",
      "meminfo facts/web1/meminfo",
    ]);
    expect([web1?.memory?.value, web1?.swap?.value, web1?.cpus]).to.deep.equal([
      16384256 * 1024,
      2097148 * 1024,
      undefined,
    ]);
    expect(spanText(web1!.memory!.span)).to.equal("16384256 kB");
    expect(disks(web1!)).to.deep.equal([
      "/dev/sda2 on /: 41945260032 used 13455577088 free 26325803008",
      "/dev/sda1 on /boot/efi: 535805952 used 6115328 free 529690624",
      "/dev/mapper/vg0-srv on /srv: 210242748416 used 92341686272 free 107147169792",
      "nas.example.com:/export/old backups on /mnt/old backups: 1099511627776 used 329853489152 free 769658138624",
    ]);
  });

  it("reads facter's numbers, not its words, and no swap as none", () => {
    const [db1] = sample("facts/db1.facter.json").documents;
    expect(db1?.name).to.equal("db1");
    expect([db1?.memory?.value, db1?.swap?.value, db1?.cpus?.value]).to.deep.equal([8323522560, 0, 4]);
    expect(spanText(db1!.swap!.span)).to.equal('"system"');
    expect(disks(db1!)).to.deep.equal([
      "/dev/vda1 on /: 21003628544 used 4770136064 free 15032385536",
      "/dev/vdb1 on /var/lib/postgresql: 103079215104 used 42949672960 free 60129542144",
    ]);
    expect(spanText(db1!.mounts.items[1]!.span)).to.equal('"/var/lib/postgresql"');
  });

  it("reads the flat strings of facter 2", () => {
    const [old1] = sample("facts/old1.facter.json").documents;
    expect([old1?.memory?.value, old1?.swap?.value, old1?.cpus?.value]).to.deep.equal([4015584707, 1073731338, 2]);
    expect(old1?.mounts.items).to.deep.equal([]);
  });

  it("reads what ansible keeps of a host, and says that its used bytes hold the reserve", () => {
    const [web2] = sample("tree/web2").documents;
    expect([web2?.name, web2?.memory?.value, web2?.swap?.value, web2?.cpus?.value]).to.deep.equal([
      "web2",
      15990 * 1024 ** 2,
      0,
      8,
    ]);
    expect(disks(web2!)).to.deep.equal([
      "/dev/sda1 on /: 52709261312 used 19423264768 free 33285996544, reserve counted",
    ]);
    expect(spanText(web2!.mounts.items[0]!.span)).to.equal('"mount": "/"');
  });

  it("reads each host that an ad-hoc ansible reached", () => {
    const { documents, problems } = sample("all-hosts.txt");
    expect(documents.map(({ name, memory, cpus }) => [name, memory?.value, cpus?.value])).to.deep.equal([
      ["zope1", 7821 * 1024 ** 2, 4],
      ["zeo1", 3911 * 1024 ** 2, 2],
    ]);
    expect(problems.map(told)).to.deep.equal([
      "unseen all-hosts.txt:8:1 zope2 gave ansible no facts about memory, processors or mounts; gather them again.",
    ]);
  });
});

describe("host facts, df", () => {
  it("takes the unit from the header", () => {
    expect(
      disks(one("web1.df", "Filesystem 512-blocks Used Available Capacity Mounted on\n/dev/sda1 100 40 60 40% /\n")),
    ).to.deep.equal(["/dev/sda1 on /: 51200 used 20480 free 30720"]);
    expect(
      disks(
        one("web1.df", "Filesystem 1048576-blocks Used Available Capacity Mounted on\n/dev/sda1 100 40 60 40% /\n"),
      ),
    ).to.deep.equal(["/dev/sda1 on /: 104857600 used 41943040 free 62914560"]);
  });

  it("takes the type of df -T", () => {
    const text =
      "Filesystem Type 1024-blocks Used Available Capacity Mounted on\nnone tmpfs 8 1 7 13% /tmp\n/dev/sda1 ext4 100 40 55 43% /\n";
    expect(one("web1.df", text).mounts.items.map(({ device, fileSystem }) => `${device} ${fileSystem}`)).to.deep.equal([
      "/dev/sda1 ext4",
    ]);
  });

  it("does not add up the rounded sizes of df -h", () => {
    const { documents, problems } = read({
      "web1.df": "Filesystem Size Used Avail Use% Mounted on\n/dev/sda1 40G 13G 25G 34% /\n",
    });
    expect(documents).to.deep.equal([]);
    expect(problems.map(told)).to.deep.equal([
      "unseen web1.df:1:1 Sizes of df -h are rounded and cannot be added up; keep the output of df -P.",
    ]);
  });

  it("does not take inodes for bytes", () => {
    const web1 = one("web1.df", "Filesystem Inodes IUsed IFree IUse% Mounted on\n/dev/sda1 100 40 60 40% /\n");
    expect(web1.mounts.items).to.deep.equal([]);
    expect(web1.inodes.items.map(({ path, all, used }) => [path, all.value, used.value])).to.deep.equal([
      ["/", 100, 40],
    ]);
  });

  it("reads the table in other languages", () => {
    const tables = [
      "Dateisystem 1024-Blöcke Benutzt Verfügbar Kapazität Eingehängt auf",
      "Sys. de fichiers blocs de 1024 Utilisé Disponible Capacité Monté sur",
      "S.ficheros bloques de 1K Usados Disponibles Uso% Montado en",
      "Файловая система 1K-блоков Использовано Доступно Использовано% Cмонтировано в",
      "文件系统 1K-块 已用 可用 已用% 挂载点",
    ];
    expect(tables.map((header) => disks(one("web1.df", `${header}\n/dev/sda1 100 40 60 40% /\n`)))).to.deep.equal([
      ["/dev/sda1 on /: 102400 used 40960 free 61440"],
      ["/dev/sda1 on /: 102400 used 40960 free 61440"],
      ["/dev/sda1 on /: 102400 used 40960 free 61440"],
      ["/dev/sda1 on /: 102400 used 40960 free 61440"],
      ["/dev/sda1 on /: 102400 used 40960 free 61440"],
    ]);
  });

  it("says in any language that sizes of df -h are rounded", () => {
    const { problems } = read({
      "web1.df": "Dateisystem Größe Benutzt Verf. Verw% Eingehängt auf\n/dev/sda1 40G 13G 25G 34% /\n",
    });
    expect(problems.map(told)).to.deep.equal([
      "unseen web1.df:1:1 Sizes of df -h are rounded and cannot be added up; keep the output of df -P.",
    ]);
  });

  it("takes no line of a log for a header", () => {
    expect(about.claims("app.log", "waited 10-seconds for /srv\nand 40% of the rest\n")).to.equal(undefined);
  });

  it("finds the tables in a dump of several commands", () => {
    const text =
      "$ cat /proc/meminfo\nMemTotal:       1024 kB\n$ df -P\nFilesystem 1024-blocks Used Available Capacity Mounted on\n/dev/sda1 100 40 60 40% /\n\n$ uptime\n";
    const document = one("facts/web1.txt", text);
    expect([document.name, document.memory?.value, document.mounts.items.length]).to.deep.equal(["web1", 1048576, 1]);
  });
});

describe("host facts, hosts and their files", () => {
  it("takes the host from the path", () => {
    const df = "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/sda1 100 40 60 40% /\n";
    const names = [
      "facts/web1/df.txt",
      "web1.df",
      "web1-df.txt",
      "hosts/web1/proc/meminfo/df",
      "df.web1.txt",
      "web1.example.com.df.txt",
      "df.txt",
    ].map((path) => one(path, df).name);
    expect(names).to.deep.equal(["web1", "web1", "web1", "web1", "web1", "web1.example.com", "host"]);
  });

  it("takes it from the facts where the path says nothing", () => {
    expect(
      one(
        "facts/facter.json",
        '{"facterversion": "4", "processors": {"count": 2}, "networking": {"fqdn": "web1.example.com"}}',
      ).name,
    ).to.equal("web1.example.com");
  });

  it("prefers exact numbers to rounded ones, whichever file comes first", () => {
    const document = read({
      "web1.ansible.json": '{"ansible_memtotal_mb": 1}',
      "web1.meminfo": "MemTotal: 1536 kB\n",
    }).documents;
    expect(document.map(({ name, memory }) => [name, memory?.value])).to.deep.equal([["web1", 1572864]]);
  });

  it("takes a container's limit for its memory, unless the machine has less", () => {
    const memory = (limit: string): number | undefined =>
      read({ "facts/app1/meminfo": "MemTotal: 65843208 kB\n", "facts/app1/memory.max": limit }).documents[0]?.memory
        ?.value;
    expect([memory("2147483648\n"), memory("max\n"), memory("9223372036854771712\n")]).to.deep.equal([
      2 * 1024 ** 3,
      65843208 * 1024,
      65843208 * 1024,
    ]);
  });

  it("says where JSON ends to be JSON", () => {
    const { documents, problems } = read({ "web1.facter.json": '{"facterversion": "4",\n "processors": {"count" 2}}' });
    expect(documents).to.deep.equal([]);
    expect(problems.map(told)).to.deep.equal([
      "unseen web1.facter.json:2:25 The JSON needs a colon here; keep what the program printed, whole and unchanged.",
    ]);
  });

  it("gives the facts to all rules", () => {
    const [fact] = host.facts(one("web1.meminfo", "MemTotal: 1536 kB\n"));
    expect(fact).to.deep.include({ kind: "host", name: "web1", mounts: { items: [], doubt: undefined } });
  });
});

describe("host facts, claims", () => {
  it("goes by what stands in the file", () => {
    expect(about.claims("x", "Filesystem     1024-blocks     Used Available Capacity Mounted on\n")).to.equal(
      "has a table of df",
    );
    expect(about.claims("x", "MemTotal:       16384256 kB\n")).to.equal("has /proc/meminfo's MemTotal");
    expect(about.claims("tree/web2", '{"ansible_facts": {"ansible_mounts": []}}')).to.equal("has facts of ansible");
    expect(about.claims("web1.json", '{"facterversion": "4.3.0", "mountpoints": {}}')).to.equal("has facts of facter");
    expect(about.claims("inventory.json", '{"web1": {"ansible_host": "10.0.0.9"}}')).to.equal(undefined);
    expect(about.claims("package.json", '{"name": "theme", "os": ["linux"]}')).to.equal(undefined);
  });
});

function sample(...paths: readonly string[]): ReturnType<typeof host.read> {
  return read(
    Object.fromEntries(
      paths.map((path) => [
        path,
        readFileSync(join(import.meta.dirname, "../../../fixtures/languages/host", path), "utf8"),
      ]),
    ),
  );
}

function one(path: string, text: string): HostDocument {
  return read({ [path]: text }).documents[0]!;
}

function read(texts: Readonly<Record<string, string>>): ReturnType<typeof host.read> {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new SourceFile(path, text)]));
  return host.read([...files.values()], inMemory([...files.values()]), { versions: new Map(), roots: new Map() });
}

function disks({ mounts }: HostDocument): readonly string[] {
  return mounts.items.map(
    (mount) =>
      `${mount.device} on ${mount.path}: ${mount.sizeBytes.value} used ${mount.usedBytes.value} free ${mount.availableBytes.value}${mount.reserveCountsAsUsed ? ", reserve counted" : ""}`,
  );
}

function told({ kind, span, message }: Problem): string {
  const { line, column } = span.file.position(span.start);
  return `${kind} ${span.file.path}:${line}:${column} ${message}`;
}
