import { expect } from "chai";
import { maskSecrets } from "../../src/audit/mask-secrets.ts";

describe("maskSecrets", () => {
  it("hides the password of an address and keeps user and host", () => {
    expect(maskSecrets("index = https://deploy:s3cr3t@pypi.example.org/simple")).to.equal(
      "index = https://deploy:***@pypi.example.org/simple",
    );
  });

  it("keeps an address without a password", () => {
    expect(maskSecrets("index = https://deploy@pypi.example.org:8443/simple")).to.equal(
      "index = https://deploy@pypi.example.org:8443/simple",
    );
  });

  it("hides an option that is named like a secret", () => {
    expect(maskSecrets("password=hunter2")).to.equal("password=***");
  });

  it("hides a variable in supervisor's environment and keeps its neighbour", () => {
    expect(maskSecrets('environment=DB_PASSWORD="x1y2",LANG="C"')).to.equal('environment=DB_PASSWORD="***",LANG="C"');
  });

  it("hides a value in JSON", () => {
    expect(maskSecrets('{"api_key": "abc123", "host": "db"}')).to.equal('{"api_key": "***", "host": "db"}');
  });

  it("hides a RelStorage password inside a DSN", () => {
    expect(maskSecrets("dsn dbname='plone' user='plone' password='s3cr3t'")).to.equal(
      "dsn dbname='plone' user='plone' password='***'",
    );
  });

  it("keeps a reference to a secret", () => {
    expect(maskSecrets("password = ${secret:zope} %(ENV_PW)s")).to.equal("password = ${secret:zope} %(ENV_PW)s");
  });

  it("hides the password of HAProxy's statistics page", () => {
    expect(maskSecrets("stats auth admin:s3cr3t")).to.equal("stats auth admin:***");
  });

  it("hides the password of a userlist", () => {
    expect(maskSecrets("user ops insecure-password s3cr3t")).to.equal("user ops insecure-password ***");
  });

  it("hides Zope's initial password", () => {
    expect(maskSecrets("user = admin:secret123")).to.equal("user = admin:***");
  });

  it("keeps Zope's initial user when the password is a reference", () => {
    expect(maskSecrets("user = admin:${secret:zope-admin}")).to.equal("user = admin:${secret:zope-admin}");
  });

  it("hides the word after a password flag", () => {
    expect(maskSecrets("command=bin/crashmail --password s3cr3t --tls")).to.equal(
      "command=bin/crashmail --password *** --tls",
    );
  });

  it("keeps a pin of a package that is named like a secret", () => {
    expect(maskSecrets("allow-picked-versions = false")).to.equal("allow-picked-versions = false");
  });

  it("hides a token that stands alone before a host", () => {
    expect(maskSecrets("git+https://7Ghq02kLm@git.example.org/policy.git@v1.2")).to.equal(
      "git+https://***@git.example.org/policy.git@v1.2",
    );
  });

  it("hides the whole of a password with an @ and a slash", () => {
    expect(maskSecrets("find-links = https://bob:p@x/y7@dist.example.org/eggs")).to.equal(
      "find-links = https://bob:***@dist.example.org/eggs",
    );
  });

  it("hides a user's password whose scheme is gone", () => {
    expect(maskSecrets("allow-hosts blocks bob:s3cr3t@dist.plone.org, which")).to.equal(
      "allow-hosts blocks bob:***@dist.plone.org, which",
    );
  });

  it("hides a signature and keeps what else is asked for", () => {
    expect(maskSecrets("https://dist.example.org/eggs?sv=2024&sig=aB%2Fc&se=2027")).to.equal(
      "https://dist.example.org/eggs?sv=2024&sig=***&se=2027",
    );
  });

  it("keeps the view of a Zope, the branch of a checkout, the digest of an image and an address to mail to", () => {
    const text =
      "http://instance1:8081/@@ok https://git.example.org/policy.git@v1.2 plone:6.0@sha256:ab12 mailto:anna@example.org";
    expect(maskSecrets(text)).to.equal(text);
  });

  it("keeps the user and the group of a system", () => {
    expect(maskSecrets("docker run -u 1000:1000 plone")).to.equal("docker run -u 1000:1000 plone");
  });

  it("hides the part of a value that a reference leaves", () => {
    expect(maskSecrets("password=%(ENV_PW)ss3cr3t")).to.equal("password=%(ENV_PW)s***");
  });

  it("keeps a port that is referred to behind an option", () => {
    const text = "command = varnishd -a ${hosts:ip}:${ports:http} -u ${users:varnish} -s ${:storage}";
    expect(maskSecrets(text)).to.equal(text);
  });

  it("hides a header and keeps its scheme", () => {
    expect(maskSecrets('curl -H "Authorization: Bearer ab12CD34" http://localhost/')).to.equal(
      'curl -H "Authorization: Bearer ***" http://localhost/',
    );
  });

  it("keeps a proxy_pass, a package named after passwords and the file that holds one", () => {
    const text = "proxy_pass http://plone; smbpasswd = 1.0.2 PyJWT = 1.7.1 password-file=/etc/plone/pw";
    expect(maskSecrets(text)).to.equal(text);
  });

  it("masks what it has masked no further", () => {
    const once = maskSecrets("password=hunter2 https://bob:x@h.example.org/ --token=abc");
    expect(maskSecrets(once)).to.equal(once);
  });

  it("reads a megabyte of addresses, options and quotes without stalling", () => {
    const hostile = ["https://a:", "-u a:", "password=", 'x="', "//", "a:b@", "?key=", "${", "authorization: "];
    for (const part of hostile) expect(maskSecrets(part.repeat(1_000_000 / part.length))).to.be.a("string");
  });

  it("reads a megabyte of almost-secrets without stalling", () => {
    const text = "password".repeat(130_000);
    expect(maskSecrets(text)).to.equal(text);
  });
});
