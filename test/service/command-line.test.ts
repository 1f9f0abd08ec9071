import { expect } from "chai";
import { commandLine } from "../../src/service/command-line.ts";
import { shellWords } from "../../src/languages/grammar/shell-words.ts";
import { located, SourceFile } from "../../src/model/index.ts";

describe("a command without its helpers", () => {
  it("loses those that become it", () => {
    expect(program("env -u LANG A=1 gunicorn shop.wsgi")).to.equal("gunicorn shop.wsgi");
    expect(program("nice -n 5 ionice -c2 node api.js")).to.equal("node api.js");
    expect(program("chpst -u shop -e /etc/shop puma -C puma.rb")).to.equal("puma -C puma.rb");
    expect(program("setuidgid shop envdir /etc/shop celery worker")).to.equal("celery worker");
    expect(program("dumb-init --rewrite 15:3 -- nginx -g x")).to.equal("nginx -g x");
    expect(program("timeout -k 5 600 rq worker")).to.equal("rq worker");
    expect(program("bundle exec sidekiq -t 25")).to.equal("sidekiq -t 25");
  });

  it("loses an interpreter", () => {
    expect(program("python3.11 -u -W ignore -m gunicorn shop.wsgi")).to.equal("gunicorn shop.wsgi");
    expect(program("/usr/bin/php /srv/shop/artisan queue:work")).to.equal("/srv/shop/artisan queue:work");
    expect(program("python -c pass")).to.equal("");
  });

  it("is the last one that a shell starts", () => {
    expect(program("bash -lc 'cd /srv && ulimit -n 9; exec puma'")).to.equal("puma");
    expect(program(`su shop -c "sudo -u root varnishd -F"`)).to.equal("varnishd -F");
    expect(program("sh -c 'while true; do date; done'")).to.equal("");
  });

  it("is nothing where helpers never end", () => {
    expect(program(`${"env ".repeat(100)}node`)).to.equal("");
    expect(program("sudo -u")).to.equal("");
  });
});

function program(text: string): string {
  const file = new SourceFile("s.conf", text);
  const words = shellWords(text).words.map(({ value, start, end }) => located(value, { file, start, end }));
  return commandLine(words, { find: () => undefined, isBusyBox: false })
    .words.map(({ value }) => value)
    .join(" ");
}
