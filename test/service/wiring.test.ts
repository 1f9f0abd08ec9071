import { expect } from "chai";
import { undeclared } from "../../src/audit/setting.ts";
import { wiring } from "../../src/service/wiring/wiring.ts";
import { discovered, environmentIn } from "../discovery.ts";

const BUILDOUT = `[buildout]
parts = zeo instance1 debug
[zeo]
recipe = plone.recipe.zeoserver
zeo-address = 127.0.0.1:8100
[instance1]
recipe = plone.recipe.zope2instance
user = admin
http-address = 127.0.0.1:8081
zeo-client = on
zeo-address = 127.0.0.1:8100
[debug]
recipe = plone.recipe.zope2instance
user = admin
http-address = 127.0.0.1:8099
`;

const HAPROXY = `frontend www
    bind :80
    default_backend plone
backend plone
    server instance1 127.0.0.1:8081
    server gone 127.0.0.1:8090
    server search search.example.org:9200
`;

const SUPERVISOR = `[supervisord]
[program:instance1]
command=/srv/plone/bin/instance1 console
[program:worker]
command=celery -A shop worker
[program:api]
command=gunicorn shop.wsgi -b 0.0.0.0:8000
`;

describe("the picture of an environment", () => {
  it("leads from the proxy over the Zopes to their ZEO server, and out of the files", () => {
    const { boxes, links } = drawn({ "buildout.cfg": BUILDOUT, "etc/haproxy.cfg": HAPROXY });
    expect(boxes).to.deep.equal([
      "database zeo :8100",
      "application instance1 :8081",
      "application debug :8099",
      "proxy HAProxy :80",
      "elsewhere 127.0.0.1:8090 :",
      "elsewhere search.example.org:9200 :",
    ]);
    expect(links).to.deep.equal([
      "instance1 > zeo :8100",
      "HAProxy > instance1 :8081",
      "HAProxy > 127.0.0.1:8090 :8090",
      "HAProxy > search.example.org:9200 :9200",
    ]);
  });

  it("has one box for a Zope and the program that starts it", () => {
    const { boxes } = drawn({ "buildout.cfg": BUILDOUT, "etc/supervisord.conf": SUPERVISOR });
    expect(boxes).to.deep.equal([
      "database zeo :8100",
      "application instance1 :8081",
      "application debug :8099",
      "worker worker :",
      "application api :8000",
    ]);
  });

  it("leads to a program on all addresses of a host that nothing names, and not where that port is reached on the own host", () => {
    const files = { "etc/supervisord.conf": SUPERVISOR };
    const backend = (server: string) => `backend api\n    server api1 ${server}:8000\n`;
    expect(drawn({ ...files, "etc/haproxy.cfg": backend("10.0.0.9") }).links).to.deep.equal(["HAProxy > api :8000"]);
    expect(
      drawn({ ...files, "etc/haproxy.cfg": `${backend("10.0.0.9")}    server api2 127.0.0.1:8000\n` }).links,
    ).to.deep.equal(["HAProxy > 10.0.0.9:8000 :8000", "HAProxy > api :8000"]);
  });

  it("leads from nginx over HAProxy and a socket to what opens it, and tells why other ways end", () => {
    const nginx = [
      "events {}",
      "http {",
      "  server { listen 443; location / { proxy_pass http://127.0.0.1:80; } }",
      "  server { listen 444; location / { proxy_pass http://unix:/run/api.sock; } }",
      "  server { listen 445; location / { proxy_pass http://127.0.0.1:445; } }",
      "  server { listen 446; location / { proxy_pass http://10.0.0.9; } location /b/ { proxy_pass http://unix:/run/b; } }",
      "}",
    ];
    const api = "[supervisord]\n[program:api]\ncommand=gunicorn shop.wsgi -b unix:/run/api.sock\n";
    const files = { "nginx.conf": nginx.join("\n"), "haproxy.cfg": "frontend www\n  bind :80\n", "s.conf": api };
    const { links, ends } = drawn(files);
    expect(links).to.deep.equal(["nginx > HAProxy :80", "nginx > api :", "nginx > 10.0.0.9 :80", "nginx > /run/b :"]);
    expect(ends).to.deep.equal(["on another host", "a socket nobody here opens"]);
  });

  it("leads from a Zope to the database of RelStorage, and to nothing else of what stands there", () => {
    const options = ["recipe = plone.recipe.zope2instance", "rel-storage =", "    type postgresql"];
    const dsn = "    dsn dbname='plone' user='plone' host='10.0.0.20' password='hidden'";
    const text = ["[buildout]", "parts = instance1", "[instance1]", ...options, dsn].join("\n");
    const { boxes, links } = drawn({ "buildout.cfg": text });
    expect(boxes.at(-1)).to.equal("elsewhere postgresql at 10.0.0.20 :");
    expect(links).to.deep.equal(["instance1 > postgresql at 10.0.0.20 :5432"]);
  });

  it("leads over Varnish where no command of it is seen to where its packages have it listen", () => {
    const vcl = 'vcl 4.1;\nbackend haproxy { .host = "127.0.0.1"; .port = "8080"; }\n';
    const nginx = "events {}\nhttp { server { listen 443; location / { proxy_pass http://127.0.0.1:6081; } } }\n";
    const haproxy = "frontend www\n    bind 127.0.0.1:8080\n";
    const files = { "nginx.conf": nginx, "default.vcl": vcl, "haproxy.cfg": haproxy };
    expect(drawn(files).links).to.deep.equal(["Varnish > HAProxy :8080", "nginx > Varnish :6081"]);
  });

  it("leads to the container that a compose file calls so, of several on one port", () => {
    const compose = [
      "services:",
      "  balancer:",
      "    volumes:",
      "      - ./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro",
      "  blue:",
      "    volumes:",
      "      - type: bind",
      "        source: ./blue",
      "        target: /etc/nginx/conf.d",
      "  green:",
      "    networks:",
      "      front:",
      "        aliases:",
      "          - green.shop",
      "    volumes:",
      "      - ./green:/etc/nginx/conf.d",
    ];
    const haproxy = [
      "frontend www",
      "  bind :80",
      "backend shop",
      "  server green green.shop:80",
      "  server other web:80",
    ];
    const nginx = "server { listen 80; location / { proxy_pass http://shop:8000; } }\n";
    const files = {
      "compose.yaml": compose.join("\n"),
      "haproxy.cfg": haproxy.join("\n"),
      "blue/site.conf": nginx,
      "green/site.conf": nginx,
    };
    const { boxes, links } = wiring.in(environmentIn(discovered(files), undeclared("2026-11-23")));
    expect(links.map(({ from, to }) => `${from} > ${to}`)).to.deep.equal([
      "haproxy haproxy.cfg > nginx green/site.conf",
      "haproxy haproxy.cfg > elsewhere web:80",
      "nginx blue/site.conf > elsewhere shop:8000",
      "nginx green/site.conf > elsewhere shop:8000",
    ]);
    expect(boxes.at(-1)?.title).to.equal("another container");
  });

  it("leads over Varnish's image, on the port that it has in its container, and back to an nginx of another name", () => {
    const compose = [
      "services:",
      "  web:",
      "    volumes: # of the shop",
      "      - ./nginx:/etc/nginx/conf.d",
      "  cache:",
      "    image: varnish:7.5",
      "    volumes:",
      "      - ./default.vcl:/etc/varnish/default.vcl:ro",
    ];
    const vcl = 'vcl 4.1;\nbackend web { .host = "web"; .port = "8080"; }\n';
    const nginx = [
      "server { listen 443; location / { proxy_pass http://cache; } }",
      "server { listen 8080; location / { proxy_pass http://shop:9000; } }",
    ];
    const files = {
      "docker-compose.yml": compose.join("\n"),
      "nginx/shop.conf": nginx.join("\n"),
      "default.vcl": vcl,
    };
    expect(drawn(files).links).to.deep.equal([
      "Varnish > nginx :8080",
      "nginx > Varnish :80",
      "nginx > shop:9000 :9000",
    ]);
  });

  it("leads to what systemd starts, on a port and on a socket", () => {
    const unit = (command: string) => `[Service]\nExecStart=${command}\n[Install]\nWantedBy=multi-user.target\n`;
    const nginx = [
      "server { listen 80; location / { proxy_pass http://127.0.0.1:8000; } }",
      "server { listen 81; location / { proxy_pass http://unix:/run/desk.sock; } }",
    ];
    const files = {
      "shop.nginx.conf": nginx.join("\n"),
      "shop.service": unit("/srv/shop/bin/gunicorn -w 3 -b 127.0.0.1:8000 shop.wsgi"),
      "desk.service": unit("/srv/desk/bin/gunicorn -w 3 --bind unix:/run/desk.sock desk.wsgi"),
      "mail.service": unit("/srv/shop/bin/mailer --port 8000"),
    };
    const { boxes, links } = drawn(files);
    expect(boxes).to.deep.equal(["proxy nginx :80,81", "application shop :8000", "application desk :"]);
    expect(links).to.deep.equal(["nginx > shop :8000", "nginx > desk :"]);
  });

  it("has one box for an nginx with all its sites", () => {
    const files = {
      "nginx/nginx.conf": "events {}\nhttp { include sites/*; }\n",
      "nginx/sites/desk": "server { listen 81; location / { proxy_pass http://10.0.0.8:8080; } }\n",
      "nginx/sites/shop": "server { listen 80; location / { proxy_pass http://10.0.0.9:8080; } }\n",
    };
    const { boxes } = wiring.in(environmentIn(discovered(files), undeclared("2026-11-23")));
    expect(boxes.map(({ title, ports, besides }) => [title, ports, besides])).to.deep.equal([
      ["nginx/nginx.conf", [80, 81], ["nginx/nginx.conf", "nginx/sites/shop"]],
      ["on another host", [], []],
      ["on another host", [], []],
    ]);
  });

  it("is empty where nothing runs", () => {
    expect(drawn({ "etc/logrotate.d/plone": "/srv/plone/*.log {\n  weekly\n}\n" })).to.deep.equal({
      boxes: [],
      links: [],
      ends: [],
    });
  });
});

function drawn(files: Readonly<Record<string, string>>): {
  readonly boxes: readonly string[];
  readonly links: readonly string[];
  /** What the boxes elsewhere say of why the way ends. */
  readonly ends: readonly string[];
} {
  const { boxes, links } = wiring.in(environmentIn(discovered(files), undeclared("2026-11-23")));
  const names = new Map(boxes.map(({ id, name }) => [id, name]));
  return {
    boxes: boxes.map(({ kind, name, ports }) => `${kind} ${name} :${ports.join(",")}`),
    links: links.map(({ from, to, port }) => `${names.get(from) ?? "?"} > ${names.get(to) ?? "?"} :${port ?? ""}`),
    ends: boxes.filter(({ kind }) => kind === "elsewhere").map(({ title }) => title),
  };
}
