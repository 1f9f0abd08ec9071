import { expect } from "chai";
import { inputsOf } from "./capacity-reading.ts";

const MIB = 1024 ** 2;

describe("the memory of programs without a model of their own", () => {
  it("is that of a leader and so many workers, by the command or by the file that it names", () => {
    const files = {
      "gunicorn.conf.py": "bind = 'unix:web.sock'\nworkers = 5  # two a processor\n",
      "supervisord.conf": `[supervisord]
[program:web]
command=/srv/app/venv/bin/gunicorn app.wsgi -c /srv/app/gunicorn.conf.py
[program:api]
command=/srv/app/venv/bin/gunicorn app.api -w 2
[program:mail]
command=/srv/app/venv/bin/celery -A app worker -c4
`,
    };
    expect(weights(files)).to.deep.equal([
      ["web", 320, 1540, "20–40 MiB + 5 workers × 60–300 MiB, usual for its kind"],
      ["api", 140, 640, "20–40 MiB + 2 workers × 60–300 MiB, usual for its kind"],
      ["mail", 365, 1000, "45–200 MiB + 4 workers × 80–200 MiB, usual for its kind"],
    ]);
  });

  it("is that of a service of systemd, too", () => {
    const files = {
      "etc/systemd/system/web.service":
        "[Service]\nExecStart=/srv/app/venv/bin/gunicorn app.wsgi -w 2\n[Install]\nWantedBy=multi-user.target\n",
      "etc/systemd/system/varnish.service":
        "[Service]\nExecStart=/usr/sbin/varnishd -F -b :8080 -s malloc,1G -s Transient=malloc,256M -p thread_pool_min=50\n[Install]\nWantedBy=multi-user.target\n",
    };
    expect(weights(files)).to.deep.equal([
      [
        "varnish",
        1370,
        2720.73125,
        "90 MiB + 1 GiB × 1.25–2 + 1 KiB for each object of 20 KiB in 1 GiB + Transient 256 MiB + 100 threads × 200 KiB",
      ],
      ["web", 140, 640, "20–40 MiB + 2 workers × 60–300 MiB, usual for its kind"],
    ]);
  });

  it("ends at what an option bounds, and a share outside of it", () => {
    const files = {
      "supervisord.conf": `[supervisord]
[program:orders]
command=/usr/bin/java -Xms1g -Xmx2g -jar orders.jar
[program:api]
command=/usr/bin/node --max-old-space-size=512 main.js
numprocs=2
process_name=%(program_name)s_%(process_num)s
[program:cache]
command=/usr/bin/memcached -m 128
`,
    };
    expect(weights(files)).to.deep.equal([
      ["orders", 300, 3072, "-Xmx2g and up to 50 % outside of it"],
      ["api", 60, 640, "--max-old-space-size=512 and up to 25 % outside of it"],
      ["api", 60, 640, "--max-old-space-size=512 and up to 25 % outside of it"],
      ["cache", 10, 153.6, "-m128 and up to 20 % outside of it"],
    ]);
  });

  it("is that of a cluster of Puma: a leader, workers and their threads", () => {
    const program = (environment: string): string => `[supervisord]
[program:puma]
command=bundle exec puma -C config/puma.rb
environment=${environment}
`;
    const asking = `# Specifies the number of workers
workers ENV.fetch("WEB_CONCURRENCY") { 2 }
max_threads_count = ENV.fetch("RAILS_MAX_THREADS") { 5 }
threads max_threads_count, max_threads_count
`;
    const of = (environment: string, puma: string) =>
      weights({ "supervisord.conf": program(environment), "config/puma.rb": puma });
    expect(of('RAILS_ENV="production"', asking)).to.deep.equal([
      [
        "puma",
        80 + 2 * 145,
        150 + 2 * 400,
        "80–150 MiB + 2 workers × (120–300 MiB + 5 threads × 5–20 MiB), usual for its kind",
      ],
    ]);
    expect(of('WEB_CONCURRENCY="4",RAILS_MAX_THREADS="3"', asking)).to.deep.equal([
      [
        "puma",
        80 + 4 * 135,
        150 + 4 * 360,
        "80–150 MiB + 4 workers × (120–300 MiB + 3 threads × 5–20 MiB), usual for its kind",
      ],
    ]);
    expect(of('RAILS_ENV="production"', "# workers 2\nthreads 1, 8\n")).to.deep.equal([
      ["puma", 160, 460, "1 worker × (120–300 MiB + 8 threads × 5–20 MiB), usual for its kind"],
    ]);
    expect(of('RAILS_ENV="production"', "workers processors\n")).to.deep.equal([]);
  });

  it("takes the variable that Gunicorn takes where neither command nor file says how many", () => {
    const files = {
      "supervisord.conf":
        '[supervisord]\n[program:web]\ncommand=/srv/venv/bin/gunicorn app.wsgi\nenvironment=WEB_CONCURRENCY="3"\n',
    };
    expect(weights(files)).to.deep.equal([["web", 200, 940, "20–40 MiB + 3 workers × 60–300 MiB, usual for its kind"]]);
  });

  it("adds up the pools of PHP, and is asked where none is there", () => {
    const command =
      "[supervisord]\n[program:php]\ncommand=/usr/sbin/php-fpm8.2 -F --fpm-config /etc/php/php-fpm.conf\n";
    expect(
      weights({ "supervisord.conf": command, "etc/php/pool.d/www.conf": "[www]\npm.max_children = 20\n" }),
    ).to.deep.equal([["php", 610, 1630, "10–30 MiB + 20 workers × 30–80 MiB, usual for its kind"]]);
    expect(weights({ "supervisord.conf": command })).to.deep.equal([]);
    expect(inputsOf({ "supervisord.conf": command }).uncounted.map(({ value }) => value)).to.deep.equal(["php"]);
  });

  it("is asked of a store without a bound on its command", () => {
    const redis = (options: string) => ({
      "supervisord.conf": `[supervisord]\n[program:queue]\ncommand=/usr/bin/redis-server ${options}\n`,
    });
    expect(weights(redis("--maxmemory 1gb"))).to.deep.equal([
      ["queue", 10, 2048, "--maxmemory=1gb and up to 100 % outside of it"],
    ]);
    expect(weights(redis("/etc/redis.conf"))).to.deep.equal([]);
    expect(inputsOf(redis("/etc/redis.conf")).uncounted.map(({ value }) => value)).to.deep.equal(["queue"]);
  });

  it("is that of HAProxy by its connections, whoever starts it", () => {
    const files = {
      "haproxy.cfg": "global\n    maxconn 2000\nfrontend www\n    mode http\n    bind :80\n",
      "supervisord.conf": "[supervisord]\n[program:balancer]\ncommand=/usr/sbin/haproxy -db -f haproxy.cfg\n",
    };
    expect(weights(files)).to.deep.equal([
      ["haproxy", 20, 40 + (2000 * 34) / 1024, "20–40 MiB + up to 2000 connections × 34 KiB"],
    ]);
    expect(inputsOf(files).uncounted).to.deep.equal([]);
    const tls = files["haproxy.cfg"].replace("bind :80", "bind :443 ssl crt /etc/ssl/www.pem");
    expect(weights({ ...files, "haproxy.cfg": tls })).to.deep.equal([
      [
        "haproxy",
        20,
        44 + (2000 * 50) / 1024,
        "20–40 MiB + up to 2000 connections × (34 + 16 KiB for TLS) + 4 MiB of TLS sessions",
      ],
    ]);
    expect(weights({ "haproxy.cfg": files["haproxy.cfg"] })).to.deep.equal(weights(files));
  });

  it("is that of HAProxy with larger buffers, TLS on both sides and full session tables", () => {
    const files = {
      "haproxy.cfg": `global
    maxconn 1000
    tune.bufsize 32768
frontend www
    mode http
    bind :443 ssl crt /etc/ssl/www.pem
backend search
    server search1 10.0.0.9:9243 ssl verify required ca-file /etc/ssl/ca.pem
backend visitors
    stick-table type ip size 1m expire 10m store http_req_rate(10s),conn_cur
backend sessions
    stick-table type string len 64 size 100k expire 1h
`,
      "supervisord.conf": "[supervisord]\n[program:balancer]\ncommand=/usr/sbin/haproxy -db -f haproxy.cfg\n",
    };
    const tables = (1024 * 1024 * (148 + 4 + 24) + 100 * 1024 * (148 + 64)) / MIB;
    expect(weights(files)).to.deep.equal([
      [
        "haproxy",
        20,
        44 + (1000 * (66 + 32)) / 1024 + tables,
        "20–40 MiB + up to 1000 connections × (66 + 32 KiB for TLS) + up to 197 MiB of session tables + 4 MiB of TLS sessions",
      ],
    ]);
  });

  it("is that of each process of HAProxy, where the release takes nbproc", () => {
    const files = {
      "haproxy.cfg": "global\n    nbproc 4\n    maxconn 2000\nfrontend www\n    mode http\n    bind :80\n",
      Dockerfile: "FROM haproxy:2.2\n",
      "supervisord.conf": "[supervisord]\n[program:balancer]\ncommand=/usr/sbin/haproxy -db -f haproxy.cfg\n",
    };
    expect(weights(files)).to.deep.equal([
      ["haproxy", 80, 4 * (40 + (2000 * 34) / 1024), "4 processes × (20–40 MiB + up to 2000 connections × 34 KiB)"],
    ]);
  });

  it("is not guessed where only a file that is not here says how many workers there are", () => {
    const command = "[supervisord]\n[program:web]\ncommand=/usr/bin/gunicorn app.wsgi -c /etc/app/gunicorn.py\n";
    expect(weights({ "supervisord.conf": command })).to.deep.equal([]);
  });
});

/** Names, least and most in MiB, and the arithmetic, but for supervisord's own. */
function weights(files: Readonly<Record<string, string>>): readonly (readonly unknown[])[] {
  return inputsOf(files).unplaced.flatMap(({ name, memory }) =>
    memory.kind === "other" && name !== "supervisord"
      ? [[name, memory.bytes.value.low / MIB, memory.bytes.value.high / MIB, memory.basis]]
      : [],
  );
}
