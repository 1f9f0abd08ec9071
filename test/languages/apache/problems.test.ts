import { expect } from "chai";
import { problemsOf, readDocument, readFiles, where } from "./reading.ts";

describe("what Apache refuses", () => {
  it("is said at its words, with what to write", () => {
    expect(problemsOf("Listen 80\nKeepAlive yes\nServerName www.example.org # the shop\n")).to.deep.equal([
      "refused 2:11-14 KeepAlive is yes, which Apache does not read; write On or Off.",
      "refused 3:28-29 Apache reads this # as an argument of ServerName, because comments have lines of their own; move it above.",
    ]);
  });

  it("is a section that another one closes, and the rest is read on", () => {
    const text = "Listen 80\n<VirtualHost *:80>\n<Directory /srv>\n</VirtualHost>\nListen www\n";
    expect(problemsOf(text)).to.deep.equal([
      "refused 4:1-15 </VirtualHost> stands where <Directory> of line 3 is open; write </Directory> before it.",
      "refused 5:8-11 Listen is www, which has no port; write one behind it, such as 80.",
    ]);
  });

  it("is a misspelt directive, with the one that is meant", () => {
    expect(problemsOf("Listen 80\nDocumentRot /srv/www\n")).to.deep.equal([
      "refused 2:1-12 DocumentRot is no directive that Apache knows; did you mean DocumentRoot?",
    ]);
  });

  it("is a directive in a place that does not take it", () => {
    expect(problemsOf("Listen 80\n<Directory /srv>\nServerName a\n</Directory>\nRequire all granted\n")).to.deep.equal([
      "refused 3:1-13 ServerName is not taken in <Directory> and its like; Apache takes it outside of all sections and in <VirtualHost>.",
      "refused 5:1-20 Require is not taken outside of all sections; Apache takes it in <Directory> and its like and in <Location>.",
    ]);
  });

  it("is nothing that a person is still to fill in between brackets", () => {
    expect(
      problemsOf("Listen 80\nServerAdmin [mail address of the admin]\nErrorLog [absolute path to error log]\n"),
    ).to.deep.equal([]);
    expect(problemsOf("Listen 80\nRewriteRule ^/shop / [L, R=301]\n")).to.have.length(1);
  });

  it("is one that came later, where a release is declared", () => {
    expect(problemsOf("Listen 80\nSSLVHostSNIPolicy strict\n", "2.4.50")).to.deep.equal([
      "refused 2:1-25 SSLVHostSNIPolicy came with Apache 2.4.64 and 2.4.50 refuses it; upgrade Apache, or remove the line.",
    ]);
  });

  it("is asked about where a condition may leave it out", () => {
    expect(problemsOf("Listen 80\n<IfModule mod_nowhere.c>\nKeepAlive yes\n</IfModule>\n")).to.deep.equal([
      "skipped 3:11-14 KeepAlive is yes, which Apache does not read; write On or Off.",
    ]);
  });

  it("is nothing in a condition that the modules or the release rule out", () => {
    const text =
      "Listen 80\nLoadModule ssl_module a.so\n<IfModule mod_nowhere.c>\nKeepAlive yes\n</IfModule>\n<IfVersion < 2.4>\nLockFile a\n</IfVersion>\n";
    expect(problemsOf(text)).to.deep.equal([]);
  });
});

describe("a section of another language", () => {
  it("is passed over", () => {
    expect(problemsOf("Listen 80\n<Perl>\n  use Shop::Handler;\n  $a = 1;\n</Perl>\nKeepAlive yes\n")).to.deep.equal([
      "refused 6:11-14 KeepAlive is yes, which Apache does not read; write On or Off.",
    ]);
  });
});

describe("conditions and variables", () => {
  it("cast doubt on what counts only where they are met, and not on what stands in a section with them", () => {
    const { listens, named } = readDocument(
      "<IfModule mod_ssl.c>\nListen 443\n<VirtualHost *:443>\nProxyTimeout 60\n</VirtualHost>\nSSLProtocol TLSv1.2\n</IfModule>\nListen 80\n",
    );
    expect(listens.items.map(({ at }) => where(at))).to.deep.equal(["2:8-11?", "8:8-10"]);
    expect(where(named("ProxyTimeout")[0]?.args[0])).to.equal("4:14-16");
    expect(where(named("SSLProtocol")[0]?.args[0])).to.equal("6:13-20");
  });

  it("are resolved from Define, from envvars beside the main file and from Debian's own", () => {
    const { documents } = readFiles(
      {
        "etc/apache2/apache2.conf":
          "Listen 80\nDefine SITE shop\nErrorLog ${APACHE_LOG_DIR}/${SITE}.log\nPidFile ${APACHE_PID_FILE}\nServerAdmin ${OPS}\n",
      },
      undefined,
      { "etc/apache2/envvars": "export APACHE_LOG_DIR=/srv/log/apache$SUFFIX\n" },
    );
    const values = ["ErrorLog", "PidFile", "ServerAdmin"].map((name) => documents[0]!.named(name)[0]!.args[0]!);
    expect(values.map(({ value }) => value)).to.deep.equal([
      "/srv/log/apache/shop.log",
      "/var/run/apache2/apache2.pid",
      "${OPS}",
    ]);
    expect(values.map(({ doubt }) => doubt?.message)).to.deep.equal([
      undefined,
      undefined,
      "No Define sets OPS, so it comes from Apache's environment; its value would settle it.",
    ]);
  });
});
