import { expect } from "chai";
import { claims } from "../../../src/languages/apache/claims.ts";
import { formats } from "../../../src/languages/index.ts";

const SITE = "<VirtualHost *:80>\n  ServerName www.example.org\n</VirtualHost>\n";

function claimant(path: string, head: string): string | undefined {
  return formats.find((format) => format.claims(path, head) !== undefined)?.name;
}

describe("Apache's claim", () => {
  it("takes a main file by its name and a line", () => {
    expect(claims("etc/httpd/conf/httpd.conf", "# httpd\nListen 80\n")).to.equal(
      "is named for Apache and has a line of Listen",
    );
  });

  it("takes a site by its folder and its section", () => {
    expect(claims("sites-available/shop", SITE)).to.equal("is named for Apache and has a section <VirtualHost>");
  });

  it("takes a file of any name by a section and a line", () => {
    expect(claims("deploy/shop.conf", SITE)).to.equal("has a section <VirtualHost> and a line of ServerName");
    expect(claims("templates/shop.conf.j2", `{% if tls %}\n${SITE}`)).to.equal(
      "has a section <VirtualHost> and a line of ServerName",
    );
  });

  it("leaves pages, scripts, copies and what lies beside pages", () => {
    expect(claims("public/.htaccess", "RewriteEngine On\n")).to.equal(undefined);
    expect(claims("docs/apache.md", SITE)).to.equal(undefined);
    expect(claims("etc/apache2/setup", `#!/bin/sh\n${SITE}`)).to.equal(undefined);
    expect(claims("etc/apache2/sites-enabled/shop.conf.bak", SITE)).to.equal(undefined);
    expect(claims("etc/apache2/sites-enabled/shop.conf.dpkg-old", SITE)).to.equal(undefined);
  });

  it("leaves the sections of other programs", () => {
    expect(claims("etc/proftpd/proftpd.conf", "<Directory /srv>\n  Options x\n</Directory>\n")).to.equal(undefined);
    expect(claims("conf/zope.conf", "%define INSTANCE /srv\n<eventlog>\n</eventlog>\n")).to.equal(undefined);
    expect(
      claims("etc/ftp.conf", "<Global>\n  Umask 022\n</Global>\n<Directory />\n  Order x\n</Directory>\n"),
    ).to.equal(undefined);
  });

  it("leaves lighttpd's files and Perl's modules, whatever folder they lie in", () => {
    expect(claims("etc/lighttpd.conf", 'server.port = 80\ninclude "mime.conf"\n')).to.equal(undefined);
    expect(claims("apache/shop.conf", 'server.modules += ( "mod_alias" )\nInclude shop/*.conf\n')).to.equal(undefined);
    expect(claims("lib/Apache2/Shop", "package Shop;\nuse Apache2::Const ();\n")).to.equal(undefined);
    expect(claims("conf/apache.conf", "<Perl>\n  use APR::Pool ();\n</Perl>\n<Location /cgi>\n</Location>\n")).to.equal(
      "is named for Apache and has a section <Location>",
    );
    expect(claims("etc/apache2/shop.conf", "Use Shop www.example.org\nDocumentRoot /srv/shop\n")).to.equal(
      "is named for Apache and has a line of Use",
    );
  });

  it("leaves nginx's files to nginx, and has its own from the same folders", () => {
    expect(claimant("etc/nginx/conf.d/shop.conf", "server {\n  listen 80;\n  server_name a;\n}\n")).to.equal("nginx");
    expect(claimant("sites-enabled/shop", "server {\n  listen 80;\n  server_name a;\n}\n")).to.equal("nginx");
    expect(claimant("sites-enabled/shop", SITE)).to.equal("apache");
    expect(claimant("conf.d/shop.conf", SITE)).to.equal("apache");
  });
});
