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

  it("reads a megabyte of almost-secrets without stalling", () => {
    const text = "password".repeat(130_000);
    expect(maskSecrets(text)).to.equal(text);
  });
});
