import { expect } from "chai";
import { readDocument, readProxy, where } from "./reading.ts";

const DEFAULTS = "defaults\n  mode http\n  balance leastconn\n  timeout connect 5s\n";

describe("haproxy proxies", () => {
  it("take what they do not say from the defaults above, and tell so", () => {
    const { mode, balance, timeouts } = readProxy(
      `${DEFAULTS}backend plone\n  server instance1 127.0.0.1:8081\n`,
      "plone",
    );
    expect("span" in mode && where(mode)).to.equal("2:8-12 from defaults 1");
    expect(balance.value).to.equal("leastconn");
    expect(where(balance)).to.equal("3:11-20 from defaults 1");
    expect(timeouts.get("connect")?.value).to.deep.equal({ text: "5s", milliseconds: 5000 });
  });

  it("take their own line before that of defaults", () => {
    const { balance } = readProxy(`${DEFAULTS}backend plone\n  balance source\n`, "plone");
    expect(balance.value).to.equal("source");
    expect(where(balance)).to.equal("6:11-17");
  });

  it("take nothing from the defaults before the last", () => {
    const plone = readProxy(`${DEFAULTS}defaults\n  mode http\nbackend plone\n`, "plone");
    expect(plone.balance.from).to.equal("HAProxy's built-in default");
    expect(where(plone.balance)).to.equal("7:1-14 from defaults 5");
    expect(where(plone.unset)).to.equal("7:1-14 from defaults 5");
  });

  it("follow from to defaults that build on others", () => {
    const { balance } = readProxy(
      `defaults base\n  balance leastconn\ndefaults web from base\n  mode http\ndefaults\nbackend plone from web\n`,
      "plone",
    );
    expect(where(balance)).to.equal("2:11-20 from defaults 1");
  });

  it("doubt what defaults of another file may say", () => {
    const plone = readProxy("backend plone from web\n  server instance1 127.0.0.1:8081\n", "plone");
    expect(plone.doubt?.message).to.equal(
      "No defaults section named web stands above in these files; the file that holds it would settle what is inherited.",
    );
    expect(where(plone.unset)).to.equal("1:1-23?");
    expect(where(plone.servers.items[0]?.unset)).to.equal("2:3-34?");
  });

  it("balance by roundrobin before 3.3 unless they say otherwise", () => {
    expect(readProxy("global\nbackend plone\n", "plone", "3.2").balance.value).to.equal("roundrobin");
  });

  it("balance by random since 3.3 unless they say otherwise", () => {
    expect(readProxy("global\nbackend plone\n", "plone", "3.3").balance.value).to.equal("random");
  });

  it("name both defaults of balance when no version is declared", () => {
    expect(readProxy("global\nbackend plone\n", "plone").balance.value).to.equal("roundrobin (random since 3.3)");
  });

  it("leave the arguments of an algorithm out of its name", () => {
    expect(readProxy("global\nbackend plone\n  balance hdr(X-Site)\n", "plone").balance.value).to.equal("hdr");
  });

  it("keep a switched off option apart from one that nobody names", () => {
    const { option } = readProxy(
      "defaults\n  option redispatch\nbackend plone\n  no option redispatch\n  option forwardfor except 127.0.0.0/8\n",
      "plone",
    );
    expect(option("redispatch").value).to.equal(false);
    expect(where(option("redispatch"))).to.equal("4:3-23");
    expect(option("forwardfor").value).to.equal(true);
    expect(option("httplog").value).to.equal(false);
    expect(where(option("httplog"))).to.equal("3:1-14 from defaults 1");
  });

  it("leave open what they inherit above a line that a template fills in, and judge what stands beside it", () => {
    const { balance, mode, retries, servers } = readProxy(
      "defaults\n  mode http\n  retries 2\nbackend plone\n  balance leastconn\n  {{ extra }}\n  mode http\n  server a :8081\n",
      "plone",
    );
    expect(where(balance)).to.equal("5:11-20");
    expect(where(mode)).to.equal("7:8-12");
    expect(where(retries)).to.equal("3:11-12 from defaults 1?");
    expect(servers.items.map(({ doubt }) => doubt)).to.deep.equal([undefined]);
    expect(servers.doubt?.message).to.equal("A template fills this in; the file it makes would settle it.");
  });

  it("judge a section that a loop repeats as it is written", () => {
    const { balance, servers, unset } = readProxy(
      "defaults\n  mode http\n{% for site in sites %}\nbackend plone\n  balance leastconn\n{% if site.spare %}\n  server spare :8082\n{% endif %}\n  server a :8081 check\n{% endfor %}\n",
      "plone",
    );
    expect(where(balance)).to.equal("5:11-20");
    expect(where(unset)).to.equal("4:1-14 from defaults 1");
    expect(servers.items.map(({ doubt }) => doubt !== undefined)).to.deep.equal([true, false]);
  });

  it("take the last health check", () => {
    const { healthCheck } = readProxy("defaults\n  option httpchk\nbackend plone\n  option tcp-check\n", "plone");
    expect(healthCheck?.value).to.equal("tcp-check");
    expect(where(healthCheck)).to.equal("4:3-19");
  });

  it("read the timeouts of old names", () => {
    const { timeouts } = readProxy("listen plone\n  clitimeout 50000\n", "plone", "1.5");
    expect(timeouts.get("client")?.value.milliseconds).to.equal(50_000);
  });

  it("drop the inherited statistics page for a line of their own", () => {
    const { stats } = readProxy("defaults\n  stats auth ops:words\nlisten stats\n  stats enable\n", "stats");
    expect(stats.auth).to.deep.equal([]);
    expect(where(stats.enabled)).to.equal("4:3-15");
  });

  it("inherit the statistics page of defaults", () => {
    const { stats } = readProxy("defaults\n  stats auth ops:words\nlisten www\n", "www");
    expect(stats.auth.length).to.equal(1);
    expect(where(stats.enabled)).to.equal("2:3-23 from defaults 1");
  });

  it("tell addresses that only the host reaches", () => {
    const { binds } = readProxy(
      "listen www\n  bind 127.0.0.1:80,[::1]:80,localhost:81\n  bind /run/www.sock\n  bind *:80\n  bind :::82 v4v6\n  bind www.example.org:80\n  bind $HOST:80\n",
      "www",
    );
    expect(binds.map(({ address, local }) => [address.value, local])).to.deep.equal([
      ["127.0.0.1:80", true],
      ["[::1]:80", true],
      ["localhost:81", true],
      ["/run/www.sock", true],
      ["*:80", false],
      [":::82", false],
      ["www.example.org:80", undefined],
      ["$HOST:80", undefined],
    ]);
  });

  it("count neither backup nor disabled nor drained servers as active", () => {
    const { activeServers } = readProxy(
      "backend plone\n  server a :1\n  server b :2 backup\n  server c :3 disabled\n  server d :4 weight 0\n  server e :5 disabled enabled\n",
      "plone",
    );
    expect(activeServers.items.map(({ name }) => name.value)).to.deep.equal(["a", "e"]);
  });

  it("have no active server when they are disabled", () => {
    expect(readProxy("backend plone\n  disabled\n  server a :1\n", "plone").activeServers.items).to.deep.equal([]);
  });

  it("carry other traffic when a port or a check says so", () => {
    expect(readProxy("listen plone\n  mode http\n", "plone").traffic.value).to.equal("http");
    expect(readProxy("listen plone\n  server a :8081\n", "plone").traffic.value).to.equal("unclear");
    expect(readProxy("listen zeo\n  server a :8100\n", "zeo").traffic.value).to.equal("other");
    expect(readProxy("listen pg\n  option pgsql-check\n  server a :15432\n", "pg").traffic.value).to.equal("other");
  });

  it("know sections named like properties of objects", () => {
    const { proxies } = readDocument("backend __proto__\n  option constructor\nbackend constructor from __proto__\n");
    expect(proxies.map(({ address }) => address)).to.deep.equal(["backend:__proto__", "backend:constructor"]);
  });
});

describe("haproxy servers", () => {
  it("get what default-server says above them, and tell so", () => {
    const {
      servers: { items: servers },
    } = readProxy(
      "global\nbackend plone\n  server instance1 :8081\n  default-server check maxconn 2\n  server instance2 :8082\n",
      "plone",
    );
    expect(servers[0]?.check).to.equal(undefined);
    expect(where(servers[0]?.unset)).to.equal("3:3-25");
    expect(where(servers[1]?.check)).to.equal("4:18-23 from default-server 4");
    expect(where(servers[1]?.maxconn)).to.equal("4:24-33 from default-server 4");
  });

  it("get the default-server of defaults", () => {
    const {
      servers: { items: servers },
    } = readProxy("defaults\n  default-server check\nbackend plone\n  server instance1 :8081\n", "plone");
    expect(where(servers[0]?.check)).to.equal("2:18-23 from defaults 1 from default-server 2");
  });

  it("get no check of default-server before 1.8", () => {
    const {
      servers: { items: servers },
    } = readProxy("backend plone\n  default-server check\n  server instance1 :8081\n", "plone", "1.7");
    expect(servers[0]?.check).to.equal(undefined);
  });

  it("undo what they are given with no-", () => {
    const {
      servers: { items: servers },
    } = readProxy("backend plone\n  default-server check backup\n  server instance1 :8081 no-check\n", "plone");
    expect(servers[0]?.check).to.equal(undefined);
    expect(servers[0]?.backup?.value).to.equal(true);
  });

  it("read maxconn as far as its digits go", () => {
    expect(
      readProxy("backend plone\n  server instance1 :8081 maxconn 1k\n", "plone").servers.items[0]?.maxconn.value,
    ).to.equal(1);
  });

  it("are named after a template", () => {
    const {
      servers: { items: servers },
    } = readProxy("backend plone\n  server-template instance 2-4 127.0.0.1:8080 check\n", "plone");
    expect(servers.map(({ address }) => address)).to.deep.equal([
      "backend:plone/server:instance2",
      "backend:plone/server:instance3",
      "backend:plone/server:instance4",
    ]);
  });

  it("stay few for a template of a billion", () => {
    expect(
      readProxy("backend plone\n  server-template instance 999999999 127.0.0.1:8080\n", "plone").servers.items.length,
    ).to.equal(4096);
  });
});
