import { expect } from "chai";
import { unreadProgram } from "../../src/audit/other-formats.ts";

describe("files of programs that are not read yet", () => {
  it("are told by their paths", () => {
    expect(unreadProgram("varnish/default.vcl")).to.equal("Varnish");
    expect(unreadProgram("conf/pg_hba.conf")).to.equal("PostgreSQL");
    expect(unreadProgram("etc/systemd/system/plone.service")).to.equal("systemd");
    expect(unreadProgram("docker-compose.dev.yml")).to.equal("Docker Compose");
  });

  it("are no others", () => {
    expect(unreadProgram("etc/haproxy/haproxy.cfg")).to.equal(undefined);
    expect(unreadProgram("etc/nginx/sites-enabled/www.example.org.conf")).to.equal(undefined);
    expect(unreadProgram("src/service")).to.equal(undefined);
  });
});
