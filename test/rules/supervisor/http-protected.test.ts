import { expect } from "chai";
import rule from "../../../rules/supervisor/http-protected.ts";
import { verdicts } from "../../verdicts.ts";

describe("supervisor/http-protected", () => {
  it("fails a port on all interfaces without a password", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[inet_http_server]\nport=9001\n" })).to.deep.equal([
      "fail s.conf:3:6-10 [inet_http_server] lets anybody who reaches port 9001 control every program; write port=127.0.0.1:9001, or use [unix_http_server].",
    ]);
  });

  it("passes a port on all interfaces with a password", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[inet_http_server]\nport=9001\nusername=ops\npassword=Sdf8-kjh2\n" }),
    ).to.deep.equal(["pass s.conf:3:6-10 inet_http_server"]);
  });

  it("fails an empty password, which asks for none", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[inet_http_server]\nport=*:9001\nusername=\npassword=\n" }),
    ).to.deep.equal([
      "fail s.conf:3:6-12 [inet_http_server] has an empty user name or password, which asks for none at port 9001; write port=127.0.0.1:9001, or use [unix_http_server].",
    ]);
  });

  it("passes a local port", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[inet_http_server]\nport=127.0.0.1:9001\n" })).to.deep.equal([
      "pass s.conf:3:6-20 inet_http_server",
    ]);
  });

  it("fails a port on another address of the host", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[inet_http_server]\nport=10.0.0.9:9001\n" })).to.deep.equal([
      "fail s.conf:3:6-19 [inet_http_server] lets anybody who reaches port 9001 control every program; write port=127.0.0.1:9001, or use [unix_http_server].",
    ]);
  });

  it("passes a socket file", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n[unix_http_server]\nfile=/run/s.sock\n" })).to.deep.equal([
      "pass s.conf:3:6-17 unix_http_server",
    ]);
  });

  it("does not know a password of the host's environment", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[inet_http_server]\nport=9001\nusername=ops\npassword=%(ENV_SUPERVISOR_PASSWORD)s\n",
      }),
    ).to.deep.equal([
      "unknown s.conf:3:6-10 %(ENV_SUPERVISOR_PASSWORD)s is known on the host only; audit a file with its value.",
    ]);
  });

  it("does not know a host of the host's environment", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[inet_http_server]\nport=%(ENV_ADDRESS)s:9001\n" }),
    ).to.deep.equal(["unknown s.conf:3:6-26 %(ENV_ADDRESS)s is known on the host only; audit a file with its value."]);
  });

  it("fails a password that is the first to be tried, and leaves a local port alone", () => {
    expect(
      verdicts(rule, { "s.conf": "[supervisord]\n[inet_http_server]\nport=9001\nusername=admin\npassword=admin\n" }),
    ).to.deep.equal([
      "fail s.conf:3:6-10 Port 9001 of [inet_http_server] opens to the first guess of a user and its password; write port=127.0.0.1:9001, or use [unix_http_server].",
    ]);
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n[inet_http_server]\nport=127.0.0.1:9001\nusername=admin\npassword=admin\n",
      }),
    ).to.deep.equal(["pass s.conf:3:6-20 inet_http_server"]);
  });
});
