import { expect } from "chai";
import { sourceText } from "../../src/plan/sourced.ts";
import type { Sourced } from "../../src/plan/sourced.ts";
import { inputsOf, refusalsOf } from "./capacity-reading.ts";

const BUILDOUT = `[buildout]
parts = instance1 zeoserver
[instance1]
recipe = plone.recipe.zope2instance
http-address = 127.0.0.1:8081
threads = 2
[zeoserver]
recipe = plone.recipe.zeoserver
`;

const HAPROXY = `defaults
    mode http
    timeout connect 5s
backend plone
    balance leastconn
    server instance1 127.0.0.1:8081 check maxconn 2 slowstart 30s
    server spare 127.0.0.1:8089 check backup
`;

describe("the inputs of a plan", () => {
  it("take slots from maxconn and threads from the Zope at the server's address", () => {
    const [backend] = inputsOf({ "buildout.cfg": BUILDOUT, "haproxy.cfg": HAPROXY }).backends;
    expect(backend?.servers.map(({ name, maxconn, threads }) => [name, shown(maxconn), shown(threads)])).to.deep.equal([
      ["instance1", "2 your configuration, haproxy.cfg:6", "2 your configuration, buildout.cfg:6"],
    ]);
    expect(shown(backend?.slowstartSeconds)).to.equal("30 your configuration, haproxy.cfg:6");
  });

  it("take maxconn once for each process of HAProxy", () => {
    const [backend] = inputsOf({
      Dockerfile: "FROM haproxy:2.2\n",
      "haproxy.cfg": `global\n    nbproc 4\n${HAPROXY}`,
    }).backends;
    expect(shown(backend?.servers[0]?.maxconn)).to.equal("8 your configuration, haproxy.cfg:8");
  });

  it("say whose threads a recipe's default stands for", () => {
    const buildout = BUILDOUT.replace("threads = 2\n", "");
    const [backend] = inputsOf({ "buildout.cfg": buildout, "haproxy.cfg": HAPROXY }).backends;
    expect(shown(backend?.servers[0]?.threads)).to.equal(
      "4 vendor default, plone.recipe.zope2instance default, threads of instance1",
    );
  });

  it("take slots from the program at the server's address, and Gunicorn's default", () => {
    const supervisor = [
      "[supervisord]",
      "[program:web]",
      "command=gunicorn shop.wsgi -w 4 --threads 2 -b 127.0.0.1:8081",
      "[program:desk]",
      "command=gunicorn desk.wsgi -b 127.0.0.1:8082",
      "[program:live]",
      "command=gunicorn live.asgi -k uvicorn.workers.UvicornWorker -w 4 -b 127.0.0.1:8083",
    ];
    const haproxy = HAPROXY.replace(
      "    server spare",
      "    server desk 127.0.0.1:8082\n    server live 127.0.0.1:8083\n    server spare",
    );
    const [backend] = inputsOf({ "supervisord.conf": supervisor.join("\n"), "haproxy.cfg": haproxy }).backends;
    expect(backend?.servers.map(({ threads }) => shown(threads))).to.deep.equal([
      "8 your configuration, supervisord.conf:3",
      "1 vendor default, Gunicorn's default, supervisord.conf:5",
      shown(undefined),
    ]);
  });

  it("let nobody wait in the queue for longer than the proxies in front wait for him", () => {
    const lines = HAPROXY.replace("timeout connect 5s", "timeout queue 90s");
    const files = { "haproxy.cfg": `frontend www\n    bind 127.0.0.1:8080\n    default_backend plone\n${lines}` };
    const nginx = "events {}\nhttp { server { listen 80; location / { proxy_pass http://127.0.0.1:8080; } } }\n";
    const queue = (more: Readonly<Record<string, string>>) =>
      shown(inputsOf({ ...files, ...more }).backends[0]?.queueTimeoutSeconds);
    expect(queue({})).to.equal("90 your configuration, haproxy.cfg:6");
    expect(queue({ "nginx.conf": nginx })).to.equal("60 your configuration, what nginx in front waits, nginx.conf:2");
    const patient = nginx.replace("http {", "http { proxy_read_timeout 5m;");
    expect(queue({ "nginx.conf": patient })).to.equal("90 your configuration, haproxy.cfg:6");
    const open = files["haproxy.cfg"].replace("bind 127.0.0.1:8080", "bind :8080");
    expect(
      queue({
        "haproxy.cfg": `${open}\nfrontend more\n    bind :8090\n    default_backend plone\n`,
        "nginx.conf": nginx,
      }),
    ).to.equal("90 your configuration, haproxy.cfg:6");
  });

  it("take timeout connect where there is no timeout queue, and say so", () => {
    const [unset] = inputsOf({ "haproxy.cfg": HAPROXY }).backends;
    expect(shown(unset?.queueTimeoutSeconds)).to.equal(
      "5 vendor default, timeout connect counts for the queue, haproxy.cfg:3",
    );
    const [set] = inputsOf({ "haproxy.cfg": HAPROXY.replace("timeout connect 5s", "timeout queue 30s") }).backends;
    expect(shown(set?.queueTimeoutSeconds)).to.equal("30 your configuration, haproxy.cfg:3");
    const [none] = inputsOf({ "haproxy.cfg": HAPROXY.replace("    timeout connect 5s\n", "") }).backends;
    expect(none?.queueTimeoutSeconds).to.equal(undefined);
  });

  it("take no threads of a Zope that listens elsewhere", () => {
    const elsewhere = HAPROXY.replace("127.0.0.1:8081", "10.0.0.9:8081");
    expect(inputsOf({ "buildout.cfg": BUILDOUT, "haproxy.cfg": elsewhere }).backends[0]?.servers[0]?.threads).to.equal(
      undefined,
    );
    const anywhere = BUILDOUT.replace("127.0.0.1:8081", "8081");
    expect(
      inputsOf({ "buildout.cfg": anywhere, "haproxy.cfg": elsewhere }).backends[0]?.servers[0]?.threads?.value,
    ).to.equal(2);
  });

  it("see what binds a request to a server", () => {
    const hashed = inputsOf({ "haproxy.cfg": HAPROXY.replace("leastconn", "source") }).backends[0]?.affinity;
    expect(hashed && [hashed.value, sourceText(hashed.source)]).to.deep.equal([
      "hash",
      "your configuration, haproxy.cfg:5",
    ]);
    expect(
      inputsOf({ "haproxy.cfg": HAPROXY.replace("    balance", "    cookie SERVERID insert\n    balance") }).backends[0]
        ?.affinity?.value,
    ).to.equal("cookie");
    expect(inputsOf({ "haproxy.cfg": HAPROXY }).backends[0]?.affinity).to.equal(undefined);
  });

  it("leave out what is no HTTP, unless it leads to a Zope or was named", () => {
    const tcp = HAPROXY.replace("mode http", "mode tcp");
    expect(inputsOf({ "haproxy.cfg": tcp }).backends).to.deep.equal([]);
    expect(inputsOf({ "haproxy.cfg": tcp, "buildout.cfg": BUILDOUT }).backends.map(({ name }) => name)).to.deep.equal([
      "plone",
    ]);
    expect(
      inputsOf({ "haproxy.cfg": tcp, "punchlist.yaml": "capacity: { backend: plone }\n" }).backends.map(
        ({ name }) => name,
      ),
    ).to.deep.equal(["plone"]);
  });

  it("tell backends of one name apart", () => {
    const named = (texts: Readonly<Record<string, string>>) => inputsOf(texts).backends.map(({ name }) => name);
    expect(named({ "a/haproxy.cfg": HAPROXY, "b/haproxy.cfg": HAPROXY })).to.deep.equal([
      "plone of a/haproxy.cfg",
      "plone of b/haproxy.cfg",
    ]);
    expect(named({ "haproxy.cfg": `${HAPROXY}backend plone\n    server instance2 127.0.0.1:8082\n` })).to.deep.equal([
      "plone of haproxy.cfg:4",
      "plone of haproxy.cfg:8",
    ]);
  });

  it("put what is declared in the place of what the files say", () => {
    const [backend] = inputsOf({
      "haproxy.cfg": HAPROXY,
      "punchlist.yaml": "capacity: { servers: 3, slots: 1, queueTimeout: 0s }\n",
    }).backends;
    expect(backend?.servers.map(({ name }) => name)).to.deep.equal([
      "instance1",
      "instance1, copy 1",
      "instance1, copy 2",
    ]);
    expect(shown(backend?.servers[2]?.threads)).to.equal("1 declared, punchlist.yaml:1");
    expect(shown(backend?.queueTimeoutSeconds)).to.equal("0 declared, punchlist.yaml:1");
  });

  it("let as many through as slots are declared", () => {
    const slots = (count: number) =>
      inputsOf({ "haproxy.cfg": HAPROXY, "punchlist.yaml": `capacity: { slots: ${count} }\n` }).backends[0]?.servers[0];
    expect([shown(slots(8)?.threads), shown(slots(8)?.maxconn)]).to.deep.equal([
      "8 declared, punchlist.yaml:1",
      "8 declared, punchlist.yaml:1",
    ]);
    expect([shown(slots(1)?.threads), shown(slots(1)?.maxconn)]).to.deep.equal([
      "1 declared, punchlist.yaml:1",
      "1 declared, punchlist.yaml:1",
    ]);
  });

  it("have no more threads for more slots", () => {
    const [server] =
      inputsOf({ "buildout.cfg": BUILDOUT, "haproxy.cfg": HAPROXY, "punchlist.yaml": "capacity: { slots: 1000 }\n" })
        .backends[0]?.servers ?? [];
    expect([shown(server?.threads), shown(server?.maxconn)]).to.deep.equal([
      "2 your configuration, buildout.cfg:6",
      "1000 declared, punchlist.yaml:1",
    ]);
  });

  it("need no file where servers and slots are declared", () => {
    const { backends } = inputsOf({ "punchlist.yaml": "capacity: { servers: 4, slots: 2, queueTimeout: 15s }\n" });
    expect(
      backends.map(({ name, servers, queueTimeoutSeconds }) => [name, servers.length, queueTimeoutSeconds?.value]),
    ).to.deep.equal([["as declared", 4, 15]]);
    expect(inputsOf({ "punchlist.yaml": "capacity: { servers: 4 }\n" }).backends).to.deep.equal([]);
  });

  it("let the peak reach the only backend, the named one, or none", () => {
    const two = `${HAPROXY}backend solr\n    server solr1 127.0.0.1:8983 maxconn 8\n`;
    const peak = "capacity: { peak: 18/s }\n";
    expect(inputsOf({ "haproxy.cfg": HAPROXY, "punchlist.yaml": peak }).load.peakBackend).to.equal("plone");
    expect(inputsOf({ "haproxy.cfg": two, "punchlist.yaml": peak }).load.peakBackend).to.equal(undefined);
    const named = inputsOf({ "haproxy.cfg": two, "punchlist.yaml": "capacity: { peak: 18/s, backend: solr }\n" });
    expect([named.load.peakBackend, named.backends.map(({ name }) => name)]).to.deep.equal(["solr", ["solr"]]);
  });

  it("refuse a backend that is not there, with its place", () => {
    expect(refusalsOf({ "haproxy.cfg": HAPROXY, "punchlist.yaml": "capacity: { backend: plon }\n" })).to.deep.equal([
      'punchlist.yaml:1:22 There is no backend "plon"; did you mean plone?',
    ]);
    expect(refusalsOf({ "punchlist.yaml": "capacity: { backend: plone }\n" })).to.deep.equal([
      'punchlist.yaml:1:22 There is no backend "plone"; no HAProxy backend with servers is described here.',
    ]);
    expect(
      refusalsOf({ "haproxy.cfg": HAPROXY, "punchlist.yaml": "capacity: { backend: from-config }\n" }),
    ).to.deep.equal([]);
  });

  it("show every term of a Zope's memory with its origin", () => {
    const [process] = inputsOf({ "buildout.cfg": BUILDOUT }).unplaced;
    const memory = process?.memory;
    if (memory?.kind !== "zope") throw new Error("instance1 is a Zope");
    expect([
      shown(memory.threads),
      shown(memory.objects),
      sourceText(memory.base.source),
      sourceText(memory.objectBytes.source),
    ]).to.deep.equal([
      "2 your configuration, buildout.cfg:6",
      "30000 vendor default, plone.recipe.zope2instance default",
      "assumption, field experience; measure one instance after a day",
      "study, pickle sizes times 2 to 4, our measurement",
    ]);
  });

  it("place processes on the only host, and on none of several", () => {
    const facts = (name: string) => ({
      [`facts/${name}/meminfo`]:
        "MemTotal:       16349868 kB\nMemFree:         2318044 kB\nMemAvailable:    9012764 kB\n",
    });
    const one = inputsOf({ "buildout.cfg": BUILDOUT, ...facts("app1") });
    expect([one.hosts.map(({ name, processes }) => [name, processes.length]), one.unplaced.length]).to.deep.equal([
      [["app1", 2]],
      0,
    ]);
    const two = inputsOf({ "buildout.cfg": BUILDOUT, ...facts("app1"), ...facts("app2") });
    expect([two.hosts.map(({ processes }) => processes.length), two.unplaced.length]).to.deep.equal([[0, 0], 2]);
  });

  it("place processes on the host that their files are for", () => {
    const { hosts, unplaced } = inputsOf({
      "live.cfg": BUILDOUT,
      "supervisord.conf": "[supervisord]\n",
      "punchlist.yaml": "hosts: { app1: { files: [live.cfg] }, db1: { memory: 8 GiB } }\n",
    });
    expect(hosts.map(({ name, processes }) => [name, processes.length])).to.deep.equal([
      ["app1", 2],
      ["db1", 0],
    ]);
    expect(unplaced.map(({ name }) => name)).to.deep.equal(["supervisord"]);
  });

  it("know a host that is measured and declared once, by what is declared", () => {
    const { hosts, disks } = inputsOf({
      "facts/app1/meminfo": "MemTotal:       16349868 kB\nMemFree:         2318044 kB\n",
      "facts/app1/df.txt":
        "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/sdb1 1000 400 600 40% /srv\n",
      "punchlist.yaml": "hosts: { app1: { memory: 8 GiB, disks: { /srv: { size: 200 GB, used: 60 GB } } } }\n",
    });
    expect(hosts.map(({ name, memoryBytes }) => [name, memoryBytes])).to.deep.equal([
      ["app1", { value: 8 * 1024 ** 3, source: { tag: "declared", where: "punchlist.yaml:1" } }],
    ]);
    expect(disks.map(({ mount, now }) => [mount, now?.value.sizeBytes, now?.source.tag])).to.deep.equal([
      ["/srv", 200e9, "declared"],
    ]);
  });

  it("take a declared process in the place of its estimate", () => {
    const { hosts } = inputsOf({
      "buildout.cfg": BUILDOUT,
      "punchlist.yaml": "hosts: { app1: { memory: 8 GiB, processes: { instance1: 700 MiB } } }\n",
    });
    const instance = hosts[0]?.processes.filter(({ name }) => name === "instance1").map(({ memory }) => memory);
    expect(instance).to.deep.equal([
      {
        kind: "other",
        bytes: {
          value: { low: 700 * 1024 ** 2, high: 700 * 1024 ** 2 },
          source: { tag: "declared", where: "punchlist.yaml:1" },
        },
        basis: "declared",
      },
    ]);
  });

  it("put readings in order of time with the disk they are of", () => {
    const yaml = `hosts: { app1: { disks: { /srv: { size: 200 GB, used: 60 GB } } } }
capacity:
  disk:
    - { date: 2026-10-01, mount: /srv, used: 59 GB }
    - { date: 2026-09-01, mount: /srv, used: 58 GB }
    - { date: 2026-09-01, mount: /backup, used: 10 GB }
`;
    const { disks } = inputsOf({ "punchlist.yaml": yaml });
    expect(
      disks.map(({ host, mount, now, readings }) => [
        host,
        mount,
        now?.value.usedBytes,
        readings.map(({ value }) => value.date),
      ]),
    ).to.deep.equal([
      ["app1", "/srv", 60e9, ["2026-09-01", "2026-10-01"]],
      ["", "/backup", undefined, ["2026-09-01"]],
    ]);
  });

  it("take all of the data disk for what is read, unless its size is declared", () => {
    const hosts =
      "hosts: { app1: { disks: { /: { size: 30 GB, used: 25 GB }, /srv: { size: 200 GB, used: 60 GB } } } }\n";
    expect(shown(inputsOf({ "punchlist.yaml": hosts }).data)).to.equal(
      "60000000000 assumption, everything on /srv is read, punchlist.yaml:1",
    );
    expect(shown(inputsOf({ "punchlist.yaml": `${hosts}capacity: { data: 24 GB }\n` }).data)).to.equal(
      "24000000000 declared, punchlist.yaml:2",
    );
  });
});

function shown(value: Sourced<number> | undefined): string | undefined {
  return value && `${value.value} ${sourceText(value.source)}`;
}

describe("several buildouts", () => {
  const zope = "[buildout]\nparts = instance1\n[instance1]\nrecipe = plone.recipe.zope2instance\n";

  it("are counted together where nothing says that they are for two hosts", () => {
    const files = { "app1/buildout.cfg": zope, "app2/buildout.cfg": zope };
    expect(inputsOf(files).roots).to.deep.equal(["app1/buildout.cfg", "app2/buildout.cfg"]);
  });

  it("stand each for itself where files of hosts say whose they are", () => {
    const files = {
      "punchlist.yaml": "name: shop\nhosts: { app1: { files: [app1/**] }, app2: { files: [app2/**] } }\n",
      "app1/buildout.cfg": zope,
      "app2/buildout.cfg": zope,
    };
    const { hosts, roots } = inputsOf(files);
    expect(roots).to.deep.equal([]);
    expect(hosts.map(({ name, processes }) => [name, processes.length])).to.deep.equal([
      ["app1", 1],
      ["app2", 1],
    ]);
  });
});
