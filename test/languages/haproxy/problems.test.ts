import { expect } from "chai";
import { problemsOf, readDocument, readProxy, where } from "./reading.ts";

describe("haproxy keywords", () => {
  it("refuses an unknown one of a declared version, with the nearest known", () => {
    expect(problemsOf("global\nbackend plone\n  balnace leastconn\n", "2.6")).to.deep.equal([
      "refused 3:3-10 balnace is no keyword in backend that HAProxy knows; did you mean balance?",
    ]);
  });

  it("refuses an unknown one when no version is declared, because the newest stable series does", () => {
    expect(problemsOf("global\nbackend plone\n  balnace leastconn\n  quantum on\n")).to.deep.equal([
      "refused 3:3-10 balnace is no keyword in backend that HAProxy knows; did you mean balance?",
      "refused 4:3-10 quantum is no keyword in backend that HAProxy knows; remove it or mend its spelling. Judged for HAProxy 3.4, the newest stable; declare versions.haproxy for another.",
    ]);
  });

  it("refuses one that is gone from the newest stable series when no version is declared", () => {
    expect(problemsOf("global\n  nbproc 4\n")).to.deep.equal([
      "refused 2:3-9 nbproc was last taken by HAProxy 2.4 and 3.4 refuses it; write nbthread. Judged for HAProxy 3.4, the newest stable; declare versions.haproxy for another.",
    ]);
    expect(problemsOf("global\n  nbproc 4\n", "2.0")).to.deep.equal([]);
  });

  it("refuses by each release what came later or was gone by then", () => {
    const refusedBy = (text: string): readonly string[] =>
      ["1.8", "2.0", "2.2", "2.4", "2.6", "2.8", "3.0", "3.2", "3.3", "3.4"].filter(
        (release) => problemsOf(text, release).length > 0,
      );
    expect(refusedBy("global\n  nbproc 4\n")).to.deep.equal(["2.6", "2.8", "3.0", "3.2", "3.3", "3.4"]);
    expect(refusedBy("program agent\n  command agent\n")).to.deep.equal(["1.8", "3.3", "3.4"]);
    expect(refusedBy("ring syslog\n  format raw\n")).to.deep.equal(["1.8", "2.0"]);
    expect(refusedBy("global\n  ssl-passphrase-cmd /bin/pass\n")).to.deep.equal([
      "1.8",
      "2.0",
      "2.2",
      "2.4",
      "2.6",
      "2.8",
      "3.0",
      "3.2",
    ]);
    expect(refusedBy("global\n  max-threads-per-group 8\n")).to.deep.equal([
      "1.8",
      "2.0",
      "2.2",
      "2.4",
      "2.6",
      "2.8",
      "3.0",
      "3.2",
      "3.3",
    ]);
  });

  it("counts the newest series with long support where no version is declared", () => {
    expect(problemsOf("global\n  ssl-passphrase-cmd /bin/pass\n")).to.deep.equal([]);
    expect(problemsOf("program agent\n  command agent\n")).to.deep.equal([
      "refused 1:1-8 program was last taken by HAProxy 3.2 and 3.4 refuses it; remove it. Judged for HAProxy 3.4, the newest stable; declare versions.haproxy for another.",
    ]);
  });

  it("say once that many lines use words that are gone", () => {
    const text =
      "defaults\n  mode http\nbackend plone\n  reqadd X-A:\\ 1\n  reqidel ^X-B:\n  redispatch\n  rspadd X-C:\\ 1\n";
    expect(problemsOf(text, "2.6")).to.deep.equal([
      "refused 4:3-9 4 lines use words that HAProxy 2.6 refuses (reqadd, reqidel, redispatch and 1 more); write http-request add-header, http-request del-header and option redispatch.",
    ]);
    expect(problemsOf(text, "2.0")).to.deep.equal([]);
  });

  it("leave open a word in capitals that a script replaces", () => {
    expect(problemsOf("backend plone\n  SERVERS\n  server a :8081\n", "2.6")).to.deep.equal([]);
    expect(where(readProxy("backend plone\n  SERVERS\n  server a :8081\n", "plone").unset)).to.equal("1:1-14?");
  });

  it("refuses an address on the section line", () => {
    expect(problemsOf("frontend www *:80\n  mode http\n")).to.deep.equal([
      "refused 1:14-18 *:80 stands after the name of the frontend, which HAProxy 1.7 and later refuse; move it to a bind line.",
    ]);
    expect(problemsOf("frontend a *:80\nfrontend b *:81\n")).to.deep.equal([
      "refused 1:12-16 2 section lines have more after their names (*:80, *:81), which HAProxy 1.7 and later refuse; move each to a bind line.",
    ]);
  });

  it("skips an unknown one of a version newer than is known here", () => {
    expect(problemsOf("global\n  tune.quantum 1\n", "4.0")).to.deep.equal([
      "skipped 2:3-15 tune.quantum is no keyword in global that HAProxy knows; remove it or mend its spelling.",
    ]);
  });

  it("refuses one that came later", () => {
    expect(problemsOf("global\nbackend plone\n  guid plone\n", "2.6")).to.deep.equal([
      "refused 3:3-7 guid came with HAProxy 3.0 and 2.6 refuses it; upgrade HAProxy, or remove the line.",
    ]);
  });

  it("takes it from then on", () => {
    expect(problemsOf("global\nbackend plone\n  guid plone\n", "3.0")).to.deep.equal([]);
  });

  it("refuses one that is gone, with what replaced it", () => {
    expect(problemsOf("global\n  nbproc 4\n", "2.6")).to.deep.equal([
      "refused 2:3-9 nbproc was last taken by HAProxy 2.4 and 2.6 refuses it; write nbthread.",
    ]);
  });

  it("takes it before", () => {
    expect(problemsOf("global\n  nbproc 4\n", "2.4")).to.deep.equal([]);
  });

  it("refuses a section that is gone", () => {
    expect(problemsOf("global\nprogram api\n  command sleep 1\n", "3.3")).to.deep.equal([
      "refused 2:1-8 program was last taken by HAProxy 3.2 and 3.3 refuses it; remove it.",
    ]);
  });

  it("refuses what stands before any section", () => {
    expect(problemsOf("mode http\nglobal\n")).to.deep.equal([
      "refused 1:1-10 mode stands before any section; start one such as global, defaults or backend above it.",
    ]);
  });

  it("names a byte order mark", () => {
    expect(problemsOf("\uFEFFglobal\n")).to.deep.equal([
      "refused 1:1-8 The file starts with a byte order mark, which HAProxy takes for a word; save it without.",
    ]);
  });

  it("refuses server lines in a frontend", () => {
    expect(problemsOf("global\nfrontend www\n  server instance1 :8081\n")).to.deep.equal([
      "refused 3:3-9 server cannot stand in a frontend; move it to a backend.",
    ]);
  });

  it("refuses acl in a defaults section without a name, and takes it in one with", () => {
    expect(problemsOf("defaults\n  acl a src 10.0.0.9\n")).to.deep.equal([
      "refused 2:3-6 acl cannot stand in a defaults section without a name; name the section or move the line to the proxies.",
    ]);
    expect(problemsOf("defaults web\n  acl a src 10.0.0.9\n")).to.deep.equal([]);
  });

  it("keeps lines of sections that it does not look into", () => {
    const document = readDocument("global\npeers plone\n  peer lb1 10.0.0.9:1024\n");
    expect(document.sections[1]?.lines.map(({ words }) => words.map(({ value }) => value))).to.deep.equal([
      ["peer", "lb1", "10.0.0.9:1024"],
    ]);
  });
});

describe("haproxy values", () => {
  it("refuses a mode in capitals", () => {
    expect(problemsOf("defaults\n  mode HTTP\n", "2.6")).to.deep.equal([
      "refused 2:8-12 HTTP is no mode that HAProxy knows; did you mean http?",
    ]);
  });

  it("refuses a time in capitals", () => {
    expect(problemsOf("defaults\n  timeout client 5S\n")).to.deep.equal([
      "refused 2:18-20 5S is no time that HAProxy reads; write a whole number with us, ms, s, m, h or d.",
    ]);
  });

  it("takes letters after the unit, as HAProxy does with a warning", () => {
    expect(problemsOf("defaults\n  timeout client 1min\n", "2.6")).to.deep.equal([]);
  });

  it("refuses a parameter's missing value", () => {
    expect(problemsOf("global\nbackend plone\n  server instance1 :8081 cookie\n")).to.deep.equal([
      "refused 3:26-32 cookie lacks its value; write one after it.",
    ]);
  });

  it("takes maxconn without a value for none, as HAProxy does", () => {
    const text = "global\nbackend plone\n  server instance1 :8081 maxconn\n";
    expect(problemsOf(text)).to.deep.equal([]);
    expect(readProxy(text, "plone").servers.items[0]?.maxconn.value).to.equal(0);
  });

  it("refuses what stands after a keyword's last argument", () => {
    expect(problemsOf("defaults\n  mode http plone\n")).to.deep.equal([
      "refused 2:13-18 plone stands after what mode takes; remove it.",
    ]);
    expect(problemsOf("defaults\n  option httplog\n  option dontlognull all\n")).to.deep.equal([
      "refused 3:22-25 all stands after option dontlognull, which takes nothing; remove it.",
    ]);
  });

  it("refuses a bind without a port, and takes a socket", () => {
    expect(problemsOf("global\nfrontend www\n  bind 127.0.0.1\n")).to.deep.equal([
      "refused 3:8-17 bind 127.0.0.1 names no port; write address:port.",
    ]);
    expect(problemsOf("global\nfrontend www\n  bind /run/www.sock\n")).to.deep.equal([]);
  });

  it("takes a server without a port, which is mapped", () => {
    expect(problemsOf("global\nbackend plone\n  server instance1 127.0.0.1\n")).to.deep.equal([]);
  });

  it("refuses headers behind option httpchk since 2.7 only", () => {
    const text = "defaults\n  option httpchk GET /ok HTTP/1.1\\r\\nHost:\\ plone\n";
    expect(problemsOf(text, "2.6")).to.deep.equal([]);
    expect(problemsOf(text, "2.7")).to.deep.equal([
      "refused 2:3-50 option httpchk hides headers behind the HTTP version, which HAProxy 2.7 and later refuse; write them with http-check send hdr.",
    ]);
  });

  it("refuses one name for a frontend and a backend since 3.3 only", () => {
    const text = "global\nfrontend plone\n  bind :80\nbackend plone\n";
    expect(problemsOf(text, "3.2")).to.deep.equal([]);
    expect(problemsOf(text, "3.3")).to.deep.equal([
      "refused 4:9-14 The name plone is that of a frontend above, which HAProxy 3.3 and later refuse; give one of them another.",
    ]);
  });

  it("refuses an empty word before others since 3.3, and ends the line there before", () => {
    const text = 'global\nbackend plone\n  server instance1 :8081 "" check\n';
    expect(problemsOf(text, "3.3")).to.deep.equal([
      "refused 3:26-28 An empty word stands before other words; since 3.3 HAProxy refuses the line.",
    ]);
    expect(problemsOf(text, "3.0")).to.deep.equal([]);
    expect(readProxy(text, "plone", "3.0").servers.items[0]?.check).to.equal(undefined);
  });
});

describe("haproxy files without a final line feed", () => {
  it("are refused since 2.3", () => {
    expect(problemsOf("global\n  daemon", "2.3")).to.deep.equal([
      "refused 2:1-9 HAProxy 2.3 and later take the file for truncated, because its last line has no line feed; end it with one.",
    ]);
  });

  it("are taken before", () => {
    expect(problemsOf("global\n  daemon", "2.2")).to.deep.equal([]);
  });

  it("are refused when no version is declared", () => {
    expect(problemsOf("global\n  daemon")).to.deep.equal([
      "refused 2:1-9 HAProxy 2.3 and later take the file for truncated, because its last line has no line feed; end it with one.",
    ]);
  });
});

describe("haproxy conditions", () => {
  const text =
    "global\nbackend plone\n.if version_atleast(3.0)\n  balance leastconn\n.else\n  balance roundrobin\n.endif\n";

  it("keep the branch that the declared version takes", () => {
    expect(readProxy(text, "plone", "3.0").balance).to.include({ value: "leastconn" });
    expect(readProxy(text, "plone", "2.6").balance).to.include({ value: "roundrobin" });
    expect(where(readProxy(text, "plone", "2.6").balance)).to.equal("6:11-21");
  });

  it("keep both branches in doubt when no version is declared", () => {
    expect(where(readProxy(text, "plone").balance)).to.equal("6:11-21?");
    expect(problemsOf(text)).to.deep.equal([
      "unseen 3:1-25 Whether version_atleast(3.0) holds is not known here; declare HAProxy's version, or look at the host.",
    ]);
  });

  it("compare the patch level when the condition does", () => {
    const patched = "global\nbackend plone\n.if version_atleast(2.6.10)\n  balance leastconn\n.endif\n";
    expect(where(readProxy(patched, "plone", "2.6.12").balance)).to.equal("4:11-20");
    expect(readProxy(patched, "plone", "2.6.9").balance.from).to.equal("HAProxy's built-in default before 3.3");
    expect(where(readProxy(patched, "plone", "2.6").balance)).to.equal("4:11-20?");
  });

  it("leave features of the build undecided", () => {
    expect(
      where(
        readProxy("global\nbackend plone\n.if !feature(QUIC)\n  balance leastconn\n.endif\n", "plone", "3.0").balance,
      ),
    ).to.equal("4:11-20?");
  });

  it("refuse nothing that may be left out", () => {
    const problems = problemsOf(
      "global\nbackend plone\n.if feature(QUIC)\n  server a :1\n.else\n  server a :2\n  nonsense\n.endif\n",
      "3.0",
    );
    expect(problems.map((problem) => problem.split(" ")[0])).to.deep.equal(["unseen"]);
  });

  it("refuse an .endif without .if", () => {
    expect(problemsOf("global\n.endif\n")).to.deep.equal(["refused 2:1-7 An .endif stands without an .if before it."]);
  });

  it("refuse a condition that cannot be read", () => {
    expect(problemsOf("global\n.if true\n.endif\n")[0]).to.equal(
      "refused 2:1-9 The condition true cannot be read; write a predicate such as version_atleast(2.4).",
    );
  });
});

describe("haproxy variables", () => {
  it("take the value that setenv gave them", () => {
    const {
      servers: { items: servers },
    } = readProxy('global\n  setenv PORT 8081\nbackend plone\n  server instance1 "127.0.0.1:$PORT"\n', "plone");
    expect(servers[0]?.target.value).to.equal("127.0.0.1:8081");
    expect(servers[0]?.target.doubt).to.equal(undefined);
  });

  it("leave a doubt when nobody gave them one", () => {
    const {
      servers: { items: servers },
    } = readProxy('global\nbackend plone\n  server instance1 "127.0.0.1:$PORT" maxconn 2\n', "plone");
    expect(servers[0]?.target.doubt?.message).to.equal(
      "The environment variable PORT is not seen here; the value depends on it.",
    );
    expect(servers[0]?.maxconn.doubt).to.equal(undefined);
  });
});

describe("haproxy templates", () => {
  it("doubt what placeholders fill, and are refused for what stands beside it", () => {
    const text =
      "global\n  maxconn ${haproxy-conf:maxconn}\nlisten plone\n  balance {{ balance }}\n  server instance1 127.0.0.1:8081 {{ options }}\n  nonsense";
    expect(problemsOf(text, "2.6")).to.deep.equal([
      "unseen 2:11-34 This is a template, whose placeholders hide values; the file that it makes would settle them.",
      "refused 6:3-11 nonsense is no keyword in listen that HAProxy knows; remove it or mend its spelling.",
    ]);
    const plone = readProxy(text, "plone");
    expect(plone.balance.value).to.equal("{{ balance }}");
    expect(where(plone.balance)).to.equal("4:11-24?");
    expect(where(plone.servers.items[0]?.unset)).to.equal("5:3-48?");
  });

  it("stay as they are where a mark stands in a comment", () => {
    expect(problemsOf("# {{ ansible_managed }}\n{# by hand #}\nglobal\n  daemon\n  nonsense\n", "2.6")).to.deep.equal([
      "refused 5:3-11 nonsense is no keyword in global that HAProxy knows; remove it or mend its spelling.",
    ]);
  });

  it("are Python's where a name in braces stands alone on a line", () => {
    const text =
      "frontend www\n  bind :{port}\n  use_backend api if { path_beg /api }\nbackend api\n  {servers}\n  nonsense\n";
    expect(problemsOf(text, "2.6")).to.deep.equal([
      "unseen 2:9-15 This is a template, whose placeholders hide values; the file that it makes would settle them.",
      "refused 6:3-11 nonsense is no keyword in backend that HAProxy knows; remove it or mend its spelling.",
    ]);
    expect(problemsOf("frontend www\n  bind :{port}\n", "2.6").join()).to.contain("refused");
  });

  it("leave open which lines a file has that is put in", () => {
    expect(where(readProxy("backend plone\n  {% include 'servers.j2' %}\n  server a :8081\n", "plone").unset)).to.equal(
      "1:1-14?",
    );
  });

  it("know marks of installers without a template's name", () => {
    const text =
      "listen plone\n  bind __ADDRESS__\n  maxconn @MAX@\n  timeout client %(timeout)s\n  server a $(HOST):8081\n  server b <SECOND_HOST>:8082\n  balance ${options.balance}\n";
    const { binds, maxconn, timeouts, servers, balance } = readProxy(text, "plone");
    expect([binds[0]?.address, maxconn, timeouts.get("client"), balance].map(where)).to.deep.equal([
      "2:8-19?",
      "3:11-16?",
      "4:18-29?",
      "7:11-29?",
    ]);
    expect(servers.items.map(({ target }) => where(target))).to.deep.equal(["5:12-24?", "6:12-30?"]);
  });

  it("doubt the lines that a block may repeat or leave out", () => {
    const text =
      "global\nbackend plone\n  balance leastconn\n{% for i in instances %}\n  server instance{{ i }} 127.0.0.1:{{ 8080 + i }} check\n{% endfor %}\n  server spare 127.0.0.1:8090\n";
    const {
      servers: { items: servers },
      balance,
    } = readProxy(text, "plone");
    expect(servers.map(({ name, doubt }) => [name.value, doubt !== undefined])).to.deep.equal([
      ["instance{{ i }}", true],
      ["spare", false],
    ]);
    expect(where(balance)).to.equal("3:11-20");
  });

  it("doubt what a proxy does not say when a placeholder stands in the place of a line", () => {
    expect(
      where(readProxy("global\nbackend plone\n  @@BALANCE@@\n  server instance1 :8081\n", "plone").unset),
    ).to.equal("2:1-14?");
  });
});

describe("haproxy words that lead nowhere", () => {
  it("refuse backends that are not there, and leave computed names and other files alone", () => {
    expect(
      refusedIn(
        "frontend www\n  bind :80\n  use_backend plnoe if TRUE\n  use_backend %[path]\n  default_backend plone\nbackend plone\n",
      ),
    ).to.deep.equal([
      "3:15-20 use_backend names plnoe, and no backend has that name; mend the name or add the backend.",
    ]);
    expect(refusedIn("listen www\n  bind :80\n  default_backend zope\n")).to.deep.equal([
      "3:19-23 default_backend names zope, and no backend has that name; mend the name or add the backend.",
    ]);
    expect(refusedIn("frontend www\n  bind :80\n{% include 'more' %}\n  default_backend zope\n")).to.deep.equal([]);
  });

  it("refuse acls that are not there, and take those in braces and those of HAProxy", () => {
    expect(
      refusedIn(
        "frontend www\n  bind :80\n  acl api path_beg /api\n  http-request deny if !apy OR { src 10.0.0.9 } || METH_POST\n  redirect scheme https unless api\n",
      ),
    ).to.deep.equal(["4:24-28 No acl in this section is named apy; mend the name or add the acl above the line."]);
  });

  it("refuse tracked servers and resolvers of one name", () => {
    expect(
      refusedIn(
        "backend a\n  server x 10.0.0.9:80 track b/y\n  server z 10.0.0.8:80 track b/w\nbackend b\n  server w 10.0.0.7:80 check\nresolvers dns\n  nameserver n 10.0.0.1:53\nresolvers dns\n",
      ),
    ).to.deep.equal([
      "2:30-33 b/y is the name of no server; mend the name or add one.",
      "8:1-14 A resolvers section named dns stands above; give one of them another name.",
    ]);
  });

  it("refuse words where HAProxy takes a few others", () => {
    expect(
      refusedIn(
        "backend a\n  http-reuse often\n  retry-on 503 sometimes\n  hash-type consistent sdbm\n  stick none\n  stick store src\n",
      ),
    ).to.deep.equal([
      "2:14-19 often stands after http-reuse; write one of never, safe, aggressive, always.",
      "3:16-25 sometimes stands after retry-on; write one of none, conn-failure, empty-response, junk-response, response-timeout, 0rtt-rejected, all-retryable-errors, 401, 403, 404, 408, 425, 500, 501, 502, 503, 504.",
      "5:9-13 none stands after stick; write one of on, match, store, store-request, store-response.",
    ]);
    expect(refusedIn("backend a\n  cookie X insert rewrite\n  balance uri deep\n  balance url_param\n")).to.deep.equal([
      "2:19-26 rewrite stands beside insert in cookie; write one of the two.",
      "3:15-19 deep stands after balance uri; write one of len, depth, whole, path-only.",
      "4:3-20 balance url_param names no parameter; write its name after it.",
    ]);
    expect(refusedIn("backend a\n  server x 10.0.0.9:80 check observe layer9 on-marked-down nothing\n")).to.deep.equal([
      "2:38-44 layer9 stands after observe; write one of none, layer4, layer7.",
      "2:60-67 nothing stands after on-marked-down; write shutdown-sessions.",
    ]);
    expect(refusedIn("peers p\n  peeer a 10.0.0.9:1024\n")).to.deep.equal([
      "2:3-8 peeer is no keyword in peers that HAProxy knows; write one of bind, default-bind, default-server, disabled, enabled, log, peer, server, shards, table.",
    ]);
  });

  it("refuse ports, ranges and numbers that there are not, and TLS without a certificate", () => {
    expect(
      refusedIn("frontend a\n  bind :70000\n  bind :8090-8080\n  bind :443 ssl alpn h2\n  bind :444 ssl strict-sni\n"),
    ).to.deep.equal([
      "2:8-14 bind :70000 names no port that there is; write one from 1 to 65535, a range from low to high.",
      "3:8-18 bind :8090-8080 names no port that there is; write one from 1 to 65535, a range from low to high.",
      "4:13-16 bind asks for ssl and names no certificate; write crt and the path of a PEM file after it.",
    ]);
    expect(refusedIn("backend a\n  server-template x 3-1 zope:80\n  server-template y 2 zope:80\n")).to.deep.equal([
      "2:21-24 3-1 counts no servers; write a number, or a range such as 1-3.",
    ]);
    expect(refusedIn("global\n  nbthread 0\n  cpu-map some 0\n")).to.deep.equal([
      "2:12-13 nbthread 0 is out of the range of HAProxy 2.6; write a whole number from 1 to 64.",
      "3:11-15 some stands after cpu-map; write auto:, all, odd, even or numbers.",
    ]);
  });
});

function refusedIn(text: string): readonly string[] {
  return problemsOf(`global\n${text}`, "2.6")
    .filter((problem) => problem.startsWith("refused"))
    .map((problem) => problem.replace(/^refused (\d+)/, (_, line) => String(Number(line) - 1)));
}
