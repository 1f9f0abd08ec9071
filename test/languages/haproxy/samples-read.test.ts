import { expect } from "chai";
import { problemsOf } from "./reading.ts";

function inFrontend(line: string, version = "3.2"): readonly string[] {
  return problemsOf(`global\nfrontend web\n  mode http\n  ${line}\n`, version);
}

describe("haproxy samples", () => {
  it("refuses a fetch that no release knows", () => {
    expect(inFrontend("http-request set-header X-Country %[counrty]")).to.deep.equal([
      "refused 4:37-47 counrty is no sample fetch that HAProxy knows; remove it or mend its spelling.",
    ]);
    expect(inFrontend("http-request set-var(txn.host) req.hrd(host),lower")).to.deep.equal([
      "refused 4:34-53 req.hrd is no sample fetch that HAProxy knows; did you mean req.hdr?",
    ]);
    expect(inFrontend("tcp-request content track-sc0 srcs")).to.deep.equal([
      "refused 4:33-37 srcs is no sample fetch that HAProxy knows; did you mean src?",
    ]);
    expect(inFrontend("http-request return status 200 hdr X-Id %[unique_id]")).to.deep.equal([
      "refused 4:43-55 unique_id is no sample fetch that HAProxy knows; did you mean unique-id?",
    ]);
  });

  it("refuses a converter that no release knows", () => {
    expect(inFrontend("http-request set-header X-Path %[path,lowercase]")).to.deep.equal([
      "refused 4:34-51 lowercase is no converter that HAProxy knows; remove it or mend its spelling.",
    ]);
    expect(inFrontend("acl api req.hdr(host),lowr -m beg api.")).to.deep.equal([
      "refused 4:11-29 lowr is no converter that HAProxy knows; did you mean lower?",
    ]);
  });

  it("takes those of the version, of Lua, and what looks like one in a text", () => {
    expect(inFrontend("http-request set-header X %[src,lua.shorten,map_str_int(/etc/names)]")).to.deep.equal([]);
    expect(inFrontend("http-request set-header X %[sc2_http_req_rate]%%[nothing]")).to.deep.equal([]);
    expect(inFrontend('http-request set-path "%[path,regsub(^/(old|older),/new,g)]"')).to.deep.equal([]);
    expect(inFrontend('http-request return string "%[nothing]"')).to.deep.equal([]);
    expect(inFrontend("http-request replace-value X %[a-z] b")).to.deep.equal([]);
  });

  it("refuses one that came later", () => {
    expect(inFrontend("log-format %[pathq]", "2.0")).to.deep.equal([
      "refused 4:14-22 pathq came with HAProxy 2.1 and 2.0 refuses it; upgrade HAProxy, or remove the line.",
    ]);
    expect(inFrontend("log-format %[pathq]", "2.2")).to.deep.equal([]);
    expect(inFrontend("log-format %[pathq]", "1.8")).to.deep.equal([]);
  });

  it("refuses an expression that is never closed", () => {
    expect(inFrontend('log-format "%ci %[path"')).to.deep.equal([
      "refused 4:14-26 %[path is never closed; write ] behind the expression.",
    ]);
  });
});

describe("haproxy acls", () => {
  it("refuses a keyword that no release knows", () => {
    expect(inFrontend("acl api path_begins /api")).to.deep.equal([
      "refused 4:11-22 path_begins is no keyword of an acl that HAProxy knows; remove it or mend its spelling.",
    ]);
    expect(inFrontend("http-request deny if { path_bge /api }")).to.deep.equal([
      "refused 4:26-34 path_bge is no keyword of an acl that HAProxy knows; did you mean path_beg?",
    ]);
    expect(inFrontend("http-request deny if { path_beg /api } !{ src 10.0.0.0/8 }")).to.deep.equal([]);
  });

  it("refuses a flag and a method that HAProxy does not know", () => {
    expect(inFrontend("acl api path -x /api")).to.deep.equal([
      "refused 4:16-18 -x stands after path; write one of -i, -n, -m, -f, -u, --.",
    ]);
    expect(inFrontend("acl api path -m regex /api")).to.deep.equal([
      "refused 4:19-24 regex stands after -m; write one of found, bool, int, ip, bin, len, str, sub, reg, beg, end, dir, dom.",
    ]);
    expect(inFrontend("acl api path -i -m beg -- -x")).to.deep.equal([]);
    expect(inFrontend("acl old date -m int -5")).to.deep.equal([]);
  });

  it("refuses a regular expression with an open bracket", () => {
    expect(inFrontend("acl api path_reg ^/(api")).to.deep.equal([
      "refused 4:20-26 ( in ^/(api has no counterpart; close it, or write \\( for the sign.",
    ]);
    expect(inFrontend("acl api path -i -m reg ^/a) ^/[b")).to.deep.equal([
      "refused 4:26-30 ) in ^/a) has no counterpart; close it, or write \\) for the sign.",
      "refused 4:31-35 [ in ^/[b has no counterpart; close it, or write \\[ for the sign.",
    ]);
    expect(inFrontend("http-request replace-path (/old /new")).to.deep.equal([
      "refused 4:29-34 ( in (/old has no counterpart; close it, or write \\( for the sign.",
    ]);
    expect(inFrontend("acl api path_reg ^/[](]+\\\\)([[:alpha:])]+)$")).to.deep.equal([]);
  });
});

describe("haproxy rules and checks", () => {
  it("refuses actions that no release knows", () => {
    expect(inFrontend("http-request frobnicate")).to.deep.equal([
      "refused 4:16-26 frobnicate is no action of http-request that HAProxy knows; remove it or mend its spelling.",
    ]);
    expect(inFrontend("http-response set-headr X y")).to.deep.equal([
      "refused 4:17-26 set-headr is no action of http-response that HAProxy knows; did you mean set-header?",
    ]);
    expect(inFrontend("tcp-request contents accept")).to.deep.equal([
      "refused 4:15-23 contents stands after tcp-request; write one of connection, session, content, inspect-delay.",
    ]);
    expect(inFrontend("tcp-request session rejct")).to.deep.equal([
      "refused 4:23-28 rejct is no action of tcp-request session that HAProxy knows; did you mean reject?",
    ]);
    expect(inFrontend("http-request lua.guard")).to.deep.equal([]);
    expect(inFrontend("tcp-request inspect-delay 5s")).to.deep.equal([]);
  });

  it("refuses values of closed lists", () => {
    expect(inFrontend("redirect location /a code 300 if { path code }")).to.deep.equal([
      "refused 4:29-32 300 stands after code; write one of 301, 302, 303, 307, 308.",
    ]);
    expect(inFrontend("http-request redirect code 308 location /a if { path code }")).to.deep.equal([]);
    expect(inFrontend("redirect location /a if { path code }")).to.deep.equal([]);
    expect(inFrontend("http-request set-log-level warn")).to.deep.equal([
      "refused 4:30-34 warn stands after http-request set-log-level; write one of emerg, alert, crit, err, warning, notice, info, debug, silent.",
    ]);
    expect(inFrontend("bind :443 ssl crt web.pem ssl-min-ver tlsv1.2")).to.deep.equal([
      "refused 4:41-48 tlsv1.2 stands after ssl-min-ver; write one of SSLv3, TLSv1.0, TLSv1.1, TLSv1.2, TLSv1.3.",
    ]);
    expect(inFrontend("http-request deny deny_status 418")[0]).to.match(
      /^refused 4:33-36 418 stands after deny_status/,
    );
    expect(inFrontend("http-request deny deny_status 418", "2.0")).to.deep.equal([]);
  });

  it("takes times below a millisecond, and a host behind the version of a check since 3.2", () => {
    expect(problemsOf("defaults\n  timeout connect 999us\n", "2.6")).to.deep.equal([]);
    const check = "global\nbackend plone\n  option httpchk GET / HTTP/1.1 plone.example.org\n";
    expect(problemsOf(check, "3.2")).to.deep.equal([]);
    expect(problemsOf(check, "3.0")).to.deep.equal([
      "refused 3:3-50 option httpchk hides headers behind the HTTP version, which HAProxy 2.7 and later refuse; write them with http-check send hdr.",
    ]);
  });

  it("refuses two patterns of one check", () => {
    const backend = "global\nbackend plone\n  option httpchk\n";
    expect(problemsOf(`${backend}  http-check expect status 200 rstring ok\n`, "2.6")).to.deep.equal([
      "refused 4:32-39 http-check expect has rstring beside status and takes one; leave one of the two.",
    ]);
    expect(problemsOf(`${backend}  http-check expect ! rstatus ^5 comment up\n`, "2.6")).to.deep.equal([]);
    expect(problemsOf(`${backend}  http-check expct status 200\n`, "2.6")).to.deep.equal([
      "refused 4:14-19 expct is no action of http-check that HAProxy knows; did you mean expect?",
    ]);
  });

  it("refuses names of sections that are not there", () => {
    expect(inFrontend("stick-table type ip size 1m peers cluster")).to.deep.equal([
      "refused 4:37-44 cluster is the name of no peers section; mend the name or add one.",
    ]);
    expect(inFrontend("http-request track-sc0 src table limits")).to.deep.equal([
      "refused 4:36-42 limits is the name of no proxy with a stick-table; mend the name or add one.",
    ]);
    expect(inFrontend("http-request auth unless { http_auth(staff) }")).to.deep.equal([
      "refused 4:30-46 staff is the name of no userlist section; mend the name or add one.",
    ]);
    expect(inFrontend("http-request cache-use pages")).to.deep.equal([
      "refused 4:26-31 pages is the name of no cache section; mend the name or add one.",
    ]);
    expect(inFrontend("stick-table type ip size 1m\n  http-request track-sc0 src table web")).to.deep.equal([]);
    expect(problemsOf("global\nbackend b\n  disabled\n  server a web:80 resolvers docker\n")).to.deep.equal([]);
  });
});
