import { expect } from "chai";
import { problemsOf } from "./reading.ts";

function inGlobal(line: string, version = "3.2"): readonly string[] {
  return problemsOf(`global\n  ${line}\n`, version);
}

function inBackend(line: string, version = "3.2"): readonly string[] {
  return problemsOf(`global\nbackend plone\n  mode http\n  ${line}\n`, version);
}

function inFrontend(line: string, version = "3.2"): readonly string[] {
  return problemsOf(
    `global\nfrontend www\n  mode http\n  ${line}\nbackend limits\n  stick-table type ip size 1m\n  server a :81\n`,
    version,
  );
}

describe("haproxy arguments", () => {
  it("refuses numbers that the release does not take", () => {
    expect(inGlobal("nbthread 65", "2.6")).to.deep.equal([
      "refused 2:12-14 nbthread 65 is out of the range of HAProxy 2.6; write a whole number from 1 to 64.",
    ]);
    expect(inGlobal("nbthread 65", "2.8")).to.deep.equal([]);
    expect(inGlobal("nbthread 1025")).to.deep.equal([
      "refused 2:12-16 nbthread 1025 is out of the range of HAProxy 3.2; write a whole number from 1 to 1024.",
    ]);
    expect(inGlobal("tune.bufsize none")).to.deep.equal([
      "refused 2:16-20 tune.bufsize none is out of the range of HAProxy; write a whole number from 1 on.",
    ]);
    expect(inGlobal("tune.h2.max-frame-size 16383")).to.deep.equal([
      "refused 2:26-31 tune.h2.max-frame-size 16383 is out of the range of HAProxy; write a whole number from 16384 to 16777215.",
    ]);
    expect(inGlobal("tune.h2.max-frame-size 16384")).to.deep.equal([]);
    expect(inGlobal("tune.maxrewrite 0")).to.deep.equal([]);
    expect(inGlobal("hard-stop-after 25d")).to.deep.equal([
      "refused 2:19-22 25d is no time that HAProxy reads; write a whole number with us, ms, s, m, h or d.",
    ]);
    expect(problemsOf("global\ncache pages\n  total-max-size 4096\n", "3.2")).to.deep.equal([
      "refused 3:18-22 total-max-size 4096 is out of the range of HAProxy; write a whole number from 0 to 4095.",
    ]);
  });

  it("refuses numbers of servers that there are not", () => {
    expect(inBackend("server a 10.0.0.9:8081 weight 300")).to.deep.equal([
      "refused 4:33-36 weight 300 is out of the range of HAProxy; write a whole number from 0 to 256.",
    ]);
    expect(inBackend("default-server rise 0")).to.deep.equal([
      "refused 4:23-24 rise 0 is out of the range of HAProxy; write a whole number from 1 on.",
    ]);
    expect(inBackend("server a 10.0.0.9:8081 check inter 0")).to.deep.equal([
      "refused 4:38-39 inter 0 leaves no pause between checks; write a time such as 2s.",
    ]);
    expect(inBackend("server a 10.0.0.9:8081 weight 256 rise 1 slowstart 0 maxconn 0")).to.deep.equal([]);
  });

  it("refuses ports that no server has, or that a check lacks", () => {
    expect(inBackend("server a 10.0.0.9:8081-8085")).to.deep.equal([
      "refused 4:12-30 10.0.0.9:8081-8085 ends in no port that a server can have; write one number up to 65535 after the colon.",
    ]);
    expect(inBackend("server a 10.0.0.9:70000")).to.have.length(1);
    expect(inBackend("server a 10.0.0.9:70000", "2.2")).to.deep.equal([]);
    expect(inBackend("server a [2001:db8::9]:8081")).to.deep.equal([]);
    expect(inBackend("server a 2001:db8::beef")).to.deep.equal([]);
    expect(inBackend("server a 10.0.0.9:+100")).to.deep.equal([]);
    expect(inBackend("server a 10.0.0.9 check")).to.deep.equal([
      "refused 4:21-26 Server a asks for check and has no port; write one after its address, or port and a number.",
    ]);
    expect(inBackend("server a ipv4@10.0.0.9:+1 check")).to.have.length(1);
    expect(inBackend("server a 10.0.0.9 check port 8081")).to.deep.equal([]);
    expect(inBackend("server a zope1.example.org check init-addr none")).to.deep.equal([]);
    expect(inBackend("server a _zope._tcp.consul check")).to.deep.equal([]);
    expect(inBackend("default-server port 8081\n  server a 10.0.0.9 check")).to.deep.equal([]);
    expect(inBackend("tcp-check connect port 8081\n  server a 10.0.0.9 check")).to.deep.equal([]);
    expect(inBackend("disabled\n  server a 10.0.0.9 check")).to.deep.equal([]);
    expect(inBackend("server a unix@/run/zope.sock check")).to.deep.equal([]);
  });

  it("refuses TLS to a server that nothing verifies", () => {
    expect(inBackend("server a 10.0.0.9:8443 ssl")).to.deep.equal([
      "refused 4:26-29 Server a speaks TLS and names no CA to verify with; write ca-file and the path of one, such as @system-ca (2.6 and later).",
    ]);
    expect(inBackend("default-server ca-file /etc/ssl/ca.pem\n  server a 10.0.0.9:8443 ssl")).to.deep.equal([]);
    expect(inBackend("server a 10.0.0.9:8443 ssl verify none")).to.deep.equal([]);
    expect(
      problemsOf("global\n  ssl-server-verify none\nbackend plone\n  server a 10.0.0.9:8443 ssl\n", "3.2"),
    ).to.deep.equal([]);
  });

  it("refuses what a stick table cannot be or store", () => {
    expect(inBackend("stick-table type ip")).to.deep.equal([
      "refused 4:3-22 stick-table names no size; write type ip size 100k, or what fits.",
    ]);
    expect(inBackend("stick-table type str size 1m")).to.deep.equal([
      "refused 4:20-23 str stands after type; write one of ip, ipv4, ipv6, integer, string, binary.",
    ]);
    expect(inBackend("stick-table type ip size 1m store conn_rate")).to.deep.equal([
      "refused 4:37-46 store conn_rate lacks its period; write conn_rate(10s).",
    ]);
    expect(inBackend("stick-table type ip size 1m store conn_cnt(2)")).to.deep.equal([
      "refused 4:37-48 store conn_cnt takes nothing in brackets; write conn_cnt alone.",
    ]);
    expect(inBackend("stick-table type ip size 1m store gpc(101)")).to.deep.equal([
      "refused 4:37-45 store gpc(101) counts none; write a number from 1 to 100.",
    ]);
    expect(inBackend("stick-table type ip size 1m store gpc0,http_rate(10s)")).to.deep.equal([
      "refused 4:37-56 http_rate is no data type of a stick-table that HAProxy knows; remove it or mend its spelling.",
    ]);
    expect(inBackend("stick-table type ip size 1m store glitch_cnt", "2.8")).to.deep.equal([
      "refused 4:37-47 glitch_cnt came with HAProxy 2.9 and 2.8 refuses it; upgrade HAProxy, or remove the line.",
    ]);
    expect(inBackend("stick-table type ip size 1m expire 25d")).to.deep.equal([
      "refused 4:38-41 stick-table expire 25d is no time up to 24 days; write one such as 30m.",
    ]);
    expect(inBackend("stick-table type ip size 4g")).to.deep.equal([
      "refused 4:28-30 stick-table size 4g counts no entries; write a number such as 100k.",
    ]);
    expect(
      inBackend(
        "stick-table type string len 64 size 100k expire 30m nopurge store gpc0,conn_rate(10s) store http_req_cnt",
      ),
    ).to.deep.equal([]);
  });

  it("refuses a status that HAProxy does not answer with", () => {
    expect(inFrontend("http-request return status 100")).to.deep.equal([
      "refused 4:30-33 status 100 is out of the range of HAProxy; write a whole number from 200 to 599.",
    ]);
    expect(inFrontend("http-request return status 204 if { path /up }")).to.deep.equal([]);
    expect(inFrontend("http-request return 204")).to.deep.equal([
      "refused 4:23-26 204 stands after http-request return; write one of status, content-type, default-errorfiles, errorfile, errorfiles, file, lf-file, string, lf-string, hdr.",
    ]);
    expect(inFrontend("errorfile 414 /etc/haproxy/414.http", "3.0")).to.deep.equal([
      "refused 4:13-16 414 came with HAProxy 3.1 and 3.0 refuses it; upgrade HAProxy, or remove the line.",
    ]);
  });

  it("refuses what a log line cannot say", () => {
    expect(inGlobal("log 127.0.0.1")).to.deep.equal([
      "refused 2:3-16 log 127.0.0.1 names no facility; write one such as local0 after the address.",
    ]);
    expect(inGlobal("log 127.0.0.1 local0 loud")).to.deep.equal([
      "refused 2:24-28 loud stands after the facility of log; write one of emerg, alert, crit, err, warning, notice, info, debug.",
    ]);
    expect(inGlobal("log 127.0.0.1 len 70 local0")).to.deep.equal([
      "refused 2:21-23 len 70 is out of the range of HAProxy; write a whole number from 80 to 65535.",
    ]);
    expect(inGlobal("log stdout format raw daemon notice err")).to.deep.equal([]);
    expect(inBackend("log global")).to.deep.equal([]);
    expect(inBackend("no log")).to.deep.equal([]);
  });

  it("refuses statistics without a value, or of no time", () => {
    expect(inBackend("stats auth")).to.deep.equal([
      "refused 4:9-13 stats auth lacks its value; write one such as operator:password after it.",
    ]);
    expect(inBackend("stats refresh 5x")).to.deep.equal([
      "refused 4:17-19 5x is no time that HAProxy reads; write a whole number with us, ms, s, m, h or d.",
    ]);
    expect(inBackend("stats refresh 30d")).to.deep.equal([]);
    expect(inGlobal("stats timeout 0")).to.deep.equal([
      "refused 2:17-18 stats timeout 0 leaves no time for a command; write a time such as 30s.",
    ]);
  });

  it("refuses names in samples that lead nowhere", () => {
    expect(inFrontend("acl down nbsrv(plone) lt 1")).to.deep.equal([
      "refused 4:12-24 plone is the name of no backend; mend the name or add one.",
    ]);
    expect(inFrontend("acl busy fe_conn(plone) gt 100")).to.deep.equal([
      "refused 4:12-26 plone is the name of no frontend; mend the name or add one.",
    ]);
    expect(inFrontend("acl up srv_is_up(limits/b)")).to.deep.equal([
      "refused 4:10-29 limits/b is the name of no server; mend the name or add one.",
    ]);
    expect(inFrontend("http-request deny if { sc_http_req_rate(0,limit) gt 9 }")).to.deep.equal([
      "refused 4:26-51 limit is the name of no proxy with a stick-table; mend the name or add one.",
    ]);
    expect(inFrontend("http-request set-header X-Rate %[src,table_http_req_rate(www)]")).to.deep.equal([
      "refused 4:34-65 www is the name of no proxy with a stick-table; mend the name or add one.",
    ]);
    expect(inFrontend("http-request do-resolve(txn.ip,dns,ipv4) hdr(host)")).to.deep.equal([
      "refused 4:16-43 dns is the name of no resolvers section; mend the name or add one.",
    ]);
    expect(inFrontend("acl up srv_is_up(limits/a)")).to.deep.equal([]);
    expect(
      inFrontend("http-request deny if { sc_http_req_rate(0,limits) gt 9 } or { nbsrv(limits) lt 1 }"),
    ).to.deep.equal([]);
  });
});
