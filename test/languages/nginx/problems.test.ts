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

  it("are statuses, pages and patterns that nginx cannot read", () => {
    expect(
      inServer(
        "error_page 200 /ok.html;\nreturn forbidden;\ntry_files $uri =4x4;\nserver_name *example.org;\nlocation ~ ^/(shop { }\nlocation ~* *.php { }\nrewrite ^/[a-z /b;\nif ($uri ~ ^/a)) { }",
      ),
    ).to.deep.equal([
      "refused 1:38-41 error_page is for 200; nginx takes statuses from 300 to 599, save 499.",
      "refused 2:8-17 return is forbidden, which is no status; write one, such as 403, before a text or an address.",
      "refused 3:16-20 try_files ends in =4x4, which is no status; write =404 or its like.",
      "refused 4:13-25 server_name is *example.org; a * stands for whole parts, as in *.example.org.",
      "refused 5:12-19 location has the pattern ^/(shop, which has a ( without its ); write \\( for the sign itself.",
      "refused 6:13-18 location has the pattern *.php, which repeats nothing; write .* for any text.",
      "refused 7:9-15 rewrite has the pattern ^/[a-z, which has a [ without its ]; write \\[ for the sign itself.",
      "refused 8:12-17 if has the pattern ^/a), which has a ) without its (; write \\) for the sign itself.",
    ]);
    expect(
      inServer(
        'error_page 404 502 =200 /x;\nreturn 301 https://$host$request_uri;\nserver_name *.example.org www.* ~^(?<shop>\\w+)[.]example[.]org$;\nlocation ~ "^/[^]]{2}/(?:a|b)\\)$" { }\nif ($uri ~ ^/a(b) ) { }',
      ),
    ).to.deep.equal([]);
  });

  it("are numbers, sizes and times among other words", () => {
    expect(
      inServer(
        "keepalive_timeout off;\nssl_session_cache shared:TLS;\nproxy_cache_valid 200 10x;\nfastcgi_buffers 16 16x;\nfastcgi_param HTTPS on off;\ngzip_comp_level 10;\naccess_log /srv/a.log combined flush=5s;\nerror_log /srv/e.log warning;\nlimit_req burst=5;",
      ),
    ).to.deep.equal([
      "refused 1:45-48 keepalive_timeout is off; write a whole number with s, m or h, and 0 for off.",
      "refused 2:19-29 ssl_session_cache is shared:TLS; write shared:NAME:SIZE with at least 32k, such as shared:TLS:10m.",
      "refused 3:23-26 proxy_cache_valid is 10x; write a whole number with s, m or h, and 0 for off.",
      "refused 4:20-23 fastcgi_buffers is 16x; write bytes as a whole number, with k or m.",
      "refused 5:24-27 fastcgi_param has off behind its value; quote a value with blanks, or write if_not_empty.",
      "refused 6:17-19 gzip_comp_level is 10; write a number from 1 to 9.",
      "refused 7:32-40 access_log has flush=5s and no buffer; write buffer=32k before it.",
      "refused 8:22-29 error_log has the level warning; write one of debug, info, notice, warn, error, crit, alert or emerg.",
      "refused 9:1-18 limit_req names no zone; write zone= and its name.",
    ]);
    expect(
      inServer(
        "keepalive_timeout 65 60;\nssl_session_cache builtin:1000 shared:TLS:10m;\nproxy_cache_valid any 1m;\nfastcgi_buffers 16 16k;\naccess_log /srv/a.log combined buffer=32k flush=5s if=$host;\nerror_log /srv/e.log warn;",
      ),
    ).to.deep.equal([]);
    expect(
      problemsOf(
        "events {}\nhttp {\n  limit_req_zone $host zone=a:1k rate=1r/h;\n  proxy_cache_path /srv/c levels=3 keys_zone=c;\n  log_format a x;\n  log_format a y;\n}\n",
      ),
    ).to.deep.equal([
      "refused 3:24-33 limit_req_zone has zone=a:1k; write zone=NAME:SIZE, such as zone=shop:10m.",
      "refused 4:36-47 proxy_cache_path has keys_zone=c; write keys_zone=NAME:SIZE, such as keys_zone=shop:10m.",
      "refused 6:3-17 The log format a is defined twice; merge the two, or give one of them another name.",
    ]);
  });

  it("are addresses without a host or with no port", () => {
    expect(
      inServer(
        "location /a { proxy_pass http://; }\nlocation /b { proxy_pass http://10.4.0.3:80x/; }\nlocation /c { fastcgi_pass http://10.4.0.3:9000; }\nlisten *:http;\nlisten [::;",
      ),
    ).to.deep.equal([
      "refused 4:8-14 listen cannot read *:http; write such as [::]:80 or unix:/run/shop.sock.",
      "refused 5:8-11 listen cannot read [::; write such as [::]:80 or unix:/run/shop.sock.",
      "refused 1:41-59 proxy_pass leads to http://, which names no host; write one before the port or the path.",
      "refused 2:15-46 proxy_pass leads to http://10.4.0.3:80x/, whose port 80x is none; write one from 1 to 65535.",
      "refused 3:15-48 fastcgi_pass leads to http://10.4.0.3:9000, which is no host and port; write those alone, such as 127.0.0.1:9000.",
    ]);
    expect(
      problemsOf(
        "events {}\nhttp {\n  upstream a { server http://10.4.0.3; }\n  upstream b { server 10.4.0.3:8080 backup; }\n  upstream c { server 10.4.0.3 weight=0; }\n}\n",
      ),
    ).to.deep.equal([
      "refused 3:23-38 This server of an upstream is http://10.4.0.3, which is no host and port; write those alone, such as 127.0.0.1:9000.",
      "refused 4:3-46 upstream b has backup servers alone; take the word from one.",
      "refused 5:32-40 server has no parameter weight=0; write weight=, max_conns=, max_fails=, fail_timeout=, backup, down or resolve.",
    ]);
    expect(
      inServer(
        "location /a { proxy_pass http://unix:/run/a.sock:/b/; }\nlocation /b { uwsgi_pass unix:///run/b.sock; }\nlocation /c { grpc_pass grpc://[::1]:50; }\nlocation /d { proxy_pass http://10.4.0.3:80/a:b; }\nlocation /e { proxy_pass http://shop:SHOP_PORT/; }\nlisten [::1]:8080 so_keepalive=30m::10;",
      ),
    ).to.deep.equal([]);
  });

  it("are buffers that do not fit one another, each line once", () => {
    expect(
      problemsOf(
        "events {}\nhttp {\n  proxy_buffer_size 64k;\n  server { listen 80; }\n  server { listen 81; proxy_buffers 8 64k; }\n  server { listen 82; }\n}\n",
      ),
    ).to.deep.equal([
      "refused 3:3-24 proxy_buffer_size needs 128k for what is sent at a time, and all proxy_buffers but one hold 28k; write proxy_buffers 8 64k, or smaller ones there.",
    ]);
    expect(inServer("fastcgi_buffers 4 16k;\nfastcgi_busy_buffers_size 64k;")).to.deep.equal([
      "refused 2:1-30 fastcgi_busy_buffers_size is 64k, and all fastcgi_buffers but one hold 48k; write fastcgi_buffers 8 16k, or smaller ones there.",
    ]);
    expect(inServer("fastcgi_buffers 4 16k;\nfastcgi_busy_buffers_size 8k;")).to.deep.equal([
      "refused 2:1-29 fastcgi_busy_buffers_size is 8k, less than one buffer of 16k; write at least that.",
    ]);
    expect(inServer("uwsgi_buffers 4 16k;\nuwsgi_buffer_size 16k;")).to.deep.equal([]);
  });

  it("are locations in one that holds none, and entries of a map that stand twice", () => {
    expect(
      inServer(
        "location ~ ^/a { location /b { } }\nlocation /c { location @d { } }\nlocation @e { location /f { } }\nlocation ~ /g { location ~ h { } location /g/i { } }",
      ),
    ).to.deep.equal([
      "refused 1:44-55 location /b stands in location ^/a and does not begin like it; move it out.",
      "refused 2:15-26 location @d stands in a location, and a named one stands in a server alone; move it out.",
      "refused 3:15-26 location /f stands in location @e, which holds no other; move it out.",
    ]);
    expect(
      problemsOf(
        "events {}\nhttp {\n  map $host $a {\n    www.a 1;\n    WWW.A 2;\n    ~( 3;\n    ~^b 4;\n    ~^b 5;\n  }\n}\n",
      ),
    ).to.deep.equal([
      "refused 5:5-12 This map has an entry for WWW.A already; remove one of the two.",
      "refused 6:5-9 The pattern ~( of this map has a ( without its ); write \\( for the sign itself.",
    ]);
  });
});
