import { expect } from "chai";
import { factSpan } from "../../../src/model/fact.ts";
import { systemd } from "../../../src/languages/systemd/index.ts";
import { SourceFile } from "../../../src/model/index.ts";
import { folderWith, punchlist } from "../../cli/punchlist.ts";
import { place, problemsOf, readFiles, service, wordsOf } from "./reading.ts";

describe("systemd's lines", () => {
  it("go on behind a backslash, over comments between them", () => {
    const document = service(
      "ExecStart=/usr/sbin/varnishd \\",
      "    -F \\",
      "# the storage is small on purpose",
      "    -s malloc,256m",
    );
    expect(wordsOf(document)).to.deep.equal([["/usr/sbin/varnishd", "-F", "-s", "malloc,256m"]]);
    expect(document.commands.items[0]!.words.map(({ span }) => place(span))).to.deep.equal([
      "2:11-29",
      "3:5-7",
      "5:5-7",
      "5:8-19",
    ]);
  });

  it("have quotes and escapes of systemd's own", () => {
    expect(
      wordsOf(service(String.raw`ExecStart=/bin/echo mid"dle quo"te back\slash \x41 \q 'a"b' \; tail`)),
    ).to.deep.equal([["/bin/echo", "middle quote", "back lash", "A", String.raw`\q`, 'a"b', ";", "tail"]]);
  });

  it("are one word where a hash stands behind a value", () => {
    expect(problemsOf("[Service]\nExecStart=/bin/true\nLimitNOFILE=65536 # many\n")).to.deep.equal([
      "skipped 3:13-25 systemd drops LimitNOFILE=65536 # many and goes on without it; write a plain number, infinity, or two of them as in 1024:65536.",
    ]);
  });

  it("are read behind a byte order mark and with carriage returns", () => {
    const { documents } = readFiles({ "varnish.service": "\ufeff[Service]\r\nExecStart=/bin/echo \\\r\n a\r\n" });
    expect(documents.map(wordsOf)).to.deep.equal([[["/bin/echo", "a"]]]);
  });
});

describe("systemd's variables", () => {
  it("are put in as words, as text, or not at all", () => {
    const document = service(
      `Environment="A=one two" B=$A 'C="x y"'`,
      "ExecStart=/bin/echo $A ${A} x${B}y $NONE ${NONE} -f$A $$B $C",
    );
    expect(wordsOf(document)).to.deep.equal([["/bin/echo", "one", "two", "one two", "x$Ay", "", "-f$A", "$B", "x y"]]);
  });

  it("come from a file of the checkout, which goes before the unit's own", () => {
    const { documents, problems } = readFiles({
      "etc/systemd/system/varnish.service":
        "[Service]\nEnvironment=OPTS=-d\nEnvironmentFile=-/etc/default/varnish\nExecStart=/usr/sbin/varnishd $OPTS\n",
      "etc/default/varnish": '# ours\nOPTS="-a :80 \\\n  -s malloc,2G"\n',
    });
    const [document] = documents;
    expect(wordsOf(document!)).to.deep.equal([["/usr/sbin/varnishd", "-a", ":80", "-s", "malloc,2G"]]);
    expect(document!.commands.items[0]!.words.map(({ span }) => `${span.file.path} ${place(span)}`)).to.deep.equal([
      "etc/systemd/system/varnish.service 4:11-29",
      "etc/default/varnish 2:7-9",
      "etc/default/varnish 2:10-13",
      "etc/default/varnish 3:3-5",
      "etc/default/varnish 3:6-15",
    ]);
    expect(problems).to.deep.equal([]);
  });

  it("are in doubt where their file is not in the checkout", () => {
    const document = service(
      "Environment=PORT=80",
      "EnvironmentFile=-/etc/default/varnish",
      "ExecStart=/usr/sbin/varnishd -F -a :${PORT} $DAEMON_OPTS",
    );
    expect(wordsOf(document)).to.deep.equal([["/usr/sbin/varnishd", "-F", "-a", ":80?", "…"]]);
    expect(document.commands.items[0]!.open?.message).to.equal(
      "/etc/default/varnish is not in the checkout, so the variables that it sets are not known; add it.",
    );
  });

  it("are no variables in a command with a colon", () => {
    expect(wordsOf(service("Environment=A=1", "ExecStart=:/bin/echo $A"))).to.deep.equal([["/bin/echo", "$A"]]);
  });

  it("are dropped where they are none", () => {
    expect(problemsOf("[Service]\nEnvironment=A=1 /srv/shop\nExecStart=/bin/true\n")).to.deep.equal([
      'skipped 2:17-26 systemd drops this part of Environment=, because it is no NAME=value; write "NAME=value with blanks" in quotes.',
    ]);
  });
});

describe("systemd's specifiers", () => {
  it("are what the unit is called, and in doubt where only the host knows", () => {
    expect(wordsOf(service("ExecStart=/bin/echo %n %p 5%% %H"))).to.deep.equal([
      ["/bin/echo", "varnish.service", "varnish", "5%", "%H?"],
    ]);
  });

  it("of a template wait for its instance", () => {
    const { documents } = readFiles({
      "varnish@.service": "[Service]\nExecStart=/usr/sbin/varnishd -n %i\n",
      "varnish@shop.service": "[Service]\nExecStart=/usr/sbin/varnishd -n %i\n",
    });
    expect(documents.map(wordsOf)).to.deep.equal([
      [["/usr/sbin/varnishd", "-n", "%i?"]],
      [["/usr/sbin/varnishd", "-n", "shop"]],
    ]);
  });
});

describe("systemd's drop-ins", () => {
  it("change the unit in the order of their names, /etc before /lib", () => {
    const { documents } = readFiles({
      "lib/systemd/system/varnish.service": "[Service]\nExecStart=/usr/sbin/varnishd -F\nLimitNOFILE=131072\n",
      "etc/systemd/system/varnish.service.d/20-storage.conf":
        "[Service]\nExecStart=\nExecStart=/usr/sbin/varnishd -F -s malloc,2G\n",
      "etc/systemd/system/varnish.service.d/10-limits.conf": "[Service]\nLimitNOFILE=200000\n",
      "lib/systemd/system/varnish.service.d/10-limits.conf": "[Service]\nLimitNOFILE=1\n",
    });
    expect(documents.map(wordsOf)).to.deep.equal([[["/usr/sbin/varnishd", "-F", "-s", "malloc,2G"]]]);
    expect(documents[0]!.openFiles.value).to.deep.equal({ soft: 200_000, hard: 200_000 });
    expect(documents[0]!.files.map(({ path }) => path)).to.deep.equal([
      "lib/systemd/system/varnish.service",
      "etc/systemd/system/varnish.service.d/10-limits.conf",
      "etc/systemd/system/varnish.service.d/20-storage.conf",
    ]);
  });

  it("alone leave what they do not say to a unit that is not here", () => {
    const { documents } = readFiles({
      "etc/systemd/system/nginx.service.d/limits.conf": "[Service]\nLimitNOFILE = 65535:infinity\n",
    });
    const [{ context, openFiles, user, name }] = documents as [(typeof documents)[0]];
    expect([name, context, openFiles.value, openFiles.doubt]).to.deep.equal([
      "nginx.service",
      "drop-ins",
      { soft: 65_535, hard: Infinity },
      undefined,
    ]);
    expect(user.doubt?.message).to.equal(
      "nginx.service itself is not in the checkout, only what changes it; add what systemctl cat nginx.service prints.",
    );
  });

  it("of two machines stay apart", () => {
    const { documents } = readFiles({
      "web1/etc/systemd/system/varnish.service": "[Service]\nExecStart=/usr/sbin/varnishd -F\n",
      "web2/etc/systemd/system/varnish.service": "[Service]\nExecStart=/usr/sbin/varnishd -F\n",
    });
    expect(documents.map(({ span }) => span.file.path)).to.deep.equal([
      "web1/etc/systemd/system/varnish.service",
      "web2/etc/systemd/system/varnish.service",
    ]);
  });
});

describe("what systemd refuses", () => {
  it("is a second command that no empty one clears the way for", () => {
    expect(problemsOf("[Service]\nExecStart=/bin/true\nExecStart=/bin/false\n")).to.deep.equal([
      "refused 3:11-21 systemd takes one ExecStart= and refuses the unit for a second; put an empty ExecStart= before it, or Type=oneshot.",
    ]);
    expect(problemsOf("[Service]\nExecStart=/bin/true\nExecStart=\nExecStart=/bin/false\n")).to.deep.equal([]);
    expect(problemsOf("[Service]\nType=oneshot\nExecStart=/bin/true\nExecStart=/bin/false\n")).to.deep.equal([]);
  });

  it("is a service without a command", () => {
    expect(problemsOf("[Service]\nType=simple\n")).to.deep.equal([
      "refused 1:1-10 The unit has no ExecStart=, so systemd does not start it; write ExecStart=/path/program.",
    ]);
    expect(problemsOf("[Service]\nExecStop=/bin/true\nRemainAfterExit=yes\n")).to.deep.equal([]);
  });

  it("is a job that is started for ever", () => {
    expect(problemsOf("[Service]\nType=oneshot\nExecStart=/bin/true\nRestart=always\n")).to.deep.equal([
      "refused 4:9-15 A job of Type=oneshot with Restart=always is refused by systemd; write Restart=on-failure.",
    ]);
  });

  it("is a quote that never closes, and a relative path", () => {
    expect(problemsOf('[Service]\nExecStart=/bin/echo "a b\n')).to.deep.equal([
      "refused 2:21-25 A quote of ExecStart= never closes, so systemd starts nothing; close it.",
    ]);
    expect(problemsOf("[Service]\nExecStart=bin/true\n")).to.deep.equal([
      "refused 2:11-19 bin/true is a relative path, with which systemd refuses the unit; write it from / on, or the name alone.",
    ]);
    expect(problemsOf("[Service]\nExecStart=node server.js\n")).to.deep.equal([]);
  });

  it("is a header without its bracket, and nothing behind it counts", () => {
    expect(problemsOf("[Service\nExecStart=/bin/true\nfoo\n")).to.deep.equal([
      "refused 1:1-9 The section header [Service has no closing bracket; write it as [Service].",
    ]);
  });
});

describe("what systemd drops", () => {
  it("is told at its line, and what stands before it counts", () => {
    const text = "X=1\n[Service]\nExecStart=/bin/true\nfoo\nRestart=allways\nType=notify\nType=foo\nLimitNOFILE=65k\n";
    expect(problemsOf(text)).to.deep.equal([
      "skipped 1:1-4 systemd drops X=, because it stands before any section; put it below [Service].",
      "skipped 4:1-4 systemd drops foo, because no Key= stands before it; write Key=value.",
      "skipped 5:9-16 systemd drops Restart=allways and goes on without it; write no, always, on-success, on-failure, on-abnormal, on-abort or on-watchdog.",
      "skipped 7:6-9 systemd drops Type=foo and goes on without it; write simple, exec, forking, oneshot, dbus, notify, notify-reload or idle.",
      "skipped 8:13-16 systemd drops LimitNOFILE=65k and goes on without it; write a plain number, infinity, or two of them as in 1024:65536.",
    ]);
    expect(readFiles({ "a.service": text }).documents[0]!.type.value).to.equal("notify");
  });

  it("is not what stands in a section of others", () => {
    expect(problemsOf("[X-Shop]\nfoo\n[Service]\nExecStart=/bin/true\n")).to.deep.equal([]);
  });
});

describe("systemd's templates", () => {
  it("cast doubt on what they touch", () => {
    const { documents } = readFiles({
      "varnish.service.j2":
        "[Service]\nLimitNOFILE={{ files }}\nExecStart=/usr/sbin/varnishd -F -s malloc,{{ size }}\n{% if user %}\nUser={{ user }}\n{% endif %}\n",
    });
    expect(documents.map(wordsOf)).to.deep.equal([[["/usr/sbin/varnishd", "-F", "-s", "malloc,{{ size }}?"]]]);
    const [{ openFiles, user, type }] = documents as [(typeof documents)[0]];
    expect([openFiles.doubt !== undefined, user.doubt !== undefined, type.doubt]).to.deep.equal([
      true,
      true,
      undefined,
    ]);
  });
});

describe("systemd's units that are spoilt", () => {
  it("are in doubt where a template decides what of a line stands there", () => {
    const document = service(
      "ExecStart=/usr/sbin/varnishd -F -a :{% if tls %}8443{% endif %} -f /etc/varnish/shop.vcl",
    );
    expect(document.commands.items[0]!.words.map(({ doubt }) => doubt?.message)[0]).to.equal(
      "A template decides what of this line stands there; the file that it makes would settle it.",
    );
  });

  it("are in doubt where the file ends in the middle of a line", () => {
    const [document] = readFiles({ "varnish.service": "[Service]\nExecStart=/usr/sbin/varnishd -F \\\n" }).documents;
    expect(document!.commands.items[0]!.words.map(({ doubt }) => doubt?.message)[0]).to.equal(
      "The file ends where this line goes on; add the rest, or drop the last backslash.",
    );
    expect(wordsOf(service("ExecStart=/usr/sbin/varnishd -F \\", ""))).to.deep.equal([["/usr/sbin/varnishd", "-F"]]);
  });

  it("are known by names that nothing else has, whatever they hold", () => {
    const folder = folderWith({
      "etc/systemd/system/nginx.service": Buffer.from("[Service]\nUser=www\n", "utf16le"),
      "etc/systemd/system/varnish.service": "Type=simple\n",
    });
    const { problems } = JSON.parse(punchlist("audit", folder, "--format", "json").stdout) as {
      problems: readonly { message: string }[];
    };
    expect(problems.map(({ message }) => message)).to.deep.equal([
      "A file of systemd is expected here by its name, and it is binary: byte 1 is NUL; drop it where text is meant.",
      "varnish.service is named like a file of systemd and holds nothing that shows it; give --as systemd and its path to have it read.",
    ]);
  });
});

describe("systemd's facts", () => {
  it("are the command of a service, and where varnishd listens", () => {
    const { documents } = readFiles({
      "etc/systemd/system/varnish.service":
        "[Service]\nExecStart=/usr/sbin/varnishd -F -a http=:80 -a 127.0.0.1:8443,PROXY -f /etc/varnish/shop.vcl\n[Install]\nWantedBy=multi-user.target\n",
      "etc/varnish/shop.vcl": "vcl 4.1;\n",
    });
    const facts = systemd.facts(documents[0]!);
    expect(facts.map((fact) => `${fact.kind} ${place(factSpan(fact))}`)).to.deep.equal([
      "command 2:11-93",
      "listen 2:36-44",
      "listen 2:48-68",
    ]);
    expect(
      facts.flatMap((fact) => (fact.kind === "listen" ? [fact.by.span.file.path, fact.address.value] : [])),
    ).to.deep.equal([
      "etc/varnish/shop.vcl",
      { text: ":80", host: "", port: 80 },
      "etc/varnish/shop.vcl",
      { text: "127.0.0.1:8443", host: "127.0.0.1", port: 8443 },
    ]);
  });

  it("leave a job to its timer", () => {
    const facts = systemd.facts(service("Type=oneshot", "ExecStart=/usr/bin/backup", "[Install]", "WantedBy=x.target"));
    expect(facts.map((fact) => fact.kind === "command" && fact.autostart)).to.deep.equal([false]);
  });
});

describe("systemd's claims", () => {
  it("leave D-Bus and Avahi alone", () => {
    const texts = {
      "org.shop.service": "[D-BUS Service]\nName=org.shop\nExec=/bin/true\n",
      "avahi/http.service": "<service-group></service-group>\n",
      "docs/varnish.service.md": "[Service]\n",
    };
    expect(readFiles(texts).documents).to.deep.equal([]);
  });

  it("pass over a unit that is masked", () => {
    expect(readFiles({ "etc/systemd/system/varnish.service": "" }).documents).to.deep.equal([]);
  });
});

describe("systemd's secrets", () => {
  it("are variables and what commands carry, and no word beside them", () => {
    const file = new SourceFile(
      "shop.service",
      '[Service]\nEnvironment=LANG=C DB_PASSWORD=hunter22 "API_TOKEN=a b9"\nExecStart=/usr/sbin/varnishd -j unix,user=vcache -F \\\n  -s malloc,2G\nExecStartPre=/usr/bin/curl -u ops:s3cret99 http://10.0.0.1/\n',
    );
    expect(systemd.secrets!([file]).map(({ value }) => value)).to.deep.equal(["hunter22", "a b9", "s3cret99"]);
  });

  it("stand in the files of variables, too", () => {
    const file = new SourceFile("etc/default/shop", "DB_PASSWORD=hunter22\nPORT=8080\n");
    expect(systemd.secrets!([file]).map(({ value }) => value)).to.deep.equal(["hunter22"]);
  });
});
