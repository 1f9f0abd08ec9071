import { expect } from "chai";
import { programOf, reading, shown } from "./reading.ts";

describe("supervisor's ini", () => {
  it("places a value behind its delimiter and before its comment", () => {
    const { program } = programOf("[program:zeo]\ncommand = bin/zeo fg ; the database\n");
    expect(shown(program.command)).to.equal("bin/zeo fg 3:11-21");
  });

  it("takes # for a comment as well", () => {
    expect(shown(programOf("[program:zeo]\ncommand=bin/zeo fg # the database\n").program.command)).to.equal(
      "bin/zeo fg 3:9-19",
    );
  });

  it("leaves # in the value below version 4, which Python 2 runs", () => {
    expect(shown(programOf("[program:zeo]\ncommand=bin/zeo fg # the database\n", "3.3.1").program.command)).to.equal(
      "bin/zeo fg # the database 3:9-34",
    );
  });

  it("continues a value on deeper lines and places each word on its own", () => {
    const { program } = programOf("[program:solr]\ncommand = bin/solr\n  # comment\n  start -f\n");
    expect(program.words.map(shown)).to.deep.equal(["bin/solr 3:11-19", "start 5:3-8", "-f 5:9-11"]);
  });

  it("starts a new option at the same depth", () => {
    const { program } = programOf("[program:zeo]\n  command = bin/zeo fg\n  startsecs = 5\n");
    expect(shown(program.startsecs)).to.equal("5 4:15-16");
  });

  it("splits at a colon when that comes first", () => {
    expect(shown(programOf("[program:zeo]\ncommand: bin/zeo fg\n").program.command)).to.equal("bin/zeo fg 3:10-20");
  });

  it("ends lines at a carriage return", () => {
    expect(shown(programOf("[program:zeo]\r\ncommand = bin/zeo fg\r\nstartsecs = 5\r\n").program.command)).to.equal(
      "bin/zeo fg 3:11-21",
    );
  });

  it("keeps the replaced value in the trail", () => {
    const { program } = programOf("[program:zeo]\ncommand = bin/zeo fg\nstartsecs = 5\nstartsecs = 9\n");
    expect(shown(program.startsecs)).to.equal("9 5:13-14");
    expect("trail" in program.startsecs && program.startsecs.trail.map(({ why }) => why)).to.deep.equal([
      "replaced by a later line",
    ]);
  });

  it("knows sections by their exact case only", () => {
    const { documents } = reading({ "supervisord.conf": "[supervisord]\n[Program:zeo]\ncommand=bin/zeo fg\n" });
    expect(documents[0]?.programs).to.deep.equal([]);
    expect([...(documents[0]?.sections.keys() ?? [])]).to.deep.equal(["supervisord", "Program:zeo"]);
  });

  it("survives names that objects have by birth", () => {
    const { documents, problems } = reading({
      "supervisord.conf":
        "[supervisord]\n[__proto__]\nconstructor = 1\n[program:toString]\ncommand = a\n__proto__ = b\n",
    });
    expect(problems).to.deep.equal([]);
    expect(documents[0]?.programs.map(({ name, options }) => [name, options.get("__proto__")?.value])).to.deep.equal([
      ["toString", "b"],
    ]);
  });

  it("refuses a line that is no option", () => {
    expect(programOf("[program:zeo]\ncommand = bin/zeo fg\nautostart\n").problems).to.deep.equal([
      'refused supervisord.conf:4:1-10 "autostart" is no option; write name=value, and indent lines that continue a value.',
    ]);
  });

  it("refuses a byte order mark", () => {
    expect(reading({ "supervisord.conf": "\ufeff; mark\n[supervisord]\n" }).problems).to.deep.equal([
      "refused supervisord.conf:1:1-8 The file starts with a byte order mark, which supervisord takes for text; save it without.",
    ]);
  });
});

describe("supervisor's values", () => {
  it("names the default where no line gives a value", () => {
    const { program } = programOf("[program:zeo]\ncommand = bin/zeo fg\n");
    expect(shown(program.stopwaitsecs)).to.equal("10 (supervisor's default for stopwaitsecs)");
    expect(shown(program.exitcodes)).to.equal("0 (supervisor's default for exitcodes)");
  });

  it("expects exit code 2 as well below version 4", () => {
    expect(shown(programOf("[program:zeo]\ncommand = bin/zeo fg\n", "3.3.1").program.exitcodes)).to.equal(
      "0,2 (supervisor's default for exitcodes)",
    );
  });

  it("refuses seconds with a unit and goes on with the default in doubt", () => {
    const { program, problems } = programOf("[program:zeo]\ncommand = bin/zeo fg\nstartsecs = 5s\n");
    expect(problems).to.deep.equal([
      "refused supervisord.conf:4:13-15 startsecs=5s in [program:zeo] stops supervisord; write seconds as a whole number without a unit.",
    ]);
    expect(shown(program.startsecs)).to.equal("1 4:13-15 ?");
  });

  it("refuses sizes in M, which reads like MB", () => {
    expect(programOf("[program:zeo]\ncommand = bin/zeo fg\nstdout_logfile_maxbytes = 50M\n").problems).to.deep.equal([
      "refused supervisord.conf:4:27-30 stdout_logfile_maxbytes=50M in [program:zeo] stops supervisord; write a whole number with KB, MB, GB or nothing behind it.",
    ]);
  });

  it("reads MB of any case", () => {
    expect(
      shown(
        programOf("[program:zeo]\ncommand = a\nstdout_logfile = /a\nstdout_logfile_maxbytes = 2mb\n").program
          .processes[0]?.stdout.maxBytes,
      ),
    ).to.equal("2097152 5:27-30");
  });

  it("lets killasgroup follow stopasgroup", () => {
    expect(shown(programOf("[program:zeo]\ncommand = a\nstopasgroup = yes\n").program.killasgroup)).to.equal(
      "true 4:15-18",
    );
  });

  it("tells a command that can never start from one that stops the daemon", () => {
    expect(programOf("[program:zeo]\ncommand = sh -c 'a\n").problems).to.deep.equal([
      "skipped supervisord.conf:3:11-19 The command of program:zeo has a quote or backslash without its end, so it never starts; close the quote.",
    ]);
  });

  it("spells out no more than a thousand copies", () => {
    const { program } = programOf(
      "[program:worker]\ncommand = a\nprocess_name = %(process_num)d\nnumprocs = 1000000000\n",
    );
    expect([program.numprocs.value, program.processes.length]).to.deep.equal([1000000000, 1000]);
  });
});

describe("supervisor's expansion", () => {
  it("names processes and their logs by number", () => {
    const { program } = programOf(
      "[program:web]\ncommand = a\nprocess_name = %(program_name)s_%(process_num)02d\nnumprocs = 2\nstdout_logfile = /var/log/%(program_name)s-%(process_num)d.log\n",
    );
    expect(
      program.processes.map(({ name, address, stdout }) => `${name} ${address} ${shown(stdout.target.path)}`),
    ).to.deep.equal(["web_00 web:web_00 /var/log/web-0.log 6:18-63", "web_01 web:web_01 /var/log/web-1.log 6:18-63"]);
  });

  it("places a word that came out of a variable at the variable, with the variable's line in the trail", () => {
    const { program } = programOf(
      'environment = HOME="/srv/plone"\n[program:zeo]\ncommand = %(ENV_HOME)s/bin/zeo fg\n',
    );
    expect(program.words.map(shown)).to.deep.equal(["/srv/plone/bin/zeo 4:11-31", "fg 4:32-34"]);
    expect(program.command?.trail.map(({ why }) => why)).to.deep.equal(["HOME is set here"]);
  });

  it("doubts only the words that hold a variable of the host", () => {
    const { program, problems } = programOf("[program:zeo]\ncommand = %(ENV_HOME)s/bin/zeo fg\n");
    expect(program.words.map(shown)).to.deep.equal(["%(ENV_HOME)s/bin/zeo 3:11-31 ?", "fg 3:32-34"]);
    expect(problems).to.deep.equal([]);
  });

  it("takes no program variable before version 4.2", () => {
    expect(
      programOf("[program:zeo]\nenvironment = A=1\ncommand = echo %(ENV_A)s\n", "4.1.0").program.words.map(shown),
    ).to.deep.equal(["echo 4:11-15", "%(ENV_A)s 4:16-25 ?"]);
  });

  it("keeps %(here)s, which only the host knows, without a doubt", () => {
    expect(shown(programOf("[program:zeo]\ncommand = %(here)s/bin/zeo fg\n").program.command)).to.equal(
      "%(here)s/bin/zeo fg 3:11-30",
    );
  });

  it("refuses a lone percent sign", () => {
    expect(programOf("[program:date]\ncommand = date +%Y\n").problems).to.deep.equal([
      'refused supervisord.conf:3:17-19 "%Y" is no placeholder; write %% for a percent sign, or %(name)s.',
    ]);
  });

  it("refuses a name that nothing gives and lists those that are known", () => {
    expect(programOf("[program:date]\ncommand = date %(programname)s\n").problems).to.deep.equal([
      "refused supervisord.conf:3:16-31 %(programname)s is not known here; known are %(here)s, %(program_name)s, %(group_name)s, %(process_num)s, %(numprocs)s and %(ENV_NAME)s.",
    ]);
  });

  it("does not pad a text without end", () => {
    expect(programOf("[program:x]\ncommand = %(process_num)0999999999d\n").program.command?.value).to.have.lengthOf(
      1000,
    );
  });
});

describe("supervisor's templates", () => {
  it("doubts a value that a template fills in", () => {
    const { program, problems } = programOf(
      "[program:zeo]\ncommand = {{ home }}/bin/zeo fg\nstartsecs = {{ seconds }}\n",
    );
    expect(shown(program.startsecs)).to.equal("1 4:13-26 ?");
    expect(program.words.map(shown)).to.deep.equal(["{{ home }}/bin/zeo 3:11-29 ?", "fg 3:30-32"]);
    expect(problems).to.deep.equal([
      "unseen supervisord.conf:3:11-21 A template fills this in; audit the rendered file to see what supervisord sees.",
    ]);
  });

  it("doubts all words of a command in which a placeholder may be several", () => {
    const { program } = programOf("[program:zeo]\ncommand = bin/zeo {{ options }}\n");
    expect(program.words.map(shown)).to.deep.equal(["bin/zeo 3:11-18 ?", "{{ options }} 3:19-32 ?"]);
  });

  it("doubts what a condition inside of a section decides, and not what a loop around it repeats", () => {
    const { program } = programOf(
      "{% for n in names %}\n[program:zeo]\ncommand = bin/zeo\n{% if slow %}\nstartsecs = 30\n{% endif %}\nstopwaitsecs = 60\n{% endfor %}\n",
    );
    expect(shown(program.startsecs)).to.equal("30 6:13-15 ?");
    expect(shown(program.stopwaitsecs)).to.equal("60 8:16-18");
  });

  it("passes over a template's own lines and says that more may come", () => {
    const { documents, problems } = reading({
      "supervisord.conf.j2":
        "[supervisord]\n{% for n in range(2) %}\n[program:instance{{ n }}]\ncommand = bin/instance{{ n }} console\n{% endfor %}\n",
    });
    expect(documents[0]?.programs.map(({ name }) => name)).to.deep.equal(["instance{{ n }}"]);
    expect(documents[0]?.unseen).to.have.lengthOf(2);
    expect(problems.filter((problem) => problem.startsWith("refused"))).to.deep.equal([]);
  });

  it("takes what supervisord has no sign for as a placeholder in every file", () => {
    const text =
      "[supervisord]\nminfds = ${plone:fds}\n[inet_http_server]\nport = ${:host}\n[program:zeo]\ncommand = bin/zeo\nenvironment = HOME=${buildout:directory}/home,PORT=__PORT__\n";
    expect(reading({ "templates/supervisord.conf": text }).problems).to.deep.equal([
      "unseen templates/supervisord.conf:2:10-22 A template fills this in; audit the rendered file to see what supervisord sees.",
    ]);
  });

  it("takes a file whose sections are named later for a template, whatever it is called", () => {
    const text = "[program:${name}]\ncommand=bin/${name}\npriority=${order}\n";
    expect(reading({ "program.ini": text }).problems.filter((problem) => problem.startsWith("refused"))).to.deep.equal(
      [],
    );
  });

  it("leaves a shell's variable to the shell where the file is no template", () => {
    expect(reading({ "supervisord.conf.in": "[supervisord]\nminfds = ${FDS}\n" }).problems).to.deep.equal([
      "unseen supervisord.conf.in:2:10-16 A template fills this in; audit the rendered file to see what supervisord sees.",
    ]);
    expect(reading({ "supervisord.conf": "[supervisord]\nminfds = ${FDS}\n" }).problems).to.deep.equal([
      "refused supervisord.conf:2:10-16 minfds=${FDS} in [supervisord] stops supervisord; write a whole number.",
    ]);
  });

  it("takes the engine's own comment for nothing", () => {
    const { documents } = reading({
      "supervisord.conf": "{# made by hand #}\n[supervisord]\n[program:zeo]\ncommand = bin/zeo\n",
    });
    expect(documents[0]?.unseen).to.have.lengthOf(0);
  });
});
