import { expect } from "chai";
import { effective, settingIn, single } from "../../../src/languages/nginx/effective.ts";
import { nginx } from "../../../src/languages/nginx/index.ts";
import type { Address, Fact, Span, Step } from "../../../src/model/index.ts";
import { readDocument, readFiles, where } from "./reading.ts";

const SITE = "server { listen 80; server_name www.example.org; }\n";

describe("nginx files", () => {
  it("are one configuration with what the main file includes, as paths of a host or relative", () => {
    const { documents, problems } = readFiles({
      "web1/etc/nginx/nginx.conf": "events {}\nhttp { include /etc/nginx/sites-enabled/*; include conf.d/*.conf; }\n",
      "web1/etc/nginx/sites-enabled/www": SITE,
      "web1/etc/nginx/conf.d/b.conf": "gzip on;\n",
      "web1/etc/nginx/conf.d/a.conf": "sendfile on;\n",
      "web1/etc/nginx/conf.d/c.conf.off": "gzip off;\n",
    });
    expect(problems).to.deep.equal([]);
    expect(documents.map(({ files }) => files.map(({ path }) => path))).to.deep.equal([
      [
        "web1/etc/nginx/nginx.conf",
        "web1/etc/nginx/sites-enabled/www",
        "web1/etc/nginx/conf.d/a.conf",
        "web1/etc/nginx/conf.d/b.conf",
      ],
    ]);
    expect(documents[0]?.servers.items.map(({ address }) => address)).to.deep.equal(["server:www.example.org:80"]);
  });

  it("leave out what is available and not enabled", () => {
    const { documents } = readFiles({
      "etc/nginx/sites-enabled/www": SITE,
      "etc/nginx/sites-available/www": SITE,
      "etc/nginx/sites-available/old": "server { listen 81; }\n",
    });
    expect(documents.flatMap(({ files }) => files.map(({ path }) => path))).to.deep.equal([
      "etc/nginx/sites-enabled/www",
    ]);
  });

  it("leave out what is available and not enabled where both folders are the top of the checkout", () => {
    const { documents } = readFiles({ "sites-enabled/www": SITE, "sites-available/old": "server { listen 81; }\n" });
    expect(documents.flatMap(({ files }) => files.map(({ path }) => path))).to.deep.equal(["sites-enabled/www"]);
  });

  it("are pieces without their main file, those of a folder together", () => {
    const { documents } = readFiles({
      "etc/nginx/conf.d/upstreams.conf": "upstream plone { server 127.0.0.1:8080; }\n",
      "etc/nginx/conf.d/www.conf": "server { listen 80; location / { proxy_pass http://plone; } }\n",
    });
    expect(documents.map(({ context, doubt }) => [context, doubt?.kind])).to.deep.equal([["pieces", "unseen"]]);
    expect(documents[0]?.passes[0]?.upstream?.address).to.equal("upstream:plone");
  });

  it("say what is included and not here, but of files that packages bring", () => {
    const { problems } = readFiles({
      "nginx.conf":
        "events {}\nhttp { include mime.types; include /etc/nginx/conf.d/*.conf; include ../secret.conf; }\n",
    });
    expect(problems.map(({ message }) => message)).to.deep.equal([
      "/etc/nginx/conf.d/*.conf is not in the checkout, so what it sets is not known; add it to have it read.",
      "../secret.conf may lead out of the checkout and is not followed; name the file without .. to have it read.",
    ]);
  });

  it("read on beside a glob that matches nothing, one of a folder that is not there, and an include of itself", () => {
    const { documents, problems } = readFiles({
      "nginx.conf":
        "events {}\nhttp { include [z-a]*.conf; include sites-enabled/*;\ninclude conf.d/*;\ninclude nginx.conf;\nserver { listen 81; } }\n",
      "sites-enabled/www": SITE,
    });
    expect(problems.map(({ span, message }) => `${span.file.position(span.start).line} ${message}`)).to.deep.equal([
      "3 conf.d/* is not in the checkout, so what it sets is not known; add it to have it read.",
      "4 nginx.conf brings nginx.conf into itself without end, until nginx gives up; remove this include.",
    ]);
    expect(documents[0]?.servers.items.map(({ address }) => address)).to.deep.equal([
      "server:www.example.org:80",
      "server:81",
    ]);
  });

  it("that include each other end", () => {
    const { documents, problems } = readFiles({
      "a/nginx.conf": "events {}\nhttp { include b.conf; }\n",
      "a/b.conf": "http { include nginx.conf; }\n",
    });
    expect(documents).to.have.length(1);
    expect(problems.some(({ message }) => message.includes("into itself without end"))).to.equal(true);
  });
});

describe("nginx inheritance", () => {
  const document = readDocument(
    `events {}
http {
  proxy_read_timeout 30s;
  add_header A a;
  add_header B b;
  ssl_protocols TLSv1;
  ssl_protocols TLSv1.2;
  server {
    listen 80;
    location /one { proxy_pass http://127.0.0.1; }
    location /two { add_header C c; proxy_read_timeout 60s; location /two/in { return 204; } }
  }
}
`,
  );
  const [one, two, inner] = document.servers.items[0]!.locations;

  it("lets a block replace a value, and leaves it to the blocks in it", () => {
    expect(where(single(one!.block, "proxy_read_timeout")?.args[0])).to.equal("3:22-25");
    expect(where(single(two!.block, "proxy_read_timeout")?.args[0])).to.equal("11:56-59");
    expect(where(single(inner!.block, "proxy_read_timeout")?.args[0])).to.equal("11:56-59");
  });

  it("drops a whole list where a block has one of it", () => {
    expect(effective(one!.block, "add_header").items.map(({ args }) => args[0]?.value)).to.deep.equal(["A", "B"]);
    expect(effective(inner!.block, "add_header").items.map(({ args }) => args[0]?.value)).to.deep.equal(["C"]);
  });

  it("takes the lines of one set of flags together", () => {
    expect(
      effective(one!.block, "ssl_protocols").items.flatMap(({ args }) => args.map(({ value }) => value)),
    ).to.deep.equal(["TLSv1", "TLSv1.2"]);
  });

  it("inherits no proxy_pass, and names a default", () => {
    expect(effective(inner!.block, "return").items).to.have.length(1);
    expect(effective(one!.block, "return").items).to.have.length(0);
    const setting = settingIn(one!.block, "client_max_body_size", {
      read: (text) => text,
      otherwise: "1m",
      at: one!.path,
    });
    expect([setting.value, setting.from]).to.deep.equal(["1m", "nginx's default"]);
  });

  it("doubts what an unseen include between may set", () => {
    const hidden = readDocument("events {}\nhttp { gzip on; server { include x.conf; sendfile on; } }\n").servers
      .items[0]!;
    expect(where(single(hidden.block, "gzip")?.args[0])).to.equal("2:13-15");
    expect(single(hidden.block, "gzip")?.doubt?.message).to.contain("x.conf is not in the checkout");
    expect(single(hidden.block, "sendfile")?.doubt).to.equal(undefined);
  });
});

describe("nginx templates", () => {
  it("cast doubt on what they touch, and on that alone", () => {
    const { documents, problems } = readFiles({
      "nginx.conf.j2": [
        "events {}",
        "http {",
        "  server {",
        "    listen {{ port }};",
        "    server_name www.example.org;",
        "    {% if tls %}",
        "    ssl_protocols TLSv1;",
        "    {% endif %}",
        "    root ${DOCUMENT_ROOT};",
        "    {{ extra }}",
        "    index @INDEX@;",
        "    access_log <%= log %>;",
        "    error_log __LOG__;",
        "  }",
        "}",
        "",
      ].join("\n"),
    });
    expect(problems.filter(({ kind }) => kind === "refused")).to.deep.equal([]);
    const { block, names } = documents[0]!.servers.items[0]!;
    expect(where(names[0])).to.equal("5:17-32");
    for (const [name, place] of [
      ["listen", "4:12-22?"],
      ["ssl_protocols", "7:19-24?"],
      ["root", "9:10-26?"],
      ["index", "11:11-18?"],
      ["access_log", "12:16-26?"],
      ["error_log", "13:15-22?"],
    ] as const)
      expect(where(effective(block, name).items[0]?.args[0]), name).to.equal(place);
    expect(effective(block, "gzip").doubt?.message).to.contain("A template fills this in");
  });
});

describe("nginx facts", () => {
  it("tell where it listens, where it leads to and what it logs", () => {
    const document = readDocument(
      `events {}
error_log /var/log/nginx/error.log warn;
http {
  access_log off;
  upstream plone { server 127.0.0.1:8081; server unix:/run/zope.sock; }
  server {
    listen 10.0.0.9:443 ssl;
    ssl_certificate a.pem;
    server_name www.example.org;
    access_log /var/log/nginx/www.log;
    access_log syslog:server=unix:/dev/log;
    location / { proxy_pass http://plone/VirtualHostBase; }
    location /api { proxy_pass http://127.0.0.1:5000; }
    location /any { proxy_pass http://$host; access_log /var/log/nginx/$host.log; }
  }
  server { server_name old.example.org; }
}
`,
    );
    expect(nginx.facts(document).map(told)).to.deep.equal([
      "listen 10.0.0.9:443 www.example.org",
      "listen :80 old.example.org",
      "route 127.0.0.1:8081 plone",
      "route /run/zope.sock plone",
      "route 127.0.0.1:5000 127.0.0.1:5000",
      // What a variable makes is somewhere that shows when a request comes.
      "route $host $host",
      "log /var/log/nginx/error.log nginx, error log",
      "log /var/log/nginx/www.log nginx, access log",
    ]);
  });

  it("lead to what a variable holds that is the same whoever asks", () => {
    const document = readDocument(
      `events {}
http {
  map $arg_pool $pool { default 10.4.0.21:8080; next shop; }
  map $arg_pool $open { default $host; }
  upstream shop { server 10.4.0.31:8080; }
  server {
    listen 80;
    set $api http://10.4.0.41;
    set $mail mail:25;
    location / { proxy_pass http://$pool$request_uri; }
    location /api { proxy_pass $api/v1; }
    location /open { proxy_pass http://$open; }
    location /mail { if ($arg_x) { set $mail 10.4.0.51; } proxy_pass http://\${mail}/; }
    location /own { set $mail 10.4.0.61:81; proxy_pass http://$mail; }
    location /two { proxy_pass http://$mail$api; }
    location /path { proxy_pass http://10.4.0.71$request_uri; }
    location /port { proxy_pass $scheme://10.4.0.81; }
  }
}
`,
    );
    const routes = nginx.facts(document).flatMap((fact) => (fact.kind === "route" ? [fact.to] : []));
    expect(routes.map(({ value, span, trail }) => destination(value, span, trail))).to.deep.equal([
      "10.4.0.21:8080 line 10, $pool of line 3",
      "10.4.0.31:8080 line 5",
      "10.4.0.41:80 line 11, $api of line 8",
      "$open line 12",
      "10.4.0.51:80 line 13, $mail of line 13",
      "mail:25 line 13, $mail of line 9",
      "10.4.0.61:81 line 14, $mail of line 14",
      "$mail$api line 15",
      "10.4.0.71:80 line 16",
      "$scheme://10.4.0.81 line 17",
    ]);
  });

  it("lead nowhere that is known where something that is not seen may set the variable", () => {
    const { documents } = readFiles({
      "nginx.conf": `events {}
http {
  map $host $pool { include pools.map; default 10.4.0.21; }
  server {
    listen 80;
    location /map { proxy_pass http://$pool; }
    location /lua { set $a 10.4.0.22; access_by_lua_file a.lua; proxy_pass http://$a; }
    location /hidden { set $b 10.4.0.23; include snippets/b.conf; proxy_pass http://$b; }
    location /asked { auth_request_set $c $upstream_http_c; proxy_pass http://$c; }
  }
}
`,
    });
    expect(documents[0]?.passes.map(({ leadsTo: [to] }) => to?.target.value)).to.deep.equal([
      "$pool",
      "$a",
      "$b",
      "$c",
    ]);
  });

  it("take a variable in capitals for nginx's own where a line sets it", () => {
    const { documents } = readFiles({
      "nginx.conf": "events {} http { server { set $MAGE_ROOT /srv/shop; include shop.conf; } }",
      "shop.conf": "root $MAGE_ROOT/pub; index $MAGE_INDEX;",
    });
    expect(documents[0]?.named("root")[0]?.args[0]?.doubt).to.equal(undefined);
    expect(documents[0]?.named("index")[0]?.args[0]?.doubt?.message).to.match(/^Something fills in MAGE_INDEX/);
  });

  it("have one doubt for a word, however often it is read", () => {
    const { documents } = readFiles({
      "nginx.conf.j2": "events {} http { server { listen {{ port }}; location /a { alias /srv/$SITE/; } } }",
    });
    const listen = () => documents[0]?.named("listen")[0]?.args[0];
    const alias = () => documents[0]?.named("alias")[0]?.args[0];
    expect(listen()?.doubt?.message).to.match(/^A template fills this in/);
    expect(listen()?.doubt).to.equal(listen()?.doubt);
    expect(alias()?.doubt?.message).to.match(/^Something fills in SITE/);
    expect(alias()?.doubt).to.equal(alias()?.doubt);
  });

  it("hold a location's path without the modifier that is glued to it", () => {
    const { locations } = readDocument("events {} http { server { location =/a { } location ~* \\.php$ { } } }");
    expect(locations.map(({ modifier, path }) => `${modifier} ${path.value} ${where(path)}`)).to.deep.equal([
      "= /a 1:36-39",
      "~* \\.php$ 1:56-62",
    ]);
  });
});

/** `10.4.0.21:8080 line 10, $pool of line 3`. */
function destination({ text, host, port }: Address, at: Span, trail: readonly Step[]): string {
  const line = ({ file, start }: Span): number => file.position(start).line;
  const steps = trail.map(({ why, span }) => `, ${why} of line ${line(span)}`).join("");
  return `${port === undefined ? text : `${host}:${port}`} line ${line(at)}${steps}`;
}

function told(fact: Fact): string {
  switch (fact.kind) {
    case "listen":
      return `listen ${fact.address.value.host}:${fact.address.value.port} ${fact.by.name}`;
    case "route":
      return `route ${fact.to.value.text} ${fact.name}`;
    case "log":
      return `log ${fact.path.value} ${fact.writer}`;
    default:
      return fact.kind;
  }
}
