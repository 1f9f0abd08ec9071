import { expect } from "chai";
import about from "../../../src/languages/nginx/about.ts";

const SERVER = "server {\n    listen 80;\n    root /srv/www;\n}\n";

describe("nginx claims", () => {
  it("files by the names and folders that people give them", () => {
    const claim = "is named for nginx and has a block server";
    for (const path of [
      "nginx.conf",
      "etc/nginx/conf.d/www.conf",
      "etc/nginx/sites-enabled/www",
      "sites-available/www.example.org",
      "deploy/nginx.conf.j2",
      "config/www-nginx.conf",
      "nginx_prod.conf.erb",
      "templates/nginx.tpl",
      "docker/nginx/default",
    ])
      expect(about.claims(path, SERVER), path).to.equal(claim);
  });

  it("other configuration with a block and a line of nginx's", () => {
    expect(about.claims("config/web.conf", SERVER)).to.equal("has a block server and a line of listen");
    expect(about.claims("templates/site.conf.in", `# ${"licence ".repeat(20)}\n${SERVER}`)).to.equal(
      "has a block server and a line of listen",
    );
  });

  it("no source and no assignments with braces and semicolons", () => {
    const java = "package org.example.shop;\nclass Cart {\n  void map(int a) {\n    return a;\n  }\n}\n";
    expect(about.claims("templates/Cart.template", `${java}map {\n  return none;\n}\n`)).to.equal(undefined);
    expect(about.claims("local.d/redis.conf", 'server {\n  servers = "10.4.0.3";\n  return none;\n}\n')).to.equal(
      undefined,
    );
    expect(about.claims("conf.d/api.conf", `set_by_lua_block $a {\n  a = 1\n}\n${SERVER}`)).to.equal(
      "has a block server and a line of listen",
    );
  });

  it("no file of another format", () => {
    expect(about.claims("etc/logrotate.d/nginx", "/var/log/nginx/*.log {\n    daily\n}\n")).to.equal(undefined);
    expect(about.claims("templates/varnish.vcl.in", "backend a {\n}\nif (a) {\n set a b;\n}\n")).to.equal(undefined);
    expect(about.claims("sites-enabled/www.conf", "<VirtualHost *:80>\n</VirtualHost>\n")).to.equal(undefined);
    expect(about.claims("etc/supervisor/conf.d/nginx.conf", "[program:nginx]\ncommand=nginx\n")).to.equal(undefined);
    expect(about.claims("haproxy.cfg", "frontend www\n  bind :80\n")).to.equal(undefined);
    expect(about.claims("docs/nginx.md", SERVER)).to.equal(undefined);
    expect(about.claims("nginx/entrypoint.sh", SERVER)).to.equal(undefined);
    expect(about.claims("nginx.conf.bak", SERVER)).to.equal(undefined);
    expect(about.claims("nginx.conf", "nothing of it\n")).to.equal(undefined);
    expect(about.claims("nginx.conf", `# ${SERVER.replaceAll("\n", "\n# ")}`)).to.equal(undefined);
  });
});
