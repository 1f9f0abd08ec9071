import { expect } from "chai";
import { inServer, problemsOf, readFiles } from "./reading.ts";

describe("nginx problems", () => {
  it("are none of a file that nginx takes", () => {
    expect(problemsOf("events {}\nhttp { server { listen 80; location / { return 204; } } }\n")).to.deep.equal([]);
  });

  it("name the block that is never closed", () => {
    expect(problemsOf("events {}\nhttp {\n  server {\n    listen 80;\n  }\n")).to.deep.equal([
      "refused 6:1-1 The file ends inside the block http, which line 2 opens; close it with }.",
    ]);
  });

  it("name a brace that closes nothing", () => {
    expect(problemsOf("events {}\nhttp {\n}\n}\n")).to.deep.equal([
      "refused 4:1-2 A } stands here that closes no block; remove it, or look above for a block that is closed too early.",
    ]);
  });

  it("name the block that takes a directive", () => {
    expect(inServer("worker_connections 10;")).to.deep.equal([
      "refused 1:27-45 worker_connections is not allowed in a server; nginx takes it in events.",
    ]);
    expect(problemsOf("events {}\nserver { listen 80; }\n")[0]).to.equal(
      "refused 2:1-7 server is not allowed outside of all blocks; nginx takes it in http, stream, upstream, stream upstream.",
    );
  });

  it("tell a slip from another module's directive", () => {
    expect(inServer("sever_name a;")).to.deep.equal([
      "refused 1:27-37 sever_name is no directive that nginx knows; did you mean server_name?",
    ]);
    expect(inServer("frobnicate_requests on;")).to.deep.equal([
      "skipped 1:27-46 frobnicate_requests is no directive of nginx's own; name the module that it is of in load_module, or remove it.",
    ]);
    expect(inServer("more_set_headers 'A: b'; vhost_traffic_status_zone;")).to.deep.equal([]);
  });

  it("count arguments, and see the directive that a missing semicolon swallows", () => {
    expect(inServer("root /a /b;")).to.deep.equal(["refused 1:27-37 root has 2 arguments; nginx takes 1 argument."]);
    expect(inServer("root /a\nindex b;")).to.deep.equal([
      "refused 1:27-8 root has no ; at its end, so nginx reads index on line 2 as one of its arguments; end it with ;.",
    ]);
    expect(inServer("location / ;")).to.deep.equal([
      "refused 1:27-37 location has no block; write { and what belongs to it behind /.",
    ]);
  });

  it("say what a value may be", () => {
    expect(inServer("gzip yes;")).to.deep.equal([
      "refused 1:32-35 gzip is yes, which nginx does not read; write on or off.",
    ]);
    expect(inServer("location / { proxy_read_timeout 1M; }")[0]).to.contain(
      "write a whole number with ms, s, m, h, d or w.",
    );
    expect(inServer("client_body_buffer_size 1g;")[0]).to.contain("write bytes as a whole number, with k or m.");
    expect(inServer("client_max_body_size 1g; keepalive_timeout 1h30m; ssl_session_timeout 1M;")).to.deep.equal([]);
    expect(inServer("ssl_protocols TLSv1.4;")[0]).to.contain(
      "ssl_protocols is TLSv1.4, which nginx does not read; write SSLv2",
    );
    expect(inServer("limit_rate $rate;")).to.deep.equal([]);
  });

  it("see what stands twice", () => {
    expect(inServer("root /a;\nroot /b;")).to.deep.equal([
      "refused 2:1-8 root stands twice in this block, here and on line 1, and nginx takes it once; remove one of the two.",
    ]);
    expect(inServer("ssl_protocols TLSv1.2; ssl_protocols TLSv1.3; add_header A b; add_header A c;")).to.deep.equal([]);
    expect(inServer("listen 80;\nlisten *:80;")[0]).to.equal(
      "refused 2:1-12 This server listens on *:80 twice; remove one of the two lines.",
    );
    expect(inServer("location /a {}\nlocation /a {}")[0]).to.contain(
      "refused 2:1-12 location /a stands twice in this block",
    );
    expect(inServer("location /a {} location = /a {} location ~ /a {} location ~ /a {}")).to.deep.equal([]);
  });

  it("see locations and paths that do not fit", () => {
    expect(inServer("location /a { location /b {} }")[0]).to.contain("does not begin like it");
    expect(inServer("location ~ a { proxy_pass http://127.0.0.1/b; }")[0]).to.contain(
      "proxy_pass has the path /b in a location by regular expression or name, where nginx takes none; remove it.",
    );
    expect(inServer("location / { if ($host) { proxy_pass http://127.0.0.1/; } }")[0]).to.contain("in a block of if");
    expect(inServer("location / { proxy_pass 127.0.0.1; }")[0]).to.contain(
      "has no http:// or https:// before 127.0.0.1",
    );
    expect(
      inServer("location /a { location /a/b {} location ~ c {} } location / { proxy_pass http://127.0.0.1/; }"),
    ).to.deep.equal([]);
  });

  it("read conditions", () => {
    expect(inServer("if (!$host) { return 1; }")[0]).to.contain("The condition !$host cannot be read");
    expect(inServer("if ($host == a) { return 1; }")[0]).to.contain("== compares nothing in the condition $host == a");
    expect(
      inServer(
        "if ( $host = a ) { return 1; } if (-f $request_filename) { return 1; } if ($a !~* 'b c') { return 1; } set $a 1;",
      ),
    ).to.deep.equal([]);
  });

  it("follow names where all is seen", () => {
    expect(inServer("access_log /var/log/a.log main;")[0]).to.contain(
      "access_log names the log format main, which no log_format defines",
    );
    expect(inServer("location / { fastcgi_pass php; }")[0]).to.contain(
      "fastcgi_pass names php, which is no upstream here and has no port",
    );
    expect(inServer("location / { limit_req zone=login; }")[0]).to.contain(
      "the zone login, which no limit_req_zone defines",
    );
    expect(inServer("return 301 https://$hots/;")[0]).to.contain(
      "Nothing makes the variable $hots; did you mean $host?",
    );
    expect(inServer("include conf.d/*.conf; access_log /var/log/a.log main;")[0]).to.contain(
      "conf.d/*.conf is not in the checkout",
    );
    expect(inServer("include conf.d/*.conf; access_log /var/log/a.log main;")).to.have.length(1);
  });

  it("see upstreams that nginx does not start with", () => {
    expect(problemsOf("events {}\nhttp { upstream a { } }")[0]).to.contain("upstream a has no server; add one.");
    expect(problemsOf("events {}\nhttp { upstream a { server b; } upstream a { server b; } }")[0]).to.contain(
      "upstream a stands twice",
    );
    expect(problemsOf("events {}\nhttp { upstream a { ip_hash; server b; server c backup; } }")[0]).to.contain(
      "ip_hash knows no backup server",
    );
    expect(problemsOf("events {}\nhttp { upstream a { server b wieght=2; } }")[0]).to.contain(
      "server has no parameter wieght=2",
    );
  });

  it("see zones that are defined twice, of caches and of limits", () => {
    const two = `events {}
http {
  fastcgi_cache_path /a keys_zone=pages:10m;
  proxy_cache_path /b keys_zone=pages:10m;
  limit_req_zone $host zone=login:1m rate=1r/s;
}
`;
    expect(problemsOf(two)).to.deep.equal([
      "refused 4:3-42 The zone pages is defined twice; merge the two, or give one of them another name.",
    ]);
    const pieces = {
      "conf.d/a.conf": "limit_req_zone $host zone=login:1m rate=1r/s;\nserver { listen 80; }\n",
      "conf.d/b.conf": "limit_req_zone $host zone=login:1m rate=2r/s;\nserver { listen 81; }\n",
    };
    expect(readFiles(pieces).problems).to.deep.equal([]);
  });

  it("depend on the release", () => {
    expect(inServer("http2 on;", "1.22.1")).to.deep.equal([
      "refused 1:27-35 http2 came with nginx 1.25.1 and 1.22.1 refuses it; upgrade nginx, or remove the line.",
    ]);
    expect(inServer("http2 on;")).to.deep.equal([]);
  });

  it("say which file of the checkout installs the release", () => {
    const { problems } = readFiles({ "nginx.conf": "events {}\nhttp { server { http2 on; } }" }, undefined, {
      Dockerfile: "FROM nginx:1.22.1-alpine\n",
    });
    expect(problems.map(({ message }) => message)).to.deep.equal([
      "http2 came with nginx 1.25.1 and 1.22.1 refuses it; upgrade nginx, or remove the line. Judged for nginx 1.22.1, which Dockerfile installs; declare versions.nginx for another.",
    ]);
  });
});
