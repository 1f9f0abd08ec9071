import { expect } from "chai";
import { apache } from "../../../src/languages/apache/index.ts";
import { readFiles } from "./reading.ts";

const SITE = "<VirtualHost *:80>\nServerName www.example.org\n</VirtualHost>\n";

describe("Apache's files", () => {
  it("are read in the order of the includes, each path of the host below a folder of the main file", () => {
    const { documents } = readFiles({
      "etc/httpd/conf/httpd.conf": "ServerRoot /etc/httpd\nInclude conf.d/*.conf\nIncludeOptional /etc/httpd/sites/\n",
      "etc/httpd/conf.d/b.conf": "Listen 81\n",
      "etc/httpd/conf.d/a.conf": "Listen 80\n",
      "etc/httpd/sites/www": SITE,
    });
    expect(documents.map(({ context, files }) => [context, ...files.map(({ path }) => path)])).to.deep.equal([
      [
        "whole",
        "etc/httpd/conf/httpd.conf",
        "etc/httpd/conf.d/a.conf",
        "etc/httpd/conf.d/b.conf",
        "etc/httpd/sites/www",
      ],
    ]);
  });

  it("without a main file are pieces, one reading for the files of a folder", () => {
    const { documents } = readFiles({
      "apache/sites-enabled/a.conf": SITE,
      "apache/sites-enabled/b.conf": SITE,
      "apache/include/tls.conf": "SSLEngine on\n",
    });
    expect(documents.map(({ context, files }) => [context, files.length])).to.deep.equal([
      ["pieces", 2],
      ["pieces", 1],
    ]);
  });

  it("that are available and not enabled are not read", () => {
    const { documents } = readFiles(
      {
        "apache2/sites-enabled/a.conf": SITE,
        "apache2/sites-available/a.conf": SITE,
        "apache2/sites-available/b.conf": SITE,
      },
      undefined,
      {},
    );
    expect(documents.flatMap(({ files }) => files.map(({ path }) => path))).to.deep.equal([
      "apache2/sites-enabled/a.conf",
    ]);
  });

  it("may lie above the folder that includes them", () => {
    const { documents, problems } = readFiles(
      {
        "etc/web/conf/httpd.conf": "Listen 80\nInclude ../common/tls.conf\nInclude /etc/web/conf/../common/log.conf\n",
      },
      undefined,
      { "etc/web/common/tls.conf": "SSLEngine on\n", "etc/web/common/log.conf": "LogLevel warn\n" },
    );
    expect(problems).to.be.empty;
    expect(documents[0]!.files.map(({ path }) => path)).to.deep.equal([
      "etc/web/conf/httpd.conf",
      "etc/web/common/tls.conf",
      "etc/web/common/log.conf",
    ]);
  });

  it("may lie outside of the checkout, which leaves open what they set", () => {
    const { problems } = readFiles({ "conf/httpd.conf": "Listen 80\nInclude ../../common/tls.conf\n" });
    expect(problems.map(({ kind, message }) => `${kind} ${message}`)).to.deep.equal([
      "unseen ../../common/tls.conf lies outside of this checkout, so what it sets is not known; audit the folder that holds both, or add it here.",
    ]);
  });

  it("that are not in the checkout leave open what they set", () => {
    const { documents, problems } = readFiles({ "apache2.conf": "Listen 80\nInclude /etc/apache2/ports.conf\n" });
    expect(problems.map(({ kind, message }) => `${kind} ${message}`)).to.deep.equal([
      "unseen /etc/apache2/ports.conf is not in the checkout, so what it sets is not known; add it to have it read.",
    ]);
    expect(documents[0]!.listens.doubt).to.equal(problems[0]);
  });

  it("say where requests come in, where they go and which logs are kept open", () => {
    const { documents } = readFiles({
      "apache2.conf": [
        "Listen 443",
        "Listen 127.0.0.1:8081",
        "<Proxy balancer://shop>",
        "BalancerMember http://10.0.0.21:8080 timeout=30",
        "BalancerMember http://10.0.0.22 status=+H",
        "</Proxy>",
        "<VirtualHost *:443>",
        "ServerName shop.example.org",
        "ProxyPass /static/ !",
        "ProxyPass / balancer://shop/ stickysession=ROUTEID",
        "ErrorLog /var/log/apache2/shop-error.log",
        'CustomLog "|/usr/bin/rotatelogs /var/log/apache2/shop.%Y%m%d 86400" combined',
        "</VirtualHost>",
      ].join("\n"),
    });
    const said = apache.facts(documents[0]!).map((fact) => {
      if (fact.kind === "listen") return `${fact.by.name} ${fact.address.value.host}`;
      if (fact.kind === "log") return `${fact.writer} ${fact.path.value}`;
      if (fact.kind !== "route") return fact.kind;
      const { by, to, group, isSpare, firstByteMs, sticky, entries } = fact;
      const { host, port } = to.value;
      const from = entries?.items.map(({ name }) => name).join();
      return `${by?.name} from ${from} to ${host}:${port} of ${group?.value} ${isSpare} ${firstByteMs?.value} ${sticky?.value}`;
    });
    expect(said).to.deep.equal([
      "port 443 ",
      "port 8081 127.0.0.1",
      "shop.example.org from port 443 to 10.0.0.21:8080 of shop false 30000 ROUTEID",
      "shop.example.org from port 443 to 10.0.0.22:80 of shop true 60000 ROUTEID",
      "Apache, error log /var/log/apache2/shop-error.log",
    ]);
  });
});
